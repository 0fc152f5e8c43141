import JjakCore

/// Whether a measure or sum may be another in other units.
enum Conversion {
  /// Whether both are of one kind and the second can't be the first.
  static func isWrong(from stated: Quantity, to converted: Quantity) -> Bool {
    switch (stated.unit, converted.unit) {
    case (.measure(let dimension), .measure(let other)):
      dimension == other
        && (stated.value - converted.value).magnitude > roundingOfMeasures * stated.value
    case (.money(let currency), .money("USD")) where currency != "USD":
      isKnown(from: stated, to: converted) && !isPossible(from: stated, to: converted)
    default: false
    }
  }

  /// Whether rates of both currencies are known.
  static func isKnown(from stated: Quantity, to converted: Quantity) -> Bool {
    ExchangeRates.mayEqual(stated, converted) != nil
  }

  /// Whether one sum was worth the other at any rate of the years since 2000.
  static func isPossible(from stated: Quantity, to converted: Quantity) -> Bool {
    guard let mayEqual = ExchangeRates.mayEqual(stated, converted) else { return false }
    return mayEqual || isNorthern(stated, converted)
  }

  /// How far a desk rounds: three meters are ten feet.
  private static let roundingOfMeasures = 0.1

  /// Whether won and dollars may be at a market rate of the North, whose won are written like the South's.
  private static func isNorthern(_ stated: Quantity, _ converted: Quantity) -> Bool {
    stated.unit == .money("KRW") && converted.unit == .money("USD")
      && (2_000.0...60_000).contains(stated.value / converted.value)
  }
}
