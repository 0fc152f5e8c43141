import Foundation
import JjakCore
import JjakFormats
import Testing

/// Pages in the manner of news sites, written for these tests; each block of text begins with a letter
/// that says what it is.
@Suite("Pages of news sites")
struct NewsPageTests {
  private static let roles: [Character: SegmentRole?] = [
    "B": nil, "C": .caption, "F": .furniture, "H": .headline, "S": .subhead, "Y": .byline,
  ]
  private static let pages: [URL] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Pages")
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).sorted { $0.path < $1.path }
  }()

  @Test("are a dozen")
  func count() { #expect(Self.pages.count == 12) }

  @Test("give their article, captions and headline, and their furniture as such", arguments: pages)
  func roles(page: URL) throws {
    let bytes = Array(try Data(contentsOf: page))
    let article = try HTMLFormat().read(bytes, options: ReaderOptions()).text
    let text = Array(article.text.utf8)
    #expect(article.blocks.count > 3)
    for block in article.blocks {
      let content = String(decoding: text[block.range], as: UTF8.self)
      let letter = try #require(content.first)
      let expected = try #require(Self.roles[letter], "no letter before: \(content)")
      #expect(block.role == expected, "\(content)")
    }
  }
}
