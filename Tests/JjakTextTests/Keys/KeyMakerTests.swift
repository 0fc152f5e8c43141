import Foundation
import JjakCore
import JjakText
import Testing

@Suite("Match keys")
struct KeyMakerTests {
  private func key(_ text: String, _ language: LanguageTag = .korean) -> MatchKey {
    KeyMaker(names: Self.names).matchKey(for: text, language: language)
  }

  private static let names: NameTable = {
    let table =
      "개성\tplace\tKaesong\n노동신문\twork\tRodong Sinmun\n한국은행\tbody\tBank of Korea\n"
      + "한국\tplace\tSouth Korea\n국장\ttitle\tdirector\n김\tsurname\tKim\n북한\tplace\tNorth Korea\n"
    guard let names = try? NameTable(table, file: "names.tsv") else {
      preconditionFailure("the table above can be read")
    }
    return names
  }()

  private func forms(_ text: String) -> MatchForms { key(text).forms }

  @Test("K1: decomposed text is the same text")
  func decomposed() {
    #expect(key("정부는 말했다".decomposedStringWithCanonicalMapping) == key("정부는 말했다"))
  }

  @Test("K2: half-width and compatibility jamo fold in the key alone")
  func jamo() {
    #expect(forms("ㄱ 씨").folded == forms("ﾡ 씨").folded)
    #expect(forms("ㄱ 씨").exact == "ㄱ 씨")
    #expect(forms("ㄱ 씨").exact != forms("ﾡ 씨").exact)
  }

  @Test(
    "K3: full width, squared units and signs fold in the key alone",
    arguments: [("ＫＢＳ", "KBS"), ("30㎏", "30kg"), ("㈜진달래", "(주)진달래"), ("제Ⅲ장", "제III장")])
  func width(wide: String, narrow: String) {
    #expect(forms(wide).folded == forms(narrow).folded)
    #expect(forms(wide).compact == forms(narrow).compact)
    #expect(forms(wide).exact != forms(narrow).exact)
  }

  @Test("K4: compatibility Hanja are the same text")
  func compatibilityHanja() {
    #expect(forms("\u{F914}園").exact == forms("樂園").exact)
  }

  @Test(
    "K5: dots, dashes, tildes and ellipses fold",
    arguments: [
      ("미·중", "미ㆍ중"), ("미・중", "미•중"), ("3∼4", "3～4"), ("글…", "글⋯"), ("글…", "글..."), ("가—나", "가-나"),
    ])
  func signs(one: String, other: String) {
    #expect(forms(one).folded == forms(other).folded)
  }

  @Test(
    "K6: quotes of every kind fold, and compact text has none",
    arguments: ["「전진」이다", "『전진』이다", "《전진》이다", "“전진”이다", "\"전진\"이다"])
  func quotes(text: String) {
    #expect(forms(text).folded == "\"전진\"이다")
    #expect(forms(text).compact == "전진이다")
  }

  @Test(
    "K10: particles alone leave the light key as it is",
    arguments: [
      ("정부는", "정부가"), ("회의를", "회의가"), ("도로는", "도로에서"), ("당국으로부터", "당국에게서는"), ("명단까지도", "명단과"),
      ("30명이", "30명을"), ("RFA에", "RFA가"), ("“승리”라고", "“승리”가"),
    ])
  func particles(one: String, other: String) {
    #expect(forms(one).light == forms(other).light)
    #expect(forms(one).compact != forms(other).compact)
  }

  @Test("K10: a stem keeps two syllables", arguments: [("회의", "회"), ("도로", "도"), ("정부", "정")])
  func stems(word: String, cut: String) {
    #expect(forms(word).light == word)
    #expect(forms(word).light != forms(cut).light)
  }

  @Test(
    "K11: endings alone leave the light key as it is",
    arguments: [("강화했다", "강화했습니다"), ("강화했으며", "강화한다고"), ("강화하는", "강화했던")])
  func endings(one: String, other: String) {
    #expect(forms(one).light == forms(other).light)
  }

  @Test("K12: spacing leaves compact and light as they are")
  func spacing() {
    #expect(forms("대북 제재").compact == forms("대북제재").compact)
    #expect(forms("대북 제재를").light == forms("대북제재가").light)
  }

