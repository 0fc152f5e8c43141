import JjakText

/// Finds what the Korean puts into somebody's mouth and the English states as a fact.
struct ReportRule: FidelityRule {
  static let lost = RuleDescription(
    id: "attribution-lost", severity: .note,
    explanation: """
      The Korean says who says it (고 전했다, 라는 증언도 나왔다, 다는 것이다, 에 따르면) and the English \
      states it as a fact. What the sentence before or after in the same paragraph says of its source \
      counts.
      """)

  static let descriptions = [lost]

  func findings(in pair: CheckedPair) -> [RuleFinding] {
    guard let report = pair.korean.reports.first, !pair.english.isReported,
      !pair.english.isHeadline, !pair.korean.isHeadline
    else { return [] }
    return [
      RuleFinding(
        rule: Self.lost,
        message: "“\(report.text)” gives a source; the English states it as a fact",
        korean: [report.range])
    ]
  }
}

extension CheckedSide {
  /// Whether anything here may say that somebody says it, or the sentences beside it say so.
  fileprivate var isReported: Bool {
    !reports.isEmpty || attributions.contains(where: \.mayReport) || !quotations.isEmpty
      || isReportedAround || around.contains("“") || around.contains("\"")
  }
}

extension WordingMark {
  /// Whether it names what somebody says, hears, believes or guesses; may and would do not.
  fileprivate var mayReport: Bool {
    switch sense {
    case .estimate, .attributionPartner: !meanings.isDisjoint(with: Self.minds)
    default: true
    }
  }

  private static let minds: Set<String> = [
    "believe", "suspect", "suggest", "estimate", "guess", "fear", "report", "source", "hear",
    "rumour",
  ]
}
