import JjakCore

extension KoreanScanner {
  /// The unit written after a numeral, past 여 and one space.
  func unit(after numeral: Numeral) -> (meaning: UnitMeaning, end: Int)? {
    var start = numeral.range.upperBound
    if text[start] == 0xC5EC { start += 1 }  // 여
    start = text.skippingSpace(start)
    let spaced = start > numeral.range.upperBound
    let found = KoreanUnit.table.longest(in: text, at: start) { meaning, end in
      if ScalarClass.isLatin(text[end - 1]) {
        return !ScalarClass.isLatin(text[end]) && ScalarClass.digit(text[end]) == nil
      }
      let isStrict = meaning.isAmbiguous || spaced || numeral.style != .digits
      return !isStrict || KoreanUnit.onlyParticles(in: text, from: end)
    }
    return found.map { ($0.value, $0.end) }
  }

  /// What the words around a numeral and its unit say of its exactness.
  func precision(of numeral: Numeral, end: Int) -> Quantity.Precision {
    if numeral.precision != .exact { return numeral.precision }
    if let after = KoreanPrecision.after(end, in: text) { return after }
    if let before = KoreanPrecision.before(numeral.range.lowerBound, in: text) { return before }
    return text[numeral.range.upperBound] == 0xC5EC ? .approximate : .exact
  }

  /// Emits a numeral of figures with its unit, or bare.
  mutating func emit(_ numeral: Numeral) -> Int {
    guard let unit = unit(after: numeral) else {
      var end = numeral.range.upperBound
      let exactness = precision(of: numeral, end: end)
      add(numeral.value, .plain, numeral.range, exactness)
      end = text.endOfNumberRun(from: end)
      return end
    }
    let precision = precision(of: numeral, end: unit.end)
    return emit(numeral, as: unit.meaning, end: unit.end, precision: precision)
  }

  /// Emits a numeral with a known unit and returns where to go on.
  @discardableResult
  mutating func emit(
    _ numeral: Numeral, as meaning: UnitMeaning, end: Int, precision: Quantity.Precision
  ) -> Int {
    let range = numeral.range.lowerBound..<end
    switch meaning.role {
    case .scaled(let unit):
      return emitScaled(numeral, as: meaning, unit: unit, end: end, precision: precision)
    case .year:
      return emitSpan(numeral, seconds: Span.year, end: end, precision: precision)
    case .month:
      add(numeral.value, .ordinal, range, precision)
    case .day:
      return emitSpan(numeral, seconds: Span.day, end: end, precision: precision)
    case .hour:
      return emitClock(numeral, end: end, precision: precision)
    case .vehiclesOrAge:
      emitVehiclesOrAge(numeral, end: end, precision: precision)
    case .weeksOrShares where followsMonth(numeral.range.lowerBound):
      add(numeral.value, .ordinal, range, precision)
    case .weeksOrShares:
      guard numeral.value >= 1000 || followsStock(numeral.range.lowerBound) else {
        return emitSpan(numeral, seconds: Span.week, end: end, precision: precision)
      }
      add(numeral.value, .count("share"), range, precision)
    case .degrees:
      emitDegrees(numeral, end: end, precision: precision)
    case .minutesOrPeople:
      guard numeral.style == .word else {
        return emitSpan(numeral, seconds: Span.minute, end: end, precision: precision)
      }
      add(numeral.value, .people, range, precision)
    }
    return end
  }

  /// Whether a month of the calendar stands before: 9월 4주, not 5개월 2주.
  private func followsMonth(_ start: Int) -> Bool {
    text.has("월 ", endingAt: start) && ScalarClass.digit(text[start - 3]) != nil
  }

  /// Whether the words before speak of stock: 자사주 500주.
  private func followsStock(_ start: Int) -> Bool {
    let lead = text.slice(max(0, start - 12)..<start)
    return ["주식", "자사주", "신주", "구주", "보통주", "공모"].contains(where: lead.contains)
  }

