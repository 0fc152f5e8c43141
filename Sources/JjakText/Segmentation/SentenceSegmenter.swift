internal import CICU
public import JjakCore

/// A place where a sentence ends, or where one seemed to end and a rule knew better.
public struct SegmentBreak: Hashable, Sendable, Codable {
  /// UTF-8 offset into the text; blanks before it belong to the piece that ends there.
  public let offset: Int
  /// The rule that made or stopped the break: `icu`, `line`, or an identifier of the rule table.
  public let rule: String
  /// Whether the text is cut here.
  public let isBreak: Bool

  /// Makes a break.
  public init(offset: Int, rule: String, isBreak: Bool) {
    self.offset = offset
    self.rule = rule
    self.isBreak = isBreak
  }
}

/// Finds where sentences end: the sentence boundaries of ICU, corrected by a table of rules.
///
/// ICU's boundaries are those of UAX #29 with the English list of abbreviations. The first rule of the
/// table whose tests all hold at a place decides it; without one ICU's word stands.
public struct SentenceSegmenter: Sendable {
  private let rules: [SegmentationRule]

  /// Makes a segmenter.
  public init() {
    self.init(rules: SegmentationRule.table)
  }

  /// Makes a segmenter with rules of one's own.
  init(rules: [SegmentationRule]) {
    self.rules = rules
  }

  /// What a rule does, in one sentence; nil for an identifier that no rule has.
  public static func summary(ofRule id: String) -> String? {
    switch id {
    case "icu": "A sentence ends here by the rules of Unicode."
    case "line": "A line ends here."
    case "paragraph": "A paragraph ends here."
    default: SegmentationRule.table.first { $0.id == id }?.summary
    }
  }

  /// All places that were looked at and decided, in order; every line end is a break.
  ///
  /// The pieces between breaks, together with the rest after the last one, are the whole text.
  ///
  /// - Complexity: O(*n*) in the length of the text, when lines are of ordinary length.
  public func breaks(in text: String, language: LanguageTag) -> [SegmentBreak] {
    var analysis = AnalysisText(text)
    let lines = Self.lines(of: analysis)
    let cuts = cuts(in: &analysis, paragraphs: lines, language: language)
    let offsets = analysis.utf8Offsets(of: cuts.map(\.position))
    return zip(cuts, offsets).map { cut, offset in
      SegmentBreak(offset: offset, rule: cut.rule, isBreak: cut.isBreak)
    }
  }

  /// A decided place, in units.
  struct Cut {
    let position: Int
    let rule: String
    let isBreak: Bool
  }

  /// Decides all places of paragraphs that cover the text; the end of each is a cut by `line`.
  ///
  /// Line ends inside a paragraph count as spaces.
  func cuts(
    in text: inout AnalysisText, paragraphs: [Range<Int>], language: LanguageTag
  ) -> [Cut] {
    let rules = rules.filter { $0.applies(in: language) }
    let boundaries = Self.boundaries(of: text, paragraphs: paragraphs)
    var cuts: [Cut] = []
    var next = 0
    for paragraph in paragraphs {
      let first = next
      while next < boundaries.count, boundaries[next] < paragraph.upperBound { next += 1 }
      if !text.trimmed(paragraph).isEmpty {
        let own = boundaries[first..<next]
        let pairs = PairFinder.pairs(in: &text, paragraph: paragraph)
        let context = ParagraphContext(text: text, range: paragraph, pairs: pairs, ends: own)
        cuts += Self.cuts(in: text, context: context, boundaries: own, rules: rules)
      }
      cuts.append(Cut(position: paragraph.upperBound, rule: "line", isBreak: true))
    }
    return cuts
  }

  private static func cuts(
    in text: AnalysisText, context: ParagraphContext, boundaries: ArraySlice<Int>,
    rules: [SegmentationRule]
  ) -> [Cut] {
    let body = context.body
    var known = boundaries
    var cuts: [Cut] = []
    for position in candidates(in: text, context: context, boundaries: boundaries)
    where position > body.lowerBound && position < body.upperBound {
      while let first = known.first, first < position { known.removeFirst() }
      let isKnown = known.first == position
      let place = Place(position, in: text, paragraph: context)
      if let rule = rules.first(where: { $0.tests.allSatisfy(place.passes) }) {
        let isBreak = rule.effect == .breaks
        guard isKnown || isBreak else { continue }
        // Where ICU and the rule agree, ICU made the break.
        cuts.append(
          Cut(position: position, rule: isKnown && isBreak ? "icu" : rule.id, isBreak: isBreak))
      } else if isKnown {
        cuts.append(Cut(position: position, rule: "icu", isBreak: true))
      }
    }
    return cuts
  }

  /// ICU's boundaries, the places behind every terminator, and those before list and end marks.
  private static func candidates(
    in text: AnalysisText, context: ParagraphContext, boundaries: ArraySlice<Int>
  ) -> [Int] {
    var positions = Array(boundaries) + context.marks.starts
    let range = context.range
    var index = range.lowerBound
    while index < range.upperBound {
      defer { index += 1 }
      guard text.classes[index].isAny(of: .terminator) else { continue }
      var end = index + 1
      while end < range.upperBound, text.classes[end].isAny(of: [.terminator, .closer]) { end += 1 }
      while end < range.upperBound, text.classes[end].isAny(of: .blank) { end += 1 }
      positions.append(end)
      if let next = text.endOfFigure(behindStop: end, in: range) { positions.append(next) }
      index = end - 1
    }
    if let mark = endMark(in: text, body: context.body) { positions.append(mark) }
    if let date = context.bylineDate { positions.append(date) }
    positions.sort()
    return positions.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  /// Where a short last word begins, or what of it is in brackets.
  private static func endMark(in text: AnalysisText, body: Range<Int>) -> Int? {
    let last = text.classes[body].suffix(8)
    return last.lastIndex { $0.isAny(of: .openBracket) }
      ?? last.lastIndex { $0.isAny(of: .blank) }.map { $0 + 1 }
  }

  private static func boundaries(of text: AnalysisText, paragraphs: [Range<Int>]) -> [Int] {
    let units = text.unwrapped(paragraphs: paragraphs)
    precondition(units.count <= Int32.max / 4, "text of \(units.count) UTF-16 units is too long")
    var breaks = [Int32](repeating: 0, count: units.count + 1)
    let found = unsafe cicu_sentence_breaks(
      "en@ss=standard", units, Int32(units.count), &breaks, Int32(breaks.count))
    precondition(found >= 0, "ICU cannot find sentences: status \(-found); is its data installed?")
    return breaks.prefix(Int(found)).map(Int.init)
  }

  /// The lines of a text, each with its line end.
  static func lines(of text: AnalysisText) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for index in text.classes.indices where text.classes[index].isAny(of: .newline) {
      let isFirstOfTwo =
        text.units[index] == 0x0D && index + 1 < text.units.count && text.units[index + 1] == 0x0A
      if isFirstOfTwo { continue }
      lines.append(start..<index + 1)
      start = index + 1
    }
    if start < text.units.count { lines.append(start..<text.units.count) }
    return lines
  }
}
