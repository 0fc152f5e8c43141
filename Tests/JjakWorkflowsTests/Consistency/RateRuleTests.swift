import Testing

@testable import JjakWorkflows

@Suite("Rates and what they are reckoned by")
struct RateRuleTests {
  private func rules(_ korean: String, _ english: String) throws -> [String] {
    let workflow = try ConsistencyRuleTests.workflow.get()
    let pair = workflow.reader.pair(korean: korean, english: english, date: nil)
    return workflow.findings(in: pair).map(\.rule.id).filter { $0 == "rate-differs" }
  }

  static let firing: [(String, String)] = [
    ("휘발유 가격은 리터당 1,620원까지 올랐다.", "Gasoline rose to 1,620 won per gallon."),
    ("휘발유 1리터에 1,620원이다.", "Gasoline costs 1,620 won a gallon."),
    ("소금은 1㎏당 900원에 팔린다.", "Salt sells for 900 won per pound."),
    ("소금값은 900원/㎏이다.", "Salt is 900 won/lb."),
    ("시간당 30㎜의 비가 내렸다.", "Rain fell at 30 millimeters per day."),
    ("1인당 40만 원을 지급한다.", "It will pay 400,000 won per household."),
    ("분양가는 ㎡당 700만 원이다.", "Homes are sold at 7 million won per square foot."),
    ("원유는 배럴당 81달러였다.", "Crude was at $81 a gallon."),
    ("하루 한 시간당 2만 원을 받는다.", "They earn 20,000 won a week."),
  ]

  static let silent: [(String, String)] = [
    ("휘발유 가격은 리터당 1,620원까지 올랐다.", "Gasoline rose to 1,620 won per liter."),
    ("휘발유 가격은 리터당 1,620원까지 올랐다.", "Gasoline rose to about 6,130 won per gallon."),
    ("휘발유는 리터당 1,620원, 미국에서는 갤런당 3달러다.", "Gasoline is $3 per gallon in the United States."),
    ("1인당 월 40만 원을 지급한다.", "It pays each person 400,000 won per month."),
    ("1인당 소득은 3만 달러다.", "Per capita income is $30,000."),
    ("시간당 30㎜의 비가 내렸다.", "Rain fell at an hourly rate of 30 millimeters."),
    ("정당 7곳이 식당에서 만났다.", "Seven parties met at a restaurant, one per day."),
    ("100g당 300원이다.", "It is 300 won per 100 grams."),
    ("가구당 40만 원을 지급한다.", "It pays families 400,000 won per household."),
    ("연간 1인당 52㎏을 먹는다.", "They eat 52 kilograms per person a year."),
  ]

  @Test("finds a figure that is reckoned by something else", arguments: firing)
  func fires(korean: String, english: String) throws {
    #expect(try rules(korean, english) == ["rate-differs"])
  }

  @Test("lets the same rate, and a converted one, pass", arguments: silent)
  func letsPass(korean: String, english: String) throws {
    #expect(try rules(korean, english).isEmpty)
  }
}
