import JjakCore

/// Numbers that follow from others; values agree to a thousandth.
extension Quantity {
  func isSum(of first: Quantity, _ second: Quantity) -> Bool {
    isWorth(first.value + second.value)
  }

  /// Whether it is what two numbers differ by, whichever is greater.
  func isDifference(of first: Quantity, _ second: Quantity) -> Bool {
    isWorth((first.value - second.value).magnitude)
  }

  /// Whether a share is what this one leaves of the whole, rounded where it says so.
  func leaves(_ rest: Quantity) -> Bool {
    guard unit == .percent, rest.unit == .percent else { return false }
    let slack = rest.precision == .exact ? 0.1 : 0.08 * rest.value
    return (100 - value - rest.value).magnitude <= slack
  }

  /// Whether an English number may be the sum or difference of it and another.
  func isReckonable(with english: Quantity) -> Bool {
    precision != .vague
      && (unit == english.unit || (unit == .percent && english.unit == .percentagePoint))
  }

  private func isWorth(_ other: Double) -> Bool {
    value > 0 && (other - value).magnitude <= 0.001 * value
  }
}
