import JjakCore

extension EnglishScanner {
  /// Reads third, twenty-first, and the century, quarter or half they count.
  mutating func scanOrdinalWord(at start: Int) -> Int? {
    var value = 0.0
    var position = start
    if let (ten, end) = EnglishNumeral.word(EnglishNumeral.tens, in: text, at: start),
      text[end] == 0x2D
    {
      value = ten
      position = end + 1
    }
    guard let (unit, end) = EnglishNumeral.word(Self.ordinals, in: text, at: position) else {
      return nil
    }
    if position > start { return unit < 10 ? addOrdinal(value + unit, start..<end) : nil }
    if unit == 2, !isOrdinalSecond(start: start, end: end) { return end }
    if isFractionOf(start: start, end: end), unit > 2 {
      add(1 / unit, .plain, (start - 2)..<end)
      return end
    }
    if unit == 1, text.has("at ", endingAt: start) { return end }
    return addOrdinal(unit, start..<end)
  }

  /// Adds an ordinal, or the century, quarter or half-year it counts.
  mutating func addOrdinal(_ value: Double, _ positions: Range<Int>) -> Int {
    let next = text.skippingSpace(positions.upperBound)
    for (word, unit) in [("century", "century"), ("quarter", "quarter"), ("half", "half-year")] {
      guard text.has(word, at: next), !ScalarClass.isLatin(text[next + word.count]) else {
        continue
      }
      let end = next + word.count
      add(value, .count(unit), positions.lowerBound..<end)
      return end
    }
    add(value, .ordinal, positions)
    return positions.upperBound
  }

  /// Tells the second of two from the sixtieth of a minute.
  private func isOrdinalSecond(start: Int, end: Int) -> Bool {
    for word in ["per ", "every ", "each ", "split ", "for a "]
    where text.has(word, endingAt: start) {
      return false
    }
    let next = text[end]
    return text.has("the ", endingAt: start)
      || (ScalarClass.isSpace(next) && ScalarClass.isLatin(text[end + 1]))
  }

  /// Whether "a third" is the part of something, or by how much something changes: by a third, a third more,
  /// adds a third to it.
  private func isFractionOf(start: Int, end: Int) -> Bool {
    guard text.has("a ", endingAt: start), !ScalarClass.isLatin(text[start - 3]) else {
      return false
    }
    let follows = [
      " of ", " to the ", " to its ", " to their ", " more ", " less ", " higher ", " lower ",
    ]
    return text.has(" by ", endingAt: start - 2) || follows.contains { text.has($0, at: end) }
  }

  /// Reads two-fifths, one third, three-quarters, a quarter of, half of.
  mutating func scanFraction(at start: Int) -> Int? {
    if let (part, end) = EnglishNumeral.word(EnglishNumeral.small, in: text, at: start),
      text[end] == 0x2D || ScalarClass.isSpace(text[end]),
      let (whole, last) = EnglishNumeral.word(Self.fractions, in: text, at: end + 1),
      part < whole, part == 1 || text[last - 1] == 0x73
    {
      let precision = EnglishPrecision.before(start, in: text) ?? .exact
      add(part / whole, .plain, start..<last, precision)
      return last
    }
    if text.has("quarter", at: start), text.has("a ", endingAt: start),
      text.has(" of ", at: start + 7)
    {
      let whole = EnglishNumeral.words(in: text, at: start + 11)
      let end = whole?.range.upperBound ?? start + 7
      let precision = EnglishPrecision.before(start, in: text) ?? .exact
      add(0.25 * (whole?.value ?? 1), .plain, start..<end, precision)
      return end
    }
    return scanHalf(at: start)
  }

  private mutating func scanHalf(at start: Int) -> Int? {
    guard text.has("half", at: start), endOfWord(from: start) == start + 4,
      EnglishNumeral.words(in: text, at: start) == nil
    else { return nil }
    let end = start + 4
    let precision = EnglishPrecision.before(start, in: text) ?? .exact
    for (phrase, span) in Self.halfSpans where text.has(phrase, at: end) {
      let last = end + phrase.count
      guard !ScalarClass.isLatin(text[last]) else { continue }
      add(span / 2, .duration, start..<last, precision)
      return last
    }
    let follows = [" of ", " the ", " its ", " their ", " his ", " her ", " that "]
    let leads = ["by ", "in ", "than ", "about ", "nearly ", "almost ", "only ", "roughly "]
    guard
      follows.contains(where: { text.has($0, at: end) })
        || leads.contains(where: { text.has($0, endingAt: start) })
    else { return end }
    add(0.5, .plain, start..<end, precision)
    return end
  }

