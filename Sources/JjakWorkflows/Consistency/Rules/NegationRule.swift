import JjakText

/// Finds a denial that only one side makes.
struct NegationRule: FidelityRule {
  static let lost = RuleDescription(
    id: "negation-lost", severity: .warning,
    explanation:
      "The Korean denies (않, 못, 없, 아니) and nothing in the English does, not even by a verb.")
  static let added = RuleDescription(
    id: "negation-added", severity: .warning,
    explanation:
      "The English denies (not, never, no) and nothing in the Korean does, not even by a verb.")

  static let descriptions = [lost, added]

  func findings(in pair: CheckedPair) -> [RuleFinding] {
    guard pair.isWhole else { return [] }
    let korean = pair.korean.negations
    let english = pair.english.negations
    if english.isEmpty, let mark = korean.first(where: { $0.sense == .negation }) {
      return [
        RuleFinding(
          rule: Self.lost, message: "“\(mark.text)” denies; the English does not",
          korean: [mark.range])
      ]
    }
    if korean.isEmpty, let mark = english.first(where: { $0.sense == .negation }) {
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
    return (1.3...4).contains(ratio)
  }
}
