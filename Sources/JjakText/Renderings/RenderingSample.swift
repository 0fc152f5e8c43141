import JjakCore

/// A pair of segments whose source holds a phrase.
public struct RenderingSample: Sendable {
  /// The source.
  public let source: String
  /// The target.
  public let target: String
  /// Where the source holds the phrase: Unicode scalars, half-open.
  public let spans: [Range<Int>]
  /// What it is from, for sentences of one article share their words.
  public let article: String

  /// Makes a sample.
  public init(source: String, target: String, spans: [Range<Int>], article: String) {
    self.article = article
    self.source = source
    self.target = target
    self.spans = spans
  }
}

/// The part of a target that renders a phrase.
public struct RenderingSpan: Hashable, Sendable {
  /// Where it is: Unicode scalars of the target, half-open.
  public let range: Range<Int>
  /// The stems of its content words, by which renderings are grouped.
  public let key: String
  /// How well it is founded, 0…1; below .4 it is no more than what was left over.
  public let confidence: Double
}

/// The words of a target as the search for a rendering sees them.
struct TargetWords {
  struct Word {
    let stem: String
    let text: String
    /// UTF-8 offsets.
    let range: Range<Int>
    let kind: Token.Kind
    let isFunction: Bool

    var isContent: Bool { kind != .symbol && !isFunction }
  }

  let words: [Word]
  /// Where each stem stands.
  let places: [String: [Int]]
  private let text: String

  init(_ text: String) {
    self.text = text
    words = Tokenizer().tokens(of: text).map { token in
      Word(
        stem: token.stem, text: token.text, range: token.range, kind: token.kind,
        isFunction: token.kind == .latin && EnglishWords.isFunction(token.stem))
    }
    places = Dictionary(grouping: words.indices) { [words] in words[$0].stem }
  }

  /// The stems of its content words.
  var stems: Set<String> { Set(words.lazy.filter(\.isContent).map(\.stem)) }

  /// The scalars that a run of words covers, a possessive at its end left out.
  func scalars(_ run: ClosedRange<Int>) -> Range<Int> {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: words[run.lowerBound].range.lowerBound)
    let last = words[run.upperBound]
    let possessive = ["'s", "’s"].first { last.text.count > 3 && last.text.hasSuffix($0) }
    let end = bytes.index(
      bytes.startIndex, offsetBy: last.range.upperBound - (possessive?.utf8.count ?? 0))
    let view = text.unicodeScalars
    let lower = view.distance(from: view.startIndex, to: start)
    return lower..<(lower + view.distance(from: start, to: end))
  }

  /// The text that a run of words covers.
  func text(_ run: ClosedRange<Int>) -> String {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: words[run.lowerBound].range.lowerBound)
    let end = bytes.index(bytes.startIndex, offsetBy: words[run.upperBound].range.upperBound)
    return String(text[start..<end])
  }
}
