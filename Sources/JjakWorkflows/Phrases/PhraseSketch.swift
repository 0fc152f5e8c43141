/// Counts phrases in little memory: never too few, sometimes too many.
///
/// A count-min sketch after Cormode and Muthukrishnan, *Journal of Algorithms* 55(1), 2005, with two rows
/// of counters that stay at 255.
struct PhraseSketch {
  private var counters = [UInt8](repeating: 0, count: 2 * rowLength)
  private static let rowLength = 1 << 25

  /// Counts a phrase once more.
  mutating func add(_ phrase: String) {
    let (first, second) = Self.places(of: phrase)
    for place in [first, second] where counters[place] < .max { counters[place] += 1 }
  }

  /// How often a phrase was counted at most.
  func count(of phrase: String) -> Int {
    let (first, second) = Self.places(of: phrase)
    return Int(min(counters[first], counters[second]))
  }

  /// FNV-1a with its two halves as places.
  private static func places(of phrase: String) -> (Int, Int) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in phrase.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash ^= hash >> 29
    return (
      Int(truncatingIfNeeded: hash & 0x1FF_FFFF),
      rowLength + Int(truncatingIfNeeded: (hash >> 32) & 0x1FF_FFFF)
    )
  }
}
