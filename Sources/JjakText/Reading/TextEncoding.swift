/// An encoding that texts arrive in.
public enum TextEncoding: String, Hashable, Sendable, Codable, CaseIterable {
  /// UTF-8, with or without a byte order mark.
  case utf8 = "UTF-8"
  /// UTF-16, low byte first.
  case utf16LittleEndian = "UTF-16LE"
  /// UTF-16, high byte first.
  case utf16BigEndian = "UTF-16BE"
  /// Windows code page 949, a superset of EUC-KR with all 11,172 syllables.
  case cp949 = "CP949"

  /// The encoding that a label names in a file header, a declaration or an option.
  ///
  /// Every EUC-KR and KS C 5601 label means CP949, as in the WHATWG Encoding Standard, since that is what
  /// such files hold. `utf-16` alone names no byte order and gives little-endian, as there.
  ///
  /// - Parameter label: The label, in any case, spaces around it ignored.
  public init?(label: String) {
    let name = label.lowercased().filter { !$0.isWhitespace && $0 != "-" && $0 != "_" }
    switch name {
    case "utf8", "unicode11utf8", "usascii", "ascii": self = .utf8
    case "utf16", "utf16le", "ucs2", "unicode": self = .utf16LittleEndian
    case "utf16be", "unicodefffe": self = .utf16BigEndian
    case "cp949", "949", "ms949", "windows949", "xwindows949", "uhc", "euckr", "cseuckr", "korean",
      "ksc5601", "ksc56011987", "ksc56011989", "ksx1001", "isoir149", "csksc56011987":
      self = .cp949
    default: return nil
    }
  }
}

/// A text with the encoding it was read from.
public struct DecodedText: Hashable, Sendable {
  /// The text, without a byte order mark, not normalised.
  public let text: String
  /// The encoding of the bytes.
  public let encoding: TextEncoding
  /// Whether the encoding was inferred from the bytes rather than stated by a mark or label.
  public let isGuessed: Bool

  /// Makes a decoded text.
  public init(text: String, encoding: TextEncoding, isGuessed: Bool) {
    self.text = text
    self.encoding = encoding
    self.isGuessed = isGuessed
  }
}
