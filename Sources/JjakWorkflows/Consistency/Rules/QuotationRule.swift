import JjakText

/// Holds the direct quotations of the English against the Korean.
struct QuotationRule: FidelityRule {
  static let unsourced = RuleDescription(
    id: "quote-unsourced", severity: .warning,
    explanation: """
      The English quotes word for word what the Korean only reports; an indirect statement is not \
      somebody's words.
      """)
  static let gist = RuleDescription(
    id: "quote-from-gist", severity: .warning,
    explanation: "The Korean gives the gist (는 취지) and the English makes a direct quotation of it.")

  static let descriptions = [unsourced, gist]

  private static let fewestWords = 4

  func findings(in pair: CheckedPair) -> [RuleFinding] {
    guard let quotation = pair.english.quotations.first(where: isUtterance) else { return [] }
    let english = [quotation.range]
    if let mark = pair.korean.attributions.first(where: { $0.sense == .gist }) {
      return [
        RuleFinding(
          rule: Self.gist, message: "“\(mark.text)” gives the gist; the English quotes",
          korean: [mark.range], english: english)
      ]
    }
    guard !pair.korean.isSpeech, !hasMarks(pair.korean), pair.korean.reports else { return [] }
    return [
      RuleFinding(
        rule: Self.unsourced, message: "“\(quotation.text)” is not a quotation in the Korean",
        english: english)
    ]
  }

  private func isUtterance(_ quotation: Quotation) -> Bool {
    !quotation.isOpen && quotation.text.split(separator: " ").count >= Self.fewestWords
  }

  /// Whether anything in the Korean is set off, or spoken by a name and a colon.
  private func hasMarks(_ side: CheckedSide) -> Bool {
    side.text.unicodeScalars.contains { "\"“”‘’'「」『』《》〈〉″＂:".unicodeScalars.contains($0) }
  }
}

extension CheckedSide {
  /// Whether it says that somebody says something.
  fileprivate var reports: Bool {
    attributions.contains { $0.sense == .statement || $0.sense == .claim || $0.sense == .hearsay }
  }
}
