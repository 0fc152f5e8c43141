import JjakCore

/// A translation whose numbers were replaced by those of a sentence that differs in them alone.
public struct NumberAdaptation: Hashable, Sendable {
  /// The translation with the new numbers.
  public let text: String
  /// Where they stand: Unicode scalars, half-open, in order.
  public let spans: [Range<Int>]

  /// Puts the numbers of a Korean sentence into the English of a like one.
  ///
  /// Quantities are paired in order; each that differs must have one rendering in the English, whose
  /// figures are replaced in the same form: `1,000 yuan` becomes `1,200 yuan`, `4.1 trillion` `3.9
  /// trillion`. Dates and numbers in words are left alone, and then nothing is adapted.
  ///
  /// - Parameters:
  ///   - query: The new sentence.
  ///   - source: The sentence that was translated.
  ///   - target: Its translation.
  /// - Returns: The adapted translation, nil where a number can't be placed with certainty.
  /// - Complexity: O(*n*) in the length of the texts.
  public static func adapt(query: String, source: String, target: String) -> NumberAdaptation? {
    let parser = QuantityParser()
    let wanted = parser.quantities(in: query, language: .korean)
    let known = parser.quantities(in: source, language: .korean)
    let english = parser.quantities(in: target, language: .english)
    guard wanted.count == known.count else { return nil }
    var edits: [(range: Range<Int>, text: String)] = []
    for (new, old) in zip(wanted, known) where new.value != old.value || new.unit != old.unit {
      guard new.unit == old.unit, new.precision == old.precision else { return nil }
      let renderings = english.filter { old.agreement(with: $0) >= 0.75 }
      guard renderings.count == 1, let edit = edit(renderings[0], from: old, to: new) else {
        return nil
      }
      edits.append(edit)
    }
    guard !edits.isEmpty, Set(edits.map(\.range.lowerBound)).count == edits.count else {
      return nil
    }
    return NumberAdaptation(target, edits.sorted { $0.range.lowerBound < $1.range.lowerBound })
  }

  private init(_ target: String, _ edits: [(range: Range<Int>, text: String)]) {
    let bytes = Array(target.utf8)
    var text = ""
    var spans: [Range<Int>] = []
    var last = 0
    for edit in edits {
      text += String(decoding: bytes[last..<edit.range.lowerBound], as: UTF8.self)
      let start = text.unicodeScalars.count
      text += edit.text
      spans.append(start..<text.unicodeScalars.count)
      last = edit.range.upperBound
    }
    self.text = text + String(decoding: bytes[last...], as: UTF8.self)
    self.spans = spans
  }

  /// The figures of an English quantity replaced by those of a new value in the same form.
  private static func edit(
    _ rendering: Quantity, from old: Quantity, to new: Quantity
  ) -> (range: Range<Int>, text: String)? {
    if case .date = old.unit { return nil }
    let bytes = Array(rendering.text.utf8)
    guard let start = bytes.firstIndex(where: isDigit) else { return nil }
    var end = start
    while end < bytes.count,
      isDigit(bytes[end])
        || (bytes[end] == comma || bytes[end] == stop) && end + 1 < bytes.count
          && isDigit(bytes[end + 1])
    {
      end += 1
    }
    guard !bytes[end...].contains(where: isDigit) else { return nil }
    let figures = String(decoding: bytes[start..<end], as: UTF8.self)
    guard let shown = Double(figures.filter { $0 != "," }), shown > 0, old.value > 0 else {
      return nil
    }
    // What one unit of the figures stands for: a million, a percent, a thousand meters.
    let scale = old.value / shown
    let range = rendering.range.lowerBound + start..<rendering.range.lowerBound + end
    return (range, written(new.value / scale, grouped: figures.contains(",") || shown < 1000))
  }

  /// A number with two decimals at most and, where wanted, commas between thousands.
  private static func written(_ value: Double, grouped: Bool) -> String {
    let hundredths = Int((value * 100).rounded())
    var whole = String(hundredths / 100)
    if grouped {
      var index = whole.count - 3
      while index > 0 {
        whole.insert(",", at: whole.index(whole.startIndex, offsetBy: index))
        index -= 3
      }
    }
    let rest = hundredths % 100
    if rest == 0 { return whole }
    return whole + (rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)")
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static let comma = UInt8(ascii: ",")
  private static let stop = UInt8(ascii: ".")
}
