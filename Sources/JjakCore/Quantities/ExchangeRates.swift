/// What sums of money were worth in dollars at the rates of the years since 2000.
public enum ExchangeRates {
  /// What a sum may have been worth, in dollars; nil of what is no sum, or of a currency whose rates are not known.
  static func dollars(of sum: Quantity) -> ClosedRange<Double>? {
    guard case .money(let currency) = sum.unit, sum.value > 0 else { return nil }
    guard currency != "USD" else { return sum.value...sum.value }
    return perDollar[currency].map { sum.value / $0.upperBound...sum.value / $0.lowerBound }
  }

  /// Whether two sums may have been worth the same; nil if rates of either are not known.
  public static func mayEqual(_ sum: Quantity, _ other: Quantity) -> Bool? {
    guard let worth = dollars(of: sum), let others = dollars(of: other) else { return nil }
    return worth.overlaps(others)
  }

  /// The least and the most that a dollar was worth from 2000 to 2026, a tenth added for rounding.
  private static let perDollar: [String: ClosedRange<Double>] = [
    "KRW": 810...1730, "CNY": 5.4...9.1, "JPY": 68...178, "EUR": 0.56...1.33, "GBP": 0.43...1.03,
    "RUB": 20...140,
  ]
}
