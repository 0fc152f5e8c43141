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
    if let clause = balance.lacking(
      among: pair.clauses(of: pair.korean), isKorean: true,
      others: pair.article.others(than: pair.english))
    {
      return [
        RuleFinding(
          rule: Self.missing, message: "“\(clause.text)” is not in the English",
          korean: [clause.range])
      ]
    }
    if let clause = balance.lacking(
      among: pair.clauses(of: pair.english), isKorean: false,
      others: pair.article.others(than: pair.korean))
    {
      return [
        RuleFinding(
          rule: Self.added, message: "“\(clause.text)” has no source in the Korean",
          english: [clause.range])
      ]
    }
    return []
  }
}

extension CheckedPair {
  fileprivate func clauses(of side: CheckedSide) -> [Clause] {
    clauseReader.clauses(in: side.text, language: side.language)
  }
}
