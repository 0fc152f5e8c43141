import Foundation
import Testing

@testable import JjakWorkflows

@Suite("Denials softened and hardened")
struct DenialRuleTests {
  private func rules(_ korean: String, _ english: String) throws -> [String] {
    let workflow = try ConsistencyRuleTests.workflow.get()
    let pair = workflow.reader.pair(korean: korean, english: english, date: nil)
    return workflow.findings(in: pair).map(\.rule.id).filter { $0.hasPrefix("denial-") }
  }

  static let softened: [(String, String)] = [
    ("공단은 뇌물 의혹을 부인했다.", "The agency said it could not confirm the bribery allegations."),
    ("시장은 사퇴설이 사실무근이라고 밝혔다.", "The mayor declined to comment on talk that he would resign."),
    ("조합은 담합 주장을 일축했다.", "The cooperative did not confirm the claim of price-fixing."),
    ("연구소는 보도 내용을 전면 부정했다.", "The institute neither confirmed nor denied the report."),
    ("항만청은 유출 의혹에 대해 사실이 아니라고 반박했다.", "The port office said it was unaware of any leak."),
    ("교육청은 학부모들의 주장을 반박했다.", "The education office questioned the parents’ claims."),
    ("선주는 “내 배가 아니다”라며 혐의를 부인했다.", "The shipowner expressed doubts about the charge."),
    ("구단 측은 이적설은 근거가 없다고 말했다.", "The club would not comment on talk of a transfer."),
    ("대변인은 밀약설이 낭설이라고 밝혔다.", "The spokesman refused to answer questions about a secret pact."),
    ("회사는 매각설을 강력 부인했다.", "The company could not be reached and the sale could not be verified."),
    ("피의자는 결백을 주장했다.", "The suspect had no comment on the charge."),
    ("감독은 재판 내내 혐의를 전면 부인했다.", "The coach was silent throughout the trial."),
    ("부인은 남편의 혐의를 부인했다.", "His wife refused to comment on the charges against her husband."),
  ]

  static let hardened: [(String, String)] = [
    ("공단은 뇌물 의혹을 확인할 수 없다고 밝혔다.", "The agency denied the bribery allegations."),
    ("시장은 사퇴설에 대한 언급을 피했다.", "The mayor dismissed talk that he would resign."),
    ("조합은 담합 주장에 대해 답변을 거부했다.", "The cooperative rejected the claim of price-fixing."),
    ("연구소는 보도 내용을 확인해 줄 수 없다고 했다.", "The institute called the report baseless."),
    ("항만청은 유출 여부를 확인 중이라고 말했다.", "The port office denied that anything had leaked."),
    ("구단은 이적설을 시인도 부인도 하지 않았다.", "The club denied talk of a transfer."),
    ("대변인은 밀약설에 대해 즉답을 피했다.", "There is no truth to talk of a pact, the spokesman said."),
    ("회사는 매각설에 입을 다물었다.", "The company brushed aside talk of a sale."),
    ("교장은 폭행 의혹에 대해 아는 바 없다고 답했다.", "The principal refuted the allegation of assault."),
    ("협회는 “언급할 수 없다”고 말했다.", "The association said the report was not true."),
    ("시장 부인은 남편의 혐의에 대해 함구했다.", "The mayor’s wife denied the charges against him."),
  ]

  static let silent: [(String, String)] = [
    ("공단은 뇌물 의혹을 부인했다.", "The agency said the bribery allegations were not true."),
    ("시장은 사퇴설이 사실무근이라고 밝혔다.", "The mayor called talk of his resignation baseless."),
    ("조합은 담합 주장을 일축했다.", "The cooperative rejected the claim of price-fixing."),
    ("교육청은 학부모들의 주장을 반박했다.", "The education office refuted what the parents had said."),
    ("대변인은 밀약설을 부인했다.", "There is no truth to talk of a pact, the spokesman said."),
    (
      "회사는 매각설을 부인했지만 인수 후보는 확인할 수 없다고 했다.",
      "The company denied talk of a sale but said it could not confirm who might buy."
    ),
    ("회사는 매각설을 부인했고 더는 언급하지 않았다.", "The company would not comment further."),
    (
      "시장은 부인과 함께 행사에 나왔으나 질문에는 언급을 피했다.",
      "The mayor came with his wife and declined to comment when asked."
    ),
    ("위원회는 부정부패 의혹에 대해 답변을 거부했다.", "The commission declined to answer on corruption."),
    ("전망은 부정적이라고 말했으나 구체적 언급은 피했다.", "He was negative but declined to comment further."),
    ("그는 부정 청탁 의혹에 말을 아꼈다.", "He declined to comment on the alleged favors."),
    ("대사관은 입국을 거부당한 이유를 밝히지 않았다.", "The embassy did not say why they were denied entry."),
    ("당국은 입국 거부 이유에 대한 언급을 피했다.", "The authorities denied them entry for reasons of their own."),
    ("비자 발급이 거부된 이유를 확인할 수 없다.", "Why he was denied a visa is a mystery."),
    ("법원은 기각 이유를 밝히지 않았다.", "The court rejected the petition."),
    ("그는 돈을 받지 않았다며 명단은 확인해 줄 수 없다고 했다.", "He denied that he took any money."),
    ("이름을 밝히지 않은 간부는 의혹을 부인했다.", "An official who declined to be named denied it."),
    ("경찰은 혐의를 부인하는 선장을 조사했다.", "Police questioned the captain, who denies the charge."),
    ("그는 “거짓말”이라며 혐의를 부인했다.", "He called the charge a lie and declined to comment further."),
    ("시장은 혐의를 부인했다.", "The mayor, who declined to comment at first, said he took no money."),
    ("해임 이유에 대해 언급을 피했다.", "Nobody was told why the director was dismissed."),
    ("구단은 시인도 부인도 하지 않았다.", "The club neither confirmed nor denied it."),
  ]

  @Test("finds a denial that became an evasion", arguments: softened)
  func softens(korean: String, english: String) throws {
    #expect(try rules(korean, english) == ["denial-softened"])
  }

  @Test("finds an evasion that became a denial", arguments: hardened)
  func hardens(korean: String, english: String) throws {
    #expect(try rules(korean, english) == ["denial-hardened"])
  }

  @Test("lets denials and evasions pass that keep their strength", arguments: silent)
  func keeps(korean: String, english: String) throws {
    #expect(try rules(korean, english) == [])
  }

  @Test("shows the words of both sides")
  func evidence() throws {
    let workflow = try ConsistencyRuleTests.workflow.get()
    let pair = workflow.reader.pair(
      korean: "조합은 의혹을 부인했다.", english: "The union had no comment.", date: nil)
    let found = try #require(
      workflow.findings(in: pair).first { $0.rule.id == "denial-softened" })
    #expect(found.korean.map(pair.korean.slice) == ["부인했"])
    #expect(found.english.map(pair.english.slice) == ["no comment"])
    #expect(found.rule.severity == .error)
  }
}
