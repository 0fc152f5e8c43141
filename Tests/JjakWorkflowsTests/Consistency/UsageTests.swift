import Testing

@testable import JjakWorkflows

@Suite("Most varied names and terms")
struct UsageTests {
  @Test("puts first what has most uses besides its commonest form, with counts and days")
  func ordersByVariation() {
    var usages = UsageCounter()
    for day in ["2026-03-01", "2026-01-05", "2026-02-01"] {
      usages.add("개성", as: "Kaesong", key: "Kaesong", date: day)
    }
    usages.add("개성", as: "Gaeseong", key: "Gaeseong", date: "2026-04-02")
    for form in ["resolutions", "resolution"] {
      usages.add("결의", as: form, key: "resolut", date: nil)
    }
    for _ in 0..<2 { usages.add("결의", as: "decision", key: "decis", date: nil) }
    for _ in 0..<9 { usages.add("평양", as: "Pyongyang", key: "Pyongyang", date: nil) }
    let varied = usages.mostVaried(5)
    #expect(varied.map(\.text) == ["결의", "개성"])
    #expect(
      varied.map(\.summary) == [
        "decision 2×; resolution 2×",
        "Kaesong 3× (2026-01-05 – 2026-03-01); Gaeseong 1× (2026-04-02)",
      ])
    #expect(usages.mostVaried(1).map(\.text) == ["결의"])
  }

  @Test("counts spellings that sound like the name, and renderings that the lexicon gives")
  func readsPairs() throws {
    let reader = try ConsistencyRuleTests.workflow.get().reader
    func names(_ korean: String, _ english: String) -> [String] {
      reader.pair(korean: korean, english: english, date: nil).nameUsages.map(\.form)
    }
    #expect(names("대표단이 개성에 갔다.", "The delegates went to Kaesong.") == ["Kaesong"])
    #expect(names("대표단이 개성에 갔다.", "The delegates went to Gaeseong.") == ["Gaeseong"])
    #expect(names("독일이 이겼다.", "The German side won.") == [])
    #expect(names("러시아가 이겼다.", "The Russian side won.") == [])
    let terms = reader.pair(
      korean: "정부가 발표했다.", english: "The government announced it.", date: nil
    ).termUsages
    #expect(terms.contains { $0.korean == "정부" && $0.form == "government" })
  }
}
