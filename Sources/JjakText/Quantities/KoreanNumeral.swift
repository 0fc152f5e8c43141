import JjakCore

/// Reads Korean numerals: 12조3천억, 2억 1,510만, 삼천이백, 예순다섯, 수십.
enum KoreanNumeral {
  /// Reads a numeral of digits with multipliers, or of Sino-Korean words.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - start: Where the numeral would start.
  ///   - spelled: Whether the digits are words (일, 이, …) instead of figures.
  ///
  /// - Returns: The numeral, or nil when none starts here.
  static func mixed(in text: ScalarText, at start: Int, spelled: Bool) -> Numeral? {
    var reader = Reader(text: text, start: start, spelled: spelled)
    reader.read()
    guard reader.index > start, !spelled || !words.contains(text.slice(start..<reader.index)) else {
      return nil
    }
    return Numeral(
      value: reader.value, range: start..<reader.index, style: spelled ? .sino : .digits,
      scale: reader.scale, isBare: reader.isBare && !spelled)
  }

  /// Words that look like numerals and hardly ever are: 구조대, 일조량, 이천시.
  private static let words: Set<String> = ["구조", "일조", "이천", "사조", "구경", "사경", "이조"]

  /// Reads a numeral of native words, alone or after a Sino-Korean hundred: 예순다섯, 백스무.
  static func native(in text: ScalarText, at start: Int) -> Numeral? {
    if let (value, end) = approximates.longest(in: text, at: start) {
      return Numeral(value: value, range: start..<end, style: .word, precision: .vague)
    }
    var value = 0.0
    var index = start
    if let hundreds = mixed(in: text, at: start, spelled: true), hundreds.value >= 100,
      tens.longest(in: text, at: hundreds.range.upperBound) != nil
        || units.longest(in: text, at: hundreds.range.upperBound) != nil
    {
      value = hundreds.value
      index = hundreds.range.upperBound
    }
    if let (ten, end) = tens.longest(in: text, at: index) {
      value += ten
      index = end
      if ten == 20, text.has("스무", endingAt: end) {
        return Numeral(value: value, range: start..<index, style: .word)
      }
    }
    if let (unit, end) = units.longest(in: text, at: index) {
      value += unit
      index = end
    }
    guard index > start, value > 0 else { return nil }
    return Numeral(value: value, range: start..<index, style: .word)
  }

  /// Reads 수십, 수백만, 몇, 몇천: an order of magnitude.
  static func vague(in text: ScalarText, at start: Int) -> Numeral? {
    let some = text[start]
    guard some == 0xC218 || some == 0xBA87 else { return nil }  // 수, 몇
    var index = start + 1
    if some == 0xBA87, text[index] == 0xBA87 { index += 1 }
    var value = 1.0
    if let multiplier = mixed(in: text, at: index, spelled: true), multiplier.value >= 10,
      isPower(multiplier.value)
    {
      value = multiplier.value
      index = multiplier.range.upperBound
    }
    return Numeral(value: value, range: start..<index, style: .word, precision: .vague)
  }

  private static func isPower(_ value: Double) -> Bool {
    var power = 10.0
    while power < value { power *= 10 }
    return power == value
  }

  static let approximates = LiteralTable<Double>(groups: [
    ("한두", 1), ("두세 두서너 두어 두셋", 2), ("서너 서넛 세네", 3), ("네댓 너댓 네다섯 너덧", 4),
    ("대여섯 대엿", 5), ("예닐곱", 6), ("일고여덟 일여덟", 7), ("여덟아홉", 8),
    ("여남은 여나믄", 10),
  ])

  static let tens = LiteralTable<Double>(groups: [
    ("열", 10), ("스물 스무", 20), ("서른", 30), ("마흔", 40), ("쉰", 50), ("예순", 60), ("일흔", 70),
    ("여든", 80), ("아흔", 90),
  ])

  static let units = LiteralTable<Double>(groups: [
    ("하나 한", 1), ("둘 두", 2), ("셋 세 석 서", 3), ("넷 네 넉 너", 4), ("다섯 닷", 5), ("여섯 엿", 6),
    ("일곱", 7), ("여덟", 8), ("아홉", 9),
  ])
}

extension KoreanNumeral {
  /// Adds up a numeral from left to right.
  private struct Reader {
    let text: ScalarText
    let spelled: Bool
    var index: Int
    var total = 0.0
    var section = 0.0
    var current: Double?
    var lastBig = Double.infinity
    var lastSmall = Double.infinity
    var scale = 1.0
    var isBare = true

