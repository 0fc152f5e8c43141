import JjakCore
import JjakText

/// Holds the names that the English gives against those of the Korean.
struct NameRule: FidelityRule {
  static let differs = RuleDescription(
    id: "name-differs", severity: .error,
    explanation: """
      A name of the Korean is not in the English, which has another known name of its kind that the \
      Korean has not, in no spelling.
      """)
  static let added = RuleDescription(
    id: "name-added", severity: .note,
    explanation: "The English has a known name that the Korean article has nowhere.")

  static let descriptions = [differs, added]

  func findings(in pair: CheckedPair) -> [RuleFinding] {
    let english = pair.english.names.filter { name in
      !Self.vague.contains(name.text.lowercased())
        && !name.korean.contains(where: pair.korean.spaceless.contains)
        && !TermTies.KoreanRenderings(terms: pair.korean.terms).says(name.text)
    }
    guard !english.isEmpty else { return [] }
    let words = TermTies.EnglishWords(terms: pair.english.terms)
    var korean = pair.korean.terms.filter {
      $0.isName && !$0.renderings.isEmpty && !words.says($0)
    }
    return english.compactMap { name in
      let index = korean.firstIndex {
        !pair.article.names.kinds(of: $0.key).isDisjoint(with: name.kinds)
      }
      guard let index else {
        if isSaid(name, in: pair) { return nil }
        return RuleFinding(
          rule: Self.added, message: "“\(name.text)” has no source in the Korean",
          english: [name.range])
      }
      let missing = korean.remove(at: index)
      return RuleFinding(
        rule: Self.differs, message: "“\(missing.text)” became “\(name.text)”",
        korean: pair.korean.range(of: missing.text).map { [$0] } ?? [], english: [name.range])
    }
  }

  /// Parts of the world rather than names of their own.
  private static let vague: Set<String> = [
    "north", "south", "east", "west", "korea", "korean", "koreans", "central", "nam", "world",
  ]

  private func isSaid(_ name: ListedName, in pair: CheckedPair) -> Bool {
    if name.korean.contains(where: pair.article.koreanText.contains) { return true }
    return pair.article.koreanNames.says(name.text)
  }
}
