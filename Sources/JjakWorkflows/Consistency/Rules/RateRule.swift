import JjakCore
import JjakText

/// Finds a rate whose figure stayed and whose denominator did not: 리터당 and per gallon.
///
/// A figure that was converted with its denominator is not in the Korean and so is let pass.
struct RateRule: FidelityRule {
  static let differs = RuleDescription(
    id: "rate-differs", severity: .error,
    explanation: """
      Both sides give the same figure, and what it is reckoned by is not the same: 리터당 and per gallon, \
      1인당 and per household, 시간당 and per day.
      """)

  static let descriptions = [differs]

  func findings(in pair: CheckedPair) -> [RuleFinding] {
    let korean = pair.korean.denominators
    let english = pair.english.denominators
    guard !korean.isEmpty, !english.isEmpty else { return [] }
    let units = (korean: pair.korean.units, english: pair.english.units)
    for own in korean where !units.english.contains(where: { own.isSame(as: $0) }) {
      let other = english.first { other in
        own.isComparable(to: other) && !units.korean.contains { other.isSame(as: $0) }
          && pair.keepsFigure(of: other)
      }
      guard let other else { continue }
      return [
        RuleFinding(
          rule: Self.differs, message: "“\(own.text)” became “\(other.text)”",
          korean: [own.range], english: [other.range])
      ]
    }
    return []
  }
}

extension Denominator {
  /// Whether both are of one size; a year may be told by any word for it.
  fileprivate func isSame(as other: Denominator) -> Bool {
    unit == other.unit && (size - other.size).magnitude <= 0.02 * size
  }

  /// Whether a slip could put one for the other.
  fileprivate func isComparable(to other: Denominator) -> Bool {
    switch (unit, other.unit) {
    case (.measure(let own), .measure(let others)): own == others && !isSame(as: other)
    case (.duration, .duration): !isSame(as: other)
    case (.people, .count), (.count, .people), (.count, .count): unit != other.unit
    default: false
    }
  }
}

extension CheckedSide {
  fileprivate var denominators: [Denominator] {
    DenominatorFinder.denominators(in: text, language: language)
  }

  fileprivate var units: [Denominator] {
    DenominatorFinder.units(in: text, language: language)
  }
}

extension CheckedPair {
  /// Whether the English figure nearest to a denominator is one of the Korean.
  fileprivate func keepsFigure(of denominator: Denominator) -> Bool {
    let figures = english.quantities.filter { !$0.range.overlaps(denominator.range) }
    let nearest = figures.min {
      $0.range.distance(to: denominator.range) < $1.range.distance(to: denominator.range)
    }
    guard let nearest else { return false }
    return korean.quantities.contains { $0.agreement(with: nearest) >= 0.9 }
  }
}

extension Range<Int> {
  /// Bytes between two ranges that do not overlap.
  fileprivate func distance(to other: Range<Int>) -> Int {
    Swift.max(other.lowerBound - upperBound, lowerBound - other.upperBound)
  }
}
