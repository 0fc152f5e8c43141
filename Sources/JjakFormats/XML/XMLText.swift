import JjakCore

/// Adds text and tags of XML to bytes.
struct XMLText {
  /// Characters that XML does not allow and that were left out.
  private(set) var removed = 0

  /// Adds text with `&`, `<`, `>` and carriage return escaped, in attributes also `"`, tab and line
  /// feed, which a parser would otherwise turn into spaces.
  mutating func add(_ text: String, isAttribute: Bool = false, to bytes: inout [UInt8]) {
    var text = text
    let added: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { utf8 in
      unsafe addUTF8(utf8, isAttribute: isAttribute, to: &bytes)
    }
    guard added == nil else { return }
    text.makeContiguousUTF8()
    add(text, isAttribute: isAttribute, to: &bytes)
  }

  /// Adds a `note` element with its language, as TMX, TBX and XLIFF have it, and a line feed.
  mutating func add(_ note: Note, to bytes: inout [UInt8]) {
    bytes += "<note".utf8
    if let language = note.language {
      addAttribute("xml:lang", TMXWriter.languageCode(language), to: &bytes)
    }
    bytes.append(UInt8(ascii: ">"))
    add(note.text, to: &bytes)
    bytes += "</note>\n".utf8
  }

  private mutating func addUTF8(
    _ text: UnsafeBufferPointer<UInt8>, isAttribute: Bool, to bytes: inout [UInt8]
  ) {
    var start = 0
    var index = 0
    while index < text.count {
      let byte = unsafe text[index]
      let next = index + 1
      // Bytes from U+0080 on are text, but for U+FFFE and U+FFFF, EF BF BE and EF BF BF.
      if byte > 0x3E && byte != 0xEF || byte == 0x20 {
        index = next
        continue
      }
      let isForbiddenScalar =
        unsafe byte == 0xEF && index + 2 < text.count && text[next] == 0xBF
        && text[index + 2] >= 0xBE
      let length = isForbiddenScalar ? 3 : 1
      if let replacement = isForbiddenScalar ? "" : Self.replacement(of: byte, isAttribute) {
        unsafe bytes.append(contentsOf: text[start..<index])
        replacement.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
        if replacement.utf8CodeUnitCount == 0 { removed += 1 }
        start = index + length
      }
      index += length
    }
    unsafe bytes.append(contentsOf: text[start..<text.count])
  }

  /// What stands for a byte, nothing if XML does not allow it; nil for a byte that stands for itself.
  private static func replacement(of byte: UInt8, _ isAttribute: Bool) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case 0x0D: "&#13;"
    case UInt8(ascii: "\""): isAttribute ? "&quot;" : nil
    case 0x09: isAttribute ? "&#9;" : nil
    case 0x0A: isAttribute ? "&#10;" : nil
    case 0..<0x20: ""
    default: nil
    }
  }

  /// Adds ` name="value"`.
  mutating func addAttribute(_ name: String, _ value: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: name.utf8)
    bytes.append(contentsOf: [UInt8(ascii: "="), UInt8(ascii: "\"")])
    add(value, isAttribute: true, to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }
}
