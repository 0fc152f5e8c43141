import JjakCore

/// The numbers of a text in a form that can be compared.
enum KeyNumbers {
  /// Value and unit of each quantity, then the figures that belong to none, all in order.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  static func numbers(in text: String, language: LanguageTag) -> [String] {
    guard text.utf8.contains(where: { $0 >= 0x80 || $0 &- 0x30 < 10 }) || !language.matches(.korean)
    else { return [] }
    let quantities = QuantityParser().quantities(in: text, language: language)
    var found = quantities.map { (offset: $0.range.lowerBound, text: canonical($0)) }
    found += figures(in: text, outside: quantities.map(\.range))
    return found.sorted { $0.offset < $1.offset }.map(\.text)
  }

  /// `30 age`, `12.5 percent`, `3000 USD`, `2024-09-16`.
  private static func canonical(_ quantity: Quantity) -> String {
    let value = decimal(quantity.value)
    switch quantity.unit {
    case .plain: return value
    case .people: return value + " people"
    case .age: return value + " age"
    case .percent: return value + " percent"
    case .percentagePoint: return value + " point"
    case .money(let code): return value + " " + code
    case .measure(let unit): return value + " " + unit
    case .clock: return value + " clock"
    case .duration: return value + " seconds"
    case .ordinal: return value + " th"
    case .count(let unit): return value + " " + unit
    case .date(let year, let month, let day):
      return [year, month, day].map { $0.map(String.init) ?? "" }.joined(separator: "-")
    }
  }

  private static func decimal(_ value: Double) -> String {
    let rounded = value.rounded()
    return value == rounded && abs(value) < 1e15 ? String(Int(rounded)) : "\(value)"
  }

  /// Runs of ASCII digits that no quantity covers: of names, versions and codes.
  private static func figures(
    in text: String, outside ranges: [Range<Int>]
  ) -> [(offset: Int, text: String)] {
    var figures: [(offset: Int, text: String)] = []
    var digits: [UInt8] = []
    var start = 0
    func close() {
      if !digits.isEmpty, !ranges.contains(where: { $0.contains(start) }) {
        figures.append((start, "#" + String(decoding: digits, as: UTF8.self)))
      }
      digits = []
    }
    for (offset, byte) in text.utf8.enumerated() {
      if byte &- 0x30 < 10 {
        if digits.isEmpty { start = offset }
        digits.append(byte)
      } else {
        close()
      }
    }
    close()
    return figures
  }
}
