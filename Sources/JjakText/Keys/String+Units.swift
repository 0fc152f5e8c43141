extension String {
  /// Decodes UTF-16 as `String(decoding:as:)` does, in a fraction of the time where no surrogate occurs.
  ///
  /// - Complexity: O(*n*)
  init(units: some Collection<UInt16>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(units.count * 3)
    for unit in units {
      switch unit {
      case 0..<0x80:
        bytes.append(UInt8(truncatingIfNeeded: unit))
      case 0x80..<0x800:
        bytes.append(0xC0 | UInt8(truncatingIfNeeded: unit >> 6))
        bytes.append(0x80 | UInt8(truncatingIfNeeded: unit & 0x3F))
      case 0xD800..<0xE000:
        self.init(decoding: units, as: UTF16.self)
        return
      default:
        bytes.append(0xE0 | UInt8(truncatingIfNeeded: unit >> 12))
        bytes.append(0x80 | UInt8(truncatingIfNeeded: unit >> 6 & 0x3F))
        bytes.append(0x80 | UInt8(truncatingIfNeeded: unit & 0x3F))
      }
    }
    self.init(decoding: bytes, as: UTF8.self)
  }
}
