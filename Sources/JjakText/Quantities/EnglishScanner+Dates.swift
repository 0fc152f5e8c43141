import JjakCore

/// The English names of months, days and relative dates, in lower case.
enum EnglishCalendar {
  static let months = LiteralTable<Int>([
    ("january", 1), ("jan.", 1), ("jan", 1), ("february", 2), ("feb.", 2), ("feb", 2),
    ("march", 3), ("mar.", 3), ("april", 4), ("apr.", 4), ("apr", 4), ("may", 5), ("june", 6),
    ("jun.", 6), ("july", 7), ("jul.", 7), ("august", 8), ("aug.", 8), ("aug", 8),
    ("september", 9), ("sept.", 9), ("sept", 9), ("sep.", 9), ("sep", 9), ("october", 10),
    ("oct.", 10), ("oct", 10), ("november", 11), ("nov.", 11), ("nov", 11), ("december", 12),
    ("dec.", 12), ("dec", 12),
  ])

  static let weekdays = LiteralTable<Int>([
    ("monday", 0), ("tuesday", 1), ("wednesday", 2), ("thursday", 3), ("friday", 4),
    ("saturday", 5), ("sunday", 6),
  ])

  static let relative = LiteralTable<RelativeDate>([
    ("yesterday", .day(-1)), ("today", .day(0)), ("tomorrow", .day(1)), ("last year", .year(-1)),
    ("this year", .year(0)), ("next year", .year(1)), ("last month", .month(-1)),
    ("this month", .month(0)), ("next month", .month(1)),
  ])

  /// Words after which May and March are months.
  static let leads: [String] = [
    "in", "of", "since", "until", "till", "by", "last", "next", "this", "late", "early", "from",
    "to", "mid", "during", "between", "through",
  ]
}

extension EnglishScanner {
  /// Reads a calendar date or a time that starts with a figure, or nil where there is none.
  mutating func scanDate(at start: Int) -> Int? {
    guard let number = text.decimal(at: start) else { return nil }
    if let end = scanNumericDate(at: start) { return end }
    guard number.isBare else { return nil }
    return scanClock(number) ?? scanDayMonth(number)
  }

  /// Reads 2024-09-16 and 2024/09/16.
  private mutating func scanNumericDate(at start: Int) -> Int? {
    guard let year = text.decimal(at: start), year.isBare, year.range.count == 4 else { return nil }
    let separator = text[year.range.upperBound]
    guard separator == 0x2D || separator == 0x2F,
      let month = text.decimal(at: year.range.upperBound + 1), month.isBare,
      (1...12).contains(month.value), text[month.range.upperBound] == separator,
      let day = text.decimal(at: month.range.upperBound + 1), day.isBare,
      (1...31).contains(day.value)
    else { return nil }
    add(
      0, .date(year: Int(year.value), month: Int(month.value), day: Int(day.value)),
      start..<day.range.upperBound)
    return day.range.upperBound
  }

  /// Reads 2:30 p.m., 2 pm and 14:30.
  private mutating func scanClock(_ number: Numeral) -> Int? {
    guard number.value <= 24 else { return nil }
    var minutes = 0.0
    var end = number.range.upperBound
    var hasMinutes = false
    if text[end] == 0x3A, let part = text.decimal(at: end + 1), part.isBare, part.range.count == 2,
      part.value < 60
    {
      minutes = part.value
      end = part.range.upperBound
      hasMinutes = true
    }
    guard
      let (isAfternoon, last) = half(from: number.range.lowerBound, after: end)
    else {
      guard hasMinutes else { return nil }
      let exactness = precision(of: number, end: end)
      add(number.value * 60 + minutes, .clock, number.range.lowerBound..<end, exactness)
      return end
    }
    add(
      hour(number, isAfternoon) + minutes, .clock, number.range.lowerBound..<last,
      precision(of: number, end: last))
    return last
  }

  /// Reads an hour in words: at four in the morning, seven p.m.
  mutating func scanClockWord(_ number: Numeral) -> Int? {
    guard number.value <= 12, number.precision == .exact,
      let (isAfternoon, last) = half(
        from: number.range.lowerBound, after: number.range.upperBound)
    else { return nil }
    add(hour(number, isAfternoon), .clock, number.range.lowerBound..<last)
    return last
  }