  @Test(
    "K13: glosses go, and headline Hanja are spelled",
    arguments: [
      ("후베이(湖北)성", "후베이성"), ("후베이省", "후베이성"), ("北, 美 비난", "북한, 미국 비난"), ("日·中 회담", "일본·중국 회담"),
      ("靑 “검토 중”", "청와대 “검토 중”"), ("北美 회담", "북한미국 회담"),
    ])
  func hanja(written: String, spelled: String) {
    #expect(forms(written).compact == forms(spelled).compact)
    #expect(forms(written).exact != forms(spelled).exact)
  }

  @Test("K13: Hanja of dates and longer words stay")
  func hanjaWords() {
    #expect(forms("16日").compact == "0日")
    #expect(forms("日本").compact == "日本")
  }

  @Test("K14: a Latin word is a name, with whatever particle")
  func latin() {
    #expect(key("RFA에 밝혔다").names == ["rfa"])
    #expect(key("GDP가 늘었다").names == key("GDP는 늘었다").names)
  }

  @Test(
    "K15: each number is one mark, and its value is kept",
    arguments: [
      ("2억 1,510만 달러", "0달러", "215100000 USD"), ("3만5천 명", "0명", "35000 people"),
      ("1.5억 원", "0원", "150000000 KRW"),
      ("12.5%", "0", "12.5 percent"),
    ])
  func numbers(text: String, compact: String, number: String) {
    #expect(forms(text).compact == compact)
    #expect(key(text).numbers == [number])
  }

  @Test("K15: figures in names count as numbers")
  func figures() {
    #expect(key("화성-18형 발사").numbers == ["#18"])
    #expect(forms("화성-18형 발사").compact == forms("화성-17형 발사").compact)
  }

  @Test("K16: different counters make different numbers")
  func counters() {
    #expect(key("30살").numbers == key("30세").numbers)
    #expect(key("30살").numbers != key("30명").numbers)
    #expect(key("30살").numbers == key("a 30-year-old", .english).numbers)
  }

  @Test(
    "K24: Northern spelling meets the Southern in the extra key alone",
    arguments: [
      ("로동신문", "노동신문"), ("녀성들", "여성들"), ("력사 리론", "역사 이론"), ("비률", "비율"), ("개선되였다", "개선되었다"),
    ])
  func northern(north: String, south: String) {
    #expect(forms(north).southern == forms(south).southern)
    #expect(forms(north).compact != forms(south).compact)
    #expect(forms(south).southern == forms(south).compact)
    let score = MatchScorer(key(north)).score(of: key(south))
    #expect(score.percent == 99)
    #expect(score.penalties.map(\.reason) == [.spellingDiffers])
    #expect(score.alarms.isEmpty)
  }

  @Test(
    "K27: negation is counted",
    arguments: [
      ("합의하지 않았다", 1), ("가지 못했다", 1), ("증거가 없다", 1), ("사실이 아니다", 1), ("안 된다", 1), ("안된다", 1),
      ("가지 말라", 1),
      ("출입을 금지했다", 1), ("회담이 무산됐다", 1), ("합의했다", 0), ("무산 광산", 0), ("잘못을 저질렀다", 0), ("동안 한국은", 0),
      ("이 방안은", 0), ("시내 안에서", 0), ("아니라고 하지 않았다", 2),
    ])
  func koreanNegation(text: String, count: Int) {
    #expect(key(text).negations == count)
  }

  @Test(
    "K27: English negation is counted",
    arguments: [
      ("It did not agree", 1), ("It didn't agree", 1), ("No one never came", 2), ("A note", 0),
    ])
  func englishNegation(text: String, count: Int) {
    #expect(key(text, .english).negations == count)
  }

  @Test("names come from the table, spaced or not, and persons before a title")
  func tableNames() {
    #expect(key("로동신문은 북한의").names == ["노동신문", "북한"])
    #expect(key("한국 은행이").names == key("한국은행이").names)
    #expect(key("김준호 국장은").names == ["김준호"])
    #expect(key("김모(30)씨는").names == ["김모"])
  }

  @Test("a text of signs alone keeps them")
  func signsAlone() {
    #expect(forms("… %").compact != forms("?").compact)
    #expect(!forms("…").compact.isEmpty)
  }
}
