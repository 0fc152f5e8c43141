import JjakCore
import JjakText

/// Compares numbers, sums, dates, ages and measures of the two sides.
struct NumberRule: FidelityRule {
  static let differs = RuleDescription(
    id: "number-differs", severity: .error,
    explanation: """
      Both sides give a number of the same sort and the values do not agree. 만, 억, 조 are \
      reckoned; measures are converted; 약 and 여 allow 8 %, conversions 3 %.
      """)
  static let dateDiffers = RuleDescription(
    id: "date-differs", severity: .error,
    explanation: "Both sides give a date, and a part that both state is not the same.")
  static let unitDiffers = RuleDescription(
    id: "unit-differs", severity: .error,
    explanation: "The value is the same and what it counts or measures is not: per cent and points."
  )
  static let limitDiffers = RuleDescription(
    id: "limit-differs", severity: .warning,
    explanation: "One side says at least (이상, over) where the other says at most (이하, under).")
  static let conversion = RuleDescription(
    id: "conversion-wrong", severity: .error,
    explanation: """
      A measure in brackets is not the measure before it in other units, or a sum in brackets is far from \
      what the sum before it was worth at any rate of the years since 2000.
      """)
  static let added = RuleDescription(
    id: "number-added", severity: .note,
    explanation: "The English gives a number that the Korean article says nowhere.")

  static let descriptions = [differs, dateDiffers, unitDiffers, limitDiffers, conversion, added]

  /// A number that the other side of the article says in another sentence is moved, not changed: unless
  /// the one that stands in its place is nowhere to be found.
  func findings(in pair: CheckedPair) -> [RuleFinding] {
    let matching = QuantityMatching(pair.korean.quantities, pair.english.quantities)
    var findings = matching.pairs.filter { $0.korean.agreement(with: $0.english) > 0 }
      .compactMap { limitFinding($0.korean, $0.english) }
    var open = matching.korean.filter { !pair.english.rates(by: $0) }
    for english in matching.english where !isWorkedOut(english, pair, matching) {
      let isElsewhere = isSaidElsewhere(english, pair.article.koreanQuantities)
      let index = open.firstIndex { korean in
        korean.isComparable(to: english) && !pair.korean.countsMonths(to: english)
          && !(korean.isAge && pair.english.counts(english))
          && !pair.english.leavesOneOut(english, of: korean)
          && (((korean.standsAlone || isAlone(korean, english, open, matching)) && !isElsewhere)
            || !isSaidElsewhere(korean, pair.article.englishQuantities))
      }
      if let index {
        findings.append(contradiction(open.remove(at: index), english))
      } else if !isElsewhere, english.isTelling, isAddition(english, in: matching, pair) {
        findings.append(
          RuleFinding(
            rule: Self.added, message: "“\(english.text)” has no source in the Korean",
            english: [english.range]))
      }
    }
    return findings + conversionFindings(pair.english)
  }

  /// Whether two numbers are the only ones of their unit that are left over, so that one stands for the other:
  /// not a single one, for one day in three is 사흘에 한 번.
  private func isAlone(
    _ korean: Quantity, _ english: Quantity, _ open: [Quantity], _ matching: QuantityMatching
  ) -> Bool {
    korean.unit == english.unit && !english.text.hasPrefix("one")
      && open.count { $0.unit == korean.unit } == 1
      && matching.english.count { $0.unit == english.unit } == 1
  }

  private func conversionFindings(_ side: CheckedSide) -> [RuleFinding] {
    zip(side.quantities, side.quantities.dropFirst()).compactMap { stated, converted in
      guard stated.range.upperBound < converted.range.lowerBound,
        side.slice(stated.range.upperBound..<converted.range.lowerBound) == " (",
        !side.countsOn(after: converted.range), Conversion.isWrong(from: stated, to: converted)
      else { return nil }
      return RuleFinding(
        rule: Self.conversion, message: "“\(stated.text)” is not “\(converted.text)”",
        english: [stated.range, converted.range])
    }
  }

