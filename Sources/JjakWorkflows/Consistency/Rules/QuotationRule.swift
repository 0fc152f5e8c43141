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
    guard !pair.korean.isSpeech, pair.korean.reports, !hasQuoted(pair.korean, quotation)
    else { return [] }
    return [
      RuleFinding(
        rule: Self.unsourced, message: "“\(quotation.text)” is not a quotation in the Korean",
        english: english)
    ]
  }

  private func isUtterance(_ quotation: Quotation) -> Bool {
    !quotation.isOpen && quotation.text.split(separator: " ").count >= Self.fewestWords
  }

  /// Whether what is set off in the Korean can hold what the English quotes; a name and a colon may begin
  /// speech.
  private func hasQuoted(_ side: CheckedSide, _ quotation: Quotation) -> Bool {
    if side.text.contains(":") || side.text.contains("：") { return true }
    let quoted = [side.text.setOff, side.quotations.map(\.text).joined()]
    return quoted.contains { text in
      text.count { $0.isLetter || $0.isNumber } >= quotation.text.split(separator: " ").count
    }
  }
}

extension CheckedSide {
  /// Whether it says that somebody says something: a verb of saying ends a sentence of it, or it is told
  /// in the plain style of a newspaper.
  fileprivate var reports: Bool {
    let bytes = Array(text.utf8)
    let isTold = text.hasSuffix("다.") && !text.hasSuffix("니다.")
    return isTold
      || attributions.contains { mark in
        (mark.sense == .statement || mark.sense == .claim || mark.sense == .hearsay)
          && bytes[mark.range.upperBound...].prefix(Self.reachOfEnding).contains(UInt8(ascii: "."))
      }
  }

  /// UTF-8 bytes from a verb of saying to its stop: 밝혔습니다.
  private static var reachOfEnding: Int { 16 }
}

extension String {
  /// What stands between marks of any kind.
  fileprivate var setOff: String {
    var depth = 0
    return filter { character in
      if "“‘「『《〈".contains(character) { depth += 1 }
      if "”’」』》〉".contains(character) { depth = max(0, depth - 1) }
      if "\"'″＂".contains(character) { depth = depth == 0 ? 1 : 0 }
      return depth > 0
    }
  }
}
