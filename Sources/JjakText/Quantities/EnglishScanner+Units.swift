import JjakCore

extension EnglishScanner {
  /// A unit found after a number, and where the quantity ends.
  struct Found {
    let meaning: UnitMeaning
    let end: Int
  }

  /// The unit written after a numeral, touching, hyphenated or after a space.
  func unit(after numeral: Numeral) -> Found? {
    let end = numeral.range.upperBound
    var next = end
    if ScalarClass.isSpace(text[next]) || text[next] == 0x2D { next += 1 }
    if let found = temperatureScale(after: numeral) { return found }
    if let found = lookUp(EnglishUnit.table, at: end) ?? lookUp(EnglishUnit.table, at: next) {
      return found
    }
    guard next > end else { return nil }
    if numeral.precision == .vague, text.has(" of ", at: end) {
      return lookUp(EnglishUnit.table, at: end + 4) ?? noun(from: end + 4, end: end)
    }
    return noun(from: next, end: end)
  }

  /// Reads the letter of 167 F and 75 C, a capital by itself.
  private func temperatureScale(after numeral: Numeral) -> Found? {
    let start = numeral.range.upperBound + 1
    let isInitial = text[start + 1] == 0x2E && ScalarClass.isUpper(written[start + 3])
    guard numeral.style == .digits, ScalarClass.isSpace(text[start - 1]), !isInitial,
      !ScalarClass.isLatin(text[start + 1]), ScalarClass.digit(text[start + 1]) == nil,
      ![0x26, 0x27, 0x2D, 0x2F].contains(text[start + 1])
    else { return nil }
    return switch written[start] {
    case 0x43: Found(meaning: .measure("°C", 1), end: start + 1)
    case 0x46: Found(meaning: UnitSign.fahrenheit, end: start + 1)
    default: nil
    }
  }

  private func lookUp(_ table: LiteralTable<UnitMeaning>, at start: Int) -> Found? {
    let found = table.longest(in: text, at: start) { _, end in
      !ScalarClass.isLatin(text[end - 1]) || !ScalarClass.isLatin(text[end])
    }
    return found.map { Found(meaning: $0.value, end: $0.end) }
  }

  /// A counted noun with at most two words before it.
  private func noun(from start: Int, end: Int) -> Found? {
    var position = start
    for gap in 0...2 {
      if let found = lookUp(EnglishUnit.nouns, at: position) {
        return gap == 0 ? found : Found(meaning: found.meaning, end: end)
      }
      let wordEnd = endOfWord(from: position)
      guard wordEnd > position, text[wordEnd] == 0x20,
        !Self.stops.contains(text.slice(position..<wordEnd))
      else { return nil }
      position = wordEnd + 1
    }
    return nil
  }

  /// Words that end the phrase a number belongs to.
  private static let stops: Set<String> = [
    "of", "in", "and", "to", "for", "on", "at", "by", "from", "with", "was", "were", "is", "are",
    "or", "but", "that", "as", "when", "while", "after", "before", "the", "a", "an", "has", "have",
    "had", "who", "which", "said", "says", "million", "percent",
  ]

  /// Emits a numeral with the unit it finds, or bare.
  @discardableResult
  mutating func emit(_ numeral: Numeral) -> Int {
    if let end = emitBelowZero(numeral) { return end }
    guard let unit = unit(after: numeral) else {
      let end = numeral.range.upperBound
      add(numeral.value, .plain, numeral.range, precision(of: numeral, end: end))
      return end
    }
    return emit(numeral, as: unit, end: unit.end)
  }

  /// Emits a numeral with a known unit and returns where to go on.
  @discardableResult
  mutating func emit(_ numeral: Numeral, as unit: Found, end: Int) -> Int {
    let range = numeral.range.lowerBound..<end
    let precision = precision(of: numeral, end: end)
    if let (length, last) = inches(after: end, of: unit.meaning) {
      let value = numeral.value * unit.meaning.factor + length
      add(value, .measure("m"), numeral.range.lowerBound..<last, precision)
      return last
    }
    switch unit.meaning.role {
    case .scaled(.count("time")) where isComparison(after: end):
      add(numeral.value, .count("fold"), range, precision)
    case .scaled(.duration):
      return emitSpan(numeral, seconds: unit.meaning.factor, end: end, precision: precision)
    case .scaled(let kind):
      let (sign, start) = sign(before: numeral.range.lowerBound)
      let value = sign * numeral.value * unit.meaning.factor + unit.meaning.offset
      add(value, kind, start..<end, precision)
    case .hour:
      add(numeral.value * 60, .clock, range, precision)
    case .degrees:
      emitDegrees(numeral, end: end, precision: precision)
    case .year, .month, .day, .vehiclesOrAge, .weeksOrShares, .minutesOrPeople:
      preconditionFailure("a Korean unit in the English table")
    }
    return end
  }

