/// Keeps the tree of a page shallow and its tags simple, for a parser that is quadratic in both.
///
/// Where elements lie deeper than a browser lets them, their tags are blanked; the text stays, and
/// so do all offsets.
struct HTMLGuard {
  /// The depth at which browsers stop nesting (Blink: 512).
  static let depth = 512

  /// Elements that have no end tag or may go without one, so that they do not nest.
  private static let flat: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option",
    "optgroup", "rt", "rp", "html", "head", "body", "colgroup",
  ]
  /// Those of them that do nest inside SVG and MathML, where no element is void.
  private static let nestingWhenForeign: Set<String> = [
    "area", "base", "col", "input", "link", "param", "source", "track", "wbr", "option", "optgroup",
    "rt", "rp", "html", "colgroup", "tr", "td", "th", "thead", "tbody", "tfoot",
  ]
  /// Elements whose content is no markup.
  private static let raw = ["script", "style", "textarea", "title", "xmp", "iframe", "noembed"]

  private let attributeLimit: Int
  private var bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var open = 0
  private var blanked = 0
  private var isForeign = false

  /// Takes a page in UTF-8.
  init(_ bytes: [UInt8], limits: ReaderLimits) {
    self.bytes = bytes
    attributeLimit = limits[.attributes]
  }

  /// The page with a bounded depth.
  ///
  /// - Throws: ``FormatError`` when a tag has more attributes than allowed.
  ///
  /// - Complexity: O(*n*)
  mutating func bounded() throws -> [UInt8] {
    while let start = next(UInt8(ascii: "<")) {
      if starts(with: "<!--") {
        skip(past: "-->")
      } else {
        try readTag(from: start)
      }
    }
    return bytes
  }

  private mutating func next(_ byte: UInt8) -> Int? {
    while index < bytes.count, bytes[index] != byte {
      if bytes[index] == 0x0A { line += 1 }
      index += 1
    }
    return index < bytes.count ? index : nil
  }

  private func starts(with text: StaticString) -> Bool {
    text.withUTF8Buffer { unsafe bytes[index...].starts(with: $0) }
  }

  private mutating func skip(past text: StaticString) {
    while index < bytes.count, !starts(with: text) {
      if bytes[index] == 0x0A { line += 1 }
      index += 1
    }
  }

  private mutating func readTag(from start: Int) throws {
    index += 1
    let isEnd = index < bytes.count && bytes[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    let name = readName()
    guard !name.isEmpty else { return }
    try readAttributes()
    if name == "svg" || name == "math" { isForeign = !isEnd }
    if Self.flat.contains(name) {
      guard isForeign, Self.nestingWhenForeign.contains(name) else {
        isForeign = false
        return
      }
    }
    if Self.raw.contains(name), !isEnd { return skipRaw(name) }
    if isEnd, blanked > 0 {
      blanked -= 1
      blank(start..<index)
    } else if isEnd {
      open = max(0, open - 1)
    } else if open >= Self.depth {
      blanked += 1
      blank(start..<index)
    } else {
      open += 1
    }
  }

  private mutating func readName() -> String {
    let start = index
    while index < bytes.count {
      let letter = bytes[index] | 0x20
      let isDigit = (0x30...0x39).contains(bytes[index])
      guard (0x61...0x7A).contains(letter) || isDigit && index > start else { break }
      index += 1
    }
    return String(decoding: bytes[start..<index].map { $0 | 0x20 }, as: UTF8.self)
  }

  /// Reads to the end of the tag, counting what could be attributes.
  private mutating func readAttributes() throws {
    var quote: UInt8?
    var count = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A { line += 1 }
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        break
      } else if byte <= 0x20 || byte == UInt8(ascii: "/") {
        if index < bytes.count, bytes[index] > 0x20 { count += 1 }
      } else if byte == 0x22 || byte == 0x27, bytes[index - 2] == UInt8(ascii: "=") {
        quote = byte
      }
      guard count <= attributeLimit else {
        throw FormatError(
          .limit(.attributes, name: "attributes of one element", allowed: attributeLimit),
          line: line)
      }
    }
  }

  private mutating func skipRaw(_ name: String) {
    let end = Array("</\(name)".utf8)
    while index < bytes.count {
      if bytes[index] == 0x0A { line += 1 }
      if bytes[index] == UInt8(ascii: "<"), bytes.count - index >= end.count,
        zip(bytes[index...], end).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 })
      {
        return
      }
      index += 1
    }
  }

  private mutating func blank(_ range: Range<Int>) {
    for position in range where bytes[position] != 0x0A { bytes[position] = 0x20 }
  }
}
