import JjakCore
import JjakText

/// Asks for a source of each named speaker.
struct SpeakerRule: FidelityRule {
  static let unsourced = RuleDescription(
    id: "speaker-differs", severity: .warning,
    explanation: """
      The English names who said it (X said), and no word of the Korean article can be that name in \
      any romanisation or by its sound.
      """)

  static let descriptions = [unsourced]

  func findings(in pair: CheckedPair) -> [RuleFinding] {
    // A unit alone does not say who he, or the one that was just asked, is.
    guard pair.article.isWhole else { return [] }
    let tokens = pair.english.tokens
    let bytes = Array(pair.english.text.utf8)
    return NameMatcher.capitalRuns(tokens).compactMap { run in
      guard speaks(run, tokens), !Self.isCommon(run, tokens) else { return nil }
      let range =
        tokens[run.lowerBound].range.lowerBound..<tokens[run.upperBound - 1].range.upperBound
      let name = String(decoding: bytes[range], as: UTF8.self)
      guard !isSourced(run, tokens, name, pair) else { return nil }
      return RuleFinding(
        rule: Self.unsourced, message: "“\(name)” speaks in the English and not in the Korean",
        english: [range])
    }
  }

  /// Whether a verb of saying stands beside a name, a comma apart at most.
  private func speaks(_ run: Range<Int>, _ tokens: [Token]) -> Bool {
    let after = tokens[run.upperBound...].first
    if let after, Self.verbs.contains(after.text.lowercased()) { return true }
    guard run.lowerBound > 0 else { return false }
    return ["said", "says"].contains(tokens[run.lowerBound - 1].text.lowercased())
  }

  private static let verbs: Set<String> = [
    "said", "says", "told", "added", "explained", "wrote", "stated", "announced", "argued", "noted",
    "warned", "claimed", "insisted", "replied", "tells", "adds",
  ]

  /// Single words that begin a sentence and name nobody.
  private static func isCommon(_ run: Range<Int>, _ tokens: [Token]) -> Bool {
    run.count == 1 && common.contains(tokens[run.lowerBound].text.lowercased())
  }

  private static let common: Set<String> = [
    "he", "she", "they", "it", "we", "i", "you", "who", "officials", "sources", "the", "a", "an",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "experts",
    "researchers", "police", "this", "that", "others", "one", "critics", "analysts", "another",
    "many", "some", "residents", "authorities", "scientists", "doctors", "witnesses", "prosecutors",
    "reports", "media", "nobody", "people", "lawyers", "both", "all", "most", "in", "on", "at",
    "as",
    "but", "and", "there", "what", "when", "if", "so", "later", "also",
  ]

  private func isSourced(
    _ run: Range<Int>, _ tokens: [Token], _ name: String, _ pair: CheckedPair
  ) -> Bool {
    let words = tokens[run].map(\.stem)
    if words.contains(where: pair.article.koreanNames.keys.contains) { return true }
    if pair.english.names.contains(where: {
      $0.text == name && $0.korean.contains(where: pair.article.koreanText.contains)
    }) {
      return true
    }
    let spoken = [name] + tokens[run].map(\.text)
    if pair.english.terms.contains(where: {
      spoken.contains($0.text) && pair.article.koreanNames.says($0)
    }) {
      return true
    }
    return pair.article.koreanStems.contains { stem in
      spoken.contains { pair.article.names.match($0, for: stem) != nil }
    }
  }
}
