import JjakCore

/// Whether a measure or sum may be another in other units.
enum Conversion {
  /// Whether both are of one kind and the second can't be the first.
  static func isWrong(from stated: Quantity, to converted: Quantity) -> Bool {
    switch (stated.unit, converted.unit) {
    case (.measure(let dimension), .measure(let other)):
      dimension == other
        && (stated.value - converted.value).magnitude > roundingOfMeasures * stated.value
    case (.money(let currency), .money("USD")):
      isOutOfRange(stated.value / converted.value, currency)
    default: false
    }
  }

  /// Whether rates of both currencies are known.
  static func isKnown(from stated: Quantity, to converted: Quantity) -> Bool {
    rate(of: stated) != nil && rate(of: converted) != nil
  }

  /// Whether one sum was worth the other at any rate of the years since 2000.
  static func isPossible(from stated: Quantity, to converted: Quantity) -> Bool {
    guard let from = rate(of: stated), let to = rate(of: converted), converted.value > 0 else {
      return false
    }
    let ratio = stated.value / converted.value
    if stated.unit == .money("KRW"), to == 1...1, northernRates.contains(ratio) { return true }
    return (from.lowerBound / to.upperBound...from.upperBound / to.lowerBound).contains(ratio)
  }

  private static func rate(of sum: Quantity) -> ClosedRange<Double>? {
    guard case .money(let currency) = sum.unit else { return nil }
    return currency == "USD" ? 1...1 : rates[currency]
  }

  /// How far a desk rounds: three meters are ten feet.
  private static let roundingOfMeasures = 0.1

  /// The least and the most that a dollar was worth from 2000 to 2026, a tenth added for rounding.
  private static let rates: [String: ClosedRange<Double>] = [
    "KRW": 810...1730, "CNY": 5.4...9.1, "JPY": 68...178, "EUR": 0.56...1.33, "GBP": 0.43...1.03,
    "RUB": 20...140,
  ]

  /// Whether no year had a rate; the northern won, written like the southern, has market rates in the thousands.
  private static func isOutOfRange(_ rate: Double, _ currency: String) -> Bool {
    guard let range = rates[currency] else { return false }
    if currency == "KRW", northernRates.contains(rate) { return false }
    return !range.contains(rate)
  }

  private static let northernRates = 2_000.0...60_000
}
