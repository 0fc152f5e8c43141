import JjakText

/// Asks for a source of each direct quotation.
struct QuotationRule: FidelityRule {
  static let unsourced = RuleDescription(
    id: "quote-unsourced", severity: .warning,
    explanation: """
      The English quotes somebody's words, and the Korean only reports them: it has no quotation mark \
      and is no labelled answer.
      """)

  static let descriptions = [unsourced]

  /// Fewer words set off a term or a title.
  private static let fewestWords = 4

  func findings(in pair: CheckedPair) -> [RuleFinding] {
    guard pair.article.isWhole, pair.korean.quotations.isEmpty, !pair.korean.isSpeech,
      !pair.korean.text.unicodeScalars.contains(where: Self.marks.contains)
    else { return [] }
    return pair.english.quotations.filter {
      !$0.isOpen && $0.text.split(separator: " ").count >= Self.fewestWords
    }.prefix(1).map { quotation in
      RuleFinding(
        rule: Self.unsourced, message: "“\(quotation.text)” is no quotation in the Korean",
        english: [quotation.range])
    }
  }

  /// Marks that may set off a quotation though they need not.
  private static let marks: Set<Unicode.Scalar> = ["‘", "’", "'", "《", "»", "<"]
}
