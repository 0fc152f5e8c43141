import JjakCore
import JjakText
import Testing

@Suite("Article structure")
struct ArticleStructureTests {
  private func roles(_ text: String, _ language: LanguageTag) -> [SegmentRole] {
    DocumentSegmenter().document(from: text, language: language).segments.map(\.role)
  }

  @Test("K9: labels the parts of a Korean article")
  func korean() {
    let text = """
      산골 학교에 새 도서관 문 열어

      춘천-배나래

      2025.04.02

      지난달 새 도서관 앞에 모인 아이들. /들꽃방송 사진

      앵커: 산골 학교에 도서관이 생겼습니다. 춘천에서 배나래 기자가 보도합니다.

      기자: 아이들은 아침부터 줄을 섰습니다. 책은 모두 3천 권입니다.

      책을 나르는 사람들

      책은 마을 사람들이 모았습니다. 아직도 상자가 쌓여 있습니다.

      춘천에서 들꽃방송 배나래입니다.

      에디터 오솔길, 웹편집 한마루

      baenarae@example.com

      무단 전재 및 재배포 금지

      ▶ 관련기사

      바닷가 학교에도 도서관

      산골 분교 올해 문 닫는다
      """
    #expect(
      roles(text, .korean) == [
        .headline, .byline, .dateline, .caption, .caption, .body, .byline, .body, .body, .subhead,
        .body, .body, .byline, .credit, .byline, .furniture, .furniture, .furniture, .furniture,
      ])
  }

  @Test(
    "take a reporter with a date in figures for the byline",
    arguments: [
      "(춘천=들꽃뉴스) 배나래 기자 = 2025/04/02 14:05", "배나래 기자 | 2025-04-02 11:20",
      "입력 2025.04.02 오전 9:31 수정 2025.04.02 오후 1:02 배나래 기자 narae@field.example",
    ])
  func datedReporter(line: String) {
    let text = "산골 학교에 새 도서관 문 열어\n\n\(line)\n\n아이들은 아침부터 줄을 섰다.\n\n책은 모두 3천 권이다."
    #expect(roles(text, .korean) == [.headline, .byline, .body, .body])
  }

  @Test("K9: labels the parts of an English article, comment form to the end")
  func english() {
    let text = """
      Village school opens a library

      By Bae Narae for Wildflower Radio

      April 2, 2025

      village-school-library-2025.jpg Children wait at the door of the new library.

      Children lined up from early morning. There are 3,000 books.

      Carried by hand

      The books came from the villagers. Boxes are still piling up.

      Reported by Bae Narae. Translated by Oh Solgil. Edited by Ann Marlow.

      Share this article on social media

      Add comment

      Write your thoughts below. They will be read before they appear. We are not liable for them.

      View Full Site
      """
    #expect(
      roles(text, .english) == [
        .headline, .byline, .dateline, .caption, .body, .body, .subhead, .body, .body, .credit,
        .credit, .credit, .furniture, .furniture, .furniture, .furniture, .furniture, .furniture,
      ])
  }

  @Test("K9: keeps a dateline that opens a sentence in the body")
  func datelineInSentence() {
    let text = "다리 놓았다\n\n(춘천=들꽃뉴스) 배나래 기자 = 강원도가 다리를 놓았다.\n\n다리는 길다."
    #expect(roles(text, .korean) == [.headline, .body, .body])
  }

  @Test("labels lines without paragraphs the same way")
  func lines() {
    let text =
      "Village school opens a library\nBy Bae Narae\nChildren lined up.\nAll rights reserved."
    let document = DocumentSegmenter().document(ofLines: text, language: .english)
    #expect(document.segments.map(\.role) == [.headline, .byline, .body, .furniture])
  }

  @Test("tells headline, byline and date apart in lines that no blank line parts")
  func linesAtTheTop() {
    let text = """
      산골 학교에 새 도서관 문 열어
      아이들 “책 냄새가 좋아요”
      (춘천=들꽃통신) 배나래 기자
      2025.04.02

      강원 춘천의 산골 학교에 도서관이 생겼다.
      아이들은 아침부터 줄을 섰다.
      """
    let document = DocumentSegmenter().document(ofLines: text, language: .korean)
    #expect(
      document.segments.map(\.role) == [.headline, .subhead, .byline, .dateline, .body, .body])
  }

  @Test("takes nothing for furniture that only sounds like it")
  func bodyStaysBody() {
    let text = """
      The company will share the profits. Readers add comments of their own.

      By Monday the road was open. Copyright is a long story, he said.

      He was asked to print more money, and to leave a comment when he was done with that.
      """
    #expect(roles(text, .english).allSatisfy { $0 == .body })
  }

  @Test("takes telephone lines for furniture, and no sentence about a call")
  func telephone() {
    let text = "시장이 다시 문을 열었다.\n\n전화 통화에서 그는 그렇게 말했다.\n\n전화 02-123-4567\n\n제보: 010-1234-5678"
    #expect(roles(text, .korean).suffix(3) == [.body, .furniture, .furniture])
    let english = "The market is open again.\n\nTel: 3 of 4 answered, he said.\n\nTel: 02-123-4567"
    #expect(roles(english, .english).suffix(2) == [.body, .furniture])
  }

  @Test("takes no short paragraph for a sign-off that names no desk")
  func noSignOff() {
    let text = "시장이 열렸다.\n\n사람이 많았습니다.\n\n춘천에서 가장 큰 시장입니다."
    #expect(roles(text, .korean).allSatisfy { $0 == .body })
  }

  @Test("never labels the top of an article as the list of other articles")
  func listAtTop() {
    let text = "많이 본 뉴스\n\n산골 학교에 새 도서관 문 열어\n\n아이들이 줄을 섰다.\n\n책이 많다.\n\n끝없다."
    #expect(roles(text, .korean) == [.furniture, .headline, .body, .body, .body])
  }

  @Test(
    "labels the real article as its gold alignment has it",
    .enabled(if: SegmentationFixtures.shared != nil, .init(rawValue: SegmentationFixtures.missing)))
  func realArticle() throws {
    for language in ["en", "ko"] {
      let lines = try SegmentationFixtures.text("seed/article.\(language).lines.txt")
        .split(separator: "\n").map(String.init)
      let document = DocumentSegmenter().document(
        from: try SegmentationFixtures.text("seed/article.\(language).txt"),
        language: LanguageTag(language))
      #expect(document.segments.map(\.text) == lines)
      guard language == "en" else { continue }
      let roles = document.segments.map(\.role)
      #expect(roles[0] == .headline && roles[1] == .caption && roles[13] == .subhead)
      #expect(roles[21...23].allSatisfy { $0 == .credit })
      #expect(roles[24...30].allSatisfy { $0 == .furniture })
      #expect(roles.count == 31)
    }
  }
}

@Suite("Articles in the manners of the press")
struct ArticleMannerTests {
  private func check(
    _ name: String, _ articles: [String: String], _ language: LanguageTag
  ) throws {
    let paragraphs = ArticleFixtures.paragraphs(try #require(articles[name]))
    let text = paragraphs.map { $0.map(\.text).joined(separator: " ") }.joined(separator: "\n\n")
    let segments = DocumentSegmenter().document(from: text, language: language).segments
    let lines = paragraphs.flatMap(\.self)
    #expect(segments.map(\.text) == lines.map(\.text))
    #expect(segments.map(\.role.rawValue) == lines.map(\.role))
  }

  @Test("K9: cuts and labels Korean articles", arguments: ArticleFixtures.korean.keys.sorted())
  func korean(name: String) throws {
    try check(name, ArticleFixtures.korean, .korean)
  }

  @Test("K9: cuts and labels English articles", arguments: ArticleFixtures.english.keys.sorted())
  func english(name: String) throws {
    try check(name, ArticleFixtures.english, .english)
  }
}
