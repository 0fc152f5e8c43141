import JjakCore
import Testing

@testable import JjakText

@Suite("Segmentation rules")
struct SegmentationRuleTests {
  /// For every rule a text in which it decides.
  private static let examples: [String: (text: String, language: LanguageTag)] = [
    "mark.opening": ("값이 올랐다.“더 오른다.”", .korean),
    "mark.pair": ("He said, “It is late. Go home.” Then he left.", .english),
    "mark.address": ("See www.example.org/a?B=1 for more.", .english),
    "list.next": ("가. 준비 나. 실행", .korean),
    "list.mark": ("1. Rice. 2. Water.", .english),
    "list.date": ("밀값 오름세   2019.04 해운대 모래 축제2019.05 비가 왔다.", .korean),
    "notice.rights": ("Copyright Wildflower Radio. All rights reserved.", .english),
    "mark.end": ("It rained (END)", .english),
    "ko.quote-tail": ("그는 “온다.”라고 했다.", .korean),
    "ko.quote-verb": ("그는 “오니?” 하고 물었다.", .korean),
    "ko.quote-strayed": ("온다. ”라고 했다.", .korean),
    "ko.date": ("1987. 3. 2. 원산에서 났다.", .korean),
    "ko.date-end": ("회의는 10. 4. 춘천에서 열린다.", .korean),
    "ko.ellipsis": ("정말일까…모른다.", .korean),
    "ko.glued": ("해가 떴다.2일이다.", .korean),
    "ko.glued-word": ("제3.절을 보라.", .korean),
    "ko.stop": ("그는 왔다. iPhone이다.", .korean),
    "en.goes-on": ("“Is it?” he asked.", .english),
    "en.quote-speaker": ("“Is it?” Ms. Ahn asked.", .english),
    "en.title": ("We met Supt. Roe.", .english),
    "en.before-number": ("It was on Fig. 3 there. Nos. 4 and 5 too.", .english),
    "en.clock": ("It came at 5 p.m. Monday.", .english),
    "en.acronym-end": ("He joined the Nat. Co. The rest left.", .english),
    "en.initials-end": ("He flew to Washington, D.C. The talks began.", .english),
    "en.initials": ("J. H. Park of the U.S. Army spoke.", .english),
    "en.abbreviation": ("He joined Moon Assn. Chairman Seo.", .english),
    "en.word": ("Go. All went.", .english),
    "en.byline-date": ("By Bae Narae for Wildflower Radio May 12, 2025", .english),
    "en.glued": ("He left.Then she came.", .english),
  ]

  @Test("have an identifier and a sentence of their own")
  func areDescribed() {
    let rules = SegmentationRule.table
    #expect(Set(rules.map(\.id)).count == rules.count)
    #expect(rules.allSatisfy { $0.summary.contains { $0 == "." } && !$0.tests.isEmpty })
    #expect(Set(rules.map(\.id)) == Set(Self.examples.keys))
  }

  @Test("can be looked up by identifier")
  func summaries() {
    for id in ["icu", "line", "paragraph", "mark.pair"] {
      #expect(SentenceSegmenter.summary(ofRule: id)?.hasSuffix(".") == true)
    }
    #expect(SentenceSegmenter.summary(ofRule: "none") == nil)
  }

  @Test(
    "each decide somewhere: without the rule its example is cut otherwise",
    arguments: examples.keys.sorted())
  func decide(id: String) throws {
    let rule = try #require(SegmentationRule.table.first { $0.id == id })
    let example = try #require(Self.examples[id])
    let all = SentenceSegmenter().breaks(in: example.text, language: example.language)
    let others = SentenceSegmenter(rules: SegmentationRule.table.filter { $0.id != id })
      .breaks(in: example.text, language: example.language)
    #expect(
      all.filter(\.isBreak).map(\.offset) != others.filter(\.isBreak).map(\.offset)
        || all.contains { $0.rule == rule.id })
  }
}
