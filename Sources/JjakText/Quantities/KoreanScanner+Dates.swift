import JjakCore

extension KoreanScanner {
  /// Reads a calendar date that starts with a figure, or nil where there is none.
  mutating func scanDate(at start: Int) -> Int? {
    if let end = scanDottedDate(at: start) { return end }
    guard let number = text.decimal(at: start), number.isBare else { return nil }
    let end = number.range.upperBound
    let value = Int(exactly: number.value) ?? 0
    switch text[end] {
    case 0xB144 where (1000...2999).contains(value):  // 년
      return scanYear(value, start: start, end: end + 1)
    case 0xC6D4 where (1...12).contains(value):  // 월
      return scanMonth(value, year: nil, start: start, end: end + 1, .nearest)
    case 0xC77C where (1...31).contains(value) && isDayOfMonth(from: start, after: end + 1):  // 일
      let unit =
        articleDate?.resolve(day: value, .nearest) ?? .date(year: nil, month: nil, day: value)
      add(0, unit, start..<(end + 1))
      return end + 1
    case 0xB7:  // ·
      return scanEventDate(value, start: start, end: end + 1)
    case 0x3A where value < 24:  // :
      guard let minutes = text.decimal(at: end + 1), minutes.range.count == 2, minutes.value < 60
      else { return nil }
      add(number.value * 60 + minutes.value, .clock, start..<minutes.range.upperBound)
      return minutes.range.upperBound
    default: return nil
    }
  }

  /// Reads 올해, 지난달 16일, 지난 9월, 어제, 다음 주 월요일.
  mutating func scanRelativeDate(at start: Int) -> Int? {
    guard let (anchor, anchorEnd) = RelativeDate.korean.longest(in: text, at: start) else {
      return scanWeekday(at: start, from: start, .nearest)
    }
    let next = text.skippingSpace(anchorEnd)
    switch anchor {
    case .direction(let direction):
      return scanWeekday(at: next, from: start, direction)
        ?? scanDirected(at: next, from: start, direction)
    case .year(let offset):
      guard let articleDate, KoreanUnit.onlyParticles(in: text, from: anchorEnd) else { return nil }
      let year = articleDate.year + offset
      if let month = text.decimal(at: next), month.isBare, (1...12).contains(month.value),
        text[month.range.upperBound] == 0xC6D4
      {
        return scanMonth(
          Int(month.value), year: year, start: start, end: month.range.upperBound + 1, .nearest)
      }
      add(0, .date(year: year, month: nil, day: nil), start..<anchorEnd)
      return anchorEnd
    case .month(let offset):
      guard let articleDate, KoreanUnit.onlyParticles(in: text, from: anchorEnd) else { return nil }
      let (year, month) = articleDate.month(after: offset)
      return addDay(ofYear: year, month: month, at: next, start: start, end: anchorEnd)
    case .day(let offset):
      guard let articleDate, KoreanUnit.onlyParticles(in: text, from: anchorEnd) else { return nil }
      add(0, articleDate.adding(days: offset).unit, start..<anchorEnd)
      return anchorEnd
    }
  }

  /// Reads the figure date after 지난 or 오는.
  private mutating func scanDirected(
    at next: Int, from start: Int, _ direction: DateDirection
  ) -> Int? {
    guard let number = text.decimal(at: next), number.isBare else { return nil }
    let end = number.range.upperBound
    let value = Int(exactly: number.value) ?? 0
    if text[end] == 0xC6D4, (1...12).contains(value) {  // 월
      return scanMonth(value, year: nil, start: start, end: end + 1, direction)
    }
    guard text[end] == 0xC77C, (1...31).contains(value), isDayOfMonth(from: start, after: end + 1)
    else {
      return nil
    }
    let unit =
      articleDate?.resolve(day: value, direction) ?? .date(year: nil, month: nil, day: value)
    add(0, unit, start..<(end + 1))
    return end + 1
  }

  private mutating func scanWeekday(
    at position: Int, from start: Int, _ direction: DateDirection
  ) -> Int? {
    guard text[position + 1] == 0xC694, text[position + 2] == 0xC77C,  // 요일
      let weekday = RelativeDate.koreanWeekdays.firstIndex(of: text[position]), let articleDate
    else { return nil }
    add(0, articleDate.resolve(weekday: weekday, direction), start..<(position + 3))
    return position + 3
  }

  // MARK: Parts

