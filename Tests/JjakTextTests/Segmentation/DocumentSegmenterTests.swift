import JjakCore
import JjakText
import Testing

@Suite("Document segmenter")
struct DocumentSegmenterTests {
  private let segmenter = DocumentSegmenter()

  @Test("gives each segment its range, paragraph and the rule that ended it")
  func placesSegments() {
    let text = "  비가 왔다. 눈도 왔다.\n\n해가 떴다. "
    let document = segmenter.document(from: text, language: .korean)
    #expect(document.segments.map(\.text) == ["비가 왔다.", "눈도 왔다.", "해가 떴다."])
    #expect(document.segments.map(\.block) == [0, 0, 1])
    #expect(document.segments.map(\.endRule) == ["icu", "paragraph", "paragraph"])
    #expect(document.segments.map(\.range) == [2..<16, 17..<31, 33..<47])
  }

  @Test("K1: composes the text of segments and keeps ranges of the original")
  func composes() {
    let text = "\u{1112}\u{1161}\u{11AB} \u{1100}\u{1161}\u{1103}\u{1161}. 끝."
    let document = segmenter.document(from: text, language: .korean)
    #expect(
      document.segments.map { Array($0.text.unicodeScalars.map(\.value)) }.first
        == [0xD55C, 0x20, 0xAC00, 0xB2E4, 0x2E])
    #expect(document.segments.map(\.range) == [0..<23, 24..<28])
    #expect(document.text == text)
  }

  @Test("takes one line as one segment and blank lines as paragraph edges")
  func lines() {
    let document = segmenter.document(
      ofLines: "One is. Two is.\nThree.\r\n\r\n \nFour.\n", language: .english)
    #expect(document.segments.map(\.text) == ["One is. Two is.", "Three.", "Four."])
    #expect(document.segments.map(\.block) == [0, 0, 1])
    #expect(document.segments.allSatisfy { $0.endRule == "line" })
  }

  @Test("joins lines wrapped at a fixed width and cuts lines that are paragraphs")
  func layouts() {
    let wrapped = """
      The mayor of the town opened a new bridge
      on Monday. It crosses the river near the
      old market, where boats used to carry the
      farmers and their goods.

      A second bridge is planned for next year,
      if there is money for it.
      """
    let document = segmenter.document(from: wrapped, language: .english)
    #expect(document.segments.map(\.block) == [0, 0, 1])
    #expect(
      document.segments.first?.text == """
        The mayor of the town opened a new bridge
        on Monday.
        """)
    let paragraphs = "시장이 새 다리를 열었다. 강을 건넌다.\n둘째 다리는 내년에 놓는다.\n돈이 있어야 한다."
    #expect(
      segmenter.document(from: paragraphs, language: .korean).segments.map(\.block) == [0, 0, 1, 2])
  }

  @Test("makes no segments of empty or blank text")
  func blank() {
    for text in ["", " \n\t\n", "\u{FEFF}"] {
      #expect(segmenter.document(from: text, language: .korean).segments.isEmpty)
      #expect(segmenter.document(ofLines: text, language: .korean).segments.isEmpty)
    }
  }

  @Test(
    "tells the language by the share of Hangul",
    arguments: [
      ("정부는 RFA에 GDP가 3% 늘었다고 밝혔다.", LanguageTag.korean),
      ("The word 밥 means rice, and 국 means soup in Korean.", .english),
      ("12,345", .english), ("", .english),
      ("\u{1112}\u{1161}\u{11AB}", .korean),
    ])
  func language(text: String, expected: LanguageTag) {
    #expect(LanguageDetector.language(of: text) == expected)
  }
}
