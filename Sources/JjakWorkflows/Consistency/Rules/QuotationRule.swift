import JjakCore
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

  static let invented = RuleDescription(
    id: "quote-invented", severity: .warning,
    explanation: """
      The English quotes three words or more; the Korean quotes nothing, in this sentence or those \
      beside it, and says none of these words.
      """)

  static let descriptions = [unsourced, gist, invented]

  private static let fewestWords = 4

  func findings(in pair: CheckedPair) -> [RuleFinding] {
    let found = utteranceFindings(pair)
    return found.isEmpty ? inventionFindings(pair) : found
  }

  private func inventionFindings(_ pair: CheckedPair) -> [RuleFinding] {
    guard !pair.english.quotations.isEmpty, !pair.english.isHeadline, !pair.korean.isSpeech,
      !pair.korean.text.contains(where: Self.introduces), pair.korean.text.setOff.isEmpty,
      pair.korean.around.setOff.isEmpty
    else { return [] }
    return pair.english.quotations.filter { pair.isInvented($0) }.map {
      RuleFinding(
        rule: Self.invented, message: "“\($0.text)” is neither quoted nor said in the Korean",
        english: [$0.range])
    }
  }

  /// Whether a sign may stand between a name and what the named one says: 변재욱: and [차윤석].
  private static func introduces(_ character: Character) -> Bool { ":：]".contains(character) }

  private func utteranceFindings(_ pair: CheckedPair) -> [RuleFinding] {
    guard let quotation = pair.english.quotations.first(where: isUtterance) else { return [] }
    let english = [quotation.range]
    if let mark = pair.korean.attributions.first(where: { $0.sense == .gist }) {
      return [
        RuleFinding(
          rule: Self.gist, message: "“\(mark.text)” gives the gist; the English quotes",
          korean: [mark.range], english: english)
      ]
    }
    guard !pair.korean.isSpeech, pair.korean.tells, !hasQuoted(pair.korean, quotation)
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
    if side.text.contains(where: Self.introduces) { return true }
    let quoted = [side.text.setOff, side.quotations.map(\.text).joined()]
    return quoted.contains { text in
      text.count { $0.isLetter || $0.isNumber } >= quotation.text.split(separator: " ").count
    }
  }
}

extension CheckedPair {
  /// Whether a quotation is of three words or more, two of them known, none of which the Korean says here,
  /// and fewer than half in any other sentence.
  fileprivate func isInvented(_ quotation: Quotation) -> Bool {
    guard !quotation.isOpen, quotation.text.split(separator: " ").count > 2 else { return false }
    let clauses = clauseReader.clauses(
      at: [quotation.range], of: english.text, language: english.language)
    let words = clauses.flatMap(\.terms).filter { !$0.isName }
    guard words.count > 1, clauses.allSatisfy(\.quantities.isEmpty) else { return false }
    let here = TermTies.KoreanRenderings(korean.profiles)
    guard !words.contains(where: here.says) else { return false }
    return !article.others(than: korean).contains { profile in
      let there = TermTies.KoreanRenderings([profile])
      return 2 * words.count(where: there.says) >= words.count
    }
  }
}

extension CheckedSide {
  /// Whether it says that somebody says something: a verb of saying ends a sentence of it, or it is told
  /// in the plain style of a newspaper.
  fileprivate var tells: Bool {
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
