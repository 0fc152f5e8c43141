import Testing

@testable import JjakWorkflows

@Suite("Numbers, names and hedges that a desk puts freely")
struct FreeRenderingTests {
  private func rules(_ example: RuleCase) throws -> [String] {
    let workflow = try ConsistencyRuleTests.workflow.get()
    let pair = workflow.reader.pair(
      korean: example.korean, english: example.english, date: "2026-03-02")
    return workflow.findings(in: pair).map(\.rule.id)
  }

  static let numbers: [(wrong: RuleCase, right: RuleCase)] = [
    (
      RuleCase("number-differs", "상대 전적은 3승 1무 8패가 됐다.", "The club won three of 14 meetings."),
      RuleCase(
        "number-differs", "상대 전적은 3승 1무 8패가 됐다.", "It was only the third win in 12 meetings.")
    ),
    (
      RuleCase("number-differs", "값은 1 300엔이다.", "It costs 1,800 yen."),
      RuleCase("number-differs", "값은 1 300엔이다.", "It costs 1,300 yen.")
    ),
    (
      RuleCase("number-differs", "값은 2만 1천 6백 원이다.", "It costs 21,900 won."),
      RuleCase("number-differs", "값은 2만 1천 6백 원이다.", "It costs 21,600 won.")
    ),
    (
      RuleCase("number-differs", "공사는 열하루 걸렸다.", "The work took 17 days."),
      RuleCase("number-differs", "공사는 열하루 걸렸다.", "The work took 11 days.")
    ),
    (
      RuleCase("number-differs", "쉬는 날은 사흘이였다.", "They had five days off."),
      RuleCase("number-differs", "쉬는 날은 사흘이였다.", "They had three days off.")
    ),
    (
      RuleCase("number-differs", "민원은 3천140건이였다.", "Complaints topped 3,900."),
      RuleCase("number-differs", "민원은 3천140건이였다.", "There were complaints topping 3,100.")
    ),
    (
      RuleCase("number-differs", "7명이 상을 받았다.", "She and five schoolmates won a prize."),
      RuleCase("number-differs", "7명이 상을 받았다.", "She and six schoolmates won a prize.")
    ),
    (
      RuleCase("number-differs", "여섯 명이 함께 묻혔다.", "He was buried with three others."),
      RuleCase("number-differs", "여섯 명이 함께 묻혔다.", "He was buried with five others.")
    ),
    (
      RuleCase("number-differs", "사고 4시간 40분 만에 왔다.", "They came within three hours."),
      RuleCase("number-differs", "사고 1시간 40분 만에 왔다.", "They came within two hours.")
    ),
    (
      RuleCase("number-differs", "영하 41도였다.", "It was 22 below zero."),
      RuleCase("number-differs", "영하 41도였다.", "It was 42 below zero.")
    ),
    (
      RuleCase("number-differs", "물 20리터를 갖다 준다.", "They bring eight gallons of water."),
      RuleCase("number-differs", "물 20리터를 갖다 준다.", "They bring five gallons of water.")
    ),
    (
      RuleCase("number-differs", "값이 네 배로 올랐다.", "Prices tripled."),
      RuleCase("number-differs", "3천 원 하던 초가 만 원이 됐다. 25개뿐이다.", "Candles tripled in price.")
    ),
    (
      RuleCase("number-differs", "이 제품이 매출의 46%를 벌었다.", "It brought in 48 won of every 100."),
      RuleCase("unit-differs", "이 제품이 매출의 46%를 벌었다.", "It brought in 46 won of every 100.")
    ),
    (
      RuleCase("number-differs", "1~9월 예산이 줄었다.", "The budget shrank for the third time."),
      RuleCase("number-differs", "1~9월 예산이 3분의 1 줄었다.", "The budget shrank by a third.")
    ),
    (
      RuleCase("number-differs", "열에 셋은 성하다.", "Four in ten are sound."),
      RuleCase("number-differs", "열에 셋이 되지 않는다.", "It was more than seven in 10.")
    ),
    (
      RuleCase("number-differs", "열여섯에서 열일곱 살 소년이다.", "The boy is 16 to 19 years old."),
      RuleCase("number-differs", "아들은 열다섯 살부터 일했다.", "He has children of his own now, two of them.")
    ),
    (
      RuleCase("number-differs", "플레이오프(5전3승제)에서 이겼다.", "They won the best-of-seven playoff."),
      RuleCase("number-differs", "플레이오프(5전3승제)에서 5-4로 이겼다.", "They won 5-4 in the playoff.")
    ),
    (
      RuleCase("date-differs", "대회는 2월 23일 열렸다.", "The congress met on April 25."),
      RuleCase(
        "date-differs", "대회는 2월 23일 4.25문화회관에서 열렸다.",
        "The congress met at the April 25 House of Culture.")
    ),
    (
      RuleCase("date-differs", "25일부터는 없다고 한다.", "They ran out on Feb. 27."),
      RuleCase("date-differs", "27일 그는 25일부터는 없다고 했다.", "They ran out on Feb. 25, he said.")
    ),
    (
      RuleCase(
        "number-differs", "채율호 기자 | 2023.10.26. 05:01", "By Chae Yul-ho Oct. 26, 2023, 7:01 a.m."),
      RuleCase(
        "number-differs", "안해솔 기자 | 2026.06.23 6:02 오전", "By Ahn Hae-sol - June 24, 2026 3:15 PM")
    ),
    (
      RuleCase("number-differs", "열에 둘이 안 됐다.", "Fewer than one in seven would."),
      RuleCase("number-differs", "열에 둘이 안 됐다.", "Fewer than one in five would.")
    ),
    (
      RuleCase(
        "date-differs", "채율호 기자 | 입력 2023.10.26. 05:01", "By Chae Yul-ho Oct. 26, 2020, 5:01 a.m."),
      RuleCase(
        "date-differs", "안해솔 기자 | 2026.06.23 6:02 오전", "By Ahn Hae-sol - June 24, 2026 3:15 PM")
    ),
    (
      RuleCase("number-differs", "연장 12회 끝에 5-4로 꺾었다.", "They won it, 5-8, in extra innings."),
      RuleCase("number-differs", "연장 12회 끝에 5-4로 꺾었다.", "They won it, 5-4, in extra innings.")
    ),
    (
      RuleCase("conversion-wrong", "공사에 4조1천억 원이 든다.", "It will cost $30 billion."),
      RuleCase("conversion-wrong", "공사에 4조1천억 원이 든다.", "It will cost $3 billion.")
    ),
    (
      RuleCase("number-added", "돈이 든다.", "It will cost $3 billion."),
      RuleCase("number-added", "공사에 4조1천억 원이 든다.", "It will cost $3 billion.")
    ),
    (
      RuleCase("unit-differs", "값이 1.3배로 뛰었다.", "Prices rose by 30 percentage points."),
      RuleCase("unit-differs", "값이 1.3배로 뛰었다.", "Prices rose by 30 percent.")
    ),
    (
      RuleCase("number-added", "값이 1.3배로 뛰었다.", "Prices rose by 70 percent."),
      RuleCase("number-added", "값이 1.3배로 뛰었다.", "Prices rose by 30 percent.")
    ),
    (
      RuleCase(
        "number-added", "2018년 결의다.",
        "It is a 2017 United Nations resolution, and 2013 was a bad year."),
      RuleCase("number-added", "2018년 결의다.", "It is a 2018 United Nations resolution.")
    ),
    (
      RuleCase("number-added", "자사주 300억을 샀다.", "It bought back HK$17 billion and 30 percent."),
      RuleCase("conversion-wrong", "마스크 3억 개를 팔았다.", "Masks brought in $17 billion.")
    ),
    (
      RuleCase(
        "number-differs", "초속 15~20m의 바람이 불었다.", "Winds blew at 15 to 90 meters per second."),
      RuleCase("number-differs", "초속 15~20m의 바람이 불었다.", "Winds blew at 15 to 20 meters per second.")
    ),
    (
      RuleCase("number-differs", "20km 반경에서 대피했다.", "People within 70 km had to leave."),
      RuleCase("number-differs", "20km 반경에서 대피했다.", "People within 20 km had to leave.")
    ),
    (
      RuleCase(
        "number-differs", "주 40시간, 연장 12시간이다.", "It is 40 hours a week and 19 hours of overtime."),
      RuleCase(
        "number-differs", "주 40시간, 연장 12시간이다.", "It is 40 hours a week and 12 hours of overtime.")
    ),
    (
      RuleCase("unit-differs", "마을은 266km 떨어져 있다.", "The village is 165 meters away."),
      RuleCase("unit-differs", "마을은 266km 떨어져 있다.", "The village is 165 miles away.")
    ),
    (
      RuleCase("number-differs", "그는 16세 때 떠났다.", "He was just 36 when he left."),
      RuleCase("number-differs", "그는 16세 때 떠났다.", "He was just 16 when he left.")
    ),
    (
      RuleCase("number-differs", "북한 돈 4만 원을 준다.", "They pay 70,000 won."),
      RuleCase("number-differs", "북한 돈 4만 원을 준다.", "They pay 40,000 won.")
    ),
    (
      RuleCase("number-differs", "새 계약의 60%가 월세다.", "Nine in 10 new leases are monthly."),
      RuleCase("number-differs", "새 계약의 60%가 월세다.", "Six in 10 new leases are monthly.")
    ),
    (
      RuleCase("number-added", "3분기 출산율이 떨어졌다.", "Births fell in October."),
      RuleCase("number-added", "3분기 출산율이 떨어졌다.", "Births fell from July through September.")
    ),
    (
      RuleCase(
        "number-added", "규정은 260킬로그램이지만 작년에는 150킬로그램을 받았다.",
        "The norm is 573 pounds, but the figure was 480 last year."),
      RuleCase(
        "number-added", "규정은 260킬로그램이지만 작년에는 150킬로그램을 받았다.",
        "The norm is 573 pounds, but the figure was 330 last year.")
    ),
    (
      RuleCase(
        "number-differs", "9월 4주에 값이 사흘 내리 올랐다.", "Prices rose for a second week and eight days."),
      RuleCase(
        "number-differs", "9월 4주 값은 0.03% 올랐다.", "Prices were up 0.03 percent on a week before.")
    ),
    (
      RuleCase("number-differs", "9명이 죽고 5명이 더 죽었다.", "Sixteen people died, nine of them at once."),
      RuleCase(
        "number-differs", "9명이 죽고 5명이 더 죽었다.",
        "Fourteen people died, nine of them at once and the others in hospital.")
    ),
    (
      RuleCase("date-differs", "사건은 10월에 일어났다.", "It happened on May 21, police said."),
      RuleCase(
        "date-differs", "사건은 10월에 일어났다.",
        "SEOUL, May 21 (Hanbit) -- It happened last fall, police said.")
    ),
    (
      RuleCase("number-differs", "하루에 30명을 받는다.", "It takes 30 patients every two days."),
      RuleCase(
        "number-differs", "하루에 30명을 이틀 동안 받는다.",
        "For two days it takes 30 patients daily for an hour.")
    ),
    (
      RuleCase("number-differs", "다섯 대 가운데 두 대가 섰다.", "Four broke down."),
      RuleCase("number-differs", "다섯 대뿐인데 두 대가 섰다.", "The other three keep running.")
    ),
    (
      RuleCase("number-differs", "세 학교가 문을 닫았다.", "Five schools have closed."),
      RuleCase("number-differs", "세 학교가 문을 닫았다.", "Three schools have closed.")
    ),
  ]