  /// The inches behind feet, in meters: 5 feet 9, 5-foot-9, 4 feet 11 inches.
  private func inches(after end: Int, of unit: UnitMeaning) -> (length: Double, end: Int)? {
    let start = text.has(", ", at: end) ? end + 2 : end + 1
    guard unit.factor == 0.3048, ScalarClass.isSpace(text[start - 1]) || text[end] == 0x2D,
      let number = text.decimal(at: start), number.value < 12
    else { return nil }
    let last = number.range.upperBound
    if let word = [" inches", " inch", "-inch"].first(where: { text.has($0, at: last) }) {
      return (number.value * 0.0254, last + word.count)
    }
    guard start == end + 1, text[last] != 0x20 || text[end] == 0x2D || text.has(" tall", at: last)
    else { return nil }
    return (number.value * 0.0254, last)
  }

  /// What the words around a numeral and its unit say of its exactness.
  func precision(of numeral: Numeral, end: Int) -> Quantity.Precision {
    if numeral.precision != .exact { return numeral.precision }
    return EnglishPrecision.after(end, in: text)
      ?? EnglishPrecision.after(numeral.range.upperBound, in: text)
      ?? EnglishPrecision.before(numeral.range.lowerBound, in: text) ?? .exact
  }

  /// Whether "three times" is followed by as, more or the like, so that it multiplies.
  func isComparison(after end: Int) -> Bool {
    let words = [
      "as", "more", "higher", "larger", "greater", "bigger", "the", "faster", "longer", "that",
    ]
    return words.contains { text.has(" " + $0 + " ", at: end) }
  }

  /// -1 after a minus sign or word, else 1, and where the quantity begins with it.
  private func sign(before start: Int) -> (sign: Double, start: Int) {
    let before = text[start - 1]
    if (before == 0x2D || before == 0x2212) && endsWord(at: start - 1) { return (-1, start - 1) }
    return text.has("minus ", endingAt: start) ? (-1, start - 6) : (1, start)
  }

  private func endsWord(at position: Int) -> Bool {
    let before = text[position - 1]
    return !ScalarClass.isLatin(before) && ScalarClass.digit(before) == nil
  }

  /// Reads 18 below zero, 18 degrees below zero Fahrenheit and 18 degrees Celsius below zero.
  private mutating func emitBelowZero(_ numeral: Numeral) -> Int? {
    var end = numeral.range.upperBound
    var isFahrenheit = false
    func readScale() {
      for word in [" celsius", " fahrenheit"] where text.has(word, at: end) {
        isFahrenheit = word == " fahrenheit"
        end += word.count
      }
    }
    for word in [" degrees", " degree"] where text.has(word, at: end) { end += word.count }
    readScale()
    guard text.has(" below zero", at: end) else { return nil }
    end += 11
    readScale()
    let value = isFahrenheit ? (-numeral.value - 32) * 5 / 9 : -numeral.value
    add(
      value, .measure("°C"), numeral.range.lowerBound..<end, precision(of: numeral, end: end))
    return end
  }

  private mutating func emitDegrees(_ numeral: Numeral, end: Int, precision: Quantity.Precision) {
    let start = numeral.range.lowerBound
    if text.has("minus ", endingAt: start) {
      add(-numeral.value, .measure("°C"), (start - 6)..<end, precision)
    } else {
      add(numeral.value, .measure("°"), start..<end, precision)
    }
  }

  /// Adds up a span of time: two hours and 30 minutes, 3 years and a half.
  private mutating func emitSpan(
    _ numeral: Numeral, seconds: Double, end: Int, precision: Quantity.Precision
  ) -> Int {
    var value = numeral.value * seconds
    var last = end
    let next = text.has(" and ", at: end) ? end + 5 : text.skippingSpace(end)
    if text.has("and a half", at: end + 1) {
      value += seconds / 2
      last = end + 11
    } else if next > end, seconds > Span.minute,
      let smaller = text.decimal(at: next) ?? EnglishNumeral.words(in: text, at: next),
      let unit = unit(after: smaller), case .scaled(.duration) = unit.meaning.role,
      unit.meaning.factor < seconds, seconds <= Span.hour || unit.meaning.factor > Span.week
    {
      value += smaller.value * unit.meaning.factor
      last = unit.end
    }
    add(value, .duration, numeral.range.lowerBound..<last, precision)
    return last
  }

  /// Adds a quantity.
  mutating func add(
    _ value: Double, _ unit: Quantity.Unit, _ positions: Range<Int>,
    _ precision: Quantity.Precision = .exact
  ) {
    found.append(
      Quantity(
        value: value, unit: unit, precision: precision, range: text.range(positions),
        text: written.slice(positions)))
  }
}
