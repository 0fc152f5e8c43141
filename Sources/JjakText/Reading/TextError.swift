public import Foundation

/// Why bytes could not be read as text.
public enum TextError: Error, Hashable, Sendable {
  /// There are no bytes, or nothing but a byte order mark.
  case empty
  /// The bytes begin as a file of another format does, for example `PDF`.
  case format(name: String, remedy: String)
  /// A NUL byte stands where no text has one.
  case binary(offset: Int)
  /// A byte sequence is not valid in the encoding.
  case undecodable(encoding: TextEncoding, offset: Int, byte: UInt8, isGuessed: Bool)
  /// A label names no encoding that is known here.
  case unknownLabel(String)
  /// The text is longer than can be handled in one piece.
  case tooLong(count: Int, limit: Int)
}

extension TextError: LocalizedError {
  /// Place, what was found, what is needed and what to do.
  public var errorDescription: String? {
    switch self {
    case .empty:
      "found no text, need at least one character: check that the right file was given"
    case .format(let name, let remedy):
      "byte 0: found \(name), need plain text: \(remedy)"
    case .binary(let offset):
      "byte \(offset): found a NUL byte, need text in UTF-8, UTF-16 or CP949: "
        + "save the document as plain text first"
    case .undecodable(let encoding, let offset, let byte, let isGuessed):
      "byte \(offset): found 0x\(Self.hex(byte)), which \(encoding.rawValue) does not allow here: "
        + (isGuessed
          ? "no encoding known here fits; the file may be cut off, or name its encoding"
          : "name another encoding or save the file as UTF-8")
    case .unknownLabel(let label):
      "found the encoding \"\(label)\", need utf-8, utf-16, utf-16le, utf-16be or cp949 (euc-kr): "
        + "convert the file to UTF-8"
    case .tooLong(let count, let limit):
      "found \(count) bytes, need \(limit) at most: split the file"
    }
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count < 2 ? "0" + digits : digits
  }
}
