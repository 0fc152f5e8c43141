import JjakCore
import Testing

@Suite("Documents")
struct DocumentTests {
  private static let parts = ["비", "rain", "👩‍👩‍👧", "é", "한국", "눈보라", "🇰🇷", "\u{1112}\u{1161}"]
  private static let blanks = ["", " ", "\n\n", "\u{3000}"]

  /// A document of random parts that knows where each begins.
  private static func random(seed: UInt64) -> Document {
    var random = MatchingRandom(seed: seed)
    var text = ""
    var segments: [Segment] = []
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      text += blanks[Int.random(in: blanks.indices, using: &random)]
      let part = parts[Int.random(in: parts.indices, using: &random)]
      let start = text.utf8.count
      text += part
      segments.append(
        Segment(
          text: part, range: start..<text.utf8.count, block: 0, role: .body, endRule: "line"))
    }
    text += blanks[Int.random(in: blanks.indices, using: &random)]
    return Document(text: text, language: .korean, segments: segments)
  }

  @Test("tell places in scalars that cut out the same text", arguments: 0..<100 as Range<UInt64>)
  func scalars(seed: UInt64) {
    let document = Self.random(seed: seed)
    let scalars = Array(document.text.unicodeScalars)
    let cut = document.scalarRanges.map { range in
      String(String.UnicodeScalarView(scalars[range]))
    }
    #expect(cut.map { Array($0.utf8) } == document.segments.map { Array($0.text.utf8) })
  }

  @Test("take roles from the file’s own blocks and keep the others")
  func labels() {
    let document = Document(
      text: "제목\n\n본문", language: .korean,
      segments: [
        Segment(text: "제목", range: 0..<6, block: 0, role: .body, endRule: "paragraph"),
        Segment(text: "본문", range: 8..<14, block: 1, role: .caption, endRule: "paragraph"),
      ])
    let article = ArticleText(
      text: document.text,
      blocks: [
        .init(range: 0..<6, role: .headline, place: BlockPlace(.paragraph, 1)),
        .init(range: 8..<14, role: nil, place: BlockPlace(.paragraph, 2)),
      ])
    #expect(document.labelled(by: article).segments.map(\.role) == [.headline, .caption])
  }

  @Test("find the block of a place as looking at each does", arguments: 0..<50 as Range<UInt64>)
  func blocks(seed: UInt64) {
    var random = MatchingRandom(seed: seed)
    var end = 0
    let blocks = (0..<Int.random(in: 0...8, using: &random)).map { number in
      let start = end + Int.random(in: 1...3, using: &random)
      end = start + Int.random(in: 1...4, using: &random)
      return ArticleText.Block(
        range: start..<end, role: nil, place: BlockPlace(.paragraph, number + 1))
    }
    let article = ArticleText(text: String(repeating: "x", count: end + 2), blocks: blocks)
    for offset in 0..<end + 2 {
      #expect(article.block(at: offset) == blocks.first { $0.range.contains(offset) })
    }
  }

  @Test("name places in words")
  func places() {
    #expect(BlockPlace(.line, 7).description == "line 7")
    #expect(
      BlockPlace(.cue, 2, part: "a.srt", timing: "00:01 --> 00:02").description
        == "a.srt, cue 2, 00:01 --> 00:02")
  }
}
