import JjakText
import Testing

@Suite("Search by initial consonants")
struct InitialConsonantsTests {
  @Test(
    "K34: finds words by consonants, by syllables and by a syllable in the making",
    arguments: [
      ("ㄱㅈㅇ", "어제 김정은이", 3..<6), ("김ㅈㅇ", "김정은", 0..<3), ("ㄱㅅㄱㄷ", "개성 공단", 0..<5),
      ("기", "김정은", 0..<1), ("김저", "김정은", 0..<2), ("ㄸ", "가땅", 1..<2), ("ㅅㅈ", "북한 시장", 3..<5),
      ("공단", "개성공단", 2..<4),
    ])
  func finds(query: String, text: String, range: Range<Int>) {
    #expect(InitialConsonants.firstRange(of: query, in: text) == range)
  }

  @Test(
    "K34: finds nothing else",
    arguments: [
      ("ㄱㅈㅇ", "김준호"), ("ㄷ", "땅"), ("기정", "김정은"), ("김정은이", "김정은"), ("", "김정은"), ("ㄱ", ""),
      ("긴", "기름"),
    ])
  func findsNothing(query: String, text: String) {
    #expect(InitialConsonants.firstRange(of: query, in: text) == nil)
  }
}
