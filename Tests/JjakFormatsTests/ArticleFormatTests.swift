import Foundation
import JjakCore
import JjakFormats
import Testing

@Suite("Articles in files")
struct ArticleFormatTests {
  private func read(_ bytes: [UInt8], _ name: String = "article") throws -> ArticleText {
    let format = try #require(try ArticleFormats.detect(bytes, path: name))
    return try format.read(bytes, options: ReaderOptions()).text
  }

  private func roles(_ article: ArticleText) -> [String] {
    let bytes = Array(article.text.utf8)
    return article.blocks.map { block in
      "\(block.role?.rawValue ?? "-"): \(String(decoding: bytes[block.range], as: UTF8.self))"
    }
  }

  private static let page = """
    <!doctype html><html lang="ko"><head><meta charset="utf-8"><title>다리 보수 - 신문</title>
    <meta property="og:title" content="다리 보수">
    <meta property="article:published_time" content="2024-09-09T10:00:00+09:00"></head>
    <body><nav><a href="/">홈</a></nav><article><h1>다리 보수</h1>
    <figure><img src="x.jpg"><figcaption>보수 중인 다리</figcaption></figure>
    <p>시는 다리를 <b>내년</b>에 연다고 밝혔다.<script>alert("no")</script></p>
    <p>비용은 231억&nbsp;원이다.<br><br>다리는 낡았다.</p></article>
    <div class="related-news"><p>다른 다리도 위험</p></div><footer>무단 전재 금지</footer></body></html>
    """

