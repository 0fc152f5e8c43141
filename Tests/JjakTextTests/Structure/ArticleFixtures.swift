/// Articles in the manners of the press, one segment a line with its role in front.
enum ArticleFixtures {
  /// A segment as it should come out.
  struct Line: Sendable {
    let role: String
    let text: String
  }

  /// Paragraphs of segments.
  static func paragraphs(_ article: String) -> [[Line]] {
    var paragraphs: [[Line]] = [[]]
    for line in article.split(separator: "\n", omittingEmptySubsequences: false) {
      let parts = line.split(separator: "|", maxSplits: 1)
      guard parts.count == 2 else {
        paragraphs.append([])
        continue
      }
      paragraphs[paragraphs.count - 1].append(Line(role: String(parts[0]), text: String(parts[1])))
    }
    return paragraphs.filter { !$0.isEmpty }
  }

  static let korean = [
    "wire": wire, "radio": radio, "newspaper": newspaper, "North Korean": northKorean,
    "web page": webPage,
  ]

  static let english = [
    "agency": agency, "radio": englishRadio, "North Korean": northKoreanEnglish,
    "web page": englishPage,
  ]

  private static let wire = """
    headline|솔바람도, 겨울 감자 수매 가격 12% 올려

    subhead|농민 단체 "늦었지만 다행"

    dateline|송고시간 2025-11-20 09:30

    body|(솔골=들꽃통신) 한도윤 기자 = 솔바람도가 겨울 감자의 수매 가격을 지난해보다 12% 올리기로 했다고 20일 밝혔다.

    body|도 관계자는 "종자값이 오르고 비료도 모자랐다. 농가의 어려움을 덜어야 했다"고 말했다.
    body|새 가격은 1㎏에 1천250원이다.

    body|농민회는 성명을 내고 "늦었지만 다행"이라면서도 "운송비는 여전히 농가 몫"이라고 지적했다.

    caption|[들꽃통신 자료사진]

    body|앞서 도의회는 지난 7일 관련 조례를 고쳤다.
    body|조례는 내년 1월 1일부터 시행된다.

    byline|doyun@example.com

    furniture|<저작권자(c) 들꽃통신, 무단 전재-재배포 금지>

    dateline|2025/11/20 09:30 송고
    """

  private static let radio = """
    headline|솔바람도 장마당, 겨울 감자 값 뛰어

    byline|춘천-배나래

    dateline|2025.11.20

    body|앵커: 북쪽 솔바람도의 장마당에서 감자 값이 크게 올랐습니다.
    byline|춘천에서 배나래 기자가 보도합니다.

    body|기자: 솔바람도의 한 소식통은 18일 “감자 1㎏이 내화 3천 원까지 올랐다”면서 “하루 벌어 하루 먹는 사람들은 엄두도 못 낸다”고 말했습니다.

    body|소식통 (음성 변조): 다들 한숨만 쉽니다.
    body|봄까지 어떻게 버틸지 모르겠다고요.

    body|그는 이어 “간부들은 ‘곧 풀린다. 기다려라.’라고 하지만 믿는 사람이 없다”고 덧붙였습니다.

    body|한편 도 당국은 20일 현재 아무런 설명도 내놓지 않았습니다.

    byline|들꽃방송 배나래입니다.

    credit|에디터 오솔길, 웹편집 한마루
    """

  private static let newspaper = """
    headline|눈 덮인 솔고개, 버스가 돌아왔다

    subhead|주민 서명 2년 만에 노선 다시 열려

    byline|글·사진 서혜림 기자

    caption|▲ 19일 아침 솔고개 정류장에서 주민들이 첫차를 기다리고 있다

    body|19일 오전 6시 20분, 솔고개 정류장에 불이 켜졌다.
    body|영하 9도.
    body|첫차를 타려는 주민 열두 명이 발을 굴렀다.

    body|“걸어서 한 시간 반이었어요. 이젠 20분이면 됩니다.”
    body|박 모(71) 씨는 웃었다.

    subhead|“병원 가는 날이 제일 무서웠다”

    body|솔고개의 버스는 2023년 3월 끊겼다.
    body|손님이 하루 평균 7.4명뿐이라는 이유였다…
    body|주민들은 그해 가을부터 서명을 받았다.

    body|군은 지난달 예산 2억3천만 원을 세웠다.
    body|담당자는 “적자는 군이 메운다”고 설명했다.

    byline|서혜림 기자 hyerim@example.com
    """

