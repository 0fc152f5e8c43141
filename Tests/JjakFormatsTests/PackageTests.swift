import JjakCore
import Testing

@testable import JjakFormats

@Suite("Documents of word processors")
struct PackageTests {
  private func read(docx body: String) throws -> [String] {
    let document = "<w:document xmlns:w=\"w\"><w:body>\(body)</w:body></w:document>"
    let bytes = try ZIPArchive.packed([("word/document.xml", Array(document.utf8))])
    return try blocks(DOCXFormat().read(bytes, options: ReaderOptions()).text)
  }

  private func blocks(_ article: ArticleText) -> [String] {
    article.text.split(separator: "\n\n").map(String.init)
  }

  private func paragraph(_ text: String, end: String = "") -> String {
    "<w:p><w:pPr><w:rPr>\(end)</w:rPr></w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
  }

  @Test("join paragraphs whose end has been deleted")
  func deletedEnds() throws {
    let deleted = "<w:del w:id=\"1\"/>"
    let found = try read(
      docx: paragraph("가", end: deleted) + paragraph("나", end: deleted) + paragraph("다")
        + paragraph("라") + paragraph("마", end: deleted))
    #expect(found == ["가나다", "라", "마"])
  }

  @Test("are refused as empty where nothing is in the file")
  func emptyFile() {
    let error = #expect(throws: FormatError.self) {
      try DOCXFormat().read([], options: ReaderOptions())
    }
    #expect(error?.problem == .empty)
  }

  @Test("leave out hidden runs and readings")
  func hiddenRuns() throws {
    let found = try read(
      docx: """
        <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>숨은</w:t></w:r><w:r><w:t>보이는</w:t></w:r>
        <w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t> 글</w:t></w:r></w:p><w:p><w:r><w:ruby><w:rt><w:r>
        <w:t>대한</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>大韓</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>
        """)
    #expect(found == ["보이는 글", "大韓"])
  }

  @Test(
    "of OpenDocument are read packed and flat, without pictures' names, data and frames of pages")
  func openDocument() throws {
    let body = """
      <office:body><office:text><text:p>앞<draw:frame><draw:image><office:binary-data>QUJD
      </office:binary-data></draw:image><svg:title>제목</svg:title><svg:desc>설명</svg:desc></draw:frame>뒤
      </text:p></office:text></office:body>
      """
    let names = "xmlns:office=\"o\" xmlns:text=\"t\" xmlns:draw=\"d\" xmlns:svg=\"s\""
    let content = "<office:document-content \(names)>\(body)</office:document-content>"
    let type = "application/vnd.oasis.opendocument.text"
    let flat = """
      <?xml version="1.0"?><office:document \(names) office:mimetype="\(type)"><office:meta>
      <text:p>메타</text:p></office:meta><office:master-styles><text:p>머리말</text:p></office:master-styles>
      \(body)</office:document>
      """
    let packed = try ZIPArchive.packed([
      ("mimetype", Array(type.utf8)), ("content.xml", Array(content.utf8)),
    ])
    for bytes in [packed, Array(flat.utf8)] {
      let format = try #require(try ArticleFormats.detect(bytes, path: "-"))
      #expect(format.name == "odt")
      #expect(try blocks(format.read(bytes, options: ReaderOptions()).text) == ["앞뒤"])
    }
  }
}
