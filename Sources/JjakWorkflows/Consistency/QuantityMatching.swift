import Foundation
import JjakCore
import JjakText

/// Which numbers of the two sides of a pair render each other, and which are left over.
struct QuantityMatching {
  /// Numbers that agree.
  private(set) var pairs: [(korean: Quantity, english: Quantity)] = []
  /// Korean numbers without a rendering.
  private(set) var korean: [Quantity] = []
  /// English numbers without a source.
  private(set) var english: [Quantity] = []

  /// A day of the month against a bare number agrees by half; two dates of which one says less, by a quarter.
  private static let leastAgreement = 0.25

  /// Pairs numbers, those that agree best first; one may serve several times.
  init(_ koreanQuantities: [Quantity], _ englishQuantities: [Quantity]) {
    var used: Set<Range<Int>> = []
    for quantity in koreanQuantities {
      let best = englishQuantities.max {
        quantity.rendering(as: $0) < quantity.rendering(as: $1)
      }
      if let best, quantity.rendering(as: best) >= Self.leastAgreement {
        pairs.append((quantity, best))
        used.insert(best.range)
      } else {
        korean.append(quantity)
      }
    }
    for quantity in englishQuantities where !used.contains(quantity.range) {
      let best = koreanQuantities.max {
        $0.rendering(as: quantity) < $1.rendering(as: quantity)
      }
      if let best, best.rendering(as: quantity) >= Self.leastAgreement {
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
    case .duration, .measure: precision != .vague
    default: true
    }
  }

  /// Whether both could be meant to say the same thing.
  func isComparable(to other: Quantity) -> Bool {
    guard precision != .vague, other.precision != .vague else { return false }
    if isCount, other.isCount {
      guard isTimes == other.isTimes else { return false }
      guard hasDigits && other.hasDigits || (isTelling && other.isTelling) else { return false }
    }
    guard isSlip(of: other) else { return false }
    if isSameValue(as: other), unit == other.unit || (isInPoints && other.isInPoints) {
      return false
    }
    switch (unit, other.unit) {
    case (.date(let year, let month, let day), .date(let otherYear, let otherMonth, let otherDay)):
      return year.differs(from: otherYear) || month.differs(from: otherMonth)
        || day.differs(from: otherDay)
    case (.money(let own), .money(let others)):
      return own == others || Set([own, others]) == ["KRW", "KPW"] || isSameValue(as: other)
    case (.money, .plain): return other.isLarge
    case (.plain, .money): return isLarge
    case (.age, .age), (.clock, .clock): return true
    case (.age, .plain): return !other.hasDigits && !text.contains("대")
    case (.measure(let own), .measure(let others)): return own == others
    case (.percent, .percent), (.percentagePoint, .percentagePoint), (.duration, .duration):
      return true
    case (.percent, .percentagePoint), (.percentagePoint, .percent): return true
    case (.people, .people), (.ordinal, .ordinal), (.count, .count), (.plain, .plain): return true
    case (.people, .plain), (.plain, .people), (.people, .count), (.count, .people): return true
    case (.count, .plain), (.plain, .count): return true
    case (.date, .duration): return days.map(other.counts) ?? false
    case (.date, _), (_, .date): return false
    case (.ordinal, _), (_, .ordinal): return false
    case (.plain, _), (_, .plain), (.count, _), (_, .count): return false
    default: return isSameValue(as: other)
    }
  }

  /// Whether it is a thousand and more, so that without a unit it may be a sum.
  private var isLarge: Bool { value >= 1000 && hasDigits }

  /// Whether it is written in figures; a small count in words is often put differently.
  var hasDigits: Bool { text.contains(where: \.isNumber) }

  /// Whether it multiplies: 두 배, twice, threefold.
  private var isTimes: Bool {
    unit == .count("fold") || text.hasSuffix("배") || text.contains("times") || text.contains("fold")
      || text.contains("twice")
  }

  /// Whether one may be the other with a digit or the scale changed; any two dates and spans may be.
  private func isSlip(of other: Quantity) -> Bool {
    let (low, high) = (
      min(value.magnitude, other.value.magnitude), max(value.magnitude, other.value.magnitude)
    )
    guard unit != .duration, low > 0, high >= 10 * low else { return true }
    let digits = String(format: "%.2e", low).prefix(4)
    return digits == String(format: "%.2e", high).prefix(4)
  }

  /// Whether the figure of an English measure would render this one in another unit of its kind, or points are percent;
  /// it may be off by a share of the value.
  func isOfOtherUnit(than english: Quantity, within slack: Double) -> Bool {
    if exceedsWhole(by: english, in: .percentagePoint) { return true }
    guard case .measure(let dimension) = unit, unit == english.unit, value > 0, hasDigits,
      let own = english.size
    else { return false }
    return UnitSizes.english(of: dimension).contains { size in
      let meant = english.value / own * size
      return (meant / value - 1).magnitude <= slack && (size / own - 1).magnitude > 0.15
    }
  }

  /// Whether the figures of both, of two places and more, differ in one place, where one side leaves open what it
  /// counts: 36 and 16세, 5003 and 2003년.
  func isMisprinted(as english: Quantity) -> Bool {
    guard unit == .plain || english.unit == .plain, english.isTelling else { return false }
    let own = text.filter(\.isNumber)
    let other = english.text.filter(\.isNumber)
    return own.count == other.count && own.count > 1 && !text.contains(/[만억조천백]/)
      && zip(own, other).count(where: { $0 != $1 }) == 1
  }

  /// How well another side's number renders it, the roundings of a desk counted in.
  fileprivate func rendering(as english: Quantity) -> Double {
    max(unsignedAgreement(with: english), isRounded(as: english) ? 0.5 : 0)
  }

  /// Whether a span is so many minutes, hours, weeks, months or years, but not days.
  private func counts(_ number: Int) -> Bool {
    let spans: [Double] = [60, 3_600, 604_800, 2_629_800, 31_557_600]
    return spans.contains { ($0 * Double(number) - value).magnitude <= 0.001 * value }
  }

  /// How well the values agree when rises and falls are told by words on one side and by signs on the other.
  fileprivate func unsignedAgreement(with other: Quantity) -> Double {
    unit == .percent && value.sign != other.value.sign
      ? magnitude.agreement(with: other.magnitude) : agreement(with: other)
  }

  private var magnitude: Quantity {
    Quantity(
      value: value.magnitude, unit: unit, precision: precision, range: range, text: text)
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
