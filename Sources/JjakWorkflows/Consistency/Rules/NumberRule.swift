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
      A measure in brackets is not the measure before it in other units, or a sum is far from what the sum \
      before it, or the Korean one, was worth at any rate of the years since 2000, or at the rate of the other \
      sums in brackets of the article.
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
    for english in matching.english
    where !pair.english.isInDateline(english.range) && !pair.isWorkedOut(english, matching) {
      let isElsewhere = isSaidElsewhere(english, pair.article.koreanQuantities)
      let index = open.firstIndex { korean in
        korean.isComparable(to: english) && !pair.korean.countsMonths(to: english)
          && !(korean.isAge && pair.english.counts(english))
          && !pair.english.leavesOneOut(english, of: korean)
          && (((korean.standsAlone || isAlone(korean, english, open, matching)) && !isElsewhere)
            || !isSaidElsewhere(korean, pair.article.englishQuantities))
      }
      let slip = open.firstIndex { korean in
        !isElsewhere && !isSaidElsewhere(korean, pair.article.englishQuantities)
          && isSlip(korean, english, open, matching)
      }
      if let index = index ?? slip {
        findings.append(contradiction(open.remove(at: index), english))
      } else if let sum = pair.wrongConversion(of: english, matching) {
        findings.append(
          RuleFinding(
            rule: Self.conversion, message: "“\(sum.text)” is not “\(english.text)”",
            korean: [sum.range], english: [english.range]))
      } else if !isElsewhere, english.isTelling, isAddition(english, in: matching, pair) {
        findings.append(
          RuleFinding(
            rule: Self.added, message: "“\(english.text)” has no source in the Korean",
            english: [english.range]))
      }
    }
    return findings + conversionFindings(pair.english, pair.article.rates)
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

  /// Whether an English number and a Korean one are alike but for the unit, or but for one figure of four and more or
  /// of the only ones that are left over: 165 meters for 266km, 36 for 16세.
  private func isSlip(
    _ korean: Quantity, _ english: Quantity, _ open: [Quantity], _ matching: QuantityMatching
  ) -> Bool {
    korean.isOfOtherUnit(than: english, within: 0.1)
      || korean.isMisprinted(as: english)
        && (english.value >= 1000
          || open.count(where: \.hasDigits) == 1
            && matching.english.count(where: \.hasDigits) == 1)
  }

  private func conversionFindings(_ side: CheckedSide, _ rates: StatedRates) -> [RuleFinding] {
    zip(side.quantities, side.quantities.dropFirst()).compactMap { stated, converted in
      guard stated.range.upperBound < converted.range.lowerBound,
        side.slice(stated.range.upperBound..<converted.range.lowerBound) == " (",
        Conversion.isWrong(from: stated, to: converted) || rates.areAgainst(stated, converted)
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
      default:
        korean.isSameValue(as: english) || korean.isOfOtherUnit(than: english, within: 0.03)
          ? Self.unitDiffers : Self.differs
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
  /// Whether it is one of its kind in most sentences, so that two that differ in a pair contradict each
  /// other though the right one stands elsewhere in the article.
  fileprivate var standsAlone: Bool {
    switch unit {
    case .date, .money, .percent, .percentagePoint: true
    default: false
    }
  }

  fileprivate var isAge: Bool { if case .age = unit { true } else { false } }
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
    guard korean.unit == .duration, let unit = Self.units[korean.value] else { return false }
    return tokens.indices.contains { index in
      let word = tokens[index].text.lowercased()
      return word == unit.adverb
        || index > 0 && word == unit.noun
          && ["a", "an", "per", "each", "every"].contains(tokens[index - 1].text.lowercased())
    }
  }

  /// Spans by their seconds.
  private static let units: [Double: (noun: String, adverb: String)] = [
    86_400: ("day", "daily"), 604_800: ("week", "weekly"), 2_629_800: ("month", "monthly"),
    31_557_600: ("year", "annual"),
  ]

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
    let figure = english.text.filter { $0.isNumber || $0 == "." }
    return text.filter { $0 != "," }.split { !$0.isNumber && $0 != "." }.contains { $0 == figure }
  }

  /// Whether a count is what two counts of this text of one unit differ by: 26 of 67대 and 41대.
  fileprivate func countsRest(_ english: Quantity) -> Bool {
    let counts = english.isCount ? quantities.filter(\.isCount) : []
    return counts.contains { whole in
      counts.contains { $0.unit == whole.unit && english.isDifference(of: whole, $0) }
    }
  }

  /// Whether a bracket is open before an offset.
  fileprivate func isInBrackets(_ offset: Int) -> Bool {
    let before = text.utf8.prefix(offset)
    guard let open = before.lastIndex(of: UInt8(ascii: "(")) else { return false }
    return !before[open...].contains(UInt8(ascii: ")"))
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
