import JjakText
import Testing

@Suite("Countries of one syllable")
struct CountryCompoundTests {
  private func countries(_ text: String) -> [String] {
    CountryCompounds.countries(among: Tokenizer().tokens(of: text)).map(\.country.korean)
  }

  @Test(
    "are told in compounds",
    arguments: [
      ("대중 수출이 줄었다", ["중국"]), ("대중수출이 줄었다", ["중국"]), ("대미 투자를 늘렸다", ["미국"]),
      ("대통령은 방중을 미뤘다", ["중국"]), ("한미 양국은 합의했다", ["한국", "미국"]), ("북중 접경", ["북한", "중국"]),
      ("미중 갈등이 커졌다", ["미국", "중국"]), ("한미일 공조", ["한국", "미국", "일본"]), ("북미 정상회담", ["북한", "미국"]),
    ])
  func tells(text: String, expected: [String]) {
    #expect(countries(text) == expected)
  }

  @Test(
    "are none in words that look alike",
    arguments: [
      "대중의 사랑을 받았다", "대중교통을 이용했다", "북미 대륙", "그가 한일은 옳았다", "미중년",
    ])
  func tellsNone(text: String) {
    #expect(countries(text) == [])
  }
}
