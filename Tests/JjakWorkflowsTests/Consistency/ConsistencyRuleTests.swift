import Foundation
import JjakCore
import Testing

@testable import JjakWorkflows

/// A pair with the rule that must, or must not, find something in it.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let rule: String
  let korean: String
  let english: String

  init(_ rule: String, _ korean: String, _ english: String) {
    self.rule = rule
    self.korean = korean
    self.english = english
  }

  var testDescription: String { "\(rule): \(english)" }
}

@Suite("Consistency rules")
struct ConsistencyRuleTests {
  static let workflow = Result {
    let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try ConsistencyWorkflow(data: DataFolder(path: project.appending(path: "Memories").path))
  }

  private func rules(_ example: RuleCase) throws -> [String] {
    let workflow = try Self.workflow.get()
    let pair = workflow.reader.pair(
      korean: example.korean, english: example.english, date: "2026-03-02")
    return workflow.findings(in: pair).map(\.rule.id)
  }

  static let firing: [RuleCase] = [
    RuleCase("rate-differs", "소금은 1㎏당 900원에 팔린다.", "Salt sells for 900 won per pound."),
    RuleCase("attribution-lost", "소식통에 따르면 다리가 무너졌다.", "The bridge collapsed."),
    RuleCase("quote-invented", "학교는 문을 닫았습니다.", "The school closed, “a waste of talent.”"),
    RuleCase("name-differs", "대중 수출이 줄었다.", "Exports to Japan fell."),
    RuleCase("name-differs", "대통령의 방미 일정이 정해졌다.", "The president’s trip to Germany is set."),
    RuleCase("number-added", "화재로 주민들이 다쳤다.", "Seven people were hurt in the fire."),
    RuleCase("number-differs", "화재로 9명이 숨졌다.", "Eight people died in the fire."),
    RuleCase("number-differs", "화재로 아홉 명이 숨졌다.", "Four people died in the fire."),
    RuleCase("number-differs", "어선 6척이 돌아왔다.", "Three boats came back."),
    RuleCase("number-differs", "가게 네 곳이 문을 닫았다.", "Seven shops closed."),
    RuleCase("number-differs", "아이는 4살이었다.", "The child was nearly eleven."),
    RuleCase("number-differs", "주 4일 근무제를 도입한다.", "It will bring in a six-day week."),
    RuleCase("number-differs", "최소한 3일이 걸린다.", "It takes at least nine days."),
    RuleCase("number-differs", "새벽 네 시에 일어났다.", "He got up at nine in the morning."),
    RuleCase("number-differs", "위원 7명 중 4명이 찬성했다.", "Four of the eleven members agreed."),
    RuleCase(
      "number-differs", "징역 1년에 집행유예 2년을 선고받았다.",
      "He got a one-year prison term, suspended for three years."),
    RuleCase("number-differs", "오후 4시에서 8시 사이에 일어났다.", "It happened between 4 and 11 p.m."),
    RuleCase("hedge-lost", "피해액을 30억 원으로 추산했다.", "The city paid 3 billion won for the damage."),
    RuleCase("speaker-unsourced", "채 대표: 이 동네에 값이 맞는 집이 없었어요.", "There was none, Petrenko said."),
    RuleCase("number-differs", "승객 317명이 탔다.", "More than 400 passengers were aboard."),
    RuleCase("number-differs", "오전 8시에 끝났다.", "It was over at 8 p.m."),
    RuleCase("number-differs", "반경 10㎞ 안의 농장이다.", "The farms lie within four miles."),
    RuleCase("number-differs", "배는 18일 동안 묶였다.", "The ship was held for 18 hours."),
    RuleCase("unit-differs", "값은 180위안이다.", "It costs 180 dollars."),
    RuleCase("conversion-wrong", "키는 150센티미터다.", "It is 150 centimeters (6 feet) tall."),
    RuleCase("speaker-unsourced", "고씨는 배가 멈췄다고 말했다.", "The ship had stopped, said Harrison."),
    RuleCase(
      "clause-missing", "시의회는 버스 요금 인상안을 통과시켰지만 청소년과 노인에게는 지금의 요금을 그대로 적용하기로 했다.",
      "The city council passed an increase in bus fares."),
    RuleCase(
      "clause-added", "시의회는 버스 요금 인상안을 통과시켰다.",
      "The city council raised bus fares, brushing aside protests by students who camped outside for a week."
    ),
    RuleCase("movement-differs", "수출은 지난해보다 7% 줄었다.", "Exports rose 7 percent from a year ago."),
    RuleCase(
      "movement-differs", "장마당 쌀값이 크게 올랐다.", "Rice prices at the market have fallen sharply."),
    RuleCase("movement-differs", "기준금리를 두 차례 인하했다.", "It increased its key rate twice."),
    RuleCase("number-differs", "가입률은 58%다.", "About 52 percent have insurance."),
    RuleCase(
      "number-differs", "국내에서 27건, 미국에서 44건이 신고됐다.", "Seventy-three cases were reported in both."),
    RuleCase(
      "contrast-differs", "회사는 올 상반기에 공장을 짓는다.",
      "The company will build a plant in the second half of the year."),
    RuleCase("contrast-differs", "여당은 법안을 다시 냈다.", "The opposition resubmitted the bill."),
    RuleCase("contrast-differs", "외교부 차관은 방중했다.", "The minister travelled to China."),
    RuleCase("contrast-differs", "전 대통령은 법정에 섰다.", "The president stood in court."),
    RuleCase("contrast-differs", "북한이 탄도미사일을 쐈다.", "North Korea fired a cruise missile."),
    RuleCase(
      "contrast-differs", "버스가 뒤집혀 두 명이 숨지고 한 명이 실종됐다.",
      "A bus overturned, leaving two injured and one missing."),
    RuleCase(
      "contrast-differs", "상반기에는 적자를 내지 않았다.", "It made money in the second half of the year."),
    RuleCase("contrast-differs", "그는 지난달 입국했다.", "He will enter the country next month."),
    RuleCase(
      "movement-differs", "수출은 4% 늘고 수입은 2% 줄었다.",
      "Exports rose 4 percent and imports increased 2 percent."),
    RuleCase(
      "movement-differs", "환자는 30명 감소했지만 사망자는 늘었다.",
      "There was an increase of 30 patients, and deaths did jump."),
    RuleCase("person-differs", "김민수 씨는 혐의를 부인했다.", "Kim Do-yoon denied the charges."),
    RuleCase("person-differs", "한도경 시장은 혐의를 부인했다.", "Min-su Han, the mayor, denied it."),
    RuleCase("person-differs", "오경자(63) 씨는 식당을 닫았다.", "Oh Ji-hye, 63, closed her restaurant."),
    RuleCase("denial-softened", "조합은 의혹을 부인했다.", "The union had no comment."),
    RuleCase("denial-hardened", "조합은 언급을 피했다.", "The union denied it."),
    RuleCase(
      "conversion-wrong", "예산은 487억 원이다.", "The budget is 48.7 billion won ($860 million)."),
    RuleCase(
      "negation-added", "시장은 제안을 거부했다.", "The mayor did not reject the proposal."),
    RuleCase(
      "negation-added", "그는 돈이 없지만 웃었다.", "He had no money, but he did not laugh at all."),
    RuleCase(
      "negation-lost", "정부는 수입 금지를 풀지 않았다.", "The government lifted the ban on imports."),
    RuleCase(
      "hedge-lost", "장관이 물러난 것으로 알려졌다고 보좌관이 말했다.",
      "The minister has resigned, an aide said."),
    RuleCase(
      "hedge-lost", "비용 문제로 회담이 무산될 수도 있다고 예상했다.",
      "He expected costs to be high and said the talks had collapsed."),
    RuleCase(
      "quote-unsourced", "그는 ‘공감’이 가장 중요하다고 말했다.",
      "“Feeling with one another is what matters most,” he said."),
    RuleCase(
      "quote-from-gist", "그는 곧 열겠다는 취지로 말했다.",
      "“We are going to open it very soon,” he said."),
    RuleCase("negation-lost", "상황이 좋지는 않다.", "The situation is good over there."),
    RuleCase("negation-lost", "이유는 아무도 모른다.", "Everybody there has heard the reason."),
    RuleCase("negation-added", "배가 항구에 갇혔다.", "The trapped ship was not in the port."),
    RuleCase("negation-loose", "그는 아침에 다리를 건넜다.", "He crossed the bridge with no lamp."),
    RuleCase("negation-added", "시장뿐만 아니라 항구도 열렸다.", "The market was not open, nor the port."),
    RuleCase("number-differs", "공장은 350명을 뽑는다.", "The plant will hire 450 people."),
    RuleCase("number-differs", "매출은 12조 3천억 원이다.", "Sales came to 1.23 trillion won."),
    RuleCase("date-differs", "다리는 2019년 5월에 열렸다.", "The bridge opened in May 2018."),
    RuleCase("unit-differs", "금리가 2%포인트 올랐다.", "The rate rose by 2 percent."),
    RuleCase("limit-differs", "18세 이상만 볼 수 있다.", "Only those 18 or under may watch."),
    RuleCase(
      "conversion-wrong", "길이는 10미터다.", "It is 10 meters (90 feet) long."),
    RuleCase("number-added", "주민들이 모였다.", "About 700 residents gathered."),
    RuleCase("name-differs", "대표단은 부산에 도착했다.", "The delegation arrived in Gwangju."),
    RuleCase("name-added", "대표단이 도착했다.", "The delegation arrived in Gwangju."),
    RuleCase(
      "quote-unsourced", "그는 다리를 곧 열겠다고 말했다.",
      "“We will open the bridge very soon,” he said."),
    RuleCase(
      "speaker-unsourced", "한도윤 시장은 다리를 곧 열겠다고 말했다.",
      "Petrenko said the bridge would open soon."),
    RuleCase(
      "speaker-unsourced", "변재욱 위원은 통계에 오류가 있다고 말했다.", "Tanaka said the figures were wrong."),
    RuleCase("negation-lost", "회담은 열리지 않았다.", "The talks were held on schedule."),
    RuleCase("negation-added", "회담은 예정대로 열렸다.", "The talks were not held as planned."),
    RuleCase(
      "hedge-lost", "공장은 이미 문을 닫은 것으로 알려졌다.", "The factory has already closed its doors."),
    RuleCase(
      "hedge-confirmed", "공장은 이미 문을 닫은 것으로 보인다.",
      "The factory was confirmed to have closed its doors."),
    RuleCase(
      "attribution-stronger", "시장은 공사가 끝났다고 말했다.",
      "The mayor confirmed that the work was over."),
    RuleCase(
      "claim-added", "시장은 공사가 끝났다고 말했다.", "The mayor claimed that the work was over."),
    RuleCase("hangul-left", "시장에서 김밥을 판다.", "The market sells 김밥."),
    RuleCase("word-doubled", "다리가 열렸다.", "The bridge was opened in in spring."),
    RuleCase(
      "quotes-unbalanced", "그는 “열었다”고 말했다.", "“We opened it,“ he said, “and it held.”"),
    RuleCase("space-wrong", "다리가 열렸다.", "The bridge  was opened."),
    RuleCase(
      "term-avoided", "개성공단이 멈췄다.", "Gaeseong Industrial Complex came to a halt."),
    RuleCase("term-forbidden", "동해에서 훈련했다.", "They drilled in the Sea of Japan."),
  ]

