import JjakCore
import JjakText

/// Finds what rises on one side and falls on the other.
///
/// It speaks up where each side tells of one direction alone, and where a number that both give stands beside
/// a rise on one side and beside a fall on the other; never where a side denies anything.
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
      pair.korean.movements.tells, pair.english.movements.tells,
      let (korean, english) = whole(pair) ?? beside(pair)
    else { return [] }
    return [
      RuleFinding(
        rule: Self.differs, message: "“\(korean.text)” became “\(english.text)”",
        korean: [korean.range], english: [english.range])
    ]
  }

  private typealias Movements = (korean: WordingMark, english: WordingMark)

  /// The movements of sides that tell of one direction each, if they differ.
  private func whole(_ pair: CheckedPair) -> Movements? {
    guard let korean = pair.korean.movement, let english = pair.english.movement,
      korean.sense != english.sense
    else { return nil }
    return (korean, english)
  }

  /// The movements beside a number of the same measure on both sides, if they differ.
  private func beside(_ pair: CheckedPair) -> Movements? {
    for (korean, english) in QuantityMatching(pair.korean.quantities, pair.english.quantities).pairs
    where korean.unit == english.unit && korean.moves {
      if let left = pair.korean.movement(beside: korean.range),
        let right = pair.english.movement(beside: english.range), left.sense != right.sense
      {
        return (left, right)
      }
    }
    return nil
  }
}

extension [WordingMark] {
  /// Whether any says for certain that something rises or falls.
  fileprivate var tells: Bool { has(.rise) || has(.fall) }
}

extension Quantity {
  /// Whether it may be by how much something rises or falls, or how far.
  fileprivate var moves: Bool {
    switch unit {
    case .date, .clock, .ordinal, .age: false
    default: true
    }
  }
}

extension CheckedSide {
  /// What says that something rises or falls, if nothing here may say the opposite.
  fileprivate var movement: WordingMark? {
    let rises = movements.has(.rise) || movements.has(.possibleRise)
    let falls = movements.has(.fall) || movements.has(.possibleFall)
    return rises == falls ? nil : movements.first { $0.sense == .rise || $0.sense == .fall }
  }

  /// The rise or fall nearest to a number, at most three words off and no sign between; in Korean it follows.
  fileprivate func movement(beside number: Range<Int>) -> WordingMark? {
    let candidates = movements.filter { $0.sense == .rise || $0.sense == .fall }
      .compactMap { mark -> (mark: WordingMark, distance: Int)? in
        let isBehind = mark.range.lowerBound >= number.upperBound
        guard isBehind || !language.matches(.korean) && mark.range.upperBound <= number.lowerBound
        else { return nil }
        let gap =
          isBehind
          ? number.upperBound..<mark.range.lowerBound : mark.range.upperBound..<number.lowerBound
        let between = tokens.filter { gap.contains($0.range.lowerBound) }
        return between.contains { $0.kind == .symbol } ? nil : (mark, between.count)
      }
    return candidates.min { $0.distance < $1.distance }.flatMap { $0.distance <= 3 ? $0.mark : nil }
  }
}
