/// Repairs references in XML for salvage: drops those to illegal characters, replaces the HTML names
/// that occur in the wild and escapes bare ampersands.
///
/// Character data sections and comments pass untouched.
struct ReferenceRepair {
  private static let names: [String: String] = [
    "nbsp": "\u{A0}", "hellip": "…", "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’",
    "ldquo": "“", "rdquo": "”", "middot": "·", "bull": "•", "copy": "©", "reg": "®", "trade": "™",
    "laquo": "«", "raquo": "»", "times": "×", "euro": "€", "deg": "°",
  ]
  private static let longestReference = 12

  private var line = 1
  private var carried: [UInt8] = []
  /// What ends the section that is being passed over.
  private var terminator: [UInt8]?

  /// Repairs the next piece; up to a few bytes of it wait for the next call.
  mutating func apply(
    to bytes: [UInt8], isLast: Bool = false, notice: (ImportFinding, Int, String) -> Void
  ) -> [UInt8] {
    let bytes = carried + bytes
    carried = []
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if !isLast, bytes.count - index < Self.longestReference {
        carried = Array(bytes[index...])
        break
      }
      if byte == 0x0A { line += 1 }
      let rest = bytes[index...]
      if let end = terminator {
        if rest.starts(with: end) { terminator = nil }
      } else if byte == UInt8(ascii: "<") {
        if rest.starts(with: "<![CDATA[".utf8) { terminator = Array("]]>".utf8) }
        if rest.starts(with: "<!--".utf8) { terminator = Array("-->".utf8) }
      } else if byte == UInt8(ascii: "&") {
        let (replacement, length) = repair(rest.prefix(Self.longestReference), notice)
        output += replacement
        index += length
        continue
      }
      output.append(byte)
      index += 1
    }
    return output
  }

  /// What stands for a reference, and how many bytes it replaces.
  private func repair(
    _ bytes: ArraySlice<UInt8>, _ notice: (ImportFinding, Int, String) -> Void
  ) -> ([UInt8], Int) {
    guard let end = bytes.firstIndex(of: UInt8(ascii: ";")) else { return bare(notice) }
    let length = end - bytes.startIndex + 1
    let name = String(decoding: bytes.dropFirst().prefix(length - 2), as: UTF8.self)
    if name.hasPrefix("#") { return number(name, bytes.prefix(length), notice) }
    if let text = Self.names[name] {
      notice(.namedCharacter, line, name)
      return (Array(text.utf8), length)
    }
    let isName = !name.isEmpty && name.utf8.allSatisfy { $0 >= 0x30 && $0 != 0x3C && $0 != 0x3E }
    return isName ? (Array(bytes.prefix(length)), length) : bare(notice)
  }

  private func bare(_ notice: (ImportFinding, Int, String) -> Void) -> ([UInt8], Int) {
    notice(.bareAmpersand, line, "&")
    return (Array("&amp;".utf8), 1)
  }

  private func number(
    _ name: String, _ bytes: ArraySlice<UInt8>, _ notice: (ImportFinding, Int, String) -> Void
  ) -> ([UInt8], Int) {
    let digits = name.dropFirst()
    let value =
      digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
    guard let value else { return bare(notice) }
    guard let scalar = Unicode.Scalar(value), scalar.isAllowedInXML else {
      notice(.illegalCharacter, line, name)
      return ([], bytes.count)
    }
    return (Array(bytes), bytes.count)
  }
}

extension Unicode.Scalar {
  /// Whether XML 1.0 allows the character (production 2).
  var isAllowedInXML: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
