extension Quantity {
  /// Tells how well a quantity of the source is rendered by one of the target.
  ///
  /// Values must agree within 1 %, or 8 % if either side is approximate; dates must agree in every part
  /// that both state; money must be of one currency. Counts of different things agree less.
  ///
  /// - Returns: 0 (different) to 1 (the same).
  public func agreement(with other: Quantity) -> Double {
    switch (unit, other.unit) {
    case (.date(let year, let month, let day), .date(let otherYear, let otherMonth, let otherDay)):
      Self.dateAgreement((year, month, day), (otherYear, otherMonth, otherDay))
    case (.date(_, _, let day?), .plain), (.date(_, _, let day?), .ordinal):
      Double(day) == other.value ? 0.5 : 0
    case (.date, _), (_, .date):
      0
    default:
      isClose(to: other) ? Self.unitAgreement(unit, other.unit) : 0
    }
  }

  /// How well a number of the target renders this one of the source: as far as both agree, half where a desk rounds a
  /// measure or puts it, or a sum of money, into units of its readers.
  ///
  /// - Returns: 0 (something else) to 1 (the same).
  func rendering(as other: Quantity) -> Double {
    let agreement = agreement(with: other)
    guard agreement == 0 else { return agreement }
    let mayBe =
      switch (unit, other.unit) {
      case (.money(let own), .money(let others)) where own != others:
        ExchangeRates.mayEqual(self, other) ?? false
      case (.measure(let own), .measure(let others)): own == others && isRounded(as: other)
      case (.duration, .duration): isRounded(as: other)
      default: false
      }
    return mayBe ? 0.5 : 0
  }

  private func isClose(to other: Quantity) -> Bool {
    if precision == .vague || other.precision == .vague {
      let (low, high) = (min(value, other.value), max(value, other.value))
      return precision == other.precision && high < low * 10
    }
    let tolerance = precision == .approximate || other.precision == .approximate ? 0.08 : 0.01
    return (value - other.value).magnitude <= tolerance
      * max(value.magnitude, other.value.magnitude)
  }

  private static func dateAgreement(
    _ first: (Int?, Int?, Int?), _ second: (Int?, Int?, Int?)
  ) -> Double {
    var agreeing = 0.0
    var stated = 0.0
    for (left, right) in [
      (first.0, second.0), (first.1, second.1), (first.2, second.2),
    ] {
      guard let left, let right else {
        stated += left == nil && right == nil ? 0 : 0.25
        continue
      }
      if left != right { return 0 }
      agreeing += 1
      stated += 1
    }
    return stated > 0 ? agreeing / stated : 0
  }

  private static func unitAgreement(_ first: Unit, _ second: Unit) -> Double {
    if first == second { return 1 }
    switch (first, second) {
    case (.money(let left), .money(let right)): return left == "XXX" || right == "XXX" ? 0.9 : 0
    // Degrees of which one side leaves open what they measure.
    case (.measure("°"), .measure("°C")), (.measure("°C"), .measure("°")): return 0.9
    case (.percentagePoint, .count("point")), (.count("point"), .percentagePoint): return 0.9
    case (.plain, _), (_, .plain): return 0.8
    case (.count, .count), (.people, .count), (.count, .people): return 0.7
    case (.ordinal, .count), (.count, .ordinal): return 0.4
    default: return 0
    }
  }

  /// The buckets of what a sum may be worth in dollars, apart from those of values; none of what is no sum.
  var dollarBuckets: [Int] {
    guard let worth = ExchangeRates.dollars(of: self) else { return [] }
    let low = (logarithm(worth.lowerBound) * 10).rounded(.down)
    let high = (logarithm(worth.upperBound) * 10).rounded(.up)
    return (Int(low)...Int(high)).map { 2_000_000 + $0 }
  }

  /// A rough bucket of the value: agreeing quantities lie in the same or neighbouring buckets.
  var bucket: Int {
    switch unit {
    case .date(_, let month, let day): 1_000_000 + (day ?? month ?? 0)
    default: value <= 0 ? 0 : Int((logarithm(value) * 10).rounded())
    }
  }
}

/// The natural logarithm, by halving the range and a series: the standard library has none.
///
/// - Precondition: `value` is finite and above 0.
/// - Returns: ln `value` with a relative error under 1e-9.
func logarithm(_ value: Double) -> Double {
  precondition(value > 0 && value.isFinite, "logarithm of \(value)")
  let fraction = value.significand
  let ratio = (fraction - 1) / (fraction + 1)
  let square = ratio * ratio
  var term = ratio
  var sum = 0.0
  var odd = 1.0
  while odd < 40 {
    sum += term / odd
    term *= square
    odd += 2
  }
  return 2 * sum + Double(value.exponent) * 0.693_147_180_559_945_3
}