  private func contradiction(_ korean: Quantity, _ english: Quantity) -> RuleFinding {
    let rule =
      switch (korean.unit, english.unit) {
      case (.date, .date): Self.dateDiffers
      default: korean.isSameValue(as: english) ? Self.unitDiffers : Self.differs
      }
    return RuleFinding(
      rule: rule, message: "“\(korean.text)” became “\(english.text)”",
      korean: [korean.range], english: [english.range])
  }

  private func limitFinding(_ korean: Quantity, _ english: Quantity) -> RuleFinding? {
    switch (korean.precision, english.precision) {
    case (.atLeast, .atMost), (.atMost, .atLeast):
      RuleFinding(
        rule: Self.limitDiffers,
        message: "“\(korean.text)” and “\(english.text)” draw the limit on opposite sides",
        korean: [korean.range], english: [english.range])
    default: nil
    }
  }

  /// Whether an English number is the difference or the sum of two Korean ones of its sort, what a share leaves, by
  /// how many times two Korean ones differ, the games of a record, a proportion put in smaller numbers, one side of a
  /// score, the date that something is named by, or when the edition went out.
  ///
  /// Three of 20 seconds are left after 17, and 42 percent have no part in what 58 have. Of what is summed up, the English must give both or neither, for else the
  /// sum may stand for the other; a single one may be put as a or an.
  private func isWorkedOut(
    _ english: Quantity, _ pair: CheckedPair, _ matching: QuantityMatching
  ) -> Bool {
    let rendered = Set(matching.pairs.map(\.korean.range))
    let others = pair.korean.quantities.filter { $0.isReckonable(with: english) }
    return (pair.turnsAround && others.contains { $0.leaves(english) })
      || pair.korean.records.contains { english.isCount && Double($0) == english.value }
      || pair.korean.namesDay(english) || pair.korean.multiplies(by: english)
      || pair.english.scores(around: english.range).contains(where: pair.korean.text.contains)
      || pair.isByline && english.isTime && matching.isOfLaterEdition
      || pair.isProportion(english)
      || others.enumerated().contains { index, first in
        others[(index + 1)...].contains { second in
          english.isDifference(of: first, second)
            || english.isSum(of: first, second)
              && (rendered.contains(first.range) == rendered.contains(second.range)
                || first.isSingle || second.isSingle)
        }
      }
      || matching.korean.contains { first in
        first.isCount && english.isCount
          && (matching.korean.contains {
            $0.unit == first.unit && $0.range != first.range && english.isSum(of: first, $0)
          }
            || pair.korean.quantities.contains {
              $0.unit == first.unit && $0.value < first.value
                && english.isDifference(of: first, $0)
            })
      }
  }

  /// Whether a number that the bead lacks stands elsewhere in the article, and is no chance likeness.
  private func isSaidElsewhere(_ quantity: Quantity, _ others: [Quantity]) -> Bool {
    quantity.isTelling && others.contains { quantity.agreement(with: $0) >= 0.9 }
  }