  /// Reads five minutes past noon and 20 minutes to midnight as a time of day.
  mutating func scanClockDistance(_ minutes: Numeral) -> Int? {
    guard minutes.value < 60, let unit = unit(after: minutes),
      case .scaled(.duration) = unit.meaning.role,
      unit.meaning.factor == Span.minute,
      let (sign, next) = EnglishNumeral.word(Self.clockJoints, in: text, at: unit.end + 1),
      !["for ", "every ", "within ", "than ", "least "].contains(where: {
        text.has($0, endingAt: minutes.range.lowerBound)
      }),
      let (hour, end) = fullHour(at: next + 1)
    else { return nil }
    let range = minutes.range.lowerBound..<end
    let time = (hour + sign * minutes.value + 1440).truncatingRemainder(dividingBy: 1440)
    add(time, .clock, range, precision(of: minutes, end: end))
    return end
  }

  private static let clockJoints = LiteralTable<Double>([
    ("to", -1), ("before", -1), ("short of", -1), ("shy of", -1), ("past", 1),
  ])

  /// Noon, midnight or an hour with its half of the day, in minutes.
  private func fullHour(at start: Int) -> (minutes: Double, end: Int)? {
    for (word, minutes) in [("noon", 720.0), ("midnight", 0)] where text.has(word, at: start) {
      return (minutes, start + word.count)
    }
    guard let number = text.decimal(at: start) ?? EnglishNumeral.words(in: text, at: start),
      number.value <= 12,
      let (isAfternoon, end) = half(from: number.range.lowerBound, after: number.range.upperBound)
    else { return nil }
    return (hour(number, isAfternoon), end)
  }

  /// Reads the hours of "between 4 and 8 p.m." and "10 to 2 p.m.": the first belongs to the same half of the
  /// day, unless that makes it the later one.
  mutating func scanClockRange(from first: Numeral, to second: Numeral) -> Int? {
    guard first.value <= 12, second.value <= 12, first.isBare || first.style == .word,
      let (isAfternoon, last) = half(
        from: second.range.lowerBound, after: second.range.upperBound)
    else { return nil }
    let isLater = hour(first, isAfternoon) >= hour(second, isAfternoon)
    add(hour(first, isAfternoon != isLater), .clock, first.range)
    add(hour(second, isAfternoon), .clock, second.range.lowerBound..<last)
    return last
  }

  /// Minutes from midnight to an hour of the morning or the afternoon.
  private func hour(_ number: Numeral, _ isAfternoon: Bool) -> Double {
    (number.value.truncatingRemainder(dividingBy: 12) + (isAfternoon ? 12 : 0)) * 60
  }

  /// The half of the day that follows; or, where a word for a time stands before, the part of the day in words.
  private func half(from start: Int, after end: Int) -> (isAfternoon: Bool, end: Int)? {
    let next = text.skippingSpace(end)
    if let (half, last) = EnglishNumeral.word(Self.halves, in: text, at: next) {
      return (half, last)
    }
    let leads = ["at ", "from ", "until ", "till ", "before ", "after ", "around ", "between "]
    guard leads.contains(where: { text.has($0, endingAt: start) }),
      let (half, last) = EnglishNumeral.word(Self.partsOfDay, in: text, at: next)
    else { return nil }
    return (half, last)
  }

  private static let partsOfDay = LiteralTable<Bool>([
    ("in the morning", false), ("in the afternoon", true), ("in the evening", true),
  ])

  private static let halves = LiteralTable<Bool>([
    ("a.m.", false), ("am", false), ("a.m", false), ("p.m.", true), ("pm", true), ("p.m", true),
  ])

  /// Reads 16 September 2003 and 16th of September.
  private mutating func scanDayMonth(_ number: Numeral) -> Int? {
    guard (1...31).contains(number.value) else { return nil }
    var next = number.range.upperBound
    if ScalarClass.isLatin(text[next]) { next += 2 }
    guard ScalarClass.isSpace(text[next]) else { return nil }
    next += 1
    if text.has("of ", at: next) { next += 3 }
    guard ScalarClass.isUpper(written[next]),
      let (month, end) = EnglishNumeral.word(EnglishCalendar.months, in: text, at: next)
    else { return nil }
    let year = year(after: end)
    add(
      0, dateUnit(year: year?.value, month: month, day: Int(number.value)),
      number.range.lowerBound..<(year?.end ?? end))
    return year?.end ?? end
  }

