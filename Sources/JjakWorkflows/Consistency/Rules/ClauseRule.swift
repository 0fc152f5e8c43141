import JjakCore
import JjakText

/// Finds a clause that only one side has.
struct ClauseRule: FidelityRule {
  static let missing = RuleDescription(
    id: "clause-missing", severity: .note,
    explanation: """
      The English is short for the Korean, and says next to nothing of this clause; nor does the rest of \
      the article.
      """)
  static let added = RuleDescription(
    id: "clause-added", severity: .note,
    explanation: """
      The English is long for the Korean, and the Korean says next to nothing of this clause; nor does the \
      rest of the article.
      """)

  static let descriptions = [missing, added]

  func findings(in pair: CheckedPair) -> [RuleFinding] {
    guard !pair.korean.isHeadline, !pair.english.isHeadline else { return [] }
    let balance = ClauseBalance(korean: pair.korean.profiles, english: pair.english.profiles)
    let sides = [
      (pair.korean, pair.english, Self.missing), (pair.english, pair.korean, Self.added),
    ]
    for (own, other, rule) in sides {
      let isKorean = own.language.matches(.korean)
      guard
        let clause = balance.lacking(
          among: pair.clauseReader.clauses(in: own.text, language: own.language),
          isKorean: isKorean, others: pair.article.others(than: other))
      else { continue }
      let lack = isKorean ? "is not in the English" : "has no source in the Korean"
      return [
        RuleFinding(
          rule: rule, message: "“\(clause.text)” \(lack)", korean: isKorean ? [clause.range] : [],
          english: isKorean ? [] : [clause.range])
      ]
    }
    return []
  }
}
