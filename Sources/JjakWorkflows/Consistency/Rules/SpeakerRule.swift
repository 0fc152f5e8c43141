import JjakText

/// Looks for the named speakers of the English in the Korean.
struct SpeakerRule: FidelityRule {
  static let unsourced = RuleDescription(
    id: "speaker-unsourced", severity: .warning,
    explanation: """
      The English lets somebody speak whose name the Korean does not give, in no listed form and no \
      romanisation.
      """)

  static let descriptions = [unsourced]

  func findings(in pair: CheckedPair) -> [RuleFinding] {
    pair.english.speakers.compactMap { range in
      let name = pair.english.slice(range)
      guard !isNamed(name, range, in: pair) else { return nil }
      return RuleFinding(
        rule: Self.unsourced, message: "“\(name)” speaks; the Korean does not name that person",
        english: [range])
    }
  }

  private func isNamed(_ name: String, _ range: Range<Int>, in pair: CheckedPair) -> Bool {
    let listed = pair.english.names.filter { $0.range.overlaps(range) }
    if listed.contains(where: { $0.korean.contains { pair.article.koreanText.contains($0) } }) {
      return true
    }
    let words = name.split { $0 == " " || $0 == "-" }.map(String.init)
    if words.contains(where: pair.article.koreanWords.resemble) { return true }
    return pair.article.koreanWords.sound(like: name)
  }
}
