import Testing

@testable import JjakWorkflows

@Suite("Numbers of a sentence that its article says elsewhere")
struct NumberInArticleTests {
  /// The rules about numbers that find something in a pair, where the rest of the English article is known.
  private func rules(_ korean: String, _ english: String, rest: String) throws -> [String] {
    let workflow = try ConsistencyRuleTests.workflow.get()
    let pair = workflow.reader.pair(korean: korean, english: english, date: nil)
    let whole = workflow.reader.pair(korean: korean, english: english + " " + rest, date: nil)
    let inArticle = CheckedPair(
      korean: pair.korean, english: pair.english, koreanWords: pair.koreanWords,
      article: whole.article, names: pair.names, clauseReader: pair.clauseReader, confidence: 1)
    return workflow.findings(in: inArticle).map(\.rule.id)
      .filter { $0.hasPrefix("number-") || $0.hasPrefix("conversion-") }
  }

  @Test(
    "a sum that was converted at another rate than two others of the article is wrong",
    arguments: [
      ("값은 5만 원이다.", "It costs 50,000 won ($53).", ["conversion-wrong"]),
      ("값은 5만 원이다.", "It costs 50,000 won ($36).", []),
      ("값은 5만 원이다.", "It costs $53.", ["conversion-wrong"]), ("값은 5만 원이다.", "It costs $36.", []),
      ("값은 1천 원이다.", "It costs 1,000 won ($1).", []),
    ])
  func ratesAgree(korean: String, english: String, expected: [String]) throws {
    let rest = "The hat is 100,000 won ($71), the coat 280,000 won ($200.50)."
    #expect(try rules(korean, english, rest: rest) == expected)
    #expect(try rules(korean, english, rest: "The hat is 100,000 won ($71).") == [])
  }

  @Test(
    "a span that is alone of its kind on both sides differs, though the right one stands elsewhere")
  func differs() throws {
    #expect(
      try rules(
        "왕복에는 6주가 걸린다.", "The round trip takes three weeks.", rest: "Repairs take six weeks.")
        == ["number-differs"])
  }

  @Test(
    "is moved where others of its kind are left over, or where one day is a rate",
    arguments: [
      (
        "왕복에는 6주가 걸리고 수리에는 9주가 걸린다.", "The repairs take three weeks.",
        "They were six weeks at sea and nine weeks in port."
      ),
      ("물은 사흘에 한 번 나온다.", "Water runs on one day out of three.", "It had been off for three days."),
      (
        "일감은 3년 반치다.", "There is work for three and a half years.", "It took three years to get it."
      ),
    ])
  func moved(korean: String, english: String, rest: String) throws {
    #expect(try rules(korean, english, rest: rest) == [])
  }
}
