import JjakCore
import JjakFormats
import JjakText

/// Phrases that were looked for already, with what was found.
struct KnownTerms {
  fileprivate var found: [String: PretranslatedArticle.Term?] = [:]
}

/// Finds the phrases of a segment whose renderings the memories know.
struct TermFinder: Sendable {
  /// The most words in a phrase.
  private static let longest = 3
  /// The most phrases for a segment.
  private static let limit = 6
  /// Sentences that are looked at for each phrase.
  private static let depth = 40
  /// How well a rendering must be founded.
  private static let leastConfidence = 0.75
  /// Sentences that must have a rendering.
  private static let leastCount = 2
  /// Sentences that tell how common a word of the target is.
  private static let company = 300

  private let renderings: RenderingsWorkflow
  private let frequencies: WordFrequencies

  init(_ renderings: RenderingsWorkflow) throws {
    self.renderings = renderings
    frequencies = try renderings.frequencies(sentences: Self.company)
  }

  /// The phrases in order, the longest that is known at each place; they do not overlap.
  func terms(in text: String, _ known: inout KnownTerms) throws -> [PretranslatedArticle.Term] {
    let bytes = Array(text.utf8)
    let tokens = Tokenizer().tokens(of: text).filter { $0.kind == .hangul || $0.kind == .latin }
    var terms: [PretranslatedArticle.Term] = []
    var start = 0
    while start < tokens.count, terms.count < Self.limit {
      var next = start + 1
      for count in stride(from: min(Self.longest, tokens.count - start), to: 0, by: -1) {
        let words = tokens[start..<(start + count)]
        guard let phrase = Self.phrase(words, in: bytes), let term = try term(phrase, &known) else {
          continue
        }
        if !terms.contains(term) { terms.append(term) }
        next = start + count
        break
      }
      start = next
    }
    return terms
  }

  /// The words as written, the last one without its particle; nil where signs stand between them, where
  /// they begin with the end of another word (`”고 밝혔다`) and where the phrase is too short to tell
  /// anything.
  private static func phrase(_ words: ArraySlice<Token>, in bytes: [UInt8]) -> String? {
    guard let first = words.first, let last = words.last, last.kind == .hangul else { return nil }
    for (word, next) in zip(words, words.dropFirst()) {
      let between = bytes[word.range.upperBound..<next.range.lowerBound]
      guard between.allSatisfy({ $0 == 0x20 }) else { return nil }
    }
    guard last.stem.count >= 2, begins(first, in: bytes) else { return nil }
    let start = String(
      decoding: bytes[first.range.lowerBound..<last.range.lowerBound], as: UTF8.self)
    return start + last.stem
  }

  /// Whether nothing but a space or an opening sign stands before a word.
  private static func begins(_ word: Token, in bytes: [UInt8]) -> Bool {
    let before = String(decoding: bytes[..<word.range.lowerBound].suffix(3), as: UTF8.self).last
    return before.map { " \u{FFFD}“‘「『《〈([".contains($0) } ?? true
  }

  /// A phrase and what at least two sentences have for it.
  private func term(
    _ phrase: String, _ known: inout KnownTerms
  ) throws -> PretranslatedArticle.Term? {
    if let found = known.found[phrase] { return found }
    let report = try renderings.renderings(
      of: phrase, depth: Self.depth, least: Self.leastCount, frequencies: frequencies)
    let good = report.renderings.filter {
      $0.confidence >= Self.leastConfidence && $0.count >= Self.leastCount
    }.prefix(3)
    let term = PretranslatedArticle.Term(phrase: phrase, renderings: good.map(\.text))
    known.found[phrase] = .some(good.isEmpty ? nil : term)
    return good.isEmpty ? nil : term
  }
}
