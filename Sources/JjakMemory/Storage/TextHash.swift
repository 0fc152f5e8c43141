/// A 64-bit fingerprint of text, the same in every process and release (FNV-1a, then mixed).
enum TextHash {
  static func of(_ text: String) -> Int64 {
    of([text])
  }

  /// The fingerprint of several texts, each closed by a byte that UTF-8 has not.
  static func of(_ texts: [String]) -> Int64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for text in texts {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
      hash = (hash ^ 0xFF) &* 0x0000_0100_0000_01B3
    }
    hash = (hash ^ (hash >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return Int64(bitPattern: hash ^ (hash >> 32))
  }
}
