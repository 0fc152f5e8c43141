import JjakText

/// Finds what rises on one side and falls on the other.
///
/// It speaks up only where each side tells of one direction alone, and neither denies anything.
struct MovementRule: FidelityRule {
  static let differs = RuleDescription(
    id: "movement-differs", severity: .error,
    explanation: """
      One side says that something became more (늘었다, 상승, rose) and the other that it became less \
      (줄었다, 하락, fell).
      """)

  static let descriptions = [differs]

  func findings(in pair: CheckedPair) -> [RuleFinding] {
    guard !pair.korean.negations.has(.negation), !pair.english.negations.has(.negation),
      let korean = pair.korean.movement, let english = pair.english.movement,
      korean.sense != english.sense
    else { return [] }
    return [
      RuleFinding(
        rule: Self.differs, message: "“\(korean.text)” became “\(english.text)”",
        korean: [korean.range], english: [english.range])
    ]
  }
}

extension CheckedSide {
  /// What says that something rises or falls, if nothing here may say the opposite.
  fileprivate var movement: WordingMark? {
    let rises = movements.has(.rise) || movements.has(.possibleRise)
    let falls = movements.has(.fall) || movements.has(.possibleFall)
    return rises == falls ? nil : movements.first { $0.sense == .rise || $0.sense == .fall }
  }
}
