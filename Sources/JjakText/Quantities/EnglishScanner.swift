import JjakCore

/// Finds the quantities of an English text from left to right.
struct EnglishScanner {
  /// The text as written.
  let written: ScalarText
  /// The text in lower case, with the same positions.
  let text: ScalarText
  let articleDate: ArticleDate?
  var found: [Quantity] = []

  init(text: ScalarText, articleDate: ArticleDate?) {
    written = text
    self.text = text.lowercasedASCII()
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

  private mutating func step(at index: Int) -> Int {
    let scalar = text[index]
    if ScalarClass.digit(scalar) != nil {
      if isPartOfName(index) { return endOfWord(from: text.endOfNumberRun(from: index)) }
      return scanDate(at: index) ?? scanFigures(at: index)
    }
    if let sign = Currency.sign(at: index, in: written) {
      return scanMoney(sign.code, start: index, number: sign.end) ?? index + 1
    }
    guard ScalarClass.isLatin(scalar) else { return index + 1 }
    return scanDateWord(at: index) ?? scanOrdinalWord(at: index) ?? scanFraction(at: index)
      ?? scanFixedWord(at: index) ?? scanWords(at: index) ?? endOfWord(from: index)
  }

  /// The end of the run of letters and digits that starts at a position.
  func endOfWord(from start: Int) -> Int {
    var index = start
    while ScalarClass.isLatin(text[index]) || ScalarClass.digit(text[index]) != nil { index += 1 }
    return index
  }

  /// Whether a figure belongs to a name, K-9, COVID-19, G20, or to a character that was left encoded, &#8212.
  private func isPartOfName(_ index: Int) -> Bool {
    if ScalarClass.isLatin(text[index - 1]) || text.has("&#", endingAt: index) { return true }
    guard text[index - 1] == 0x2D || text[index - 1] == 0x2013 else { return false }
    var start = index - 1
    while ScalarClass.isLatin(text[start - 1]) { start -= 1 }
    return start < index - 1 && ScalarClass.isUpper(written[start])
  }

  // MARK: Figures

  private mutating func scanFigures(at start: Int) -> Int {
    guard var numeral = EnglishNumeral.figures(in: text, at: start) else { return start + 1 }
    if text.has(" and a half", at: numeral.range.upperBound) {
      numeral.value += 0.5
      numeral.range = start..<(numeral.range.upperBound + 11)
    }
    let end = numeral.range.upperBound
    if numeral.isBare {
      if let last = scanOrdinalFigure(numeral) ?? scanDecade(numeral) ?? scanAge(numeral) {
        return last
      }
      if text[end] == 0x2F, let below = text.decimal(at: end + 1), below.isBare, below.value > 0,
        below.value <= 100, numeral.value < below.value
      {
        add(numeral.value / below.value, .plain, start..<below.range.upperBound)
        return below.range.upperBound
      }
    }
    if let last = scanClockDistance(numeral) ?? scanRange(from: numeral)
      ?? scanShareOfHundred(numeral)
    {
      return last
    }
    if isYear(numeral) {
      add(0, .date(year: Int(numeral.value), month: nil, day: nil), numeral.range)
      return end
    }
    return emit(numeral)
  }

  /// Whether four figures are a year: in 2018, the 2018 vote, the 2019 Asian Games, but not 2018 people.
  private func isYear(_ numeral: Numeral) -> Bool {
    let end = numeral.range.upperBound
    guard numeral.isBare, numeral.range.count == 4, (1500...2099).contains(numeral.value),
      text[end] != 0x2D
    else { return false }
    guard let unit = unit(after: numeral) else { return true }
    guard (1950...2049).contains(numeral.value), numeral.value != 2000,
      ScalarClass.isSpace(text[end])
    else { return false }
    let noun = text.slice(end + 1..<max(end + 1, unit.end))
    return noun.isEmpty || ScalarClass.isUpper(written[end + 1])
      || !(noun.hasSuffix("s") || Self.plurals.contains(noun))
  }

  /// Nouns that are counted without an s.
  private static let plurals: Set<String> = [
    "people", "men", "women", "children", "police", "personnel", "staff", "cattle", "sheep",
    "percent", "won", "yuan", "yen", "baht", "pyeong", "ri", "feet", "fishermen",
  ]

  /// Reads 3rd, 21st and the century or quarter it counts.
  private mutating func scanOrdinalFigure(_ numeral: Numeral) -> Int? {
    let end = numeral.range.upperBound
    guard ["st", "nd", "rd", "th"].contains(where: { text.has($0, at: end) }),
      !ScalarClass.isLatin(text[end + 2])
    else { return nil }
    return addOrdinal(numeral.value, numeral.range.lowerBound..<(end + 2))
  }

  /// Reads 1990s, the 90s, and in her 30s.
  private mutating func scanDecade(_ numeral: Numeral) -> Int? {
    let range = numeral.range
    var end = range.upperBound
    if text[end] == 0x27 { end += 1 }
    guard text[end] == 0x73, !ScalarClass.isLatin(text[end + 1]),
      numeral.value.truncatingRemainder(dividingBy: 10) == 0
    else { return nil }
    let positions = range.lowerBound..<(end + 1)
    if numeral.value >= 1000 {
      add(numeral.value, .count("decade"), positions)
    } else if isAgeContext(before: range.lowerBound) {
      add(numeral.value, .age, positions, .approximate)
    } else {
      add(numeral.value + 1900, .count("decade"), positions)
    }
    return end + 1
  }

  /// Whether his, her or their, perhaps with early or mid-, stands before, or another such age: their 20s and 30s.
  func isAgeContext(before start: Int) -> Bool {
    var end = start - 1
    if let last = found.last, last.unit == .age, last.text.hasSuffix("s"),
      ["s and ", "s or ", "s to ", "s-"].contains(where: { text.has($0, endingAt: start) })
    {
      return true
    }
    for word in ["early", "mid", "late"] where text.has(word, endingAt: end) {
      end -= word.count + 1
    }
    return ["his", "her", "their"].contains { text.has($0, endingAt: end) }
  }

  /// Reads the age in "Kim, 30," and "aged 30".
  private mutating func scanAge(_ numeral: Numeral) -> Int? {
    let range = numeral.range
    guard numeral.value >= 1, numeral.value < 110 else { return nil }
    let start = range.lowerBound
    if text.has("aged ", endingAt: start) || text.has(" age ", endingAt: start)
      || text.has(" age of ", endingAt: start)
    {
      add(numeral.value, .age, range)
      return range.upperBound
    }
    guard text.has(", ", endingAt: start), text[range.upperBound] == 0x2C else { return nil }
    var word = start - 2
    while ScalarClass.isLatin(text[word - 1]) || text[word - 1] == 0x2D { word -= 1 }
    guard word < start - 2, ScalarClass.isUpper(written[word]),
      ScalarClass.digit(text[text.skippingSpace(range.upperBound + 1)]) == nil,
      EnglishNumeral.word(EnglishCalendar.months, in: text, at: word) == nil
    else { return nil }
    add(numeral.value, .age, range)
    return range.upperBound
  }

  /// Reads 30 to 40 percent as two quantities with the unit, and the multiplier, of the second.
  private mutating func scanRange(from first: Numeral) -> Int? {
    let middle = first.range.upperBound
    let between = text.has("between ", endingAt: first.range.lowerBound)
    let joiners = between ? [" and "] : ["-", "–", " to ", "~"]
    guard let joiner = joiners.first(where: { text.has($0, at: middle) }) else { return nil }
    let start = middle + joiner.unicodeScalars.count
    guard
      let second = EnglishNumeral.figures(in: text, at: start)
        ?? EnglishNumeral.words(in: text, at: start)
    else { return nil }
    if let end = scanClockRange(from: first, to: second) { return end }
    guard let unit = unit(after: second), second.value > first.value else { return nil }
    var low = first
    if low.scale == 1, second.scale > 1, low.value * second.scale < second.value {
      low.value *= second.scale
    }
    emit(low, as: unit, end: middle)
    return emit(second, as: unit, end: unit.end)
  }

  /// Reads 46 won of every 100, 46 in each 100 and 46 out of every 100 as percent.
  private mutating func scanShareOfHundred(_ part: Numeral) -> Int? {
    let end = unit(after: part)?.end ?? part.range.upperBound
    let joints = [
      " of every 100", " in every 100", " out of every 100", " of each 100", " in each 100",
    ]
    guard let joint = joints.first(where: { text.has($0, at: end) }), part.value < 100,
      ScalarClass.digit(text[end + joint.count]) == nil, text[end + joint.count] != 0x2C
    else { return nil }
    add(part.value, .percent, part.range.lowerBound..<(end + joint.count))
    return end + joint.count
  }

  private mutating func scanMoney(_ code: String, start: Int, number: Int) -> Int? {
    guard let numeral = EnglishNumeral.figures(in: text, at: number) else { return nil }
    var value = numeral.value
    var end = numeral.range.upperBound
    let suffix: Double? =
      switch text[end] {
      case 0x6B: 1e3
      case 0x6D: 1e6
      case 0x62: 1e9
      default: nil
      }
    if let suffix, !ScalarClass.isLatin(text[end + 1]) {
      value *= suffix
      end += 1
    }
    let precision =
      EnglishPrecision.after(end, in: text) ?? EnglishPrecision.before(start, in: text) ?? .exact
    add(value, .money(code), start..<end, precision)
    return end
  }

  // MARK: Words

  private mutating func scanWords(at start: Int) -> Int? {
    guard let numeral = EnglishNumeral.words(in: text, at: start) else { return nil }
    if let end = scanClockDistance(numeral) ?? scanRange(from: numeral) ?? scanClockWord(numeral) {
      return end
    }
    let end = numeral.range.upperBound
    if numeral.value == 1, numeral.precision == .exact {
      guard let unit = unit(after: numeral), unit.end > end else {
        guard text.has(" in ", at: end) || text.has(" out of ", at: end),
          EnglishNumeral.words(in: text, at: end + (text.has(" in ", at: end) ? 4 : 8)) != nil
        else { return end }
        add(1, .plain, numeral.range)
        return end
      }
      return emit(numeral, as: unit, end: unit.end)
    }
    return emit(numeral)
  }
}

/// Signs of money before a figure.
enum Currency {
  /// The currency whose sign stands at a position, and where its figure starts.
  static func sign(at start: Int, in text: ScalarText) -> (code: String, end: Int)? {
    guard !ScalarClass.isLatin(text[start - 1]) else { return nil }
    switch text[start] {
    case 0x24: return ("USD", start + 1)
    case 0x20AC: return ("EUR", start + 1)
    case 0xA3: return ("GBP", start + 1)
    case 0xA5: return ("JPY", start + 1)
    case 0x20A9: return ("KRW", start + 1)
    case 0x41, 0x43, 0x48, 0x4B, 0x4E, 0x52, 0x53, 0x55, 0x57: break
    default: return nil
    }
    let prefixes = [
      ("US$", "USD"), ("U.S.$", "USD"), ("USD ", "USD"), ("USD", "USD"), ("A$", "AUD"),
      ("C$", "CAD"),
      ("HK$", "HKD"), ("NT$", "TWD"), ("S$", "SGD"), ("Won", "KRW"), ("KRW ", "KRW"),
      ("KRW", "KRW"), ("Rmb", "CNY"), ("RMB ", "CNY"), ("RMB", "CNY"),
    ]
    for (prefix, code) in prefixes where text.has(prefix, at: start) {
      return (code, start + prefix.unicodeScalars.count)
    }
    return nil
  }
}
