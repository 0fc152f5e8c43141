import JjakCore
import JjakText

/// Finds the numbers of a segment that the other side says nowhere.
///
/// A number is said if one of the other side agrees with it or rounds it, if its counterparts hold the
/// same value, whatever they count, or if it stands beside a conversion that is said: `12 miles (19 km)`.
/// A day of the month is said by the name of a weekday, one of a unit by its name: a kilogram of 1㎏,
/// and a sum or difference by its parts. Numbers in words, bare months and bare years are
/// put in other ways too often to be missed.
struct LackingNumbers {
  private let own: LackFinder.Side
  private let there: [Quantity]
  private let near: [Quantity]
  private let namesWeekday: Bool
  /// Units that the counterparts name: a kilogram, per person.
  private let units: [Denominator]

  init(own: LackFinder.Side, other: LackFinder.Side, counterparts: [Int]) {
    self.own = own
    there = other.quantities
    near = counterparts.flatMap { other.profiles[$0].quantities }
    let around = counterparts.flatMap { [$0 - 1, $0, $0 + 1] }
      .filter(other.document.segments.indices.contains)
    units = counterparts.flatMap {
      DenominatorFinder.units(
        in: other.document.segments[$0].text, language: other.document.language)
    }
    namesWeekday = around.contains { other.document.segments[$0].text.namesWeekday }
  }

  /// The lacking numbers of a segment as written, in its order.
  func texts(of position: Int) -> [String] {
    let text = Array(own.document.segments[position].text.utf8)
    let quantities = own.profiles[position].quantities
    let said = quantities.map(isSaid)
    return quantities.indices.filter { index in
      let besides = [index - 1, index + 1].filter(quantities.indices.contains)
      return quantities[index].isReported && !said[index]
        && !besides.contains { said[$0] && Self.convert(quantities[index], quantities[$0], text) }
    }.map { quantities[$0].text }
  }

  private func isSaid(_ quantity: Quantity) -> Bool {
    if there.contains(where: { quantity.agreement(with: $0) >= 0.4 || quantity.isRounded($0) }) {
      return true
    }
    if case .date(nil, nil, .some) = quantity.unit, namesWeekday { return true }
    if quantity.figures == "1",
      units.contains(where: { $0.unit == quantity.unit && $0.size == quantity.value })
    {
      return true
    }
    if isWorkedOut(quantity) { return true }
    return near.contains { quantity.figures == $0.figures }
  }

  /// Whether it is the sum or the difference of two numbers of its sort among the counterparts.
  private func isWorkedOut(_ quantity: Quantity) -> Bool {
    guard quantity.precision != .vague else { return false }
    let parts = near.filter {
      $0.precision != .vague && ($0.unit == quantity.unit || ($0.isCount && quantity.isCount))
    }
    return parts.indices.contains { first in
      parts[(first + 1)...].contains {
        quantity.isDifference(of: parts[first], $0) || quantity.isSum(of: parts[first], $0)
      }
    }
  }

  /// Whether one of two quantities stands in brackets behind the other.
  private static func convert(_ first: Quantity, _ second: Quantity, _ text: [UInt8]) -> Bool {
    let (before, after) =
      first.range.lowerBound < second.range.lowerBound
      ? (first.range, second.range) : (second.range, first.range)
    guard before.upperBound <= after.lowerBound, first.unit != .percent, second.unit != .percent
    else { return false }
    let between = text[before.upperBound..<after.lowerBound]
    return between.count < 16 && between.contains(UInt8(ascii: "("))
      && !between.contains(UInt8(ascii: ")"))
  }
}

extension Quantity {
  /// Whether a desk should hear of it when it is lacking.
  fileprivate var isReported: Bool {
    guard isTelling, !figures.isEmpty else { return false }
    switch unit {
    case .date(_, _, nil):
      guard case .date(.some, .some, nil) = unit else { return false }
      return true
    case .duration: return figures != "1"
    default: return true
    }
  }

  /// The figures it is written in, whatever it counts.
  fileprivate var figures: String { text.filter(\.isNumber) }

  /// Whether one of two quantities of a unit is the other, cut or rounded to fewer figures.
  fileprivate func isRounded(_ other: Quantity) -> Bool {
    guard unit == other.unit, !isBare, value > 0, other.value > 0 else { return false }
    let (place, otherPlace) = (lastPlace, other.lastPlace)
    let rough = place > otherPlace ? value : other.value
    return place != otherPlace && max(place, otherPlace) * 3 <= rough
      && (value - other.value).magnitude < max(place, otherPlace)
  }

  private var isBare: Bool {
    switch unit {
    case .plain, .count, .people, .ordinal: true
    default: false
    }
  }

  /// What its last figure other than 0 is worth: 100 of 4,300.
  private var lastPlace: Double {
    var place = 1.0
    while place * 10 <= value { place *= 10 }
    while place > value { place /= 10 }
    while place > value * 1e-6, (value / place - (value / place).rounded()).magnitude > 1e-6 {
      place /= 10
    }
    return place
  }
}

extension String {
  fileprivate var namesWeekday: Bool {
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
      .contains { contains($0) }
  }
}
