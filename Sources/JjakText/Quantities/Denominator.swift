public import JjakCore

/// What a rate is reckoned by: a liter of 리터당, a person of per capita.
public struct Denominator: Hashable, Sendable {
  /// What the rate counts by.
  public let unit: Quantity.Unit
  /// The size in the base unit: 3.785 for a gallon, 3,600 for an hour, 1 for a person.
  public let size: Double
  /// UTF-8 offsets into the text, half-open.
  public let range: Range<Int>
  /// As written.
  public let text: String
}

/// Finds what rates are reckoned by: 리터당, 1㎏에, 원/㎡, per gallon, an hour, /kg.
///
/// Rates by several units, such as 100g당 and per 100 grams, are left out.
public enum DenominatorFinder {
  /// The denominators of a text, in order.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public static func denominators(in text: String, language: LanguageTag) -> [Denominator] {
    let written = ScalarText(text)
    return language.matches(.korean)
      ? (0..<written.count).compactMap { korean(in: written, at: $0) }
      : english(in: written)
  }

  /// Units that a text names in any place, with or without a number.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public static func units(in text: String, language: LanguageTag) -> [Denominator] {
    let written = ScalarText(text)
    let isKorean = language.matches(.korean)
    let scalars = isKorean ? written : written.lowercasedASCII()
    return (0..<scalars.count).compactMap { start in
      guard isKorean || !ScalarClass.isLatin(scalars[start - 1]) else { return nil }
      let found =
        isKorean ? KoreanUnit.table.longest(in: scalars, at: start) : englishUnit(scalars, start)
      return found.flatMap { denominator($0.value, start..<$0.end, written) }
    }
  }

  // MARK: Korean

  /// Reads a unit at the edge of a word, alone or after 1 or 한, before 당 or 에; or after a stroke.
  private static func korean(in text: ScalarText, at start: Int) -> Denominator? {
    guard let one = koreanOne(in: text, before: start) else { return nil }
    let found = KoreanUnit.table.longest(in: text, at: start) { _, end in
      one == .stroke
        ? KoreanUnit.onlyParticles(in: text, from: end)
        : ends(text, after: end, "당") || one == .stated && ends(text, after: end, "에")
    }
    return found.flatMap { denominator($0.value, start..<$0.end, text) }
  }

  private enum Opening { case none, stated, stroke }

  /// What stands before a unit, if that is no other number and no part of a word.
  private static func koreanOne(in text: ScalarText, before start: Int) -> Opening? {
    if text[start - 1] == 0x2F { return .stroke }
    if !isWord(text[start - 1]) {
      let end = text.skippingSpaceBackwards(start)
      return text.has("한", endingAt: end) && !isWord(text[end - 2]) ? .stated : Opening.none
    }
    let before = text[start - 2]
    let isOne = text[start - 1] == 0x31 && !isWord(before) && before != 0x2E && before != 0x2C
    return isOne ? .stated : nil
  }

  private static func ends(_ text: ScalarText, after end: Int, _ particle: String) -> Bool {
    text.has(particle, at: end) && !isWord(text[end + 1])
  }

  // MARK: English

  /// Reads a unit after per, a stroke, or a number and `a` or `an`.
  private static func english(in written: ScalarText) -> [Denominator] {
    let text = written.lowercasedASCII()
    return (0..<text.count).compactMap { start in
      let isAfterWord =
        text.has(" per ", endingAt: start) || text.has("/", endingAt: start)
        || [" a ", " an ", " each ", " every "].contains { article in
          text.has(article, endingAt: start) && followsSum(text, start - article.utf8.count)
        }
      guard isAfterWord, let found = englishUnit(text, start) else { return nil }
      return denominator(found.value, start..<found.end, written)
    }
  }

  /// Whether a figure, a scale or a currency ends at a position, so that `a` says per.
  private static func followsSum(_ text: ScalarText, _ end: Int) -> Bool {
    ScalarClass.digit(text[end - 1]) != nil
      || [" won", " dollars", " yuan", " yen", " euros", " rubles", "illion", " cents"].contains {
        text.has($0, endingAt: end)
      }
  }

  private static func englishUnit(
    _ text: ScalarText, _ start: Int
  ) -> (value: UnitMeaning, end: Int)? {
    let isWhole = { (_: UnitMeaning, end: Int) in !isWord(text[end]) }
    if text.has("capita", at: start), !isWord(text[start + 6]) { return (.of(.people), start + 6) }
    return EnglishUnit.table.longest(in: text, at: start, where: isWhole)
      ?? EnglishUnit.nouns.longest(in: text, at: start, where: isWhole)
  }

  // MARK: Units

  private static func denominator(
    _ meaning: UnitMeaning, _ positions: Range<Int>, _ text: ScalarText
  ) -> Denominator? {
    let found: (unit: Quantity.Unit, size: Double)? =
      switch meaning.role {
      case .scaled(.percent), .scaled(.percentagePoint), .scaled(.money), .scaled(.ordinal),
        .scaled(.age), .hour, .degrees:
        nil
      case .scaled(let unit): (unit, meaning.factor)
      case .year: (.duration, Span.year)
      case .month: (.duration, Span.month)
      case .day: (.duration, Span.day)
      case .vehiclesOrAge: (.count("vehicle"), 1)
      case .weeksOrShares: (.duration, Span.week)
      case .minutesOrPeople: (.duration, Span.minute)
      }
    return found.map {
      Denominator(
        unit: $0.unit, size: $0.size, range: text.range(positions), text: text.slice(positions))
    }
  }

  private static func isWord(_ value: UInt32) -> Bool {
    ScalarClass.isHangul(value) || ScalarClass.isLatin(value) || ScalarClass.digit(value) != nil
  }
}
