import Testing

@testable import JjakWorkflows

@Suite("What a denial governs")
struct NegationScopeTests {
  private func rules(_ korean: String, _ english: String) throws -> [String] {
    let workflow = try ConsistencyRuleTests.workflow.get()
    let pair = workflow.reader.pair(korean: korean, english: english, date: nil)
    return workflow.findings(in: pair).map(\.rule.id).filter { $0.hasPrefix("negation-") }
  }

  @Test(
    "finds a verb that the English denies and the Korean does not, though both sides deny as often",
    arguments: [
      (
        "시장은 돈을 받지 않았지만 시민들은 그를 비판했다.", "The mayor took money, but residents did not criticize him."
      ),
      (
        "의사가 없어 환자들은 이웃 도시의 큰 병원으로 옮겨 치료를 받았다.",
        "There was a doctor, so patients were not treated at the big hospital of the next city."
      ),
      (
        "비가 오지 않자 농민들은 밭에 물을 대려고 우물을 새로 팠다.",
        "When rain fell, farmers never dug new wells to water their fields."
      ),
    ])
  func findsDenialMoved(korean: String, english: String) throws {
    #expect(try rules(korean, english) == ["negation-added"])
  }

  @Test(
    "lets a denial of the same verb pass, near or some words behind",
    arguments: [
      ("시장은 돈을 받지 않았고 시민들은 그를 비판했다.", "The mayor did not take money; residents criticized him."),
      ("시민들이 시장을 비판하는 일은 이제 거의 없다.", "Residents do not criticize the mayor any longer."),
      ("시민들은 그를 못 비판했다.", "Residents did not criticize him."),
      ("위원회는 학교가 문을 열 수 있을지 알지 못한다.", "The commission does not know if schools can open."),
      ("그는 안 갔다. 나는 사과를 먹고 싶었다.", "He did not want to go. I wanted an apple."),
      ("사흘 안에 답을 줘야 한다.", "An answer is due within three days."),
      ("그는 왜 떠났는지 말하지 못했다.", "He couldn't say why he had left."),
      ("전기 없이는 공장을 돌리지 못한다.", "The plant needs electricity to run."),
      ("9년 만에 우승했다.", "The club had not won in nine years."),
      ("문을 열지 마시고 기다리십시오.", "Do not open the door; wait."),
    ])
  func letsSameDenialPass(korean: String, english: String) throws {
    #expect(try rules(korean, english) == [])
  }

  @Test("a word that denies and is there in its own words is the source of no other denial")
  func renderedRefusalDeniesNothingElse() throws {
    let korean = "당국은 어제 항구 구역을 봉쇄했고 다친 사람들은 병원으로 옮겨졌다."
    #expect(
      try rules(
        korean, "Authorities sealed off the port, and that did not help.")
        == ["negation-added"])
    #expect(
      try rules(
        korean, "Authorities did not let anybody enter the port, and the injured went to hospital.")
        == [])
  }

  @Test("an English word that denies by itself takes the Korean denial whose verb it renders")
  func wordTakesDenialOfItsVerb() throws {
    let korean = "문이 열리지 않아 손님들은 기다렸다."
    #expect(
      try rules(korean, "Customers did not wait because the door failed to open.")
        == ["negation-added"])
    #expect(try rules(korean, "Customers waited because the door failed to open.") == [])
    #expect(try rules(korean, "Customers waited because the door would not open.") == [])
  }

  @Test("what only may deny in the Korean denies no verb two words behind it")
  func possibleDenialReachesLessFar() throws {
    let korean = "환자들은 의사가 없는 마을을 떠났다."
    #expect(
      try rules(korean, "Patients did not leave the village where a doctor was.")
        == ["negation-added"])
    #expect(try rules(korean, "Patients left the village, which did not have a doctor.") == [])
  }

  @Test("no, nothing and nobody that the Korean lacks are but a note, unless a verb is denied, too")
  func looseDenialIsNote() throws {
    let korean = "시장은 오늘 아침 강가에 새 다리를 열었다."
    #expect(
      try rules(korean, "The mayor opened a new bridge by the river this morning with no ceremony.")
        == ["negation-loose"])
    #expect(
      try rules(
        korean, "The mayor did not open a new bridge by the river this morning, with no ceremony.")
        == ["negation-added"])
  }

  @Test("a denial is asked for only where the English renders a word beside it")
  func asksForDenialOfWhatIsRendered() throws {
    let korean = "선반에는 팔리지 않은 우산이 쌓여 있었다."
    #expect(
      try rules(korean, "The umbrellas that sold were piled on the shelf.") == ["negation-lost"])
    #expect(try rules(korean, "Stock was piled up at the back of the shop.") == [])
  }
}
