import JjakCore
import JjakText

/// Numbers that a desk works out from what the Korean says.
extension CheckedPair {
  /// Whether an English number follows from Korean ones: a sum, a difference, a share put another way, a sum of money in
  /// another currency, a score, a date by another name, or when the edition went out.
  func isWorkedOut(_ english: Quantity, _ matching: QuantityMatching) -> Bool {
    let others = korean.quantities.filter { $0.isReckonable(with: english) }
    return (turnsAround && others.contains { $0.leaves(english) })
      || korean.records.contains { english.isCount && $0 == english.value }
      || korean.namesDay(english) || korean.multiplies(by: english)
      || self.english.scores(around: english.range).contains(where: korean.text.contains)
      || isByline && english.isTime && matching.isOfLaterEdition
      || isProportion(english) || korean.quantities.contains { $0.exceedsWhole(by: english) }
      || korean.quantities.contains { $0.isQuarter(of: english) }
      || isElliptic(english) || isConverted(english, matching)
      || isReckoned(english, from: others, matching)
  }

  /// Whether it is the sum or the difference of two Korean numbers.
  ///
  /// Three of 20 seconds are left after 17. Of what is summed up, the English must give both or neither, for else the
  /// sum may stand for the other; a single one may be put as a or an, and the second as the others.
  private func isReckoned(
    _ english: Quantity, from others: [Quantity], _ matching: QuantityMatching
  ) -> Bool {
    let rendered = Set(matching.pairs.map(\.korean.range))
    return others.enumerated().contains { index, first in
      others[(index + 1)...].contains { second in
        english.isDifference(of: first, second)
          || english.isSum(of: first, second)
            && (rendered.contains(first.range) == rendered.contains(second.range)
              || first.isSingle || second.isSingle || self.english.tellsOfRest)
      }
    }
      || matching.korean.contains { first in
        first.isCount && english.isCount
          && (matching.korean.contains {
            $0.unit == first.unit && $0.range != first.range && english.isSum(of: first, $0)
          }
            || korean.quantities.contains {
              $0.unit == first.unit && $0.value < first.value
                && english.isDifference(of: first, $0)
            })
      }
  }

  /// Whether two English counts in one phrase are in the proportion of two Korean ones, or of a Korean share: one in
  /// five for 열에 둘 and for 20%.
  private func isProportion(_ english: Quantity) -> Bool {
    let parts = self.english.quantities.filter(\.isCount)
    return zip(parts, parts.dropFirst()).contains { part, whole in
      guard part.range == english.range || whole.range == english.range,
        part.range.upperBound < whole.range.lowerBound, part.value < whole.value,
        [" in ", " in every ", " out of ", " out of every ", " of ", " of every "].contains(
          self.english.slice(part.range.upperBound..<whole.range.lowerBound))
      else { return false }
      let counts = korean.quantities.filter(\.isCount)
      let share = 100 * part.value / whole.value
      return zip(counts, counts.dropFirst()).contains {
        ($0.value * part.value - $1.value * whole.value).magnitude < 0.001
          || ($0.value * whole.value - $1.value * part.value).magnitude < 0.001
      }
        || korean.quantities.contains {
          $0.unit == .percent && ($0.value - share).magnitude <= min(2.5, 0.1 * share)
        }
    }
  }

  /// Whether the English speaks of what is not, or is lost: 30 percent less of 70 percent.
  private var turnsAround: Bool {
    !english.negations.isEmpty || english.movements.has(.fall)
      || english.movements.has(.possibleFall)
  }

  /// Whether a bare English number has the unit of another, in which it renders a Korean measure or span: 573 pounds,
  /// and 330 last year.
  private func isElliptic(_ english: Quantity) -> Bool {
    guard english.unit == .plain, english.hasDigits else { return false }
    return self.english.quantities.contains { named in
      guard named.isMeasure && named.unit != .measure("°C") || named.unit == .duration,
        let size = named.size
      else { return false }
      let meant = Quantity(
        value: english.value * size, unit: named.unit, precision: english.precision,
        range: english.range, text: named.text)
      return korean.quantities.contains {
        $0.agreement(with: meant) >= 0.9 || $0.isRounded(as: meant)
      }
    }
  }

  /// Whether an English sum may be a Korean one in another currency, which it doesn't give itself; the price of another
  /// amount (a pound for 1㎏) is taken as it is.
  private func isConverted(_ english: Quantity, _ matching: QuantityMatching) -> Bool {
    guard case .money = english.unit else { return false }
    let isRate = isPrice(english)
    return !sums(among: korean.quantities, besides: english).contains {
      $0.isSameValue(as: english)
    }
      && sums(among: matching.korean, besides: english).contains {
        isRate || mayBeWorth($0, english)
      }
  }

  private func mayBeWorth(_ sum: Quantity, _ english: Quantity) -> Bool {
    Conversion.isPossible(from: sum, to: english) && !article.rates.areAgainst(sum, english)
  }

  /// The only Korean sum that an English one in another currency can be meant to be, and is not at any rate.
  func wrongConversion(of english: Quantity, _ matching: QuantityMatching) -> Quantity? {
    let open = sums(among: matching.korean, besides: english)
    let isOnly =
      matching.english.count {
        if case .money = $0.unit { true } else { false }
      } == 1
    guard isOnly, open.count == 1,
      !sums(among: korean.quantities, besides: english).contains(where: {
        mayBeWorth($0, english)
      })
    else { return nil }
    return open[0]
  }

