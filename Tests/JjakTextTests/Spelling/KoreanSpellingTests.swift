import Foundation
import JjakCore
import JjakText
import Testing

@Suite("Spellings of Korean words")
struct KoreanSpellingTests {
  private static let northern = [
    "로동신문": "노동신문", "로동자들은": "노동자들은", "녀성": "여성", "녀자가": "여자가", "력사적인": "역사적인", "리유로": "이유로",
    "리익을": "이익을", "리해했다": "이해했다", "령도자": "영도자", "령토": "영토", "례절": "예절", "료리": "요리", "류학생": "유학생",
    "륙군": "육군", "림시": "임시", "립장을": "입장을", "락관": "낙관", "래일": "내일", "랭면": "냉면", "량강도": "양강도",
    "련락": "연락", "렬차": "열차", "로인": "노인", "론평": "논평", "뢰성": "뇌성", "룡천": "용천", "년말": "연말", "념원": "염원",
    "닉명": "익명", "뉴대": "유대", "비률": "비율", "규률": "규율", "대렬": "대열", "선렬": "선열", "국제련합": "국제연합",
    "해외려행": "해외여행", "신녀성": "신여성", "과학기술력량": "과학기술역량", "되여": "되어", "되였다": "되었다", "피여나": "피어나",
    "내여주었다": "내어주었다", "림업로동자": "임업노동자", "뜨락또르": "트랙터", "땅크": "탱크", "로씨야": "러시아", "꾸바": "쿠바",
    "바다가": "바닷가", "기발을": "깃발을", "뻐스": "버스", "인터네트": "인터넷",
  ]

  @Test(
    "K24: brings the North's spelling to the South's",
    arguments: northern.sorted { $0.key < $1.key })
  func northernWords(northern: String, southern: String) {
    #expect(KoreanSpelling.standards(of: northern).first == southern)
  }

  private static let unchanged = """
    라디오 라면 라이벌 라오스 라틴아메리카 러시아 런던 레바논 레이더 로마 로봇 로켓 로스앤젤레스 로이터통신 루마니아 룩셈부르크 \
    르완다 리더 리비아 리스트 리그 리터 리튬 링크 뉴스 뉴욕 뉴질랜드 니카라과 니켈 니코틴 녀석 님 협력사업 수력발전 경제협력 실력 \
    남녀 소년 청년 학년 금년 다년간 권리 관리 정리 진리 승리 심리 처리 도로 경로 진로 통로 위로 피로 서류 종류 한류 물류 합류 \
    신뢰 의뢰 숙련 훈련 관련 수련 가련 독립 설립 대립 성립 확률 법률 능률 출석률 행렬 나열 비율 실패율 기여 대여 참여 수여 \
    다리 거리 우리 오리 고리 머리 소리 노력 협력 압력 기록 등록 목록 수록 초록 계란 토란 호란 오락 하락 추락 미래 아래 노래 나라
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  @Test("K24: leaves words alone that a rule without a list would break", arguments: unchanged)
  func southernWords(word: String) {
    #expect(KoreanSpelling.standards(of: word) == [])
  }

  @Test("K24: takes 년 and 리 behind figures for counters")
  func counters() {
    #expect(KoreanSpelling.standards(of: "2020년") == [])
    #expect(KoreanSpelling.standards(of: "3리터") == [])
    #expect(KoreanSpelling.standards(of: "RFA라는") == [])
  }

  private static let variants = [
    "컨텐츠": "콘텐츠", "메세지를": "메시지를", "로보트": "로봇", "리더쉽": "리더십", "워크샵에서": "워크숍에서", "비지니스": "비즈니스",
    "카톨릭": "가톨릭", "텔레비젼": "텔레비전", "악세사리": "액세서리", "싱가폴": "싱가포르", "할빈": "하얼빈", "북경": "베이징",
    "울라지보스또크": "블라디보스토크", "습근평": "시진핑", "모택동": "마오쩌둥", "푸틴": "", "콘텐츠": "",
  ]

  @Test(
    "K23, K25: brings variants of loanwords and foreign names to one spelling",
    arguments: variants.sorted { $0.key < $1.key })
  func loanwords(variant: String, standard: String) {
    #expect(KoreanSpelling.standards(of: variant).first ?? "" == standard)
  }

  @Test("K24: comes to rest after one step", arguments: Array(northern.keys) + unchanged)
  func idempotent(word: String) {
    for standard in KoreanSpelling.standards(of: word) {
      #expect(KoreanSpelling.standards(of: standard) == [])
    }
  }
}
