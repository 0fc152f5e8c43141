/// Countries and their capitals, of which a desk puts one for the other: from Addis Ababa for 에티오피아에서.
public enum Capitals {
  /// The capital of a country, or the country of a capital.
  ///
  /// - Parameter korean: A name without spaces.
  /// - Returns: The other one in Korean, or nil for any other name.
  public static func counterpart(of korean: String) -> String? {
    capitals[korean] ?? countries[korean]
  }

  private static let countries = Dictionary(
    capitals.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })

  private static let capitals = [
    "미국": "워싱턴", "영국": "런던", "프랑스": "파리", "독일": "베를린", "이탈리아": "로마", "스페인": "마드리드",
    "네덜란드": "암스테르담", "벨기에": "브뤼셀", "스위스": "베른", "스웨덴": "스톡홀름", "노르웨이": "오슬로", "덴마크": "코펜하겐",
    "핀란드": "헬싱키", "폴란드": "바르샤바", "체코": "프라하", "헝가리": "부다페스트", "그리스": "아테네", "우크라이나": "키이우",
    "벨라루스": "민스크", "러시아": "모스크바", "튀르키예": "앙카라", "이스라엘": "예루살렘", "이란": "테헤란", "이라크": "바그다드",
    "시리아": "다마스쿠스", "레바논": "베이루트", "사우디아라비아": "리야드", "카타르": "도하", "아랍에미리트": "아부다비", "이집트": "카이로",
    "리비아": "트리폴리", "에티오피아": "아디스아바바", "케냐": "나이로비", "중국": "베이징", "일본": "도쿄", "몽골": "울란바토르",
    "대만": "타이베이", "베트남": "하노이", "라오스": "비엔티안", "캄보디아": "프놈펜", "태국": "방콕", "미얀마": "네피도",
    "말레이시아": "쿠알라룸푸르", "인도네시아": "자카르타", "필리핀": "마닐라", "인도": "뉴델리", "파키스탄": "이슬라마바드",
    "아프가니스탄": "카불", "카자흐스탄": "아스타나", "우즈베키스탄": "타슈켄트", "호주": "캔버라", "캐나다": "오타와", "멕시코": "멕시코시티",
    "쿠바": "아바나", "브라질": "브라질리아", "아르헨티나": "부에노스아이레스",
  ]
}