  /// The sums in currencies of known rates other than that of an English one, those of a headline that leaves out 원
  /// among them.
  private func sums(among korean: [Quantity], besides english: Quantity) -> [Quantity] {
    guard case .money(let currency) = english.unit else { return [] }
    return korean.compactMap { sum in
      switch sum.unit {
      case .money(currency): nil
      case .money: Conversion.isKnown(from: sum, to: english) ? sum : nil
      case .plain where sum.text.contains(/[억조][만천백십]?$|[억조].*[만천]$/):
        currency != "KRW" && Conversion.isKnown(from: sum.inWon, to: english) ? sum.inWon : nil
      default: nil
      }
    }
  }

  /// Whether an English sum tells the price of one: a pound, per acre.
  private func isPrice(_ sum: Quantity) -> Bool {
    DenominatorFinder.denominators(in: english.text, language: english.language).contains {
      (sum.range.upperBound...sum.range.upperBound + 6).contains($0.range.lowerBound)
    }
  }
}

extension Quantity {
  fileprivate var isTime: Bool {
    switch unit {
    case .clock, .date: true
    default: false
    }
  }

  /// Whether it is a date one or two days after another of the same month.
  fileprivate func follows(_ other: Quantity) -> Bool {
    guard case .date(let year, let month, let day?) = unit,
      case .date(year, month, let first?) = other.unit
    else { return false }
    return (1...2).contains(day - first)
  }

  /// Whether an English share tells by how much it exceeds the whole: 30 percent more for 1.3배, 1 percent for 101%.
  func exceedsWhole(by share: Quantity, in shareUnit: Unit = .percent) -> Bool {
    guard share.unit == shareUnit, value > 1 else { return false }
    switch unit {
    case .count("fold"): return (100 * (value - 1) - share.value).magnitude <= 1
    case .percent: return value > 100 && (value - 100 - share.value).magnitude <= 0.5
    default: return false
    }
  }

  /// Whether a month is one of the quarter or half of the year that it counts: July of 3분기.
  fileprivate func isQuarter(of english: Quantity) -> Bool {
    guard case .date(_, let month?, nil) = english.unit else { return false }
    return switch unit {
    case .count("quarter"): Double((month + 2) / 3) == value
    case .count("half-year"): Double((month + 5) / 6) == value
    default: false
    }
  }

  fileprivate var isMeasure: Bool { if case .measure = unit { true } else { false } }

  /// How much one of its unit is in the base unit: 453.6 of 573 pounds.
  var size: Double? {
    guard let figure = text.filter({ $0 != "," }).prefixMatch(of: /[0-9]+(?:\.[0-9]+)?/),
      let number = Double(figure.0), number > 0
    else { return nil }
    return value / number
  }

  fileprivate var inWon: Quantity {
    Quantity(value: value, unit: .money("KRW"), precision: precision, range: range, text: text)
  }

  fileprivate var isSingle: Bool { isCount && value == 1 }
}

extension QuantityMatching {
  /// Whether the English gives a date one or two days later than the Korean.
  fileprivate var isOfLaterEdition: Bool {
    english.contains { later in korean.contains { later.follows($0) } }
  }
}

extension CheckedSide {
  /// How many games each record of this Korean text counts: 16 for 10승 1무 5패.
  fileprivate var records: [Double] {
    text.matches(of: /([0-9]+)승 ?(?:([0-9]+)무 ?)?([0-9]+)패/).map { match in
      [match.1, match.2 ?? "0", match.3].compactMap { Double($0) }.reduce(0, +)
    }
  }

  /// Whether something of this Korean text bears a date of the English as its name: 4.25문화회관.
  fileprivate func namesDay(_ english: Quantity) -> Bool {
    guard case .date(_, let month?, let day?) = english.unit else { return false }
    return text.matches(of: /([0-9]{1,2})[.·]([0-9]{1,2}) ?[가-힣]/).contains {
      Int($0.1) == month && Int($0.2) == day
    }
  }

  /// Whether the English says by how many times one sum or measure of this text exceeds another of its unit: tripled
  /// for 3천 원 that became 1만 원.
  fileprivate func multiplies(by english: Quantity) -> Bool {
    guard english.unit == .count("fold") else { return false }
    return quantities.contains { low in
      low.value > 0 && !low.isCount
        && quantities.contains {
          $0.unit == low.unit && ($0.value / low.value / english.value - 1).magnitude <= 0.15
        }
    }
  }

  /// Whether this English text speaks of the others or the rest of some.
  fileprivate var tellsOfRest: Bool { text.contains(/\bthe (?:others?|rest|remaining)\b/) }

  /// The score that a number is one side of, in either order: 5-4 and 4-5.
  fileprivate func scores(around range: Range<Int>) -> [String] {
    text.matches(of: /\b([0-9]{1,3})-([0-9]{1,3})\b/).filter { match in
      let start = text.utf8.distance(from: text.startIndex, to: match.range.lowerBound)
      return (start..<(start + match.0.utf8.count)).contains(range.lowerBound)
    }
    .flatMap { ["\($0.1)-\($0.2)", "\($0.2)-\($0.1)"] }
  }
}
