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

  static let fewer = RuleDescription(
    id: "negation-count", severity: .note,
    explanation: "One side denies more often than the other, whose words may say so otherwise.")

  static let descriptions = [lost, added, fewer]

  func findings(in pair: CheckedPair) -> [RuleFinding] {
    let korean = pair.korean.negations
    let english = pair.english.negations
    if let mark = surplus(of: korean, over: english) {
      return [
        RuleFinding(
          rule: english.isEmpty ? Self.lost : Self.fewer,
          message: "“\(mark.text)” denies; the English does not", korean: [mark.range])
      ]
    }
    if let mark = surplus(of: english, over: korean) {
      return [
        RuleFinding(
          rule: korean.isEmpty ? Self.added : Self.fewer,
          message: "“\(mark.text)” denies; the Korean does not", english: [mark.range])
      ]
    }
    return []
  }

  /// The last denial of one side where it has more than the other can render.
  ///
  /// What only may stand for a denial renders its like on the other side before it renders a denial.
  private func surplus(of marks: [WordingMark], over others: [WordingMark]) -> WordingMark? {
    let rivals = denials(others)
    let possible = marks.count - denials(marks)
    let spare = max(0, others.count - rivals - possible)
    guard denials(marks) > rivals + spare else { return nil }
    return marks.last { $0.sense == .negation }
  }

  private func denials(_ marks: [WordingMark]) -> Int {
    marks.count { $0.sense == .negation }
  }
}
