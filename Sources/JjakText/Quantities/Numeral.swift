import JjakCore

/// A number read from a text, before its unit is known.
struct Numeral {
  /// How a numeral is written.
  enum Style {
    /// 3,200, 3만5천.
    case digits
    /// 삼천이백.
    case sino
    /// 예순다섯, thirty-five.
    case word
  }

  /// The number.
  var value: Double
  /// The scalars it takes up.
  var range: Range<Int>
  /// How it is written.
  var style: Style
  /// The last multiplier, which the first number of a range may leave out: 3~4만, 3 to 4 million.
  var scale: Double = 1
  /// What the numeral itself says of its exactness: 수십, dozens.
  var precision: Quantity.Precision = .exact
  /// Whether it is a run of digits and nothing else.
  var isBare = false
}

extension ScalarText {
  /// Reads digits with thousands separators and a decimal part.
  func decimal(at start: Int) -> Numeral? {
    guard ScalarClass.digit(self[start]) != nil else { return nil }
    var value = 0.0
    var index = start
    var group = 0
    var separated = false
    while true {
      if let digit = ScalarClass.digit(self[index]) {
        value = value * 10 + Double(digit)
        group += 1
        index += 1
      } else if isThousandsSeparator(at: index, first: !separated, group: group) {
        separated = true
        group = 0
        index += 1
      } else {
        break
      }
    }
    var isBare = !separated
    if self[index] == 0x2E, ScalarClass.digit(self[index + 1]) != nil {
      index += 1
      var fraction = 0.0
      var places = 0
      while let digit = ScalarClass.digit(self[index]) {
        fraction = fraction * 10 + Double(digit)
        places += 1
        index += 1
      }
      value = Self.join(value, fraction, places: places)
      isBare = false
    }
    return Numeral(value: value, range: start..<index, style: .digits, isBare: isBare)
  }

  /// The last number of a dotted or separated run, so that 3.5.1 is not taken apart.
  func endOfNumberRun(from start: Int) -> Int {
    var index = start
    while ScalarClass.digit(self[index]) != nil
      || (isNumberJoiner(self[index]) && ScalarClass.digit(self[index + 1]) != nil)
    {
      index += 1
    }
    return index
  }

  private func isNumberJoiner(_ value: UInt32) -> Bool {
    value == 0x2E || value == 0x2C || value == 0x2D
  }

  /// Whether a comma parts thousands, or a space as in the North: before 000 (4만 2 000), or before three figures and
  /// a Korean counter or, in Korean text, a sign of measure (1 500엔, 3 100t).
  private func isThousandsSeparator(at index: Int, first: Bool, group: Int) -> Bool {
    let isSpace = Self.spaces.contains(self[index])
    guard isSpace || self[index] == 0x2C || self[index] == 0xFF0C,
      first ? group <= 3 : group == 3,
      (1...3).allSatisfy({ ScalarClass.digit(self[index + $0]) != nil }),
      ScalarClass.digit(self[index + 4]) == nil
    else { return false }
    return !isSpace || (1...3).allSatisfy { self[index + $0] == 0x30 }
      || ScalarClass.isHangul(self[index + 4])
      || (ScalarClass.isLatin(self[index + 4]) && scalars.contains(where: ScalarClass.isHangul))
  }

  /// A space, and the spaces that break no line.
  private static let spaces: Set<UInt32> = [0x20, 0xA0, 0x2009, 0x202F]

  /// Divides once, so that 12.3 is the double nearest to it.
  private static func join(_ whole: Double, _ fraction: Double, places: Int) -> Double {
    var power = 1.0
    for _ in 0..<places { power *= 10 }
    return (whole * power + fraction) / power
  }
}
