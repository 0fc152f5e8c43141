/// Checks UTF-8 and refuses, or removes, what XML 1.0 does not allow in text.
///
/// Pieces come out cut between characters. Allowed are tab, line feed, carriage return and all
/// scalars from U+0020 but U+FFFE and U+FFFF (XML 1.0, production 2).
struct CharacterFilter {
  /// The line at the end of what has been read, from 1.
  private(set) var line = 1
  private var carried: [UInt8] = []
  private var offset = 0

  /// Checks the next piece.
  mutating func apply(
    to bytes: [UInt8], isLast: Bool, salvage: Bool, dropsControls: Bool = false,
    removed: (ImportFinding, Int, String) -> Void
  ) throws -> [UInt8] {
    let bytes = carried.isEmpty ? bytes : carried + bytes
    carried = []
    var remainder = Remainder(of: bytes)
    var index = 0
    while index < bytes.count {
      index = passPlain(bytes, from: index)
      guard index < bytes.count else { break }
      switch Self.examine(bytes, at: index) {
      case .character(let length):
        if bytes[index] == 0x0A { line += 1 }
        index += length
      case .incomplete where !isLast:
        carried = Array(bytes[index...])
        offset += index
        return remainder.bytes(upTo: index)
      case .forbidden(let scalar, let length):
        guard salvage || dropsControls else {
          throw FormatError(.illegalCharacter(scalar: scalar), line: line)
        }
        removed(.illegalCharacter, line, "U+" + String(scalar, radix: 16, uppercase: true))
        remainder.drop(length, at: index)
        index += length
      case .incomplete, .invalid:
        guard salvage else { throw invalidBytes(at: index) }
        removed(.invalidBytes, line, "UTF-8")
        remainder.drop(1, at: index)
        index += 1
      }
    }
    offset += bytes.count
    return remainder.bytes(upTo: bytes.count)
  }

  private func invalidBytes(at index: Int) -> FormatError {
    FormatError(
      .invalidBytes(
        encoding: "UTF-8", offset: offset + index,
        hint: "if the text is Korean, try the encoding cp949"), line: line)
  }

  /// What is left of a piece; no copy while nothing was taken out.
  private struct Remainder {
    private let whole: [UInt8]
    private var kept: [UInt8] = []
    /// Where the part begins that is not in `kept`.
    private var start = 0

    init(of bytes: [UInt8]) { whole = bytes }

    mutating func drop(_ count: Int, at index: Int) {
      kept += whole[start..<index]
      start = index + count
    }

    func bytes(upTo end: Int) -> [UInt8] {
      start == 0 && end == whole.count ? whole : kept + whole[start..<end]
    }
  }

  /// Passes over what is allowed at first sight: eight printable ASCII characters at a time, line feeds,
  /// and the characters of three bytes that are no neighbours of surrogates.
  private mutating func passPlain(_ bytes: [UInt8], from start: Int) -> Int {
    let low: UInt64 = 0x2020_2020_2020_2020
    let high: UInt64 = 0x8080_8080_8080_8080
    var index = start
    return unsafe bytes.withUnsafeBytes { bytes in
      while index < bytes.count {
        while index + 8 <= bytes.count {
          let word = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          guard (word | (word &- low)) & high == 0 else { break }
          index += 8
        }
        guard index < bytes.count else { break }
        let byte = unsafe bytes[index]
        if byte == 0x0A || byte >= 0x20 && byte < 0x80 {
          if byte == 0x0A { line += 1 }
          index += 1
        } else if 0xE1...0xEC ~= byte, index + 2 < bytes.count,
          unsafe bytes[index + 1] & bytes[index + 2] & 0xC0 == 0x80,
          unsafe (bytes[index + 1] | bytes[index + 2]) & 0xC0 == 0x80
        {
          index += 3
        } else {
          break
        }
      }
      return index
    }
  }

  /// Whether bytes are UTF-8 up to a character that their end may cut.
  static func isWellFormedPrefix(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while index < bytes.count {
      switch examine(bytes, at: index) {
      case .character(let length), .forbidden(_, let length): index += length
      case .incomplete: return true
      case .invalid: return false
      }
    }
    return true
  }

  private enum Finding {
    case character(length: Int)
    case forbidden(scalar: UInt32, length: Int)
    case incomplete
    case invalid
  }

  /// Well-formed sequences after the Unicode Standard, table 3-7.
  private static func examine(_ bytes: [UInt8], at index: Int) -> Finding {
    let lead = bytes[index]
    if lead < 0x80 {
      let isAllowed = lead >= 0x20 || lead == 0x09 || lead == 0x0A || lead == 0x0D
      return isAllowed
        ? .character(length: 1) : .forbidden(scalar: UInt32(lead), length: 1)
    }
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return .invalid
    }
    for position in 1..<length {
      guard index + position < bytes.count else { return .incomplete }
      let allowed = position == 1 ? second : 0x80...0xBF
      guard allowed.contains(bytes[index + position]) else { return .invalid }
    }
    if lead == 0xEF, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE {
      return .forbidden(scalar: bytes[index + 2] == 0xBE ? 0xFFFE : 0xFFFF, length: 3)
    }
    return .character(length: length)
  }
}