  private static let halfSpans: [(String, Double)] = [
    (" an hour", Span.hour), (" a year", Span.year), (" a day", Span.day), (" a month", Span.month),
    (" a century", 100 * Span.year), (" a decade", 10 * Span.year), ("-hour", Span.hour),
  ]

  /// Reads noon, twice, doubled, a year ago, a minute and forty seconds.
  mutating func scanFixedWord(at start: Int) -> Int? {
    if let (word, end) = EnglishNumeral.word(Self.fixedWords, in: text, at: start) {
      let isFold = word.unit == .count("time") && isComparison(after: end)
      add(word.value, isFold ? .count("fold") : word.unit, start..<end)
      return end
    }
    guard let (span, end) = EnglishNumeral.word(Self.singleSpans, in: text, at: start),
      !isRate(at: start)
    else { return nil }
    let precision = EnglishPrecision.before(start, in: text) ?? .exact
    if text.has(" and ", at: end),
      let more = text.decimal(at: end + 5) ?? EnglishNumeral.words(in: text, at: end + 5),
      let unit = unit(after: more), case .scaled(.duration) = unit.meaning.role,
      unit.meaning.factor < span
    {
      add(span + more.value * unit.meaning.factor, .duration, start..<unit.end, precision)
      return unit.end
    }
    guard Self.afterSpans.contains(where: { text.has($0, at: end) }) else { return nil }
    add(span, .duration, start..<end, precision)
    return end
  }

  /// Whether a quantity ends right before, so that `a` says per: 40 hours a week.
  private func isRate(at start: Int) -> Bool {
    found.last.map { text.range(start..<start).lowerBound - $0.range.upperBound <= 1 } ?? false
  }

  private static let afterSpans = [" ago", " later", " earlier", " before", " after", " long"]

  private static let singleSpans = LiteralTable<Double>([
    ("a day", Span.day), ("a week", Span.week), ("a month", Span.month), ("a year", Span.year),
    ("a minute", Span.minute), ("an hour", Span.hour), ("a decade", 10 * Span.year),
  ])

  struct FixedWord: Sendable {
    let value: Double
    let unit: Quantity.Unit
  }

  private static let fixedWords = LiteralTable<FixedWord>([
    ("noon", FixedWord(value: 720, unit: .clock)), ("midnight", FixedWord(value: 0, unit: .clock)),
    ("twice", FixedWord(value: 2, unit: .count("time"))),
    ("doubled", FixedWord(value: 2, unit: .count("fold"))),
    ("twofold", FixedWord(value: 2, unit: .count("fold"))),
    ("tripled", FixedWord(value: 3, unit: .count("fold"))),
    ("threefold", FixedWord(value: 3, unit: .count("fold"))),
    ("quadrupled", FixedWord(value: 4, unit: .count("fold"))),
    ("fourfold", FixedWord(value: 4, unit: .count("fold"))),
    ("fivefold", FixedWord(value: 5, unit: .count("fold"))),
    ("tenfold", FixedWord(value: 10, unit: .count("fold"))),
  ])

  static let ordinals = LiteralTable<Double>([
    ("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("fifth", 5), ("sixth", 6),
    ("seventh", 7), ("eighth", 8), ("ninth", 9), ("tenth", 10), ("eleventh", 11), ("twelfth", 12),
    ("thirteenth", 13), ("fourteenth", 14), ("fifteenth", 15), ("sixteenth", 16),
    ("seventeenth", 17), ("eighteenth", 18), ("nineteenth", 19), ("twentieth", 20),
    ("thirtieth", 30), ("fortieth", 40), ("fiftieth", 50), ("sixtieth", 60), ("seventieth", 70),
    ("eightieth", 80), ("ninetieth", 90), ("hundredth", 100),
  ])

  private static let fractions = LiteralTable<Double>([
    ("half", 2), ("halves", 2), ("third", 3), ("thirds", 3), ("quarter", 4), ("quarters", 4),
    ("fourth", 4), ("fourths", 4), ("fifth", 5), ("fifths", 5), ("sixth", 6), ("sixths", 6),
    ("seventh", 7), ("sevenths", 7), ("eighth", 8), ("eighths", 8), ("ninth", 9), ("ninths", 9),
    ("tenth", 10), ("tenths", 10),
  ])
}