  private mutating func emitScaled(
    _ numeral: Numeral, as meaning: UnitMeaning, unit: Quantity.Unit, end: Int,
    precision: Quantity.Precision
  ) -> Int {
    if unit == .duration {
      return emitSpan(numeral, seconds: meaning.factor, end: end, precision: precision)
    }
    if unit == .measure("m"), let time = timeOfSpeed(before: numeral.range.lowerBound) {
      let speed = numeral.value * meaning.factor / time
      add(speed, .measure("m/s"), numeral.range.lowerBound..<end, precision)
      lastSpeed = (end, time)
      return end
    }
    var start = numeral.range.lowerBound
    var value = numeral.value * meaning.factor + meaning.offset
    let before = text.skippingSpaceBackwards(start)
    if unit == .measure("°C"), text.has("영하", endingAt: before) || text[start - 1] == 0x2D {
      value = -value
      start = text[start - 1] == 0x2D ? start - 1 : before - 2
    } else if text[start - 1] == 0x2D || text[start - 1] == 0x2212, !isJoined(start - 1) {
      value = -value
      start -= 1
    }
    let unit = money(unit, before: start)
    if case .measure = unit, value > 0, text.has(" 반", at: end), isHalf(at: end + 1) {
      add(value + meaning.factor / 2, unit, start..<(end + 2), precision)
      return end + 2
    }
    let small = hundredths(of: unit, at: text.skippingSpace(end))
    value += (value < 0 ? -1 : 1) * (small?.value ?? 0) / 100
    add(value, unit, start..<(small?.end ?? end), precision)
    return small?.end ?? end
  }

  /// The seconds in which a length is covered that 시속 or 초속 stands before, or the lower end of a range of speeds.
  private func timeOfSpeed(before start: Int) -> Double? {
    if let last = lastSpeed, last.end < start,
      ["~", "∼", "-", "–", "에서 ", "에서 약 "].contains(text.slice(last.end..<start))
    {
      return last.time
    }
    var end = text.skippingSpaceBackwards(start)
    for word in ["약", "최대", "평균", "무려", "최고"] where text.has(word, endingAt: end) {
      end = text.skippingSpaceBackwards(end - word.unicodeScalars.count)
    }
    if text.has("시속", endingAt: end) { return Span.hour }
    return ["초속", "초당"].contains { text.has($0, endingAt: end) } ? 1 : nil
  }

  /// Whether 반 is a half and begins no other word: 1kg 반을, not 20km 반경.
  private func isHalf(at start: Int) -> Bool {
    let next = text[start + 1]
    return !ScalarClass.isHangul(next)
      || ["을", "이", "은", "도", "에", "의", "만", "씩", "쯤"].contains { text.has($0, at: start + 1) }
  }

  /// The small coins after a sum: 9원 30전, 3달러 50센트.
  private func hundredths(of unit: Quantity.Unit, at start: Int) -> (value: Double, end: Int)? {
    guard case .money(let currency) = unit, let number = text.decimal(at: start), number.isBare,
      number.value < 100
    else { return nil }
    let coin = ["KRW", "KPW"].contains(currency) ? "전" : "센트"
    let name = text.skippingSpace(number.range.upperBound)
    let end = name + coin.unicodeScalars.count
    guard text.has(coin, endingAt: end), KoreanUnit.onlyParticles(in: text, from: end) else {
      return nil
    }
    return (number.value, end)
  }

  /// Whether a hyphen joins two parts instead of being a minus.
  private func isJoined(_ hyphen: Int) -> Bool {
    let before = text[hyphen - 1]
    return ScalarClass.digit(before) != nil || ScalarClass.isHangul(before)
      || ScalarClass.isLatin(before)
  }

  /// Reads won as the North's or as China's where the words before say so.
  private func money(_ unit: Quantity.Unit, before start: Int) -> Quantity.Unit {
    guard unit == .money("KRW") else { return unit }
    var end = text.skippingSpaceBackwards(start)
    for word in ["약", "최대", "최소"] where text.has(word, endingAt: end) {
      end = text.skippingSpaceBackwards(end - word.unicodeScalars.count)
    }
    let signs = ["북한 돈", "북한돈", "북한 돈으로", "북한돈으로", "북한 원화", "북한 원화로", "조선 돈", "조선돈", "국돈", "내화"]
    if signs.contains(where: { text.has($0, endingAt: end) }) { return .money("KPW") }
    let isChinese = ["인민폐", "중국 돈", "중국돈", "중국 돈으로"].contains { text.has($0, endingAt: end) }
    return isChinese ? .money("CNY") : unit
  }

  /// Adds up a span of time: 2시간 30분, 3년 반, 3년 반치, 3년 반째.
  private mutating func emitSpan(
    _ numeral: Numeral, seconds: Double, end: Int, precision: Quantity.Precision
  ) -> Int {
    var value = numeral.value * seconds
    var last = end
    let next = text.skippingSpace(end)
    let isCounted = text[next + 1] == 0xCE58 || text[next + 1] == 0xC9F8  // 치, 째
    if text[next] == 0xBC18, KoreanUnit.onlyParticles(in: text, from: next + (isCounted ? 2 : 1))
    {  // 반
      value += seconds / 2
      last = next + 1
    } else if seconds > 1, let smaller = KoreanNumeral.mixed(in: text, at: next, spelled: false),
      let unit = unit(after: smaller), let part = spanFactor(unit.meaning, smaller), part < seconds,
      seconds <= Span.hour || part > Span.week
    {
      value += smaller.value * part
      last = unit.end
    }
    add(value, .duration, numeral.range.lowerBound..<last, precision)
    return last
  }