    init(text: ScalarText, start: Int, spelled: Bool) {
      self.text = text
      self.spelled = spelled
      index = start
    }

    var value: Double { total + section + (current ?? 0) }

    mutating func read() {
      while step() {}
    }

    private mutating func step() -> Bool {
      let scalar = text[index]
      if current == nil, readDigit(scalar) { return true }
      if let small = KoreanNumeral.small(scalar), small < lastSmall, isMultiplier(at: index) {
        section += (current ?? 1) * small
        current = nil
        lastSmall = small
        scale = small
        isBare = false
        index += 1
        return true
      }
      if let big = KoreanNumeral.big(scalar), big < lastBig, isMultiplier(at: index) {
        let part = section + (current ?? 0)
        guard part > 0 || total == 0 else { return false }
        total += (part == 0 ? 1 : part) * big
        section = 0
        current = nil
        lastBig = big
        lastSmall = .infinity
        scale = big
        isBare = false
        index += 1
        return true
      }
      return skipSpace() || readAfterSpace()
    }

    /// Goes on over a space when a smaller multiplier follows, as in the North: 1천 8백, 2만 1천 5백.
    private mutating func skipSpace() -> Bool {
      guard !spelled, current == nil, section > 0, ScalarClass.isSpace(text[index]),
        let next = text.decimal(at: index + 1),
        let small = KoreanNumeral.small(text[next.range.upperBound]), small < lastSmall,
        isMultiplier(at: next.range.upperBound)
      else { return false }
      index += 1
      return true
    }

    private mutating func readDigit(_ scalar: UInt32) -> Bool {
      if spelled {
        guard let digit = KoreanNumeral.digit(scalar) else { return false }
        current = digit
        index += 1
        return true
      }
      guard let number = text.decimal(at: index) else { return false }
      current = number.value
      isBare = isBare && number.isBare
      index = number.range.upperBound
      return true
    }

    /// Goes on over a space when a smaller part follows: 2억 1,510만, but not 100만 2024년.
    private mutating func readAfterSpace() -> Bool {
      guard current == nil, section == 0, lastBig < .infinity, ScalarClass.isSpace(text[index]),
        let rest = KoreanNumeral.mixed(in: text, at: index + 1, spelled: spelled),
        rest.value < lastBig, spelled ? rest.value >= 10 : true,
        !KoreanNumeral.isCalendar(text, rest)
      else { return false }
      total += rest.value
      scale = rest.scale
      index = rest.range.upperBound
      return false
    }

    /// Guards against words that only begin like a multiplier: 4조각, 3천막, 9경기.
    private func isMultiplier(at index: Int) -> Bool {
      if spelled { return true }
      let next = text[index + 1]
      switch text[index] {
      case 0xC870: return ![0xAC01, 0xC9C1, 0xAC74, 0xD56D, 0xB968].contains(next)  // 각직건항률
      case 0xACBD: return !ScalarClass.isHangul(next)  // 경
      case 0xBC31: return next != 0xC2E0  // 백신
      case 0xCC9C: return next != 0xB9C9  // 천막
      default: return true
      }
    }
  }

  private static func isCalendar(_ text: ScalarText, _ numeral: Numeral) -> Bool {
    guard numeral.style == .digits, numeral.isBare else { return false }
    let next = text[numeral.range.upperBound]
    return next == 0xB144 || next == 0xC6D4 || next == 0xC77C || next == 0xC2DC  // 년월일시
  }

  static func digit(_ scalar: UInt32) -> Double? {
    switch scalar {
    case 0xC77C: 1  // 일
    case 0xC774: 2  // 이
    case 0xC0BC: 3  // 삼
    case 0xC0AC: 4  // 사
    case 0xC624: 5  // 오
    case 0xC721, 0xB959: 6  // 육, 륙
    case 0xCE60: 7  // 칠
    case 0xD314: 8  // 팔
    case 0xAD6C: 9  // 구
    default: nil
    }
  }

  static func small(_ scalar: UInt32) -> Double? {
    switch scalar {
    case 0xC2ED: 10  // 십
    case 0xBC31: 100  // 백
    case 0xCC9C: 1000  // 천
    default: nil
    }
  }

  static func big(_ scalar: UInt32) -> Double? {
    switch scalar {
    case 0xB9CC: 1e4  // 만
    case 0xC5B5: 1e8  // 억
    case 0xC870: 1e12  // 조
    case 0xACBD: 1e16  // 경
    default: nil
    }
  }
}
