/// Reduces folded text to letters, and each number to one `0`.
enum CompactText {
  /// The letters and numbers of a folded text; of a text that has neither, all but the spaces.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  static func units(of folded: [UInt16]) -> [UInt16] {
    var compact: [UInt16] = []
    compact.reserveCapacity(folded.count)
    var index = 0
    while index < folded.count {
      let unit = folded[index]
      if isDigit(unit) {
        compact.append(zero)
        index = endOfNumber(in: folded, from: index)
      } else {
        if isLetter(unit) { compact.append(unit) }
        index += 1
      }
    }
    return compact.isEmpty ? folded.filter { $0 != 0x20 } : compact
  }

  /// The end of a number: digits, separators between them, and 만 or 천 with what they multiply.
  static func endOfNumber(in units: [UInt16], from start: Int) -> Int {
    var index = start
    while index < units.count {
      let unit = units[index]
      if isDigit(unit) || multipliers.contains(unit) {
        index += 1
      } else if index + 1 < units.count, isDigit(units[index + 1]),
        isSeparator(unit, after: units[index - 1])
      {
        index += 2
      } else {
        break
      }
    }
    return index
  }

  static func isDigit(_ unit: UInt16) -> Bool {
    unit &- zero < 10
  }

  /// Whether a unit belongs to a word; a surrogate does.
  static func isLetter(_ unit: UInt16) -> Bool {
    if Hangul.isSyllable(unit) { return true }
    if unit < 0x80 { return (unit | 0x20) &- 0x61 < 26 }
    if (0x4E00...0x9FFF).contains(unit) { return true }
    return Unicode.Scalar(unit).map { $0.properties.isAlphabetic } ?? true
  }

  /// A comma or stop inside a number, or a space between 억 and the next figure.
  private static func isSeparator(_ unit: UInt16, after before: UInt16) -> Bool {
    switch unit {
    case 0x2C, 0x2E: isDigit(before)
    case 0x20: multipliers.contains(before)
    default: false
    }
  }

  private static let zero: UInt16 = 0x30
  private static let multipliers: Set<UInt16> = Set("십백천만억조".utf16)
}
