import JjakText

/// Compares how firmly the two sides vouch for what they say.
struct AttributionRule: FidelityRule {
  static let hedgeLost = RuleDescription(
    id: "hedge-lost", severity: .warning,
    explanation: """
      The Korean passes on hearsay or supposes (것으로 알려졌다, 것으로 보인다, 추정된다) and the English \
      states it as a fact.
      """)
  static let hedgeTurned = RuleDescription(
    id: "hedge-confirmed", severity: .error,
    explanation: "The Korean only supposes or passes on, and the English says that it is confirmed."
  )
  static let stronger = RuleDescription(
    id: "attribution-stronger", severity: .warning,
    explanation:
      "The English says confirmed or verified where the Korean only says that somebody said so.")
  static let claimAdded = RuleDescription(
    id: "claim-added", severity: .warning,
    explanation: "The English keeps a distance (claimed, allegedly) that the Korean does not keep.")

  static let descriptions = [hedgeLost, hedgeTurned, stronger, claimAdded]

  func findings(in pair: CheckedPair) -> [RuleFinding] {
    let korean = pair.korean.attributions
    let english = pair.english.attributions
    let hedge = korean.first { $0.sense == .estimate || $0.sense == .hearsay }
    let confirmation = english.first { $0.sense == .confirmation }
    if let confirmation, !korean.has(.confirmation) {
      return [confirmed(confirmation, hedge, korean)]
    }
    let left = WordingPartners.left(of: korean, english)
    let open = left.korean.first { $0.sense == .estimate || $0.sense == .hearsay }
    if let hedge = open, !pair.english.isHeadline,
      !left.english.keepsDistance(of: hedge, reported: korean.reports)
    {
      return [
        RuleFinding(
          rule: Self.hedgeLost, message: "“\(hedge.text)” is a hedge; the English has none",
          korean: [hedge.range])
      ]
    }
    return claimFindings(korean, english)
  }

  private func confirmed(
    _ confirmation: WordingMark, _ hedge: WordingMark?, _ korean: [WordingMark]
  ) -> RuleFinding {
    let weaker = hedge ?? korean.first { $0.sense == .claim || $0.sense == .statement }
    return RuleFinding(
      rule: hedge == nil ? Self.stronger : Self.hedgeTurned,
      message: weaker.map { "“\($0.text)” became “\(confirmation.text)”" }
        ?? "“\(confirmation.text)” has no source in the Korean",
      korean: weaker.map { [$0.range] } ?? [], english: [confirmation.range])
  }

  private func claimFindings(_ korean: [WordingMark], _ english: [WordingMark]) -> [RuleFinding] {
    guard let claim = english.first(where: { $0.sense == .claim }),
      !korean.has(.claim), !korean.has(.estimate), !korean.has(.hearsay), !korean.isEmpty
    else { return [] }
    return [
      RuleFinding(
        rule: Self.claimAdded, message: "“\(claim.text)” doubts what the Korean only reports",
        english: [claim.range])
    ]
  }
}

extension [WordingMark] {
  /// Whether it says that somebody says something.
  fileprivate var reports: Bool { has(.statement) || has(.claim) }

  /// Whether something here keeps the distance that a Korean hedge keeps; a verb of saying does so for
  /// hearsay, unless the Korean reports an utterance besides.
  fileprivate func keepsDistance(of hedge: WordingMark, reported: Bool) -> Bool {
    contains { mark in
      switch mark.sense {
      case .estimate, .hearsay, .claim: true
      case .statement: hedge.sense == .hearsay && !reported
      default: false
      }
    }
  }
}
