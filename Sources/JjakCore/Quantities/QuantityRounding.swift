extension Quantity {
  /// Whether an English number is what a desk makes of this Korean one: more than 300 of 317, six miles of
  /// 10 km, two weeks of 보름, shortly before midnight of 11:40 p.m.
  public func isRounded(as english: Quantity) -> Bool {
    switch (unit, english.unit) {
    case (.clock, .clock): isSameHour(as: english)
    case (.duration, .duration) where english.precision == .atMost:
      isNear(english) || fills(english)
    case (.measure("°C"), .measure("°C"))
    where english.text.hasSuffix(" below zero") && !english.text.contains("elsius"):
      isNear(english) || english.isBelowZero(of: self)
    case (.money("KRW"), .money("KPW")), (.money("KPW"), .money("KRW")): isNear(english)
    case (.date, .duration): days.map { Double($0) * 86_400 == english.value } ?? false
    case (.duration, .age):
      english.text.contains(/[- ]old/)
        && (value / 31_557_600 - english.value).magnitude <= 0.01 * english.value
    case (.date(let year?, nil, nil), .age):
      english.text.contains("year") && Double(year) == english.value
    case (.percentagePoint, .count("point")): isNear(english)
    case (.count, .age): english.text.hasSuffix("s") && value == english.value
    case (.plain, .plain) where text.contains("조"): english.value * 1e12 == value || isNear(english)
    default: (unit == english.unit || (isCount && english.isCount)) && isNear(english)
    }
  }

  /// The days that 30일 may count, which may be the day of a month as well.
  public var days: Int? {
    guard case .date(_, _, let day?) = unit, !text.contains("월") else { return nil }
    return day
  }

  /// Whether it counts things, people or nothing in particular.
  public var isCount: Bool {
    switch unit {
    case .plain, .count, .ordinal, .people: true
    default: false
    }
  }

  private func isNear(_ english: Quantity) -> Bool {
    guard value * english.value > 0, precision != .vague, english.precision != .vague else {
      return false
    }
    let ratio = value / english.value
    return switch english.precision {
    case .atLeast: (1 - english.rounding...1.12).contains(ratio)
    case .atMost: (0.88...1 + english.rounding).contains(ratio)
    default: (1 - english.rounding...1 + english.rounding).contains(ratio)
    }
  }

  /// Whether a span is more than all but the last of the whole hours, days, weeks, months or years of an English one:
  /// 1시간 40분 is within two hours.
  private func fills(_ english: Quantity) -> Bool {
    let spans: [Double] = [3_600, 86_400, 604_800, 2_629_800, 31_557_600]
    guard let span = spans.last(where: { english.value >= 2 * $0 }) else { return false }
    return (english.value - span + 1...english.value).contains(value)
  }

  /// Whether what an English text calls so much below zero is a Korean temperature in Fahrenheit.
  private func isBelowZero(of korean: Quantity) -> Bool {
    (korean.value * 9 / 5 + 32 - value).magnitude <= 1
  }

  /// How far a desk rounds when it puts meters into miles, days into weeks or things into dozens; else what the values allow.
  private var rounding: Double {
    switch unit {
    case .measure where precision == .approximate, .duration where precision == .approximate: 0.12
    case .measure where Self.imperial.contains(where: text.contains): isRound ? 0.1 : 0.06
    case _ where text.contains("dozen"): 0.2
    case .duration where Self.spans.contains(where: text.contains): 0.08
    default: 0.01
    }
  }

  /// Whether it is given in tens up to a hundred.
  private var isRound: Bool {
    text.prefixMatch(of: /[1-9]0(?![0-9.,])/) != nil
  }

  private static var imperial: [String] {
    [
      "mile", "yard", "feet", "foot", "inch", "acre", "pound", "ounce", "gallon", "Fahrenheit",
      "mph", " F",
    ]
  }

  private static var spans: [String] { ["week", "month", "year"] }

  /// Whether a time of day is within 20 minutes of a full hour.
  ///
  /// Morning and evening are told apart where both sides say which it is.
  private func isSameHour(as english: Quantity) -> Bool {
    let isTold = ["m.", "m", "morning", "afternoon", "evening"].contains(
      where: english.text.hasSuffix)
    let isHalfNamed = value >= 720 || text.contains(/오전|오후|새벽|아침|저녁|밤|낮/)
    let day = isTold && isHalfNamed ? 1_440.0 : 720.0
    let gap = (value - english.value).magnitude.truncatingRemainder(dividingBy: day)
    let isFull = english.value.truncatingRemainder(dividingBy: 60) == 0
    return min(gap, day - gap) <= (isFull ? 20 : 0)
  }
}
