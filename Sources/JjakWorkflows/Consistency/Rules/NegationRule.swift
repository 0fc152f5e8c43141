import JjakCore
import JjakText

/// Finds a denial that only one side makes.
///
/// Verbs and adverbs that deny (거부 and refuse) are first taken off against each other; what is left of
/// them may stand for a denial of the other side. Then the denials are counted, and where the counts agree
/// it is asked whether the same verb is denied.
struct NegationRule: FidelityRule {
  static let lost = RuleDescription(
    id: "negation-lost", severity: .warning,
    explanation:
      "The Korean denies (않, 못, 없, 아니) and nothing in the English does, not even by a verb.")
  static let added = RuleDescription(
    id: "negation-added", severity: .warning,
    explanation: """
      The English denies (not, never, no) more often than the Korean does, its verbs counted in; or it denies \
      a verb that the Korean does not.
      """)

  static let loose = RuleDescription(
    id: "negation-loose", severity: .note,
    explanation: """
      The English denies by no, nothing or nobody more often than the Korean does, and no verb by not or never: \
      a free rendering often does.
      """)

  static let descriptions = [lost, added, loose]

  func findings(in pair: CheckedPair) -> [RuleFinding] {
    guard pair.isWhole, !pair.english.isHeadline,
      pair.korean.negations.has(.negation) || pair.english.negations.has(.negation)
    else { return [] }
    let scopes = DenialScopes(pair)
    let (korean, english) = WordingPartners.left(of: pair.korean.negations, pair.english.negations)
    let denials = english.of(.negation)
    if let mark = korean.of(.negation).first, denials.isEmpty, english.of(.possibleNegation).isEmpty
    {
      return scopes.isRendered(beside: mark) && !pair.saysNeed ? [lost(mark)] : []
    }
    if denials.count > allowed(korean, english, scopes) {
      if let mark = denials.last(where: \.deniesVerb) {
        return [added(mark, "the Korean does not")]
      }
      return denials.last.map { [loose($0)] } ?? []
    }
    return scopes.contradiction(among: denials).map { mark, word in
      [added(mark, "“\(word.text)” is not denied", korean: word.range)]
    } ?? []
  }

  /// How many denials of the English the Korean accounts for.
  private func allowed(
    _ korean: [WordingMark], _ english: [WordingMark], _ scopes: DenialScopes
  ) -> Int {
    let denials = korean.of(.negation)
    let rendered = scopes.countRenderedByWord(denials, among: english)
    let possible = korean.of(.possibleNegation).filter { !scopes.isRendered($0) }.count
    return denials.count - rendered
      + max(0, possible - (english.of(.possibleNegation).count - rendered))
  }

  private func lost(_ mark: WordingMark) -> RuleFinding {
    RuleFinding(
      rule: Self.lost, message: "“\(mark.text)” denies; the English does not",
      korean: [mark.range])
  }

  private func loose(_ mark: WordingMark) -> RuleFinding {
    RuleFinding(
      rule: Self.loose, message: "“\(mark.text)” denies; the Korean does not",
      english: [mark.range])
  }

  private func added(
    _ mark: WordingMark, _ reason: String, korean: Range<Int>? = nil
  ) -> RuleFinding {
    RuleFinding(
      rule: Self.added, message: "“\(mark.text)” denies; \(reason)",
      korean: korean.map { [$0] } ?? [], english: [mark.range])
  }
}

extension CheckedPair {
  /// Whether the English needs what the Korean can't do without: 허가 없이 할 수 없다.
  fileprivate var saysNeed: Bool {
    korean.text.contains(/없이(?:는)? [^.]{0,60}(?:못|없|않|안 되)/)
      && english.text.contains(/\b(?:need|requir|must\b|only\b|depend|rel(?:y|ies)\b)/)
  }

  /// Whether the lengths fit, so that a denial on one side has its place on the other.
  fileprivate var isWhole: Bool {
    let ratio = Double(english.text.utf8.count) / Double(max(1, korean.text.unicodeScalars.count))
    return (1...5.5).contains(ratio)
  }
}
