/// A text as the rules see it: NFC code units with their classes, and the way back to the original.
struct AnalysisText {
  /// UTF-16 units in NFC.
  let units: [UInt16]
  /// What each unit is; straight quotes gain a direction when they are paired.
  var classes: [UnitClass]
  /// Whether the original is in NFC.
  var isOriginal: Bool { offsets == nil }
  /// UTF-8 offset in the original of every unit and of the end; nil when the original is in NFC.
  private let offsets: [Int]?

  init(_ text: String) {
    let original = Array(text.utf16)
    if UnicodeNormalization.isNFC(original) {
      units = original
      offsets = nil
    } else {
      (units, offsets) = Self.composed(text)
    }
    let table = UnitClass.table
    classes = units.map { table[Int($0)] }
  }

  /// Composes cluster by cluster, so that every unit knows where it came from.
  private static func composed(_ text: String) -> ([UInt16], [Int]) {
    var units: [UInt16] = []
    var offsets: [Int] = []
    var offset = 0
    for character in text {
      let cluster = UnicodeNormalization.nfc(Array(character.utf16))
      units.append(contentsOf: cluster)
      offsets.append(contentsOf: repeatElement(offset, count: cluster.count))
      offset += character.utf8.count
    }
    return (units, offsets + [offset])
  }

  /// The UTF-8 offsets in the original of unit positions that ascend.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  func utf8Offsets(of positions: [Int]) -> [Int] {
    if let offsets { return positions.map { offsets[$0] } }
    var unit = 0
    var offset = 0
    return positions.map { position in
      while unit < position {
        let value = units[unit]
        // Each half of a surrogate pair stands for two of its four bytes.
        offset += value < 0x80 ? 1 : value < 0x800 || value & 0xF800 == 0xD800 ? 2 : 3
        unit += 1
      }
      return offset
    }
  }

  /// Whether a character of the original begins at a position, no mark that belongs to the one before.
  func isCharacterStart(_ position: Int) -> Bool {
    guard let offsets else { return true }
    return position == 0 || offsets[position - 1] < offsets[position]
  }

  /// The units with a space for every line end inside a paragraph.
  func unwrapped(paragraphs: [Range<Int>]) -> [UInt16] {
    var plain = units
    for paragraph in paragraphs {
      for index in trimmed(paragraph) where classes[index].isAny(of: .newline) {
        plain[index] = 0x20
      }
    }
    return plain
  }

  /// The units of a range as text.
  func string(_ range: Range<Int>) -> String {
    String(decoding: units[range], as: UTF16.self)
  }

  /// The range without blanks at either end.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, classes[lower].isAny(of: .blank) { lower += 1 }
    while upper > lower, classes[upper - 1].isAny(of: .blank) { upper -= 1 }
    return lower..<upper
  }

  /// Where the text goes on behind a stop, two digits and blanks; nil if these don't follow.
  func endOfFigure(behindStop position: Int, in paragraph: Range<Int>) -> Int? {
    let rest = classes[position..<paragraph.upperBound]
    let digits = rest.prefix { $0.isAny(of: .digit) }
    guard digits.count == 2 else { return nil }
    let blanks = rest.dropFirst(2).prefix { $0.isAny(of: .blank) }
    return blanks.isEmpty ? nil : blanks.endIndex
  }
}
