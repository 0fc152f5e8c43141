private import Foundation

/// Bounds tags and declarations before the parser sees them.
///
/// libxml2 takes time quadratic in the attributes of one element and holds a whole tag in memory, so
/// both are counted here first. The input is well-formed UTF-8; markup that is not well-formed XML is
/// left for the parser to refuse.
struct MarkupGuard {
  private enum State: Equatable {
    case text
    /// After `<`.
    case opening
    case tag(quote: UInt8)
    case instruction
    case comment
    case characterData
    /// In `<!DOCTYPE`, where `depth` counts open square brackets.
    case declaration(quote: UInt8)
    case declarationComment
    case declarationInstruction
  }

  private let tagLimit: Int
  private let attributeLimit: Int
  private var state = State.text
  private var length = 0
  private var attributes = 0
  private var depth = 0
  /// The last three bytes, newest lowest.
  private var recent: UInt32 = 0

  init(_ limits: ReaderLimits) {
    tagLimit = limits[.tag]
    attributeLimit = limits[.attributes]
  }

  /// Counts what is in the next piece.
  mutating func check(_ bytes: [UInt8]) throws {
    var index = 0
    while index < bytes.count {
      switch state {
      case .text:
        index = Self.index(of: UInt8(ascii: "<"), in: bytes, from: index)
        guard index < bytes.count else { return }
        begin()
        index += 1
      case .tag(let quote): index = try passTag(bytes, from: index, quote: quote)
      default:
        recent = (recent << 8 | UInt32(bytes[index])) & 0xFFFFFF
        length += 1
        try step(bytes[index])
        index += 1
      }
    }
  }

  /// Where a byte comes next, or the count of bytes.
  private static func index(of byte: UInt8, in bytes: [UInt8], from start: Int) -> Int {
    unsafe bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress,
        let found = unsafe memchr(base + start, Int32(byte), bytes.count - start)
      else { return bytes.count }
      return unsafe UnsafeRawPointer(found) - base
    }
  }

  /// Passes to the end of the tag or of what there is of it, and bounds it.
  private mutating func passTag(_ bytes: [UInt8], from start: Int, quote: UInt8) throws -> Int {
    var quote = quote
    var index = start
    var isOpen = true
    while isOpen, index < bytes.count {
      let byte = bytes[index]
      index += 1
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        isOpen = false
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "=") {
        attributes += 1
      }
    }
    length += index - start
    state = isOpen ? .tag(quote: quote) : .text
    try bound("bytes in one tag")
    guard attributes <= attributeLimit else {
      throw FormatError(
        .limit(.attributes, name: "attributes in one tag", allowed: attributeLimit))
    }
    return index
  }

  private mutating func begin() {
    state = .opening
    length = 0
    attributes = 0
    depth = 0
    recent = 0
  }

  private mutating func step(_ byte: UInt8) throws {
    switch state {
    case .text, .tag: break
    case .opening: open(byte)
    case .instruction:
      try bound("bytes in one processing instruction")
      if recent & 0xFFFF == 0x3F3E { state = .text }
    case .comment: if recent == 0x2D2D3E && length > 5 { state = .text }
    case .characterData: if recent == 0x5D5D3E { state = .text }
    case .declaration(let quote):
      try bound("bytes in the document type declaration")
      stepDeclaration(byte, quote: quote)
    case .declarationComment:
      try bound("bytes in the document type declaration")
      if recent == 0x2D2D3E { state = .declaration(quote: 0) }
    case .declarationInstruction:
      try bound("bytes in the document type declaration")
      if recent & 0xFFFF == 0x3F3E { state = .declaration(quote: 0) }
    }
  }

  private func bound(_ name: String) throws {
    guard length <= tagLimit else {
      throw FormatError(.limit(.tag, name: name, allowed: tagLimit))
    }
  }

  /// Finds out what follows `<`: `!` needs one byte or two more.
  private mutating func open(_ byte: UInt8) {
    switch (length, byte) {
    case (1, UInt8(ascii: "?")): state = .instruction
    case (1, UInt8(ascii: "!")), (2, UInt8(ascii: "-")): break
    case (2, UInt8(ascii: "[")): state = .characterData
    case (3, UInt8(ascii: "-")): state = .comment
    case (2, _), (3, _): state = .declaration(quote: 0)
    default:
      state = .tag(quote: 0)
      if byte == UInt8(ascii: ">") { state = .text }
    }
  }

  private mutating func stepDeclaration(_ byte: UInt8, quote: UInt8) {
    if quote != 0 {
      if byte == quote { state = .declaration(quote: 0) }
      return
    }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): state = .declaration(quote: byte)
    case UInt8(ascii: "["): depth += 1
    case UInt8(ascii: "]"): depth -= 1
    case UInt8(ascii: ">") where depth <= 0: state = .text
    case UInt8(ascii: "?") where recent & 0xFF00 == 0x3C00: state = .declarationInstruction
    case UInt8(ascii: "-") where recent == 0x212D2D: state = .declarationComment
    default: break
    }
  }
}
