import JjakCore

/// Finds the quantities of a Korean text from left to right.
struct KoreanScanner {
  let text: ScalarText
  let articleDate: ArticleDate?
  var found: [Quantity] = []
  /// Where the last speed ends, and the seconds in which its length is covered.
  var lastSpeed: (end: Int, time: Double)?

  init(text: ScalarText, articleDate: ArticleDate?) {
    self.text = text
    self.articleDate = articleDate
  }

  /// All quantities, in order, none overlapping another.
  mutating func scan() -> [Quantity] {
    var index = 0
    while index < text.count {
      index = max(index + 1, step(at: index))
    }
    return found
  }

  /// Reads what starts at a position and returns where to go on.
  private mutating func step(at index: Int) -> Int {
    let scalar = text[index]
    if ScalarClass.digit(scalar) != nil {
      if isPartOfName(index) { return text.endOfNumberRun(from: index) }
      return scanDate(at: index) ?? scanDigits(at: index)
    }
    if scalar == 0x24 || scalar == 0x20AC || scalar == 0xA5 || scalar == 0xA3 || scalar == 0x20A9 {
      return scanCurrencySign(at: index) ?? index + 1
    }
    guard ScalarClass.isHangul(scalar) else { return index + 1 }
    if isWordInside(index) { return index + 1 }
    return scanRelativeDate(at: index) ?? scanOrdinalPrefix(at: index)
      ?? scanFixedWord(at: index) ?? scanWords(at: index) ?? index + 1
  }

  /// Whether the position is inside a word, where no spelled number starts.
  private func isWordInside(_ index: Int) -> Bool {
    let before = text[index - 1]
    return ScalarClass.isHangul(before) || ScalarClass.isLatin(before)
      || ScalarClass.digit(before) != nil || ScalarClass.isHanja(before)
  }

  /// Whether a figure belongs to a name, K-9, G20, 화성-18, or to a character that was left encoded, &#8212.
  private func isPartOfName(_ index: Int) -> Bool {
    let before = text[index - 1]
    if ScalarClass.isLatin(before) || text.has("&#", endingAt: index) { return true }
    guard before == 0x2D || before == 0x2013 else { return false }
    return ScalarClass.isLatin(text[index - 2]) || ScalarClass.isHangul(text[index - 2])
  }

  // MARK: Figures

  private mutating func scanDigits(at start: Int) -> Int {
    guard let numeral = KoreanNumeral.mixed(in: text, at: start, spelled: false) else {
      return start + 1
    }
    if let end = scanFraction(numeral) ?? scanSeries(numeral) ?? scanAge(numeral) { return end }
    if let end = scanRange(from: numeral) { return end }
    return emit(numeral)
  }

  /// Reads 3분의 2 as two thirds.
  private mutating func scanFraction(_ numeral: Numeral) -> Int? {
    let end = numeral.range.upperBound
    guard text.has("분의", at: end), numeral.value > 0 else { return nil }
    let start = text.skippingSpace(end + 2)
    let part =
      KoreanNumeral.mixed(in: text, at: start, spelled: false)
      ?? KoreanNumeral.mixed(in: text, at: start, spelled: true)
    guard let part else { return nil }
    add(part.value / numeral.value, .plain, numeral.range.lowerBound..<part.range.upperBound)
    return part.range.upperBound
  }

  /// Reads 5전3승제 as five: the games at most, of which the wins needed follow.
  private mutating func scanSeries(_ games: Numeral) -> Int? {
    let end = games.range.upperBound
    guard text.has("전", at: end), let wins = text.decimal(at: text.skippingSpace(end + 1)),
      text.has("승제", at: text.skippingSpace(wins.range.upperBound))
    else { return nil }
    add(games.value, .plain, games.range)
    return text.skippingSpace(wins.range.upperBound) + 2
  }

