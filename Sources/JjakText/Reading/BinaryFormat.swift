/// A file format that is no plain text, known by its first bytes.
struct BinaryFormat {
  let name: String
  /// What a user can do about it.
  let remedy: String
  private let signature: [UInt8]

  /// The format that the bytes begin as.
  static func recognized(in bytes: [UInt8]) -> BinaryFormat? {
    table.first { bytes.starts(with: $0.signature) }
  }

  private static let table: [BinaryFormat] = [
    BinaryFormat(
      name: "a PDF document", remedy: "copy its text, or convert it with pdftotext",
      signature: Array("%PDF-".utf8)),
    BinaryFormat(
      name: "a ZIP archive (.docx, .hwpx, .odt and .xlsx are such)",
      remedy: "open it in its program and save it as plain text in UTF-8",
      signature: [0x50, 0x4B, 0x03, 0x04]),
    BinaryFormat(
      name: "a Hangul (.hwp) or old Word (.doc) document",
      remedy: "open it in its program and save it as plain text in UTF-8",
      signature: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
    BinaryFormat(
      name: "a Hangul document of version 3 (.hwp)",
      remedy: "open it in Hangul and save it as plain text in UTF-8",
      signature: Array("HWP Document File V".utf8)),
    BinaryFormat(
      name: "a rich text document (.rtf)",
      remedy: "open it in a word processor and save it as plain text in UTF-8",
      signature: Array("{\\rtf".utf8)),
    BinaryFormat(
      name: "a gzip archive", remedy: "unpack it with gunzip", signature: [0x1F, 0x8B]),
    BinaryFormat(
      name: "a PNG image", remedy: "give the text, not its picture",
      signature: [0x89, 0x50, 0x4E, 0x47]),
    BinaryFormat(
      name: "a JPEG image", remedy: "give the text, not its picture", signature: [0xFF, 0xD8, 0xFF]),
    BinaryFormat(
      name: "a GIF image", remedy: "give the text, not its picture", signature: Array("GIF8".utf8)),
    BinaryFormat(
      name: "an SQLite database, perhaps a memory",
      remedy: "name it with --memory instead", signature: Array("SQLite format 3".utf8)),
  ]
}
