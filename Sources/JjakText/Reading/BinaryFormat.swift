/// A file format that is no plain text, known by its first bytes and, for containers, by what is inside.
struct BinaryFormat: Sendable {
  let name: String
  /// What a user can do about it.
  let remedy: String
  private let signature: [UInt8]
  /// Bytes near the start or end of the file that tell formats of one container apart.
  private let content: [UInt8]

  private init(
    _ name: String, _ remedy: String, begins signature: [UInt8], holds content: [UInt8] = []
  ) {
    self.name = name
    self.remedy = remedy
    self.signature = signature
    self.content = content
  }

  /// How far from either end the content of a container is looked for.
  private static let reach = 1 << 16

  /// The format that the bytes begin as.
  static func recognized(in bytes: [UInt8]) -> BinaryFormat? {
    table.first { format in
      bytes.starts(with: format.signature)
        && (format.content.isEmpty || holds(format.content, bytes.prefix(reach))
          || holds(format.content, bytes.suffix(reach)))
    }
  }

  private static func holds(_ content: [UInt8], _ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    while let start = rest.firstIndex(of: content[0]) {
      rest = rest[start...]
      if rest.starts(with: content) { return true }
      rest = rest.dropFirst()
    }
    return false
  }

  private static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
  private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  private static let saveAs = "open it in its program and save it as plain text in UTF-8"
  private static let noPicture = "give the text, not its picture"

  private static func wide(_ text: String) -> [UInt8] {
    text.utf8.flatMap { [$0, 0] }
  }

  private static let table: [BinaryFormat] = [
    BinaryFormat(
      "a PDF document", "copy its text, or convert it with pdftotext", begins: Array("%PDF-".utf8)),
    BinaryFormat(
      "a Word document (.docx)", saveAs, begins: zip, holds: Array("word/document.xml".utf8)),
    BinaryFormat("a Hangul document (.hwpx)", saveAs, begins: zip, holds: Array("hwp+zip".utf8)),
    BinaryFormat(
      "a Writer document (.odt)", saveAs, begins: zip, holds: Array("opendocument".utf8)),
    BinaryFormat(
      "an Excel workbook (.xlsx)", saveAs, begins: zip, holds: Array("xl/workbook".utf8)),
    BinaryFormat("a ZIP archive", "unpack it and give the text in it", begins: zip),
    BinaryFormat(
      "a Hangul document (.hwp)", saveAs, begins: compound, holds: wide("HwpSummaryInformation")),
    BinaryFormat("a Word document (.doc)", saveAs, begins: compound, holds: wide("WordDocument")),
    BinaryFormat("an office document (.hwp, .doc or .xls)", saveAs, begins: compound),
    BinaryFormat(
      "a Hangul document of version 3 (.hwp)", saveAs, begins: Array("HWP Document File V".utf8)),
    BinaryFormat("a rich text document (.rtf)", saveAs, begins: Array("{\\rtf".utf8)),
    BinaryFormat(
      "a text in ISO-2022-KR", "convert it with iconv -f ISO-2022-KR -t UTF-8",
      begins: [0x1B, 0x24, 0x29, 0x43]),
    BinaryFormat("a gzip archive", "unpack it with gunzip", begins: [0x1F, 0x8B]),
    BinaryFormat("a PNG image", noPicture, begins: [0x89, 0x50, 0x4E, 0x47]),
    BinaryFormat("a JPEG image", noPicture, begins: [0xFF, 0xD8, 0xFF]),
    BinaryFormat("a GIF image", noPicture, begins: Array("GIF8".utf8)),
    BinaryFormat(
      "an SQLite database", "name it with --memory if it is a memory",
      begins: Array("SQLite format 3".utf8)),
  ]
}
