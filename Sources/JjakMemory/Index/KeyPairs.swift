/// The pairs of adjacent units that a key is found by.
enum KeyPairs {
  /// The pairs with a mark at either end, each with how often it came before, so that pairs that
  /// two keys share are counted as often as both have them.
  ///
  /// A pair takes 40 bits. The 255th occurrence and later ones look the same: whoever counts shared
  /// pairs must allow for those that the query has more than once in this list.
  static func of(_ units: some Collection<UInt16>) -> [UInt64] {
    var pairs: [UInt64] = []
    pairs.reserveCapacity(units.count + 1)
    var before: UInt16 = 0
    for unit in units {
      pairs.append(UInt64(before) << 24 | UInt64(unit) << 8)
      before = unit
    }
    pairs.append(UInt64(before) << 24)
    pairs.sort()
    var occurrence: UInt64 = 0
    for index in pairs.indices.dropFirst() {
      occurrence = pairs[index] == pairs[index - 1] & ~0xFF ? min(occurrence + 1, 255) : 0
      pairs[index] |= occurrence
    }
    return pairs
  }
}
