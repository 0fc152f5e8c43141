extension UnitClass {
  /// The units of the class as the inside of a bracket expression.
  ///
  /// Straight quotation marks, which only pairing tells apart, count as opening and as closing ones.
  var pattern: String {
    (isAny(of: [.opener, .closer]) ? union(.straightQuote) : self).strictPattern
  }

  /// The same without straight quotation marks.
  var strictPattern: String {
    let table = Self.table
    var result = ""
    var unit = 0
    while unit < table.count {
      let first = unit
      while unit < table.count, table[unit].isAny(of: self) { unit += 1 }
      if unit > first { result += Self.pattern(first...unit - 1) }
      unit += 1
    }
    return result
  }

  private static func pattern(_ units: ClosedRange<Int>) -> String {
    let first = escaped(units.lowerBound)
    return units.count == 1 ? first : "\(first)-\(escaped(units.upperBound))"
  }

  private static func escaped(_ unit: Int) -> String {
    let digits = String(unit, radix: 16, uppercase: true)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}

extension WordList {
  /// Any of the words as a regular expression, capital and small letters alike.
  var pattern: String {
    let words = words.sorted { ($0.utf8.count, $1) > ($1.utf8.count, $0) }.map {
      $0.replacing(".", with: "\\.").replacing("'", with: "['\\u2019]")
    }
    return (isCapitalized ? "(?=[A-Z])" : "") + "(?i:\(words.joined(separator: "|")))"
  }
}