  private mutating func scanYear(_ year: Int, start: Int, end: Int) -> Int {
    if text[end] == 0xB300, text[end - 2] == 0x30 {  // 1990년대
      add(Double(year), .count("decade"), start..<(end + 1))
      return end + 1
    }
    if text[end] == 0xAC04 {  // 2000년간
      add(Double(year) * Span.year, .duration, start..<(end + 1))
      return end + 1
    }
    let next = text.skippingSpace(end)
    if let month = text.decimal(at: next), month.isBare, (1...12).contains(month.value),
      text[month.range.upperBound] == 0xC6D4
    {
      return scanMonth(
        Int(month.value), year: year, start: start, end: month.range.upperBound + 1, .nearest)
    }
    add(0, .date(year: year, month: nil, day: nil), start..<end)
    return end
  }

  private mutating func scanMonth(
    _ month: Int, year: Int?, start: Int, end: Int, _ direction: DateDirection
  ) -> Int {
    if let year {
      return addDay(
        ofYear: year, month: month, at: text.skippingSpace(end), start: start, end: end)
    }
    let day = day(at: text.skippingSpace(end))
    let unit =
      articleDate?.resolve(month: month, day: day?.value, direction)
      ?? .date(year: nil, month: month, day: day?.value)
    add(0, unit, start..<(day?.end ?? end))
    return day?.end ?? end
  }

  private mutating func addDay(
    ofYear year: Int, month: Int, at position: Int, start: Int, end: Int
  ) -> Int {
    let day = day(at: position)
    add(0, .date(year: year, month: month, day: day?.value), start..<(day?.end ?? end))
    return day?.end ?? end
  }

  private func day(at position: Int) -> (value: Int, end: Int)? {
    guard let day = text.decimal(at: position), day.isBare, (1...31).contains(day.value),
      text[day.range.upperBound] == 0xC77C
    else { return nil }
    return (Int(day.value), day.range.upperBound + 1)
  }

  /// Tells 16일 the day from 16일간, 주 4일 and 최소한 3일, the spans.
  private func isDayOfMonth(from start: Int, after end: Int) -> Bool {
    let leads = ["주 ", "최소한 ", "최소 ", "최대 ", "적어도 "]
    guard
      !leads.contains(where: { lead in
        text.has(lead, endingAt: start)
          && !ScalarClass.isHangul(text[start - lead.unicodeScalars.count - 1])
      })
    else { return false }
    let spans = [
      "간", " 간", "째", " 동안", "동안", " 만에", "만에", "치", " 이상", " 이내", "이내", " 가량", " 정도", " 연속", " 뒤",
      " 후",
      " 더 ",
    ]
    return !spans.contains { text.has($0, at: end) }
      && KoreanUnit.onlyParticles(in: text, from: end)
  }

  /// Reads the date an event is called by, and quarters: 5·18, 1·4분기.
  private mutating func scanEventDate(_ first: Int, start: Int, end: Int) -> Int? {
    guard let second = text.decimal(at: end), second.isBare else { return nil }
    let last = second.range.upperBound
    if text.has("분기", at: last), second.value == 4 {
      add(Double(first), .count("quarter"), start..<(last + 2))
      return last + 2
    }
    guard (1...12).contains(first), (1...31).contains(second.value),
      KoreanUnit.table.longest(in: text, at: text.skippingSpace(last)) == nil
    else { return nil }
    add(0, .date(year: nil, month: first, day: Int(second.value)), start..<last)
    return last
  }

  /// Reads a date in figures: 2024-09-16, 2024/9/16, and the same with full stops, year or not.
  private mutating func scanDottedDate(at start: Int) -> Int? {
    guard let first = plainNumber(at: start) else { return nil }
    let separator = text[first.end]
    guard separator == 0x2E || separator == 0x2D || separator == 0x2F else { return nil }
    let isDotted = separator == 0x2E
    func after(_ end: Int) -> Int { isDotted ? text.skippingSpace(end + 1) : end + 1 }
    guard let second = plainNumber(at: after(first.end)) else { return nil }
    guard (1000...2999).contains(first.value) else {
      guard isDotted, ScalarClass.isSpace(text[first.end + 1]), text[second.end] == 0x2E,
        (1...12).contains(first.value), (1...31).contains(second.value)
      else { return nil }
      let unit =
        articleDate?.resolve(month: first.value, day: second.value, .nearest)
        ?? .date(year: nil, month: first.value, day: second.value)
      add(0, unit, start..<(second.end + 1))
      return second.end + 1
    }
    guard text[second.end] == separator, let third = plainNumber(at: after(second.end)),
      (1...12).contains(second.value), (1...31).contains(third.value)
    else { return nil }
    let end = isDotted && text[third.end] == 0x2E ? third.end + 1 : third.end
    add(0, .date(year: first.value, month: second.value, day: third.value), start..<end)
    return end
  }

  private func plainNumber(at start: Int) -> (value: Int, end: Int)? {
    var value = 0
    var index = start
    while let digit = ScalarClass.digit(text[index]), index - start < 5 {
      value = value * 10 + digit
      index += 1
    }
    return index == start || index - start > 4 ? nil : (value, index)
  }
}