  static let names: [(wrong: RuleCase, right: RuleCase)] = [
    (
      RuleCase("name-differs", "일본 국회가 정치범수용소를 다뤘다.", "The U.S. Congress took it up."),
      RuleCase("name-differs", "미국 의회가 정치범수용소를 다뤘다.", "The U.S. Congress took it up.")
    ),
    (
      RuleCase("name-differs", "그는 에티오피아에서 일했다.", "He worked in Nairobi."),
      RuleCase("name-differs", "그는 에티오피아에서 일했다.", "He worked in Addis Ababa.")
    ),
    (
      RuleCase("name-differs", "중국 공장을 닫는다.", "It will close its plant in Vietnam."),
      RuleCase("name-differs", "중국 공장을 닫는다.", "It will close its Wuxi plant, near Shanghai.")
    ),
    (
      RuleCase("name-differs", "개성에서 열렸다.", "It was held in Busan."),
      RuleCase("name-differs", "경계를 강화한 가운데 만났다.", "They tightened security and met in Busan.")
    ),
    (
      RuleCase("name-differs", "미·일 측과 공유했다.", "They shared it with Russia."),
      RuleCase(
        "name-differs", "북한 정보를 미·일 측과 공유했다.", "They shared it with the United States and Japan.")
    ),
    (
      RuleCase("name-differs", "북한이 평안남도에서 쐈다.", "North Korea fired it in Busan, Sept. 2."),
      RuleCase(
        "name-differs", "북한이 평안남도에서 쐈다.", "SEOUL, Sept. 2 (Handeul) -- North Korea fired it.")
    ),
    (
      RuleCase("speaker-unsourced", "안내라는 괜찮지 않다고 했다.", "It doesn’t, skip Petrenko said."),
      RuleCase("speaker-unsourced", "안내라는 괜찮지 않다고 했다.", "It doesn’t, skip An Nae-ra said.")
    ),
    (
      RuleCase("speaker-unsourced", "관장 박대혁은 죄는 남는다고 강조하였다.", "The crime stays, said Petrenko."),
      RuleCase("speaker-unsourced", "관장 박대혁은 죄는 남는다고 강조하였다.", "The crime stays, said Pak Tae Hyok.")
    ),
    (
      RuleCase(
        "speaker-unsourced", "김정률철도상은 자아비판하였다.",
        "Railways Minister Petrenko said he was to blame."),
      RuleCase(
        "speaker-unsourced", "김정률철도상은 자아비판하였다.",
        "Railways Minister Kim Jong Ryul said he was to blame.")
    ),
    (
      RuleCase("speaker-unsourced", "공사 쪽은 “오류 보고는 한 번뿐이었다”고 밝혔다.", "It was fixed, says Petrenko."),
      RuleCase(
        "speaker-unsourced", "공사 쪽은 “오류 보고는 한 번뿐이었다”고 밝혔다.",
        "It was fixed, says Daejeon’s transport corporation.")
    ),
    (
      RuleCase("name-differs", "부산과 전남에서 전기가 끊겼다.", "Power failed in Busan and Gangwon Province."),
      RuleCase("name-differs", "부산과 전남에서 전기가 끊겼다.", "Power failed in Busan and South Jeolla.")
    ),
    (
      RuleCase("name-differs", "중국 농민이 붙잡혔다.", "People saw a farmer from Vietnam caught."),
      RuleCase("name-differs", "한 대만 남았다.", "Only one is left in Vietnam.")
    ),
    (
      RuleCase("person-differs", "권지안 한양공대 교수가 말했다.", "Kwon Tae-ho, a professor, said so."),
      RuleCase("person-differs", "“떠났다”이라고 교수는 말했다.", "They left, said professor Lee Kyung-ho.")
    ),
    (
      RuleCase("person-differs", "권지안 교수가 말했다.", "Kwon Tae-ho, a professor, said so."),
      RuleCase("person-differs", "권씨는 교수다.", "Kwon Tae-ho is a professor.")
    ),
    (
      RuleCase("name-added", "구호품이 왔다.", "Aid came from the Red Cross."),
      RuleCase("name-added", "적십자에서 구호품이 왔다.", "Aid came from the Red Cross.")
    ),
    (
      RuleCase("name-added", "선수가 이겼다.", "Jordan Coyle won."),
      RuleCase("name-added", "조던 코일이 이겼다.", "Jordan Coyle won.")
    ),
    (
      RuleCase("name-differs", "동해에서 쐈다.", "It was fired from Donghae."),
      RuleCase("name-differs", "동해제강이 값을 올렸다.", "Donghae Steel raised its prices.")
    ),
    (
      RuleCase("name-differs", "나토가 돈을 댔다.", "The European Union paid."),
      RuleCase("name-differs", "미나토은행이 돈을 댔다.", "The European Union's Minato Bank paid.")
    ),
  ]