  /// Reads the age in brackets after a name: 김모(30)씨, 박철수(45·평양).
  private mutating func scanAge(_ numeral: Numeral) -> Int? {
    let range = numeral.range
    guard numeral.isBare, numeral.value >= 1, numeral.value < 110,
      text[range.lowerBound - 1] == 0x28,
      ScalarClass.isHangul(text[range.lowerBound - 2]),
      [0x29, 0xB7, 0x2C].contains(text[range.upperBound])
    else { return nil }
    add(numeral.value, .age, range)
    return range.upperBound
  }

  /// Reads 3~4명 as two quantities with the unit, and the multiplier, of the second.
  private mutating func scanRange(from first: Numeral) -> Int? {
    let middle = first.range.upperBound
    let sign = text[middle]
    let isTilde = sign == 0x7E || sign == 0x223C || sign == 0x301C || sign == 0xFF5E
    guard isTilde || sign == 0x2D || sign == 0x2013,
      let second = KoreanNumeral.mixed(in: text, at: middle + 1, spelled: false),
      let unit = unit(after: second), isTilde || second.value > first.value
    else { return nil }
    var low = first
    if low.scale == 1, second.scale > 1, low.value * second.scale < second.value {
      low.value *= second.scale
    }
    emit(low, as: unit.meaning, end: middle, precision: precision(of: low, end: middle))
    return emit(
      second, as: unit.meaning, end: unit.end, precision: precision(of: second, end: unit.end))
  }

  private mutating func scanCurrencySign(at start: Int) -> Int? {
    guard let numeral = KoreanNumeral.mixed(in: text, at: start + 1, spelled: false) else {
      return nil
    }
    let code =
      switch text[start] {
      case 0x24: "USD"
      case 0x20AC: "EUR"
      case 0xA5: "JPY"
      case 0xA3: "GBP"
      default: "KRW"
      }
    let end = numeral.range.upperBound
    add(numeral.value, .money(code), start..<end, precision(of: numeral, end: end))
    return end
  }

  // MARK: Words

  /// Reads 제3차, 제39호실, 제1비서.
  private mutating func scanOrdinalPrefix(at start: Int) -> Int? {
    guard text[start] == 0xC81C, let numeral = text.decimal(at: start + 1), numeral.isBare else {
      return nil
    }
    var end = numeral.range.upperBound
    if let unit = KoreanUnit.table.longest(in: text, at: end),
      case .scaled(.ordinal) = unit.value.role
    {
      end = unit.end
    }
    add(numeral.value, .ordinal, start..<end)
    return end
  }

  /// Reads words that are a quantity of their own: 절반, 정오, 첫째, 상반기.
  private mutating func scanFixedWord(at start: Int) -> Int? {
    guard
      let (word, end) = Self.fixedWords.longest(
        in: text, at: start,
        where: { KoreanUnit.onlyParticles(in: text, from: $1) || $0.isPrefix || isShare(at: $1) })
    else { return nil }
    add(word.value, word.unit, start..<end, word.precision)
    return end
  }

  /// Whether 분 or 치 and perhaps a particle follow, which make a share of a span: 닷새분.
  private func isShare(at end: Int) -> Bool {
    (text[end] == 0xBD84 || text[end] == 0xCE58)
      && KoreanUnit.onlyParticles(in: text, from: end + 1)
  }

  private mutating func scanWords(at start: Int) -> Int? {
    if let sino = KoreanNumeral.mixed(in: text, at: start, spelled: true),
      let end = emitSpelled(sino)
    {
      return end
    }
    if let vague = KoreanNumeral.vague(in: text, at: start), let end = emitSpelled(vague) {
      return end
    }
    guard let native = KoreanNumeral.native(in: text, at: start) else { return nil }
    return scanShare(of: native) ?? scanSpelledRange(from: native) ?? emitSpelled(native)
  }

  /// Reads 열에 셋 and 열 가운데 셋 as two numbers.
  private mutating func scanShare(of whole: Numeral) -> Int? {
    let end = whole.range.upperBound
    guard whole.value >= 10,
      let lead = ["에 ", " 가운데 ", " 중 "].first(where: { text.has($0, at: end) }),
      let part = KoreanNumeral.native(in: text, at: end + lead.unicodeScalars.count),
      part.value < whole.value
    else { return nil }
    add(whole.value, .plain, whole.range)
    return emitSpelled(part)
  }

