import JjakText
import Testing

@Suite("Korean names in a text")
struct KoreanNameFinderTests {
  private func names(_ text: String) throws -> [String] {
    var lexicon = Lexicon()
    try lexicon.addWords("강화\tn\tstrengthen\n단둥\tn\tDandong", file: "words")
    let finder = try KoreanNameFinder(
      """
      단둥\tplace\tDandong\tDan Dong
      강화\tplace\tGanghwa\t
      신의주\tplace\tSinuiju\tShinuiju
      개성 공단\tbody\tKaesong Industrial Park\t
      개성\tplace\tKaesong\t
      림\tsurname\tRim\tLim
      국장\ttitle\tdirector general\t
      """, file: "names", lexicon: lexicon)
    return finder.names(among: Tokenizer().tokens(of: text)).map {
      "\($0.korean)=\($0.english.joined(separator: "/"))"
    }
  }

  @Test("are found behind their particles, the longest first, each once")
  func findsNames() throws {
    #expect(
      try names("단둥에서 신의주까지, 단둥의 개성공단과 개성 공단은 개성에 있다.") == [
        "단둥=Dandong", "신의주=Sinuiju", "개성공단=Kaesong Industrial Park",
        "개성 공단=Kaesong Industrial Park", "개성=Kaesong",
      ])
  }

  @Test("are none inside other words, and no words, surnames or titles")
  func passesOthers() throws {
    #expect(try names("단속을 강화한 림 국장은 단둥역으로 갔다.") == [])
  }
}
