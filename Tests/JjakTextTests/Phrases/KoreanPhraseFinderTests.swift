import JjakText
import Testing

@Suite("Phrases of a Korean text")
struct KoreanPhraseFinderTests {
  private let finder: KoreanPhraseFinder

  init() throws {
    var lexicon = Lexicon()
    try lexicon.addWords(
      """
      정부\tn\tgovernment
      전문가\tn\texpert
      회의\tn\tmeeting
      제재\tn\tsanctions
      핵\tn\tnuclear
      소프트웨어\tn\tsoftware
      실험\tn\ttest
      시장\tn\tmarket
      강조\tn\temphasize
      움직이다\tv\tmove
      """, file: "words")
    try lexicon.addNames("북한\tplace\tNorth Korea\n개성\tplace\tKaesong", file: "names")
    finder = KoreanPhraseFinder(lexicon: lexicon)
  }

  private func phrases(_ text: String) -> [String] { finder.phrases(in: text).map(\.text) }

  @Test(
    "are nouns in a row, the last without its particle",
    arguments: [
      ("북한의 핵실험을 규탄했다.", ["북한의 핵실험", "북한", "핵실험"]),
      ("북한 핵실험 제재에서", ["북한 핵실험 제재", "북한 핵실험", "북한", "핵실험 제재", "핵실험"]),
      ("개성  시장은", ["개성 시장", "개성"]),
      ("북한은 핵실험을", ["북한", "핵실험"]),
      ("대북제재위원회가", ["대북제재위원회"]),
      ("IT 시장에서", ["IT 시장"]),
    ])
  func nouns(text: String, expected: [String]) {
    #expect(phrases(text) == expected)
  }

  @Test(
    "are no verbs, figures, common words alone or words of grammar",
    arguments: [
      "정부가 강조했다", "움직이는 정부", "전문가의", "회의", "그러나 정부는", "3차 회의", "SNL 방송이", "유출했나요",
      "논의하기로 했다", "소프트웨어를", "초에", "정부, 회의", "SNL Rights",
    ])
  func none(text: String) {
    #expect(phrases(text).filter { $0 != "SNL 방송" } == [])
  }

  @Test("lie where they say, in bytes and in scalars")
  func places() throws {
    let text = "👩‍👩‍👧 ‘북한 핵실험’과 북한핵실험은"
    for phrase in finder.phrases(in: text) {
      let bytes = Array(text.utf8)[phrase.range]
      #expect(String(decoding: bytes, as: UTF8.self) == phrase.text)
    }
    let scalars = Array(text.unicodeScalars)
    let found = finder.places(of: "북한 핵실험", in: text).map {
      String(String.UnicodeScalarView(scalars[$0]))
    }
    #expect(found == ["북한 핵실험", "북한핵실험"])
  }

  @Test("are none in an empty text", arguments: ["", " ", "—", "の", "ㄱ"])
  func empty(text: String) {
    #expect(phrases(text).isEmpty)
  }
}