  /// Reads 열여섯에서 열일곱 살 as two quantities with the unit of the second.
  private mutating func scanSpelledRange(from low: Numeral) -> Int? {
    let end = low.range.upperBound
    guard text.has("에서 ", at: end), let high = KoreanNumeral.native(in: text, at: end + 3),
      high.value > low.value, let unit = unit(after: high), isCredible(high, with: unit)
    else { return nil }
    emit(low, as: unit.meaning, end: end, precision: precision(of: low, end: end))
    return emit(
      high, as: unit.meaning, end: unit.end, precision: precision(of: high, end: unit.end))
  }

  private mutating func emitSpelled(_ numeral: Numeral) -> Int? {
    let end = numeral.range.upperBound
    if let unit = unit(after: numeral), isCredible(numeral, with: unit) {
      return emit(
        numeral, as: unit.meaning, end: unit.end, precision: precision(of: numeral, end: unit.end))
    }
    guard
      countsNoun(numeral)
        || (standsAlone(numeral) && KoreanUnit.onlyParticles(in: text, from: end))
    else { return nil }
    add(numeral.value, .plain, numeral.range, precision(of: numeral, end: end))
    return end
  }

  /// Counters that end words of one syllable before them: 한편, 두통, 한밤.
  private static let wordEnds: Set<String> = ["편", "통", "줄", "밤", "잔"]

  /// Tells whether a spelled number with a unit is not some other word: 이 명, 만세, 수도.
  private func isCredible(_ numeral: Numeral, with unit: (meaning: UnitMeaning, end: Int)) -> Bool {
    guard unit.meaning.takesWords else { return false }
    let end = numeral.range.upperBound
    let touches = !ScalarClass.isSpace(text[end]) && text[end] != 0xC5EC  // 여
    if touches, Self.wordEnds.contains(text.slice(end..<unit.end)) { return false }
    if numeral.precision == .vague, numeral.value == 1, text[numeral.range.lowerBound] == 0xC218 {
      return isSomeUnit(text.slice((touches ? end : end + 1)..<unit.end), touches: touches)
    }
    guard numeral.style == .sino, numeral.precision == .exact else { return true }
    if numeral.range.count == 1 {
      let written = text.slice((touches ? end : text.skippingSpace(end))..<unit.end)
      if numeral.value < 10 { return written == "개월" }
      return !touches || KoreanUnit.afterSingleWord.contains(written)
    }
    return numeral.value >= 10
  }

  /// 수년, 수개월, 수차례, 수 명: 수 before other counters is a word of its own (수명, 수도).
  private func isSomeUnit(_ written: String, touches: Bool) -> Bool {
    switch written {
    case "년", "년간", "개월", "차례", "시간", "주간": true
    case "명", "일", "일간", "주", "건", "마리", "개": !touches
    default: false
    }
  }

  /// Tells whether a spelled number is one without a counter: 예순다섯, 이백만, 둘.
  private func standsAlone(_ numeral: Numeral) -> Bool {
    let length = numeral.range.count
    let end = numeral.range.upperBound
    if text[end] == 0xC5EC { return false }
    switch numeral.style {
    case .digits: return true
    case .sino:
      if numeral.precision == .vague { return numeral.value >= 10 }
      return length >= 3 || (length == 2 && numeral.value == 1e6)
    case .word:
      if numeral.precision == .vague { return false }
      let last = text[end - 1]
      return (numeral.value >= 2 && numeral.value < 10 && Self.standalone.contains(last))
        || (numeral.value > 10 && numeral.value != 20 && length > 1
          && !Self.adnominal.contains(last))
        || (numeral.value == 20 && text.has("스물", endingAt: end))
    }
  }

