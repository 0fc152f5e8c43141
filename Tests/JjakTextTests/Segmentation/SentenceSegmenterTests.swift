import Foundation
import JjakCore
import JjakText
import Testing

@Suite("Sentence segmenter")
struct SentenceSegmenterTests {
  private static func expectCuts(
    _ marked: String, _ language: LanguageTag, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let text = marked.replacing("‖", with: "")
    #expect(
      SegmentationFixtures.marked(text, language) == marked, sourceLocation: sourceLocation)
  }

  @Test(
    "cuts every hard line where it should be cut",
    .enabled(if: SegmentationFixtures.shared != nil, .init(rawValue: SegmentationFixtures.missing)))
  func hardLines() throws {
    let lines = try SegmentationFixtures.text("hard-lines.tsv").split(separator: "\n")
    var count = 0
    for line in lines where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t")
      try #require(fields.count == 2)
      Self.expectCuts(
        fields[1].replacingOccurrences(of: " ‖ ", with: " ‖"), LanguageTag(String(fields[0])))
      count += 1
    }
    #expect(count == 39)
  }

  @Test(
    "K6: pairs quotation marks of every kind, apostrophes and inches apart",
    arguments: [
      "장관은 『길이 멀다. 그래도 간다.』고 썼다. ‖끝이다.",
      "장관은 《길이 멀다. 그래도 간다.》고 썼다. ‖끝이다.",
      "그는 ‘길이 멀다. 그래도 간다.’라고 썼다. ‖끝이다.",
      "그는 S'데이 행사에 갔다. ‖'좋다. 더 하자.'라고 했다.",
      "화면은 27\"이다. ‖\"크다. 좋다.\"라고 했다.",
      "그는 '가자. 지금.' 하고 외쳤다. ‖모두 갔다.",
    ])
  func pairsMarks(line: String) {
    Self.expectCuts(line, .korean)
  }

  @Test("K6: cuts inside quotes again when they do not balance in the paragraph")
  func unbalancedQuotes() {
    Self.expectCuts("그는 “길이 멀다. ‖그래도 간다. ‖우리는 이긴다.", .korean)
    Self.expectCuts("He said, \"The road is long. ‖We walk on.", .english)
    Self.expectCuts("Don't stop. ‖It's the officers' room. ‖We can't.", .english)
  }

  @Test("K6: cuts a quotation of more than four sentences, which is a passage")
  func passage() {
    Self.expectCuts("“One is. ‖Two is. ‖Three is. ‖Four is. ‖Five is.” ‖He left.", .english)
    Self.expectCuts("“One is. Two is. Three is. Four is.” ‖He left.", .english)
  }

  @Test(
    "K7: ends sentences at every ender, and leaves lines without one whole",
    arguments: [
      "눈이 왔다. ‖정말요? ‖그렇죠. ‖춥네! ‖가자.",
      "북녘 시장에 햇감자가 나왔다",
      "비가 그쳤다.‖그리고 해가 떴다.‖2일에는 맑겠다.",
      "값이 올랐다.‖“더 오른다.”라는 말도 있다.",
      "국가.사회의 수요.공급과 군사.외교를 다룬다. ‖한.미 관계도 다룬다.",
      "그랬어요.‖그렇죠.‖네.",
      "그는 왔다. ‖iPhone을 들고 있었다. ‖15km를 걸었다.",
      "정말일까…‖아무도 모른다.",
      "강물이 불어난다…주민들 대피",
    ])
  func enders(line: String) {
    Self.expectCuts(line, .korean)
  }

  @Test(
    "K8: keeps a quotation of several sentences with its verb",
    arguments: [
      "어머니는 “밥은 먹었니? 어서 오너라.” 하고 불렀다. ‖아이가 뛰었다.",
      "그는 “값이 뛰었다. 살 수가 없다.”면서 “내일은 더 오른다”고 했다. ‖모두 한숨을 쉬었다.",
      "“오늘은 쉰다. 내일 간다.” ‖그는 문을 닫았다.",
      "그는 \"옳다. 맞다. \"라고 답했다. ‖회의는 끝났다.",
    ])
  func quotations(line: String) {
    Self.expectCuts(line, .korean)
  }

  @Test(
    "K17: keeps dates in figures whole",
    arguments: [
      "1987. 3. 2. 원산에서 태어났다. ‖지금은 서울에 산다.",
      "다음 회의는 10. 4.에 열린다. ‖장소는 미정이다.",
      "올해 성장률은 2.4%였다. ‖작년보다 낮다.",
    ])
  func dates(line: String) {
    Self.expectCuts(line, .korean)
  }

  @Test("keeps list marks with their items and cuts before the next")
  func lists() {
    Self.expectCuts("1. 쌀을 산다. ‖2. 물을 긷는다. ‖3. 불을 땐다.", .korean)
    Self.expectCuts("가. 준비 ‖나. 실행한다. ‖다. 마친다.", .korean)
    Self.expectCuts("① 준비 ‖② 실행", .korean)
    Self.expectCuts("The steps are: ‖1. Buy rice. ‖2. Fetch water.", .english)
    Self.expectCuts("He is No. 1. ‖She is No. 2. ‖They won.", .english)
  }

  @Test(
    "tells English abbreviations from sentence ends",
    arguments: [
      "Lt. Gov. Han met Prof. Oh at 5 p.m. Monday. ‖They left at 6 p.m. ‖It rained.",
      "Moon Corp. Chairman Seo spoke. ‖He works for Moon Corp. ‖The firm is new.",
      "He flew to Washington, D.C. ‖The talks began.",
      "She asked Joe. ‖He had no job. ‖The act was long. ‖It was up. ‖No one came.",
      "The trial ended in Oct. 2020 in Springfield, Ill. Judge Roe sat.",
      "“Is it over?” Ms. Ahn asked. ‖“No!” ‖The crowd left.",
      "It ended.‖Then it began. ‖See https://example.org/a?b=1 or www.example.org/x!y for more.",
      "He left. ‖5 people stayed.",
    ])
  func english(line: String) {
    Self.expectCuts(line, .english)
  }

  @Test("names the rule that made or stopped a break")
  func namesRules() throws {
    let text = "그는 “온다. 간다.”라고 했다. 비가 왔다.그리고 갰다."
    let breaks = SentenceSegmenter().breaks(in: text, language: .korean)
    #expect(breaks.map(\.rule) == ["mark.pair", "ko.quote-tail", "icu", "icu", "line"])
    #expect(breaks.map(\.isBreak) == [false, false, true, true, true])
    #expect(try #require(breaks.last).offset == text.utf8.count)
  }

  @Test("finds the same pieces in decomposed text")
  func decomposed() {
    let text = "그는 말했다.그리고 떠났다. “온다. 간다.”라고 했다."
    let pieces = SegmentationFixtures.pieces(
      of: text.decomposedStringWithCanonicalMapping, .korean)
    #expect(
      pieces.map(\.precomposedStringWithCanonicalMapping)
        == SegmentationFixtures.pieces(of: text, .korean))
    #expect(pieces.count == 3)
  }
}
