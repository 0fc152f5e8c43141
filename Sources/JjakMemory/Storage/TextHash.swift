/// A fingerprint of text, the same in every process and release (FNV-1a, then mixed).
enum TextHash {
  /// The fingerprint in 48 bits, which SQLite keeps in six bytes.
  static func of(_ text: String) -> Int64 {
    Int64(bitPattern: mixed([text])) >> 16
  }

  /// A fingerprint in 32 bits, for what is compared again anyhow.
  static func short(_ text: String) -> Int64 {
    Int64(bitPattern: mixed([text])) >> 32
  }

  /// A fingerprint of several texts in 16 bits, which tells most of a few apart.
  static func shortest(_ texts: [String]) -> Int64 {
    Int64(bitPattern: mixed(texts)) >> 48
  }

  /// All bits; each text is closed by a byte that UTF-8 has not.
  private static func mixed(_ texts: [String]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for text in texts {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
      hash = (hash ^ 0xFF) &* 0x0000_0100_0000_01B3
    }
    hash = (hash ^ (hash >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return hash ^ (hash >> 32)
  }
}
