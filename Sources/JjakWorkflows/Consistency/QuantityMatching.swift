import JjakCore

/// Which numbers of the two sides of a pair render each other, and which are left over.
struct QuantityMatching {
  /// Numbers that agree.
  private(set) var pairs: [(korean: Quantity, english: Quantity)] = []
  /// Korean numbers without a rendering.
  private(set) var korean: [Quantity] = []
  /// English numbers without a source.
  private(set) var english: [Quantity] = []

  /// Pairs numbers, those that agree best first; one may serve several times.
  init(_ koreanQuantities: [Quantity], _ englishQuantities: [Quantity]) {
    var used: Set<Range<Int>> = []
    for quantity in koreanQuantities {
      let best = englishQuantities.max {
        quantity.agreement(with: $0) < quantity.agreement(with: $1)
      }
      if let best, quantity.agreement(with: best) >= 0.25 {
        pairs.append((quantity, best))
        used.insert(best.range)
      } else {
        korean.append(quantity)
      }
    }
    for quantity in englishQuantities where !used.contains(quantity.range) {
      let best = koreanQuantities.max {
        $0.agreement(with: quantity) < $1.agreement(with: quantity)
      }
      if let best, best.agreement(with: quantity) >= 0.25 {
        pairs.append((best, quantity))
      } else {
        english.append(quantity)
      }
    }
  }
}

extension Quantity {
  /// Whether a reader would miss it: not a small bare number or ordinal, nor a vague one.
  var isTelling: Bool {
    switch unit {
    case .plain, .count, .ordinal, .people: value > 2 && precision != .vague
    case .duration: precision != .vague
    default: true
    }
  }

  /// Whether both could be meant to say the same thing.
  func isComparable(to other: Quantity) -> Bool {
    guard precision != .vague, other.precision != .vague else { return false }
    if isCount, other.isCount, hasDigits != other.hasDigits { return false }
    if isSameValue(as: other), unit == other.unit || (isInPoints && other.isInPoints) {
      return false
    }
    switch (unit, other.unit) {
    case (.date(let year, let month, let day), .date(let otherYear, let otherMonth, let otherDay)):
      return year.differs(from: otherYear) || month.differs(from: otherMonth)
        || day.differs(from: otherDay)
    case (.money, .money), (.age, .age), (.clock, .clock): return true
    case (.measure(let own), .measure(let others)): return own == others
    case (.percent, .percent), (.percentagePoint, .percentagePoint), (.duration, .duration):
      return true
    case (.percent, .percentagePoint), (.percentagePoint, .percent): return true
    case (.people, .people), (.ordinal, .ordinal), (.count, .count), (.plain, .plain): return true
    case (.people, .plain), (.plain, .people), (.people, .count), (.count, .people): return true
    case (.count, .plain), (.plain, .count): return true
    case (.date, _), (_, .date): return false
    case (.plain, _), (_, .plain), (.count, _), (_, .count): return false
    default: return isSameValue(as: other)
    }
  }

  /// Whether it is written in figures; a count in words is often put differently.
  private var hasDigits: Bool { text.contains(where: \.isNumber) }

  private var isCount: Bool {
    switch unit {
    case .plain, .count, .ordinal, .people: true
    default: false
    }
  }

  /// Whether it is written as points, whatever the parser took them for.
  private var isInPoints: Bool { text.contains("포인트") || text.contains("point") }

  /// Whether the values agree, but for the sign, whatever they count.
  func isSameValue(as other: Quantity) -> Bool {
    (value.magnitude - other.value.magnitude).magnitude <= 0.001
      * max(value.magnitude, other.value.magnitude)
  }
}

extension Int? {
  /// Whether both are stated and not the same.
  fileprivate func differs(from other: Int?) -> Bool {
    guard let self, let other else { return false }
    return self != other
  }
}