  static let silent: [RuleCase] = [
    RuleCase("rate-differs", "소금은 1㎏당 900원에 팔린다.", "Salt sells for 900 won a kilogram."),
    RuleCase("attribution-lost", "소식통에 따르면 다리가 무너졌다.", "The bridge collapsed, a source said."),
    RuleCase("quote-invented", "학교는 문을 닫았습니다.", "The school “closed.”"),
    RuleCase("name-differs", "대중 수출이 줄었다.", "Exports to China fell."),
    RuleCase("name-added", "대중 수출이 줄었다.", "Exports to China fell."),
    RuleCase("name-differs", "한미 양국은 합의했다.", "Seoul and Washington agreed."),
    RuleCase("name-differs", "북중 접경에 장이 섰다.", "A market opened on the border with China."),
    RuleCase("person-differs", "김민수 씨는 혐의를 부인했다.", "Kim Min-soo denied the charges."),
    RuleCase("person-differs", "한도경 시장은 혐의를 부인했다.", "Do-kyung Han, the mayor, denied it."),
    RuleCase("person-differs", "홍대용(41) 씨는 배를 탔다.", "He worked on a Hong Kong-based ship."),
    RuleCase("person-differs", "이 대통령은 이탈표를 걱정했다.", "President Lee Ha-jun feared defections."),
    RuleCase("number-differs", "가입률은 58%다.", "About 40 percent have no insurance."),
    RuleCase(
      "number-added", "손전화 67대 가운데 41대가 북한산이었다.",
      "Of 67 phones 41 were North Korean and 26 Chinese."),
    RuleCase(
      "number-differs", "국내에서 27건, 미국에서 44건이 신고됐다.", "Seventy-one cases were reported in both."),
    RuleCase("number-differs", "탈북민 20여 명이 모였다.", "Two dozen defectors gathered."),
    RuleCase("contrast-differs", "외교부 차관은 방중했다.", "The vice foreign minister travelled to China."),
    RuleCase("contrast-differs", "여야는 법안에 합의했다.", "The opposition agreed to the bill."),
    RuleCase("contrast-differs", "윤 전 대통령은 법정에 섰다.", "The former president stood in court."),
    RuleCase("contrast-differs", "그는 무죄를 선고받았다.", "He was not convicted."),
    RuleCase(
      "contrast-differs", "여성가족부는 남성 육아휴직을 늘린다.", "The gender ministry wants more men on leave."),
    RuleCase("contrast-differs", "오늘 비가 내렸다.", "It rained yesterday."),
    RuleCase("contrast-differs", "아버지와 아들이 함께 숨졌다.", "The son died with his parent."),
    RuleCase("movement-differs", "수출은 지난해보다 7% 줄었다.", "Exports dropped 7 percent from a year ago."),
    RuleCase("movement-differs", "값이 떨어지지 않았다.", "Prices rose."),
    RuleCase("movement-differs", "수출은 줄었지만 수입은 늘었다.", "Imports rose."),
    RuleCase(
      "movement-differs", "수출은 4% 늘고 수입은 2% 줄었다.",
      "Imports fell 2 percent and exports rose 4 percent."),
    RuleCase(
      "movement-differs", "환율은 1,200원까지 올랐고 주가는 내렸다.",
      "The won fell to 1,200 and share prices rose to a lesser extent, if they moved."),
    RuleCase(
      "movement-differs", "수출은 4% 늘고 수입은 줄었다.",
      "Exports rose and imports fell: 4 percent is what one of them gained."),
    RuleCase("movement-differs", "환자가 늘었다.", "More people fell ill."),
    RuleCase("movement-differs", "물가 상승이 둔화됐다.", "Inflation is falling."),
    RuleCase(
      "clause-missing", "시의회는 버스 요금 인상안을 통과시켰지만 청소년과 노인에게는 지금의 요금을 그대로 적용하기로 했다.",
      "The council raised bus fares but left them as they are for teenagers and the elderly."),
    RuleCase(
      "clause-added", "비가 그치자 주민들이 거리로 쏟아져 나왔다.",
      "The rain had stopped, and residents poured out into the streets."),
    RuleCase(
      "number-added", "주민 6명과 대원 1명이 다쳤다.", "Seven were hurt: six people and a firefighter."),
    RuleCase(
      "number-added", "주민 6명과 대원 1명이 다쳤다.",
      "Seven people were hurt: six residents and a firefighter."),
    RuleCase("number-differs", "화재로 9명이 숨졌다.", "Nine people died in the fire."),
    RuleCase("number-differs", "여객선 11척을 점검한다.", "Ten other ships face checks."),
    RuleCase("number-differs", "일가족 5명이 붙잡혔다.", "They held the sister and four of her relatives."),
    RuleCase(
      "number-differs", "27만 마리를 묻었다.", "They buried more than a quarter of a million birds."),
    RuleCase("number-differs", "30대 교사가 저녁 6시면 온다.", "The teacher comes at six in the evening."),
    RuleCase("number-differs", "남자 3명과 여자 4명이 왔다.", "Seven people came."),
    RuleCase(
      "number-differs", "20초 중 17초가 지났다.", "With 17 of 20 seconds gone, three seconds were left."),
    RuleCase(
      "number-differs", "전망치를 1.6%에서 1.3%로 내렸다.",
      "It cut its outlook by 0.3 percentage point to 1.3 percent."),
    RuleCase("number-differs", "오후 4시에서 8시 사이에 일어났다.", "It happened between 4 and 8 p.m."),
    RuleCase("number-differs", "값의 3할을 떼어 간다.", "They keep 30 percent of the price."),
    RuleCase("hedge-lost", "시는 피해액을 30억 원으로 추산했다.", "The city puts the damage at 3 billion won."),
    RuleCase("number-differs", "한해에 1만 2 000여t을 생산하였다.", "It turned out more than 12,000 tons."),
    RuleCase(
      "number-differs", "대피령은 3시간 20분 만에 풀렸다.",
      "It was lifted a little over three hours later."),
    RuleCase(
      "name-differs", "지난 18일 조국을 지킨다고 했다.", "They said on May 18 that they guard the country."),
    RuleCase("number-differs", "쌀은 한 달에 닷새분밖에 없다.", "They get rice for only five days a month."),
    RuleCase("number-differs", "승객 317명이 탔다.", "More than 300 passengers were aboard."),
    RuleCase("number-differs", "주가는 11.4% 내렸다.", "Shares fell more than 11 percent."),
    RuleCase("number-differs", "반경 10㎞ 안의 농장이다.", "The farms lie within six miles."),
    RuleCase("number-differs", "기온은 영하 25도였다.", "It was minus 13 degrees Fahrenheit."),
    RuleCase("number-differs", "보름 만에 문을 열었다.", "It opened after two weeks."),
    RuleCase("number-differs", "밤 11시 40분에 끝났다.", "It was over shortly before midnight."),
    RuleCase("number-differs", "오후 3시에 끝난다.", "It is over at three o'clock."),
    RuleCase("number-differs", "열 뿌리는 180위안이다.", "Ten roots fetch about $25."),
    RuleCase("unit-differs", "북한 돈 15만 원을 낸다.", "They pay 150,000 won."),
    RuleCase("number-differs", "계약서 14조를 읽었다.", "They read Article 14 of the contract."),
    RuleCase(
      "number-differs", "전망을 1.6%에서 1.3%로 낮췄다.", "It cut the outlook by 0.3 percentage point."),
    RuleCase("number-differs", "30일 넘게 늦으면 하루 9만 달러다.", "After 30 days it costs $90,000 a day."),
    RuleCase("conversion-wrong", "키는 150센티미터다.", "It is 150 centimeters (4 feet 11 inches)."),
    RuleCase("speaker-unsourced", "고씨는 배가 멈췄다고 말했다.", "The ship had stopped, said Ko Man-soo, 58."),
    RuleCase("speaker-unsourced", "박 대표는 보상하겠다고 밝혔다.", "He would pay, Park Yong-chul said."),
    RuleCase("speaker-unsourced", "정 시장은 물러난다고 말했다.", "Jung Mi-ra said she would resign."),
    RuleCase("claim-added", "관계자는 훈련일 뿐이라고 말했다.", "An official rejected the claim as untrue."),
    RuleCase("negation-lost", "그는 규정에 기한을 못 박았다고 했다.", "He said the rules set a firm date."),
    RuleCase("negation-lost", "배의 수는 좀처럼 줄지 않았다.", "The number of ships stayed where it was."),
    RuleCase("negation-loose", "가격은 고작 3만 원이었다.", "The price was no more than 30,000 won."),
    RuleCase(
      "negation-added", "이 연구를 본 한 교수는 놀랍다고 했다.",
      "A professor who was not involved in the study called it a surprise."),
    RuleCase(
      "hedge-lost", "검찰은 그가 돈을 옮긴 것으로 봤다.", "Prosecutors maintained that he moved the money."),
    RuleCase("denial-softened", "조합은 의혹을 부인했다.", "The union said it was untrue."),
    RuleCase("denial-hardened", "조합은 언급을 피했다.", "The union would not comment."),
    RuleCase("number-differs", "20초 가운데 17초가 지났다.", "Three seconds of the 20 were left."),
    RuleCase("number-added", "거리는 중심에서 12㎜였다.", "It was 12 from the center."),
    RuleCase("number-added", "지원은 내년에 시작한다.", "The support starts in 2027."),
    RuleCase(
      "date-differs", "9월 지수는 한 달 전보다 올랐다.", "The index rose from August."),
    RuleCase("negation-added", "너무 가까이 지내지는 말라.", "Do not get too close to them."),
    RuleCase("negation-added", "바람이 안 멈추면 진다.", "If the wind doesn’t stop, I lose."),
    RuleCase("number-differs", "푸른배터리(-4.1%)도 내렸다.", "Pureun Battery fell 4.1 percent, too."),
    RuleCase("number-differs", "그는 7거래일째 샀다.", "The won slid toward 1,200 per dollar."),
    RuleCase("number-differs", "격차는 2배가 됐다.", "It now has a 6-point lead."),
    RuleCase(
      "conversion-wrong", "예산은 487억 원이다.", "The budget is 48.7 billion won ($40.6 million)."),
    RuleCase(
      "conversion-wrong", "쌀은 1kg에 6천 원이다.", "Rice costs 6,000 won ($0.75) a kilogram."),
    RuleCase("name-differs", "프랑스 선수가 이겼다.", "A Frenchman won in Toronto."),
    RuleCase("speaker-unsourced", "부자시치 변호사는 사실이라고 말했다.", "Vujacic said it was true."),
    RuleCase("speaker-unsourced", "그는 다리를 곧 열겠다고 말했다.", "Petrenko said it would open soon."),
    RuleCase("speaker-unsourced", "값이 너무 올랐어요.", "“Prices are too high,” Petrenko said."),
    RuleCase("negation-lost", "가게에는 두 개밖에 남지 않았다.", "The shop had only two of them left."),
    RuleCase("negation-lost", "적에게 항복하지 못한다.", "They are unable to surrender to them."),
    RuleCase("negation-lost", "문제가 쉽지만은 않고 쉽지도 않다.", "The problem is a daunting one for all."),
    RuleCase("negation-lost", "바람이 강하지 않았다.", "The wind was weak there that day."),
    RuleCase("negation-lost", "목표에 미치지 못했다.", "The result was just below the target."),
    RuleCase("negation-loose", "그들은 갈 곳을 잃었다.", "They had nowhere to go after that."),
    RuleCase("negation-added", "임금이 체불됐다.", "The workers were not paid their wages."),
    RuleCase("negation-added", "의견이 서로 다르다.", "They do not hold the same opinion."),
    RuleCase("negation-added", "운이 좋았죠?", "You were lucky, weren't you?"),
    RuleCase("negation-lost", "증시는 약세를 면치 못했다.", "Stocks on the exchange fell as well."),
    RuleCase("negation-lost", "상황이 좋지 않다.", "The situation is bad over there."),
    RuleCase(
      "negation-lost", "여기까지 말해 주었다.", "He told them the story up to this point."),
    RuleCase("negation-lost", "한 푼도 받지 않았다.", "None of the money was taken by them."),
    RuleCase(
      "negation-loose", "무주택 청년을 돕는다.", "The city helps young people who own no home."),
    RuleCase("negation-added", "밖에 나가지 마세요.", "Please do not go outside."),
    RuleCase(
      "hedge-lost", "회담은 5월에 열릴 것으로 전망된다.", "The talks would open in the month of May."),
    RuleCase(
      "hedge-lost", "시장에 따르면 값이 내렸다고 한다.", "Prices have gone down, the mayor says."),
    RuleCase("quote-from-gist", "그는 곧 열겠다는 취지로 말했다.", "He said it would open soon."),
    RuleCase(
      "hedge-confirmed", "공장은 문을 닫은 것으로 확인됐다.",
      "The factory was confirmed to have closed its doors."),
    RuleCase("number-differs", "공장은 3만 5천여 명을 뽑는다.", "The plant will hire some 35,000 people."),
    RuleCase("number-differs", "매출은 12조 3천억 원이다.", "Sales came to 12.3 trillion won."),
    RuleCase("number-differs", "섭씨 영하 4도였다.", "It was minus 4 degrees Celsius."),
    RuleCase("number-differs", "해남은 8강에서 3-2로 이겼다.", "Haenam won the quarterfinal 3-2."),
    RuleCase("number-differs", "4강에 오른 해남은 3-2로 이겼다.", "Haenam won 3-2 to reach the last four."),
    RuleCase("date-differs", "다리는 2019년 5월에 열렸다.", "The bridge opened in May 2019."),
    RuleCase("unit-differs", "금리가 2%포인트 올랐다.", "The rate rose by 2 percentage points."),
    RuleCase("limit-differs", "18세 이상만 볼 수 있다.", "Only those 18 or over may watch."),
    RuleCase("conversion-wrong", "길이는 10미터다.", "It is 10 meters (33 feet) long."),
    RuleCase("number-added", "길이는 10미터다.", "It is 10 meters (33 feet) long."),
    RuleCase("number-added", "그는 3-2로 이겼다.", "He won 3-2."),
    RuleCase("name-differs", "대표단은 개성에 도착했다.", "The delegation arrived in Gaeseong."),
    RuleCase("name-differs", "정부가 발표했다. 장소는 부산이다.", "Seoul announced it. The place is Busan."),
    RuleCase("name-added", "정부가 발표했다.", "Seoul announced it."),
    RuleCase(
      "quote-unsourced", "그는 “다리를 곧 열겠다”고 말했다.",
      "“We will open the bridge very soon,” he said."),
    RuleCase(
      "speaker-unsourced", "한도윤 시장은 다리를 곧 열겠다고 말했다.",
      "Mayor Han Do-yoon said the bridge would open soon."),
    RuleCase(
      "speaker-unsourced", "피터 셰퍼 대변인은 다리를 곧 열겠다고 말했다.",
      "Peter Schaefer said the bridge would open soon."),
    RuleCase("negation-lost", "회담은 열리지 않았다.", "The talks failed to take place."),
    RuleCase("negation-lost", "떠날 수밖에 없었다.", "They were forced to leave the town."),
    RuleCase("negation-added", "회담 개최를 거부했다.", "They would not hold the talks."),
    RuleCase(
      "hedge-lost", "공장은 이미 문을 닫은 것으로 알려졌다.", "The factory has reportedly closed its doors."),
    RuleCase(
      "attribution-stronger", "시장은 공사가 끝났다고 확인했다.",
      "The mayor confirmed that the work was over."),
    RuleCase(
      "claim-added", "시장은 공사가 끝났다고 주장했다.", "The mayor claimed that the work was over."),
    RuleCase("hangul-left", "시장에서 김밥을 판다.", "The market sells gimbap."),
    RuleCase("word-doubled", "말했었다.", "He had had enough of that."),
    RuleCase("quotes-unbalanced", "그는 “열었다”고 말했다.", "“We opened it,” he said, “and it held.”"),
    RuleCase("space-wrong", "다리가 열렸다.", "The bridge was opened."),
    RuleCase("term-avoided", "공단이 멈췄다.", "Gaeseong Industrial Complex came to a halt."),
    RuleCase("term-forbidden", "동해에서 훈련했다.", "They drilled in the East Sea."),
  ]