  /// Whether 두, 세, 열두 or 스무 counts what the next word names: 두 도시, 세 학교; not 세 들어 살다, to rent.
  private func countsNoun(_ numeral: Numeral) -> Bool {
    let (start, end) = (numeral.range.lowerBound, numeral.range.upperBound)
    guard !ScalarClass.isHangul(text[start - 1]), ScalarClass.isSpace(text[end]),
      ScalarClass.isHangul(text[end + 1])
    else { return false }
    if numeral.style == .word, numeral.value > 10, end - start > 1,
      KoreanNumeral.tens.longest(in: text, at: start) != nil
    {
      return true
    }
    guard end - start == 1, text[start] == 0xB450 || text[start] == 0xC138 else { return false }
    return text[start] == 0xB450 || !Self.rents.contains(text[end + 1])
  }

  /// The first syllables of 들다, 놓다, 주다, 내주다, which make of 세 rent, and of 를 and 의 apart from it.
  private static let rents = Set("들놓주내".unicodeScalars.map(\.value))

  /// The last syllables of 둘, 셋, 넷, 다섯, 여섯, 일곱, 여덟, 아홉.
  private static let standalone: Set<UInt32> = [
    0xB458, 0xC14B, 0xB137, 0xC12F, 0xACF1, 0xB35F, 0xD649,
  ]

  /// 한 두 세 네 석 서 넉 너 닷 엿, which need a counter: 만세 is none.
  private static let adnominal = Set("한두세네석서넉너닷엿".unicodeScalars.map(\.value))

  private struct FixedWord: Sendable {
    let value: Double
    let unit: Quantity.Unit
    var precision = Quantity.Precision.exact
    /// Whether other words may follow without a space.
    var isPrefix = false
  }

  private static let fixedWords = LiteralTable<FixedWord>([
    ("절반", FixedWord(value: 0.5, unit: .plain)), ("정오", FixedWord(value: 720, unit: .clock)),
    ("자정", FixedWord(value: 0, unit: .clock)), ("첫", FixedWord(value: 1, unit: .ordinal)),
    ("첫째", FixedWord(value: 1, unit: .ordinal)), ("첫번째", FixedWord(value: 1, unit: .ordinal)),
    ("첫 번째", FixedWord(value: 1, unit: .ordinal)), ("둘째", FixedWord(value: 2, unit: .ordinal)),
    ("셋째", FixedWord(value: 3, unit: .ordinal)), ("넷째", FixedWord(value: 4, unit: .ordinal)),
    ("다섯째", FixedWord(value: 5, unit: .ordinal)),
    ("상반기", FixedWord(value: 1, unit: .count("half-year"), isPrefix: true)),
    ("하반기", FixedWord(value: 2, unit: .count("half-year"), isPrefix: true)),
    ("하루", FixedWord(value: Span.day, unit: .duration)),
    ("하룻밤", FixedWord(value: Span.day, unit: .duration)),
    ("이틀", FixedWord(value: 2 * Span.day, unit: .duration)),
    ("사흘", FixedWord(value: 3 * Span.day, unit: .duration)),
    ("나흘", FixedWord(value: 4 * Span.day, unit: .duration)),
    ("닷새", FixedWord(value: 5 * Span.day, unit: .duration)),
    ("엿새", FixedWord(value: 6 * Span.day, unit: .duration)),
    ("이레", FixedWord(value: 7 * Span.day, unit: .duration)),
    ("여드레", FixedWord(value: 8 * Span.day, unit: .duration)),
    ("아흐레", FixedWord(value: 9 * Span.day, unit: .duration)),
    ("열흘", FixedWord(value: 10 * Span.day, unit: .duration)),
    ("열하루", FixedWord(value: 11 * Span.day, unit: .duration)),
    ("열이틀", FixedWord(value: 12 * Span.day, unit: .duration)),
    ("열사흘", FixedWord(value: 13 * Span.day, unit: .duration)),
    ("열나흘", FixedWord(value: 14 * Span.day, unit: .duration)),
    ("보름", FixedWord(value: 15 * Span.day, unit: .duration)),
    ("며칠", FixedWord(value: Span.day, unit: .duration, precision: .vague)),
    ("반년", FixedWord(value: Span.year / 2, unit: .duration)),
  ])
}
