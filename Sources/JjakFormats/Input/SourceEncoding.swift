private import Foundation

/// An encoding that can be read.
enum SourceEncoding: Hashable {
  case utf8
  case utf16(bigEndian: Bool)
  /// Any other, under the name that iconv knows.
  case other(String)

  var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16(let bigEndian): bigEndian ? "UTF-16BE" : "UTF-16LE"
    case .other(let name): name
    }
  }

  /// Whether two bytes make a unit.
  var isUTF16: Bool { if case .utf16 = self { true } else { false } }

  /// Finds the encoding of a label, or nil when it is unknown or unsafe to read.
  ///
  /// Every name of EUC-KR means CP949, as browsers read it: the iconv of glibc turns syllables that
  /// only CP949 has into other characters without an error.
  init?(label: String) {
    let label = label.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
    switch label {
    case "utf8", "usascii", "ascii": self = .utf8
    case "utf16", "utf16le", "ucs2", "unicode", "iso10646ucs2": self = .utf16(bigEndian: false)
    case "utf16be": self = .utf16(bigEndian: true)
    case "euckr", "cp949", "ms949", "windows949", "uhc", "korean", "ksc5601", "ksc56011987",
      "ksc56011989", "ksx1001", "cseuckr", "xwindows949", "949":
      self = .other("CP949")
    case "shiftjis", "sjis", "windows31j", "cp932", "ms932": self = .other("CP932")
    case "eucjp": self = .other("EUC-JP")
    case "gb2312", "gbk", "cp936", "gb18030", "euccn": self = .other("GB18030")
    case "big5", "cp950": self = .other("CP950")
    case "koi8r": self = .other("KOI8-R")
    case "latin1": self = .other("ISO-8859-1")
    default:
      if let number = Self.number(in: label, after: "iso8859", allowed: 1...16) {
        self = .other("ISO-8859-\(number)")
      } else if let number = Self.number(in: label, after: "windows", allowed: 1250...1258)
        ?? Self.number(in: label, after: "cp", allowed: 1250...1258)
      {
        self = .other("CP\(number)")
      } else {
        return nil
      }
    }
  }

  private static func number(
    in label: String, after prefix: String, allowed: ClosedRange<Int>
  ) -> Int? {
    guard label.hasPrefix(prefix), let number = Int(label.dropFirst(prefix.count)),
      allowed.contains(number)
    else { return nil }
    return number
  }
}

/// What the first bytes of a file say about its encoding.
struct EncodingSniff {
  /// The encoding by byte order mark or by the pattern of zero bytes.
  let pattern: SourceEncoding?
  /// Length of the byte order mark.
  let markLength: Int

  init(_ head: [UInt8]) throws {
    if head.starts(with: [0xFF, 0xFE, 0, 0]) || head.starts(with: [0, 0, 0xFE, 0xFF]) {
      throw FormatError(.unknownEncoding("UTF-32"))
    }
    if head.starts(with: [0xEF, 0xBB, 0xBF]) {
      (pattern, markLength) = (.utf8, 3)
    } else if head.starts(with: [0xFF, 0xFE]) {
      (pattern, markLength) = (.utf16(bigEndian: false), 2)
    } else if head.starts(with: [0xFE, 0xFF]) {
      (pattern, markLength) = (.utf16(bigEndian: true), 2)
    } else {
      pattern = Self.zeroPattern(head)
      markLength = 0
    }
  }

  /// UTF-16 without a mark: among the first letters every other byte is zero.
  private static func zeroPattern(_ head: [UInt8]) -> SourceEncoding? {
    let sample = head.prefix(256)
    var zeros = [0, 0]
    for (index, byte) in sample.enumerated() where byte == 0 { zeros[index % 2] += 1 }
    guard sample.count >= 4, zeros[0] + zeros[1] >= sample.count / 8 else { return nil }
    if zeros[1] > zeros[0] * 8 { return .utf16(bigEndian: false) }
    if zeros[0] > zeros[1] * 8 { return .utf16(bigEndian: true) }
    return nil
  }
}

/// Reads `encoding="…"` of an XML declaration.
///
/// - Parameter head: The first bytes in any encoding that keeps ASCII letters and at most puts zero
///   bytes between them.
///
/// - Returns: The name as written, or nil where there is none.
func declaredEncoding(_ head: [UInt8]) -> String? {
  let letters = head.prefix(1024).filter { $0 != 0 && $0 < 0x80 }
  let text = String(decoding: letters, as: UTF8.self)
  guard let start = text.range(of: "<?xml"),
    let end = text.range(of: "?>", range: start.upperBound..<text.endIndex)
  else { return nil }
  let declaration = text[start.upperBound..<end.lowerBound]
  guard let key = declaration.range(of: "encoding") else { return nil }
  let rest = declaration[key.upperBound...].drop { $0 == " " || $0 == "=" || $0 == "\n" }
  guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
  return String(rest.dropFirst().prefix { $0 != quote })
}