  /// Whether an unmatched English number is a statement of its own: no conversion in brackets, no
  /// rank or span that the desk worked out, no count in words, no figure that the Korean has with another
  /// measure, no sum already given in another currency.
  private func isAddition(
    _ english: Quantity, in matching: QuantityMatching, _ pair: CheckedPair
  ) -> Bool {
    switch english.unit {
    case .ordinal, .clock, .duration: return false
    case .plain, .count: if !english.hasDigits { return false }
    default: break
    }
    guard !pair.english.isInBrackets(english.range.lowerBound),
      !pair.english.isInScore(english.range), !pair.korean.datesRelatively(to: english),
      !pair.korean.countsMonths(to: english),
      !pair.korean.hasFigure(of: english), !pair.korean.countsRest(english)
    else { return false }
    guard case .money(let currency) = english.unit else { return true }
    return !matching.pairs.contains { pair in
      if case .money(let other) = pair.english.unit { other != currency } else { false }
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

  /// Whether it is one of its kind in most sentences, so that two that differ in a pair contradict each
  /// other though the right one stands elsewhere in the article.
  fileprivate var standsAlone: Bool {
    switch unit {
    case .date, .money, .percent, .percentagePoint: true
    default: false
    }
  }

  fileprivate var isAge: Bool { if case .age = unit { true } else { false } }

  fileprivate var isSingle: Bool { isCount && value == 1 }
}

extension QuantityMatching {
  /// Whether the English gives a date one or two days later than the Korean.
  fileprivate var isOfLaterEdition: Bool {
    english.contains { later in korean.contains { later.follows($0) } }
  }
}

extension CheckedPair {
  /// Whether two English counts in one phrase are in the proportion of two Korean ones: one in five for 열에 둘.
  fileprivate func isProportion(_ english: Quantity) -> Bool {
    let parts = self.english.quantities.filter(\.isCount)
    return zip(parts, parts.dropFirst()).contains { part, whole in
      guard part.range == english.range || whole.range == english.range,
        part.range.upperBound < whole.range.lowerBound, part.value < whole.value,
        [" in ", " out of "].contains(
          self.english.slice(part.range.upperBound..<whole.range.lowerBound))
      else { return false }
      let counts = korean.quantities.filter(\.isCount)
      return zip(counts, counts.dropFirst()).contains {
        ($0.value * part.value - $1.value * whole.value).magnitude < 0.001
          || ($0.value * whole.value - $1.value * part.value).magnitude < 0.001
      }
    }
  }

  /// Whether the English speaks of what is not, or is lost: 30 percent less of 70 percent.
  fileprivate var turnsAround: Bool {
    !english.negations.isEmpty || english.movements.has(.fall)
      || english.movements.has(.possibleFall)
  }
}

extension CheckedSide {
  /// Whether an English text counts all but one: her sister and four of her relatives, ten other ships, she and
  /// seven schoolmates.
  fileprivate func leavesOneOut(_ english: Quantity, of korean: Quantity) -> Bool {
    guard english.isCount, korean.value == english.value + 1 else { return false }
    let phrase = slice(english.range.lowerBound..<text.utf8.count)
    let lead = slice(0..<english.range.lowerBound)
    return phrase.prefixMatch(of: /[A-Za-z0-9]+ (?:others?|of (?:his|her|their))\b/) != nil
      || lead.contains(/\b(?:[Hh]e|[Ss]he|[Hh]im|[Hh]er|I|me) (?:and|with) $/)
  }

  /// Whether a bare number of this English text counts things and is no age: two of them, the eight.
  fileprivate func counts(_ english: Quantity) -> Bool {
    guard english.unit == .plain else { return false }
    return slice(english.range.upperBound..<text.utf8.count).hasPrefix(" of ")
      || slice(0..<english.range.lowerBound).hasSuffix(" the ")
  }

  /// Whether this English text counts by what a Korean one does, one day, week, month or year: 30 a day, monthly.
  fileprivate func rates(by korean: Quantity) -> Bool {
    guard case .duration = korean.unit,
      let unit = Self.rates.first(where: { korean.text.hasPrefix($0.korean) })
    else { return false }
    return tokens.indices.contains { index in
      let word = tokens[index].text.lowercased()
      return word == unit.adverb
        || index > 0 && word == unit.noun
          && ["a", "an", "per", "each", "every"].contains(tokens[index - 1].text.lowercased())
    }
  }

  private static let rates: [(korean: String, noun: String, adverb: String)] = [
    ("하루", "day", "daily"), ("일주일", "week", "weekly"), ("한 주", "week", "weekly"),
    ("한 달", "month", "monthly"), ("1개월", "month", "monthly"), ("한 해", "year", "yearly"),
    ("1년", "year", "annual"),
  ]

  /// How many games each record of this Korean text counts: 16 for 10승 1무 5패.
  fileprivate var records: [Int] {
    text.matches(of: /([0-9]+)승 ?(?:([0-9]+)무 ?)?([0-9]+)패/).map { match in
      [match.1, match.2 ?? "0", match.3].compactMap { Int($0) }.reduce(0, +)
    }
  }

  /// Whether something of this Korean text bears a date of the English as its name: 4.25문화회관.
  fileprivate func namesDay(_ english: Quantity) -> Bool {
    guard case .date(_, let month?, let day?) = english.unit else { return false }
    return text.matches(of: /([0-9]{1,2})[.·]([0-9]{1,2})[가-힣]/).contains {
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

  /// Whether a Korean text counts months back or on, so that another month of the English may be right.
  fileprivate func countsMonths(to english: Quantity) -> Bool {
    guard case .date(_, _?, nil) = english.unit else { return false }
    return text.contains(/[한두세네몇0-9] ?(?:달|개월) [전뒤후]/)
  }

  /// Whether a Korean text dates by 올해 or 지난달, so that a year or month of the English may be right.
  fileprivate func datesRelatively(to english: Quantity) -> Bool {
    guard case .date = english.unit else { return false }
    return text.contains(/(?:올|이|이번|다음|지난|같은) ?(?:해|달)|금년|작년|내년|재작년/)
  }

  /// Whether a bare number of the English stands in figures in this text, whatever it counts there.
  fileprivate func hasFigure(of english: Quantity) -> Bool {
    guard english.unit == .plain else { return false }
    let figure = english.text.filter(\.isNumber)
    return tokens.contains { $0.kind == .number && $0.text == figure }
  }

  /// Whether a count is what two counts of this text of one unit differ by: 26 of 67대 and 41대.
  fileprivate func countsRest(_ english: Quantity) -> Bool {
    let counts = english.isCount ? quantities.filter(\.isCount) : []
    return counts.contains { whole in
      counts.contains { $0.unit == whole.unit && english.isDifference(of: whole, $0) }
    }
  }

  /// Whether inches follow: 4 feet 11 inches.
  fileprivate func countsOn(after range: Range<Int>) -> Bool {
    slice(range.upperBound..<text.utf8.count).prefixMatch(of: /,? \d+ inch/) != nil
  }

  /// Whether a bracket is open before an offset.
  fileprivate func isInBrackets(_ offset: Int) -> Bool {
    let before = text.utf8.prefix(offset)
    guard let open = before.lastIndex(of: UInt8(ascii: "(")) else { return false }
    return !before[open...].contains(UInt8(ascii: ")"))
  }

  /// The score that a number is one side of, in either order: 5-4 and 4-5.
  fileprivate func scores(around range: Range<Int>) -> [String] {
    text.matches(of: /\b([0-9]{1,3})-([0-9]{1,3})\b/).filter { match in
      let start = text.utf8.distance(from: text.startIndex, to: match.range.lowerBound)
      return (start..<(start + match.0.utf8.count)).contains(range.lowerBound)
    }
    .flatMap { ["\($0.1)-\($0.2)", "\($0.2)-\($0.1)"] }
  }

  /// Whether a hyphen or dash ties a number to another: 29-26.
  fileprivate func isInScore(_ range: Range<Int>) -> Bool {
    let bytes = Array(text.utf8)
    let isTied = { (mark: Int, digit: Int) in
      bytes.indices.contains(digit) && bytes.indices.contains(mark)
        && bytes[mark] == UInt8(ascii: "-") && (0x30...0x39).contains(bytes[digit])
    }
    return isTied(range.lowerBound - 1, range.lowerBound - 2)
      || isTied(range.upperBound, range.upperBound + 1)
  }
}
