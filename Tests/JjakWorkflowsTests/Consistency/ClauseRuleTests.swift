import Foundation
import JjakCore
import JjakText
import Testing

@testable import JjakWorkflows

@Suite("Clauses that only one side has")
struct ClauseRuleTests {
  private func findings(_ korean: String, _ english: String) throws -> [RuleFinding] {
    let workflow = try ConsistencyRuleTests.workflow.get()
    let pair = workflow.reader.pair(korean: korean, english: english, date: nil)
    return workflow.findings(in: pair).filter { $0.rule.id.hasPrefix("clause-") }
  }

  /// A pair, and the clause that is in the Korean or the English alone.
  struct Case: Sendable, CustomTestStringConvertible {
    let korean: String
    let english: String
    let clause: String
    var testDescription: String { clause }
  }

  static let missing = [
    Case(
      korean: "소방당국은 불이 창고 2층 전기 배선에서 시작된 것으로 보고 있으며 스프링클러가 작동하지 않은 이유도 조사하고 있다.",
      english:
        "Fire officials believe the blaze began in wiring on the second floor of the warehouse.",
      clause: "스프링클러가 작동하지 않은 이유도 조사하고 있다"),
    Case(
      korean: "시의회는 버스 요금 인상안을 통과시켰지만 청소년과 노인에게는 지금의 요금을 그대로 적용하기로 했다.",
      english: "The city council passed an increase in bus fares.",
      clause: "청소년과 노인에게는 지금의 요금을 그대로 적용하기로 했다"),
    Case(
      korean: "농민들은 가뭄으로 벼 수확량이 절반 가까이 줄어들었다며 정부가 약속한 보상금이 아직 지급되지 않았다고 주장했다.",
      english: "Promised compensation has yet to be paid, farmers say.",
      clause: "농민들은 가뭄으로 벼 수확량이 절반 가까이 줄어들었다며"),
    Case(
      korean: "연구진은 북한 위성사진을 분석해 새 활주로를 확인했고 전투기 격납고 세 동의 지붕 공사도 거의 끝난 상태라고 설명했다.",
      english: "Researchers studying satellite images of the North identified a new runway.",
      clause: "전투기 격납고 세 동의 지붕 공사도 거의 끝난 상태라고 설명했다"),
  ]

  static let added = [
    Case(
      korean: "시의회는 버스 요금 인상안을 통과시켰다.",
      english:
        "The city council passed an increase in bus fares, brushing aside protests by students who camped outside the building for a week.",
      clause:
        "brushing aside protests by students who camped outside the building for a week"),
    Case(
      korean: "연구진은 북한 위성사진을 분석해 새 활주로를 확인했다.",
      english:
        "Researchers studying satellite images of North Korea identified a new runway, a discovery that is likely to worry neighbors already uneasy about the air force.",
      clause: "a discovery that is likely to worry neighbors already uneasy about the air force"),
  ]

  static let silent = [
    (
      "소방당국은 불이 창고 2층 전기 배선에서 시작된 것으로 보고 있으며 스프링클러가 작동하지 않은 이유도 조사하고 있다.",
      "Fire officials believe the blaze began in wiring on the second floor of the warehouse and are looking into why the sprinklers did not work."
    ),
    (
      "시의회는 버스 요금 인상안을 통과시켰지만 청소년과 노인에게는 지금의 요금을 그대로 적용하기로 했다.",
      "The city council passed an increase in bus fares but will leave them as they are for teenagers and the elderly."
    ),
    (
      "농민들은 가뭄으로 벼 수확량이 크게 줄었다며 정부가 약속한 보상금이 아직 지급되지 않았다고 주장했다.",
      "Farmers say drought has cut their rice harvest sharply and the compensation the government promised has not been paid."
    ),
    ("마침내 비가 그쳤다.", "At long last, the rain had stopped."),
    ("그는 말없이 자리를 떠났고 다시는 돌아오지 않았다.", "He left without a word, never to return."),
  ]

  @Test("a Korean clause that the English leaves out is named", arguments: missing)
  func missingClause(of pair: Case) throws {
    let found = try findings(pair.korean, pair.english)
    #expect(found.map(\.rule.id) == ["clause-missing"])
    #expect(found.first?.message.contains(pair.clause) == true)
  }

  @Test("an English clause without a source is named", arguments: added)
  func addedClause(of pair: Case) throws {
    let found = try findings(pair.korean, pair.english)
    #expect(found.map(\.rule.id) == ["clause-added"])
    #expect(found.first?.message.contains(pair.clause) == true)
  }

  @Test("what both sides say is let pass", arguments: silent)
  func silence(korean: String, english: String) throws {
    #expect(try findings(korean, english).isEmpty)
  }

  @Test("a clause that another sentence of the article says is moved, not missing")
  func moved() throws {
    let pair = Self.missing[0]
    let workflow = try ConsistencyRuleTests.workflow.get()
    let balance = { (others: [String]) in
      let builder = workflow.reader.clauseReader.builder
      let profiles = { (texts: [String], language: LanguageTag) in
        builder.profiles(
          of: Document(
            text: texts.joined(separator: "\n"), language: language,
            segments: texts.map {
              Segment(text: $0, range: 0..<$0.utf8.count, block: 0, role: .body, endRule: "test")
            }))
      }
      return ClauseBalance(
        korean: profiles([pair.korean], .korean), english: profiles([pair.english], .english)
      ).lacking(
        among: workflow.reader.clauseReader.clauses(in: pair.korean, language: .korean),
        isKorean: true, others: profiles(others, .english))
    }
    #expect(balance(["The mayor visited a school."])?.text == pair.clause)
    #expect(balance(["Officials will also investigate why the sprinklers did not operate."]) == nil)
  }
}