  @Test("keep a page’s article, captions and headline, and label the rest as furniture")
  func html() throws {
    let article = try read(Array(Self.page.utf8))
    #expect(
      roles(article) == [
        "furniture: 홈", "headline: 다리 보수", "caption: 보수 중인 다리",
        "-: 시는 다리를 내년에 연다고 밝혔다.", "-: 비용은 231억 원이다.", "-: 다리는 낡았다.",
        "furniture: 다른 다리도 위험", "furniture: 무단 전재 금지",
      ])
    #expect(article.article?.title == "다리 보수")
    #expect(article.article?.date == "2024-09-09")
    #expect(article.language?.matches(.korean) == true)
    #expect(article.blocks[3].place == BlockPlace(.line, 6))
  }

  @Test("are told apart by content, whatever their name")
  func detection() throws {
    let page = Array(Self.page.utf8)
    #expect(try ArticleFormats.detect(page, path: "a.txt")?.name == "html")
    let cues = Array("1\n00:00:01,000 --> 00:00:02,500\n비.\n".utf8)
    #expect(try ArticleFormats.detect(cues, path: "-")?.name == "srt")
    #expect(try ArticleFormats.detect(Array("비가 왔다.".utf8), path: "a.txt") == nil)
    #expect(try ArticleFormats.detect(Array("# 비".utf8), path: "a.md")?.name == "markdown")
    #expect(throws: FormatError.self) {
      try ArticleFormats.detect(Array("%PDF-1.7".utf8), path: "a.pdf")
    }
  }

  @Test("are read as what their bytes can only be, whatever they call themselves")
  func encodings() throws {
    func page(_ label: String, _ text: [UInt8]) -> [UInt8] {
      Array("<html><head><meta charset=\"\(label)\"></head><body><p>".utf8) + text
    }
    let cp949: [UInt8] = [0x8C, 0x63, 0xB9, 0xE6]
    for label in ["euc-kr", "utf-8", "utf-16"] {
      #expect(try read(page(label, cp949)).text == "똠방")
      #expect(try read(page(label, Array("똠방".utf8))).text == "똠방")
      #expect(try read(page(label, Array("plain".utf8))).text == "plain")
    }
    let torn = page("utf-8", Array("가나".utf8) + [0xED, 0x95])
    let error = #expect(throws: FormatError.self) { try read(torn) }
    #expect(error?.description.contains("not valid UTF-8") == true)
  }

  @Test("give headings and paragraphs of Markdown without its marks")
  func markdown() throws {
    let text = "# 제목\n\n첫 문단은 **굵다**.\n둘째 줄.\n\n- 항목\n"
    let article = try read(Array(text.utf8), "a.md")
    #expect(article.text == "제목\n\n첫 문단은 굵다. 둘째 줄.\n\n항목")
    #expect(article.blocks.first?.role == .headline)
    #expect(article.blocks[1].place.number == 3)
  }

  @Test("take old block elements of pages as blocks, and leave out readings and soft hyphens")
  func oldPages() throws {
    let article = try read(
      Array(
        """
        <html><body><center>가운데</center>이어서<p>앞<ruby>大韓<rp>(</rp><rt>대한</rt><rp>)</rp></ruby>뒤
        govern&shy;ment</p></body></html>
        """.utf8))
    #expect(article.text == "가운데\n\n이어서\n\n앞大韓뒤 government")
  }

  @Test("give the cells of Markdown tables, and no marks of notes and deletions")
  func markdownExtensions() throws {
    let text = """
      +++
      a = 1
      +++
      | 가 | 나 |
      |:---|---:|
      | 하나 | 둘 |

      A | B
      -- | --
      C | D

      글[^1] ~~뺀~~ 글 a~~b\\
      다음

      [^1]: 각주
      """
    let article = try read(Array(text.utf8), "a.md")
    #expect(
      article.text
        == "+++\na = 1\n+++\n\n가\n\n나\n\n하나\n\n둘\n\nA\n\nB\n\nC\n\nD\n\n글 뺀 글 a~~b\n다음\n\n각주")
    #expect(article.blocks[0].role == .furniture)
    #expect(article.blocks.map(\.place.number) == [1, 4, 4, 6, 6, 8, 8, 10, 10, 12, 15])
  }

  @Test(
    "come to an end on long lines that look like marks of Markdown for a while",
    arguments: [
      "a\n" + String(repeating: "-", count: 60) + "1 | b", String(repeating: "~~a ", count: 20_000),
      String(repeating: "[^", count: 20_000), "a\n" + String(repeating: "|-", count: 20_000) + "x",
    ])
  func longMarks(text: String) throws {
    #expect(try read(Array(text.utf8), "a.md").text.contains("a") || text.hasPrefix("[^"))
  }

  @Test("take the number of a cue that no blank line sets apart, and leave times in text alone")
  func oddSubtitles() throws {
    let text = """
      1
      00:00:01,000 --> 00:00:02,500
      10:00 -> 11:00 회의
      2024
      2
      00:00:03,000 --> 00:00:04,000
      비.

      """
    let format = SubtitleFormat.subRip
    let read = try format.read(Array(text.utf8), options: ReaderOptions())
    #expect(read.text.text == "10:00 -> 11:00 회의 2024\n\n비.")
    #expect(read.report.findings.map(\.kind) == [.missingBlankLine])
    #expect(read.report.findings.map(\.firstLine) == [5])
  }

  @Test("give cues of WebVTT without notes, styles, tags and references")
  func webVTT() throws {
    let text = """
      WEBVTT - 뉴스

      STYLE
      ::cue { color: red }

      NOTE 여러
      줄

      intro
      00:01.000 --> 00:04.000 align:start
      <v 기자>첫 <c.loud>말</c> <00:00:02.000>&#39;둘&#x27; &amp;amp;

      00:05.000 --> 00:06.000
      NOTE처럼
      """
    let article = try read(Array(text.utf8))
    #expect(article.text == "첫 말 '둘' &amp;\n\nNOTE처럼")
    #expect(article.blocks[0].place.timing == "00:01.000 --> 00:04.000 align:start")
  }

  @Test("give each cue of subtitles with its time as place")
  func subtitles() throws {
    let text = "1\n00:00:01,000 --> 00:00:02,500\n안녕하십니까.\n\n2\n00:00:03,000 --> 00:00:04,000\n비.\n"
    let article = try read(Array(text.utf8))
    #expect(article.text == "안녕하십니까.\n\n비.")
    #expect(article.blocks[1].place.timing == "00:00:03,000 --> 00:00:04,000")
    #expect(article.block(at: article.text.utf8.count - 1)?.place.number == 2)
  }

  @Test("join the lines of a cue, which are broken for the picture, but not what two people say")
  func linesOfCues() throws {
    let text = """
      1
      00:00:01,000 --> 00:00:02,500
      외국인은 주식을
       7천억 원어치 팔았습니다.

      2
      00:00:03,000 --> 00:00:04,000
      - 비가 오나요?
      - 아니요.
      """
    let article = try read(Array(text.utf8))
    #expect(article.text == "외국인은 주식을 7천억 원어치 팔았습니다.\n\n- 비가 오나요?\n- 아니요.")
    #expect(article.blocks.count == 2)
  }

  @Test("name what can't be read and what to do", arguments: ["PK\u{3}\u{4}", "%PDF-1.4 "])
  func unreadable(start: String) {
    #expect(throws: FormatError.self) {
      let bytes = Array(start.utf8) + [0, 1, 2]
      _ = try ArticleFormats.detect(bytes, path: "a")?.read(bytes, options: ReaderOptions())
    }
  }

  @Test("neither crash nor lose the shape of their answer on damaged pages", arguments: 0..<200)
  func damage(seed: UInt64) throws {
    var bytes = Array(Self.page.utf8)
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    for _ in 0..<8 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 20)
    }
    guard
      let article = try? HTMLFormat().read(bytes, options: ReaderOptions()).text
    else { return }
    var end = 0
    for block in article.blocks {
      #expect(block.range.lowerBound >= end && !block.range.isEmpty)
      end = block.range.upperBound
    }
    #expect(end <= article.text.utf8.count)
  }
}