  @Test("finds what is put differently", arguments: firing)
  func fires(_ example: RuleCase) throws {
    #expect(try rules(example).contains(example.rule))
  }

  @Test("lets what is put rightly pass", arguments: silent)
  func isSilent(_ example: RuleCase) throws {
    #expect(try !rules(example).contains(example.rule))
  }

  @Test(
    "K29: takes no pronoun that the English must add for something added",
    arguments: [
      ("어제 서울에 도착했다.", "He arrived in Seoul on Sunday."),
      ("다리를 곧 열겠다고 밝혔다.", "They said they would open the bridge soon."),
      ("밥을 먹고 갔다.", "She ate and left."),
    ])
  func pronouns(korean: String, english: String) throws {
    #expect(try rules(RuleCase("", korean, english)) == [])
  }

  @Test("every rule of a pair has a case that it must find and one that it must not")
  func everyRuleHasCases() {
    let ids = RuleCatalogue.descriptions.map(\.id).filter { !$0.hasSuffix("-varies") }
    let untested = ids.filter { id in !Self.firing.contains { $0.rule == id } }
    let unheld = ids.filter { id in !Self.silent.contains { $0.rule == id } }
    #expect(untested == [])
    #expect(unheld == [])
  }

  @Test("a baseline accepts a finding by its fingerprint and keeps the reason")
  func baselineKeepsReasons() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "accepted.tsv").path
    try Data("# looked at\n00112233aabbccdd\tsaid so by the desk\n".utf8)
      .write(to: URL(filePath: path))
    let baseline = try Baseline(path: path)
    #expect(baseline.reasons == ["00112233aabbccdd": "said so by the desk"])
    try Data("no fingerprint\n".utf8).write(to: URL(filePath: path))
    #expect(throws: BaselineError.self) { try Baseline(path: path) }
  }

  @Test("writing a baseline keeps what the file says and leaves any other file as it was")
  func writingABaselineLosesNothing() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let there = "# looked at\n00112233aabbccdd\tsaid so by the desk"
    try Data(there.utf8).write(to: URL(filePath: path))
    let finding = Finding(
      rule: "number-differs", severity: .error, message: "“열두 명” became “Eleven”", source: [],
      target: [], fingerprint: "ffeeddccbbaa9988")
    for _ in 1...2 { try Baseline().write(accepting: [finding], to: path) }
    let entry = "\(finding.fingerprint)\t\(finding.rule): \(finding.message)\n"
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "\(there)\n\(entry)")

    let article = Data("증인 열두 명이 법정에 나왔다.\n".utf8)
    try article.write(to: URL(filePath: path))
    #expect(throws: BaselineError.self) { try Baseline().write(accepting: [finding], to: path) }
    #expect(try Data(contentsOf: URL(filePath: path)) == article)
  }
}