  static let wording: [(wrong: RuleCase, right: RuleCase)] = [
    (
      RuleCase("hedge-lost", "병력을 8천 명으로 추산했다.", "It has 8,000 soldiers."),
      RuleCase("hedge-lost", "병력을 8천 명으로 추산했다.", "It puts their strength at 8,000.")
    ),
    (
      RuleCase("hedge-lost", "3발을 쐈다는 관측이 나온다.", "Three were fired."),
      RuleCase("hedge-lost", "3발을 쐈다는 관측이 나온다.", "Three were fired, military watchers say.")
    ),
    (
      RuleCase("hedge-lost", "졸았을 가능성을 들여다본다.", "He nodded off."),
      RuleCase("hedge-lost", "졸았을 가능성을 들여다본다.", "Did he nod off? They do not rule it out.")
    ),
    (
      RuleCase("hedge-lost", "군이 떠났다는 보도가 나왔다.", "The army has left."),
      RuleCase("hedge-lost", "정부는 반등이라는 보도자료를 냈다.", "“Rebound,” the government wrote.")
    ),
    (
      RuleCase("attribution-stronger", "공사가 끝났다고 전했다.", "It was proved that the work was over."),
      RuleCase("attribution-stronger", "말을 새로 배웠다고 전했다.", "It has proved educational, he said.")
    ),
    (
      RuleCase("movement-differs", "쌀값이 내렸다.", "Rice prices have gone up."),
      RuleCase("movement-differs", "목록이 교실마다 내려왔다.", "A list has gone up in every classroom.")
    ),
    (
      RuleCase("contrast-differs", "다음 주에 결론을 낸다.", "It ruled last week."),
      RuleCase("contrast-differs", "다음 주에 결론을 낸다.", "It will rule in the last week of May.")
    ),
    (
      RuleCase("contrast-differs", "국내 재단이 지급한다.", "A foreign foundation will pay."),
      RuleCase(
        "contrast-differs", "외교부는 국내 재단이 지급한다고 했다.",
        "A foundation in Seoul will pay, the Foreign Ministry said.")
    ),
  ]

  @Test("finds what is wrong", arguments: (numbers + names + wording).map(\.wrong))
  func fires(_ example: RuleCase) throws {
    #expect(try rules(example).contains(example.rule))
  }

  @Test(
    "lets what follows from the Korean pass", arguments: (numbers + names + wording).map(\.right))
  func isSilent(_ example: RuleCase) throws {
    #expect(try !rules(example).contains(example.rule))
  }
}
