/// A text as an array of Unicode scalars, with their UTF-8 offsets, for scanners.
struct ScalarText {
  /// The text, contiguous in memory.
  let text: String
  /// The scalars' values.
  let scalars: [UInt32]
  /// The UTF-8 offset of each scalar, and the length of the text at the end.
  private let offsets: [Int]

  init(_ text: String) {
    var contiguous = text
    contiguous.makeContiguousUTF8()
    var scalars: [UInt32] = []
    var offsets: [Int] = []
    let capacity = contiguous.utf8.count
    scalars.reserveCapacity(capacity)
    offsets.reserveCapacity(capacity + 1)
    var offset = 0
    for scalar in contiguous.unicodeScalars {
      scalars.append(scalar.value)
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    self.text = contiguous
    self.scalars = scalars
    self.offsets = offsets
  }

  private init(text: String, scalars: [UInt32], offsets: [Int]) {
    self.text = text
    self.scalars = scalars
    self.offsets = offsets
  }

  /// The same text with ASCII letters in lower case and the same offsets.
  func lowercasedASCII() -> ScalarText {
    let lowered = scalars.map { ScalarClass.isUpper($0) ? $0 | 0x20 : $0 == 0x2019 ? 0x27 : $0 }
    return ScalarText(text: text, scalars: lowered, offsets: offsets)
  }

  /// The number of scalars.
  var count: Int { scalars.count }

  /// The scalar at a position, and 0 outside the text.
  subscript(position: Int) -> UInt32 {
    position >= 0 && position < scalars.count ? scalars[position] : 0
  }

  /// UTF-8 offsets of a run of scalars.
  func range(_ positions: Range<Int>) -> Range<Int> {
    offsets[positions.lowerBound]..<offsets[positions.upperBound]
  }

  /// The text of a run of scalars.
  func slice(_ positions: Range<Int>) -> String {
    var slice = String.UnicodeScalarView()
    for value in scalars[positions] {
      if let scalar = Unicode.Scalar(value) { slice.append(scalar) }
    }
    return String(slice)
  }

  /// Tells whether a literal stands at a position.
  func has(_ literal: String, at position: Int) -> Bool {
    var index = position
    for scalar in literal.unicodeScalars {
      guard self[index] == scalar.value else { return false }
      index += 1
    }
    return true
  }

  /// Tells whether a literal ends right before a position.
  func has(_ literal: String, endingAt position: Int) -> Bool {
    let start = position - literal.unicodeScalars.count
    return start >= 0 && has(literal, at: start)
  }

  /// The position after one space, if there is one, else the position itself.
  func skippingSpace(_ position: Int) -> Int {
    ScalarClass.isSpace(self[position]) ? position + 1 : position
  }

  /// The position before one space, if there is one, else the position itself.
  func skippingSpaceBackwards(_ position: Int) -> Int {
    ScalarClass.isSpace(self[position - 1]) ? position - 1 : position
  }
}

/// What sort of character a scalar is, as far as scanners care.
enum ScalarClass {
  /// The digit a scalar stands for, full-width digits included.
  @inline(__always)
  static func digit(_ value: UInt32) -> Int? {
    if value &- 0x30 < 10 { return Int(value &- 0x30) }
    if value &- 0xFF10 < 10 { return Int(value &- 0xFF10) }
    return nil
  }

  /// Whether a scalar is a composed Hangul syllable.
  @inline(__always)
  static func isHangul(_ value: UInt32) -> Bool {
    value &- 0xAC00 < 11172
  }

  /// Whether a scalar is a letter of the Latin script.
  @inline(__always)
  static func isLatin(_ value: UInt32) -> Bool {
    (value | 0x20) &- 0x61 < 26
      || (value >= 0xC0 && value < 0x250 && value != 0xD7 && value != 0xF7)
  }

  /// Whether a scalar is an upper-case ASCII letter.
  @inline(__always)
  static func isUpper(_ value: UInt32) -> Bool {
    value &- 0x41 < 26
  }

  /// Whether a scalar is a space that may stand between words of a line.
  @inline(__always)
  static func isSpace(_ value: UInt32) -> Bool {
    value == 0x20 || value == 0xA0 || value == 0x3000 || value == 0x2009
  }

  /// Whether a scalar is a Han character.
  @inline(__always)
  static func isHanja(_ value: UInt32) -> Bool {
    (value >= 0x4E00 && value < 0xA000) || (value >= 0x3400 && value < 0x4DC0)
      || (value >= 0xF900 && value < 0xFB00)
  }
}
