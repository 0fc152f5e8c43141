import JjakText

/// Finds a denial that only one side makes.
///
/// Verbs and adverbs that deny (거부 and refuse) are first taken off against each other; what is left of
/// them may stand for a denial of the other side.
struct NegationRule: FidelityRule {
  static let lost = RuleDescription(
    id: "negation-lost", severity: .warning,
    explanation:
      "The Korean denies (않, 못, 없, 아니) and nothing in the English does, not even by a verb.")
  static let added = RuleDescription(
    id: "negation-added", severity: .warning,
    explanation:
      "The English denies (not, never, no) more often than the Korean does, its verbs counted in.")

  static let descriptions = [lost, added]

  func findings(in pair: CheckedPair) -> [RuleFinding] {
    guard pair.isWhole, !pair.english.isHeadline else { return [] }
    let (korean, english) = WordingPartners.left(of: pair.korean.negations, pair.english.negations)
    let denials = english.of(.negation)
    if let mark = korean.of(.negation).first, denials.isEmpty, english.of(.possibleNegation).isEmpty
    {
      return [
        RuleFinding(
          rule: Self.lost, message: "“\(mark.text)” denies; the English does not",
          korean: [mark.range])
      ]
    }
    let possible = korean.of(.possibleNegation).count - english.of(.possibleNegation).count
    if let mark = denials.last, denials.count > korean.of(.negation).count + max(0, possible) {
      return [
        RuleFinding(
          rule: Self.added, message: "“\(mark.text)” denies; the Korean does not",
          english: [mark.range])
      ]
    }
    return []
  }
}

extension CheckedPair {
  /// Whether the lengths fit, so that a denial on one side has its place on the other.
  fileprivate var isWhole: Bool {
    let ratio = Double(english.text.utf8.count) / Double(max(1, korean.text.unicodeScalars.count))
    return (1...5.5).contains(ratio)
  }
}