  private func spanFactor(_ meaning: UnitMeaning, _ numeral: Numeral) -> Double? {
    switch meaning.role {
    case .scaled(.duration): meaning.factor
    case .minutesOrPeople where numeral.style == .digits: Span.minute
    default: nil
    }
  }

  private mutating func emitVehiclesOrAge(
    _ numeral: Numeral, end: Int, precision: Quantity.Precision
  ) {
    let range = numeral.range.lowerBound..<end
    let isTens = numeral.isBare && numeral.value.truncatingRemainder(dividingBy: 10) == 0
    if isTens, (10...90).contains(numeral.value), numeral.range.upperBound == end - 1,
      !followsMachine(range.lowerBound)
    {
      add(numeral.value, .age, range, .approximate)
    } else {
      add(numeral.value, .count("vehicle"), range, precision)
    }
  }

  /// Whether the word before a number names a machine: 차량 30대, 전투기 20대.
  private func followsMachine(_ start: Int) -> Bool {
    let end = text.skippingSpaceBackwards(start)
    let machines = [
      "차", "기", "량", "럭", "폰", "버스", "탱크", "컴퓨터", "카메라", "드론", "택시", "트랙터", "전화", "자전거", "오토바이",
      "크레인", "장비", "발사대", "엔진", "보트", "헬리콥터", "약", "각각", "모두", "총",
    ]
    return machines.contains { text.has($0, endingAt: end) }
  }

  private mutating func emitDegrees(
    _ numeral: Numeral, end: Int, precision: Quantity.Precision
  ) {
    let before = text.skippingSpaceBackwards(numeral.range.lowerBound)
    if text.has("영하", endingAt: before) {
      add(-numeral.value, .measure("°C"), (before - 2)..<end, precision)
    } else if text.has("섭씨", endingAt: before) || text.has("영상", endingAt: before) {
      add(numeral.value, .measure("°C"), (before - 2)..<end, precision)
    } else {
      add(numeral.value, .measure("°"), numeral.range.lowerBound..<end, precision)
    }
  }

  /// Reads a time of day: 오후 2시 30분, 새벽 4시 반.
  private mutating func emitClock(
    _ numeral: Numeral, end: Int, precision: Quantity.Precision
  ) -> Int {
    guard numeral.value >= 0, numeral.value <= 24 else {
      add(numeral.value, .plain, numeral.range, precision)
      return end
    }
    var start = numeral.range.lowerBound
    var hour = numeral.value
    let before = text.skippingSpaceBackwards(start)
    for (word, shift) in Self.dayParts where text.has(word, endingAt: before) {
      hour = shift(hour)
      start = before - 2
      if word.unicodeScalars.count == 1 { start = before - 1 }
      break
    }
    var minutes = hour * 60
    var last = end
    let next = text.skippingSpace(end)
    if let part = text.decimal(at: next), part.isBare, part.value < 60,
      text[part.range.upperBound] == 0xBD84  // 분
    {
      minutes += part.value
      last = part.range.upperBound + 1
    } else if text[next] == 0xBC18, KoreanUnit.onlyParticles(in: text, from: next + 1) {  // 반
      minutes += 30
      last = next + 1
    }
    add(minutes.truncatingRemainder(dividingBy: 1440), .clock, start..<last, precision)
    return last
  }

  private static let dayParts: [(String, @Sendable (Double) -> Double)] = [
    ("오전", { $0 == 12 ? 0 : $0 }), ("새벽", { $0 == 12 ? 0 : $0 }), ("아침", { $0 }),
    ("오후", { $0 < 12 ? $0 + 12 : $0 }), ("저녁", { $0 < 12 ? $0 + 12 : $0 }),
    ("밤", { $0 == 12 ? 0 : $0 >= 5 && $0 < 12 ? $0 + 12 : $0 }),
    ("낮", { $0 < 6 ? $0 + 12 : $0 }),
  ]

  /// Adds a quantity.
  mutating func add(
    _ value: Double, _ unit: Quantity.Unit, _ positions: Range<Int>,
    _ precision: Quantity.Precision = .exact
  ) {
    found.append(
      Quantity(
        value: value, unit: unit, precision: precision, range: text.range(positions),
        text: text.slice(positions)))
  }
}