  /// Reads a date in words: September 16, last September, Monday, yesterday, last year.
  mutating func scanDateWord(at start: Int) -> Int? {
    if let (relative, end) = EnglishNumeral.word(EnglishCalendar.relative, in: text, at: start) {
      return addRelative(relative, start..<end)
    }
    guard ScalarClass.isUpper(written[start]) else { return nil }
    if let (weekday, end) = EnglishNumeral.word(EnglishCalendar.weekdays, in: text, at: start) {
      guard let articleDate else { return end }
      add(0, articleDate.resolve(weekday: weekday, direction(before: start)), start..<end)
      return end
    }
    guard let (month, end) = EnglishNumeral.word(EnglishCalendar.months, in: text, at: start) else {
      return nil
    }
    return scanMonth(month, start: start, end: end)
  }

  private mutating func scanMonth(_ month: Int, start: Int, end: Int) -> Int? {
    let next = text.skippingSpace(end)
    if let day = text.decimal(at: next), day.isBare, (1...31).contains(day.value), next > end {
      var last = day.range.upperBound
      if ["st", "nd", "rd", "th"].contains(where: { text.has($0, at: last) }) { last += 2 }
      let year = year(after: last)
      add(
        0, dateUnit(year: year?.value, month: month, day: Int(day.value), direction(before: start)),
        start..<(year?.end ?? last))
      return year?.end ?? last
    }
    let year = year(after: end)
    let isSure = month != 5 && month != 3 || year != nil || hasLead(before: start)
    guard isSure, text[end - 1] != 0x2E || year != nil || hasLead(before: start) else { return nil }
    add(
      0, dateUnit(year: year?.value, month: month, day: nil, direction(before: start)),
      start..<(year?.end ?? end))
    return year?.end ?? end
  }

  private func hasLead(before start: Int) -> Bool {
    let end = start - 1
    return EnglishCalendar.leads.contains { text.has($0, endingAt: end) }
  }

  private func direction(before start: Int) -> DateDirection {
    if text.has("last ", endingAt: start) { return .past }
    return text.has("next ", endingAt: start) ? .future : .nearest
  }

  /// A year of four digits after a comma, a space or both; or `last year`.
  private func year(after end: Int) -> (value: Int, end: Int)? {
    if let relative = relativeYear(after: end) { return relative }
    let next = text.skippingSpace(text[end] == 0x2C ? end + 1 : end)
    guard next > end, let year = text.decimal(at: next), year.isBare, year.range.count == 4,
      (1000...2999).contains(year.value)
    else { return nil }
    return (Int(year.value), year.range.upperBound)
  }

  private func relativeYear(after end: Int) -> (value: Int, end: Int)? {
    guard let articleDate, ScalarClass.isSpace(text[end]) else { return nil }
    let next = text.has("of ", at: end + 1) ? end + 4 : end + 1
    guard
      let (relative, last) = EnglishNumeral.word(EnglishCalendar.relative, in: text, at: next),
      case .year(let offset) = relative
    else { return nil }
    return (articleDate.year + offset, last)
  }

  private func dateUnit(
    year: Int?, month: Int, day: Int?, _ direction: DateDirection = .nearest
  ) -> Quantity.Unit {
    guard year == nil, let articleDate else { return .date(year: year, month: month, day: day) }
    return articleDate.resolve(month: month, day: day, direction)
  }

  private mutating func addRelative(_ relative: RelativeDate, _ positions: Range<Int>) -> Int? {
    guard let articleDate else { return nil }
    switch relative {
    case .direction: return nil
    case .day(let offset): add(0, articleDate.adding(days: offset).unit, positions)
    case .month(let offset):
      let (year, month) = articleDate.month(after: offset)
      add(0, .date(year: year, month: month, day: nil), positions)
    case .year(let offset):
      add(0, .date(year: articleDate.year + offset, month: nil, day: nil), positions)
    }
    return positions.upperBound
  }
}
