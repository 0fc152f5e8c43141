import JjakCore

/// Reads English numerals: 12.3 trillion, half a million, thirty-five, tens of thousands.
///
/// Works on text in lower case.
enum EnglishNumeral {
  /// Reads figures with a multiplier word.
  static func figures(in text: ScalarText, at start: Int) -> Numeral? {
    guard var numeral = text.decimal(at: start) else { return nil }
    var next = numeral.range.upperBound
    if ScalarClass.isSpace(text[next]) || text[next] == 0x2D { next += 1 }
    while let (scale, end) = word(scales, in: text, at: next) {
      numeral.value *= scale
      numeral.scale *= scale
      numeral.isBare = false
      numeral.range = start..<end
      next = text.skippingSpace(end)
    }
    return numeral
  }

  /// Reads a numeral of words; one alone and a alone are none.
  static func words(in text: ScalarText, at start: Int) -> Numeral? {
    if let numeral = vague(in: text, at: start) ?? half(in: text, at: start) { return numeral }
    var reader = Reader(text: text, start: start)
    return reader.read()
  }

  /// Finds a word of a table that ends at a word's end.
  static func word<Value>(
    _ table: LiteralTable<Value>, in text: ScalarText, at start: Int
  ) -> (value: Value, end: Int)? {
    table.longest(in: text, at: start) { _, end in
      !ScalarClass.isLatin(text[end]) && ScalarClass.digit(text[end]) == nil
    }
  }

  /// Reads dozens, hundreds of thousands, several hundred, one or two.
  private static func vague(in text: ScalarText, at start: Int) -> Numeral? {
    guard let (value, end) = word(vagues, in: text, at: start) else { return nil }
    var total = value
    var last = end
    if let (scale, scaleEnd) = word(scales, in: text, at: text.skippingSpace(end)) {
      total *= scale
      last = scaleEnd
    } else if text.has(" of ", at: end),
      let (scale, scaleEnd) = word(pluralScales, in: text, at: end + 4)
    {
      total *= scale
      last = scaleEnd
    }
    return Numeral(value: total, range: start..<last, style: .word, precision: .vague)
  }

  /// Reads half a million and half a dozen.
  private static func half(in text: ScalarText, at start: Int) -> Numeral? {
    guard text.has("half a ", at: start), let (scale, end) = word(scales, in: text, at: start + 7)
    else { return nil }
    return Numeral(value: scale / 2, range: start..<end, style: .word, scale: scale)
  }

  static let scales = LiteralTable<Double>([
    ("hundred", 100), ("thousand", 1e3), ("million", 1e6), ("billion", 1e9),
    ("trillion", 1e12), ("mn", 1e6), ("mln", 1e6), ("bn", 1e9), ("bln", 1e9), ("tn", 1e12),
    ("tln", 1e12), ("trn", 1e12), ("dozen", 12),
  ])

  private static let pluralScales = LiteralTable<Double>([
    ("thousands", 1e3), ("millions", 1e6), ("billions", 1e9), ("trillions", 1e12),
  ])

  private static let vagues = LiteralTable<Double>([
    ("dozens", 10), ("scores", 10), ("tens", 10), ("hundreds", 100), ("thousands", 1e3),
    ("millions", 1e6), ("billions", 1e9), ("trillions", 1e12), ("several", 1), ("a few", 1),
    ("one or two", 1), ("a couple of", 2), ("two or three", 2), ("three or four", 3),
    ("four or five", 4), ("five or six", 5), ("six or seven", 6),
  ])

  static let small = LiteralTable<Double>([
    ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7),
    ("eight", 8), ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13),
    ("fourteen", 14), ("fifteen", 15), ("sixteen", 16), ("seventeen", 17), ("eighteen", 18),
    ("nineteen", 19),
  ])

  static let tens = LiteralTable<Double>([
    ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70),
    ("eighty", 80), ("ninety", 90),
  ])
}

extension EnglishNumeral {
  /// Adds up number words from left to right.
  private struct Reader {
    let text: ScalarText
    let start: Int
    var end: Int
    var total = 0.0
    var section = 0.0
    var lastScale = Double.infinity

    init(text: ScalarText, start: Int) {
      self.text = text
      self.start = start
      end = start
    }

    mutating func read() -> Numeral? {
      var position = start
      if text.has("a ", at: start), EnglishNumeral.word(scales, in: text, at: start + 2) != nil {
        section = 1
        position = start + 2
      }
      while let next = step(at: position) { position = next }
      guard end > start else { return nil }
      return Numeral(
        value: total + section, range: start..<end, style: .word,
        scale: lastScale.isFinite ? lastScale : 1)
    }

    /// Reads one more word and returns where the next could start.
    private mutating func step(at position: Int) -> Int? {
      if let (scale, scaleEnd) = EnglishNumeral.word(EnglishNumeral.scales, in: text, at: position),
        section > 0
      {
        return apply(scale, end: scaleEnd)
      }
      let isFree = section == 0 || section.truncatingRemainder(dividingBy: 100) == 0
      guard isFree else { return nil }
      if let (ten, tenEnd) = EnglishNumeral.word(tens, in: text, at: position) {
        section += ten
        end = tenEnd
        let joiner = text[tenEnd]
        if joiner == 0x2D || ScalarClass.isSpace(joiner),
          let (unit, unitEnd) = EnglishNumeral.word(small, in: text, at: tenEnd + 1), unit < 10
        {
          section += unit
          end = unitEnd
        }
        return afterSpace()
      }
      if let (unit, unitEnd) = EnglishNumeral.word(small, in: text, at: position) {
        section += unit
        end = unitEnd
        return readHalf() ?? afterSpace()
      }
      return nil
    }

    private mutating func apply(_ scale: Double, end scaleEnd: Int) -> Int? {
      if scale == 100 || scale == 12 {
        guard section < 100 else { return nil }
        section *= scale
      } else {
        guard scale < lastScale else { return nil }
        total += section * scale
        section = 0
        lastScale = scale
      }
      end = scaleEnd
      return scale == 12 ? nil : afterSpace()
    }

    /// Reads the half of two and a half million.
    private mutating func readHalf() -> Int? {
      guard text.has(" and a half", at: end) else { return nil }
      section += 0.5
      end += 11
      return afterSpace()
    }

    /// Past a space and, after hundreds, past "and".
    private func afterSpace() -> Int? {
      guard ScalarClass.isSpace(text[end]) || text[end] == 0x2D else { return nil }
      return text.has("and ", at: end + 1) && (section >= 100 || total > 0) ? end + 5 : end + 1
    }
  }
}
