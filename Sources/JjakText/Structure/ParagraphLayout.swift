/// Where the paragraphs of a text are.
///
/// A blank line always ends a paragraph. Whether a single line end does is read off the text: in one
/// wrapped by hand at a fixed width hardly any line could have taken the first word of the next.
struct ParagraphLayout {
  /// The paragraphs, in units of the text; together they cover it.
  let paragraphs: [Range<Int>]
  /// Whether lines were joined.
  let isWrapped: Bool

  /// The widest line, in columns, that wrapping by hand makes.
  private static let widestWrap = 100
  /// The share of line ends that must look wrapped.
  private static let wrappedShare = 0.8

  /// Reads the layout of running text.
  init(of text: AnalysisText) {
    let lines = SentenceSegmenter.lines(of: text).map { Line($0, in: text) }
    let widest = lines.map(\.width).max() ?? 0
    let inner = zip(lines, lines.dropFirst()).filter { !$0.isBlank && !$1.isBlank }
    let wrapped = inner.filter { Self.isWrap($0, $1, widest: widest) }
    isWrapped =
      widest <= Self.widestWrap && wrapped.count >= 2
      && Double(wrapped.count) >= Self.wrappedShare * Double(inner.count)
    var paragraphs: [Range<Int>] = []
    var last: Line?
    for line in lines {
      if isWrapped, let last, let paragraph = paragraphs.last, !line.isBlank,
        Self.isWrap(last, line, widest: widest)
      {
        paragraphs[paragraphs.count - 1] = paragraph.lowerBound..<line.range.upperBound
      } else {
        paragraphs.append(line.range)
      }
      last = line
    }
    self.paragraphs = paragraphs
  }

  /// Takes every line as a paragraph.
  init(ofLines text: AnalysisText) {
    paragraphs = SentenceSegmenter.lines(of: text)
    isWrapped = false
  }

  private static func isWrap(_ line: Line, _ next: Line, widest: Int) -> Bool {
    !line.isBlank && !next.isIndented && line.width + 1 + next.firstWordWidth > widest
  }

  private struct Line {
    let range: Range<Int>
    let isBlank: Bool
    let isIndented: Bool
    /// Columns, Hangul and Hanja counting two.
    let width: Int
    let firstWordWidth: Int

    init(_ range: Range<Int>, in text: AnalysisText) {
      self.range = range
      let body = text.trimmed(range)
      isBlank = body.isEmpty
      isIndented = body.lowerBound > range.lowerBound
      width = Self.width(of: text.classes[body])
      firstWordWidth = Self.width(of: text.classes[body].prefix { !$0.isAny(of: .blank) })
    }

    private static func width(of classes: ArraySlice<UnitClass>) -> Int {
      classes.reduce(0) { $0 + ($1.isAny(of: [.hangul, .han]) ? 2 : 1) }
    }
  }
}
