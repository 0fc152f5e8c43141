import Foundation
import JjakCore
import JjakWorkflows
import Testing

@Suite("Reading an article")
struct InputTextTests {
  private static let text = "북한 “로동신문”은 16일 발표했다.\n"

  /// CP949 bytes of ``text`` as Python’s codec writes them.
  private static let cp949: [UInt8] = [
    0xBA, 0xCF, 0xC7, 0xD1, 0x20, 0xA1, 0xB0, 0xB7, 0xCE, 0xB5, 0xBF, 0xBD, 0xC5, 0xB9, 0xAE, 0xA1,
    0xB1, 0xC0, 0xBA, 0x20, 0x31, 0x36, 0xC0, 0xCF, 0x20, 0xB9, 0xDF, 0xC7, 0xA5, 0xC7, 0xDF, 0xB4,
    0xD9, 0x2E, 0x0A,
  ]

  private static let utf16LittleEndian = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  private static let utf16BigEndian = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }

  private static let encodings: [(name: String, bytes: [UInt8])] = [
    ("UTF-8", Array(text.utf8)),
    ("UTF-8 with a mark", [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
    ("UTF-16LE with a mark", [0xFF, 0xFE] + utf16LittleEndian),
    ("UTF-16BE with a mark", [0xFE, 0xFF] + utf16BigEndian),
    ("UTF-16LE without", utf16LittleEndian),
    ("CP949", cp949),
  ]

  private func file(_ bytes: [UInt8]) throws -> String {
    let url = FileManager.default.temporaryDirectory.appending(path: "jjak-\(UUID()).txt")
    try Data(bytes).write(to: url)
    return url.path
  }

  @Test("K33: is the same text in each encoding", arguments: encodings.map(\.name))
  func sameText(name: String) throws {
    let bytes = try #require(Self.encodings.first { $0.name == name }).bytes
    let path = try file(bytes)
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(try InputText.read(path: path).text == Self.text)
    #expect(try InputText.plain(path: path) == Self.text)
  }

  @Test("K33: follows the encoding that the user names")
  func named() throws {
    let path = try file(Self.cp949)
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(try InputText.read(path: path, encoding: "euc-kr").text == Self.text)
    #expect(throws: InputError.self) { try InputText.read(path: path, encoding: "utf-8") }
  }

  @Test("says where nothing, a folder or no text is")
  func refusals() throws {
    let path = try file([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13])
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(throws: InputError.missing(path: "/no/such.txt")) {
      try InputText.read(path: "/no/such.txt")
    }
    #expect(throws: InputError.directory(path: "/")) { try InputText.read(path: "/") }
    let error = #expect(throws: InputError.self) { try InputText.read(path: path) }
    #expect(error?.errorDescription?.hasPrefix(path) == true)
  }
}
