internal import CICU

/// Canonical composition (NFC) through ICU.
public enum UnicodeNormalization {
  /// The text in NFC; the same string when it is in that form already.
  ///
  /// - Complexity: O(*n*) in the length of the text; no copy of the text when it is ASCII.
  public static func nfc(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    let units = Array(text.utf16)
    return isNFC(units) ? text : String(decoding: nfc(units), as: UTF16.self)
  }

  /// Tells whether the text is in NFC.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public static func isNFC(_ text: String) -> Bool {
    isNFC(Array(text.utf16))
  }

  static func isNFC(_ units: [UInt16]) -> Bool {
    let certain = unsafe cicu_nfc_prefix(units, length(of: units))
    precondition(certain >= 0, "ICU cannot check NFC: status \(-certain); is its data installed?")
    return Int(certain) == units.count || nfc(units) == units
  }

  static func nfc(_ units: [UInt16]) -> [UInt16] {
    let certain = unsafe cicu_nfc_prefix(units, length(of: units))
    if Int(certain) == units.count { return units }
    return unsafe normalized(units) { result, capacity in
      unsafe cicu_nfc(units, length(of: units), result, capacity)
    }
  }

  /// The text in NFKC with case folded and default ignorable characters left out.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  static func compatibilityFolded(_ units: [UInt16]) -> [UInt16] {
    unsafe normalized(units) { result, capacity in
      unsafe cicu_nfkc_casefold(units, length(of: units), result, capacity)
    }
  }

  /// Runs a normalisation, once more when the first room does not do.
  private static func normalized(
    _ units: [UInt16], _ body: (UnsafeMutablePointer<UInt16>, Int32) -> Int32
  ) -> [UInt16] {
    var capacity = units.count + 16
    while true {
      var needed: Int32 = 0
      let result = unsafe [UInt16](unsafeUninitializedCapacity: capacity) { buffer, count in
        guard let start = buffer.baseAddress else { return }
        unsafe needed = body(start, Int32(capacity))
        count = max(0, min(Int(needed), capacity))
      }
      precondition(needed >= 0, "ICU cannot normalise: status \(-needed); is its data installed?")
      if needed <= capacity { return result }
      capacity = Int(needed)
    }
  }

  private static func length(of units: [UInt16]) -> Int32 {
    precondition(units.count <= Int32.max / 4, "text of \(units.count) UTF-16 units is too long")
    return Int32(units.count)
  }
}