  private static let northKorean = """
    headline|솔바람군에 현대적인 버섯공장이 일떠섰다

    dateline|(평양 11월 20일발 들꽃통신)

    body|인민생활향상에 이바지할 현대적인 버섯공장이 솔바람군에 새로 건설되였다.

    body|준공식이 19일 현지에서 진행되였다.

    body|연설자는 버섯생산의 과학화, 집약화수준을 높여 《더 많은 버섯을 인민들에게!》라는 구호를 실천으로 받들어나갈데 대하여 강조하였다.

    body|참가자들은 공장의 여러곳을 돌아보았다.
    furniture|(끝)
    """

  private static let webPage = """
    furniture|본문 바로가기

    furniture|로그인

    furniture|구독하기

    headline|골목 도서관, 밤에도 불 켠다

    dateline|입력 2025.11.20. 오후 2:10 | 수정 2025.11.20. 오후 3:05

    furniture|글자 크기

    furniture|공유하기

    body|마을 도서관 세 곳이 다음 달부터 밤 10시까지 문을 연다.

    body|시는 “퇴근 뒤에 책을 빌리려는 사람이 많았다”고 밝혔다.
    body|사서 여섯 명도 새로 뽑는다.

    furniture|광고

    body|이용자 김 모 씨는 “아이와 함께 올 수 있어 좋다”고 했다.

    furniture|Copyright ⓒ 들꽃일보. All rights reserved. 무단 전재 및 재배포 금지.

    furniture|▶ 관련기사

    furniture|작은 도서관에 큰 책장

    furniture|책 읽는 버스, 산골로

    furniture|댓글 0
    """

  private static let agency = """
    headline|Songbaram Province raises potato price as winter nears

    byline|By Han Do-yun

    body|SOLGOL, South Korea, Nov. 20 (Wildflower) -- Songbaram Province will pay 12 percent more for winter potatoes than last year, officials said Thursday.

    body|"Seed is dear and fertilizer short. We had to ease the burden," said Mr. Seo, a provincial official, at 9:30 a.m. local time.
    body|The new price is 1,250 won ($0.85) a kilogram.

    body|The farmers' union, in a statement, called the step "late but welcome."
    body|Hauling costs, it said, still fall on the growers.

    body|The ordinance takes effect on Jan. 1.
    body|Lt. Gov. Ahn S.H. signed it on Nov. 7.

    credit|(Reporting by Han Do-yun; Editing by Ann Marlow)

    furniture|(END)
    """

  private static let englishRadio = """
    headline|Potato prices jump in northern market towns

    caption|songbaram-market-2025.jpg A vendor weighs potatoes at a market in Songbaram Province in October.

    body|Potato prices have jumped in the markets of Songbaram Province, residents say.

    body|“A kilogram is 3,000 won now. Who can pay that?” a source in the province told Wildflower Radio on Tuesday.
    body|He asked not to be named for fear of reprisal.

    subhead|‘Just wait’

    body|Officials tell people that supplies will come soon, the U.S.-based group said.
    body|“Nobody believes it,” the source added.

    credit|Translated by Leejin Oh.
    credit|Edited by Marcus Hale.

    furniture|Add comment

    furniture|Your email address will not be published.

    furniture|View Full Site
    """

  private static let northKoreanEnglish = """
    headline|Mushroom Factory Inaugurated in Songbaram County

    body|Pyongyang, November 20 (WFNA) -- A modern mushroom factory has been built in Songbaram County.

    body|Its inaugural ceremony took place on the spot on Wednesday.

    body|The speaker called for putting production on a scientific footing and carrying out the slogan "More mushrooms for the people!" in practice.

    body|The participants went round several places of the factory.
    furniture|-0-
    """

  private static let englishPage = """
    furniture|Skip to main content

    furniture|Subscribe

    headline|Alley libraries to keep the lights on at night

    byline|By Bae Narae

    dateline|Published Nov. 20, 2025

    furniture|Share this article

    body|Three village libraries will stay open until 10 p.m. from next month.

    body|“Many people want to borrow books after work,” the city said.
    body|Six librarians will be hired.

    furniture|Advertisement

    body|“I can come with my child,” said Kim, 41, a reader.

    furniture|Related Stories

    furniture|A small library with a big shelf

    furniture|The book bus goes to the hills

    furniture|© 2025 Wildflower Daily. All rights reserved.

    furniture|0 Comments
    """
}
