import JjakCore

/// The counters, measures and currencies that follow a Korean number.
enum KoreanUnit {
  static let table = LiteralTable<UnitMeaning>(groups + UnitSign.table + phrases)

  private static let groups: [(String, UnitMeaning)] = rows.flatMap { words, meaning in
    words.split(separator: " ").map { (String($0), meaning) }
  }

  private static let rows: [(String, UnitMeaning)] =
    [
      ("명 사람", .of(.people)), ("인", .of(.people, ambiguous: true, words: false)),
      ("살", .of(.age)), ("세", .of(.age, ambiguous: true, words: false)),
      ("퍼센트 프로 퍼센티지", .of(.percent)), ("할", tenths),
      ("퍼센트포인트 %포인트 프로포인트", .of(.percentagePoint)),
      ("개", .of(.plain, ambiguous: true)),
      ("번째 째번", .of(.ordinal)), ("째", .of(.ordinal, ambiguous: true)),
      ("차", .of(.ordinal, ambiguous: true, words: false)),
      ("호 호실", .of(.ordinal, ambiguous: true, words: false)),
      ("위 강", .of(.ordinal, ambiguous: true, words: false)),
      ("등", .of(.ordinal, ambiguous: true, words: false)),
    ] + things + money + measures + times

  /// Tenths, to be turned into per cent: 3할.
  private static let tenths = UnitMeaning(
    role: .scaled(.percent), factor: 10, isAmbiguous: true, takesWords: false)

  private static let things: [(String, UnitMeaning)] = [
    ("척", .count("ship", ambiguous: true)), ("건", .count("case", ambiguous: true)),
    ("곳 군데 개소", .count("place")), ("차례 번", .count("time", ambiguous: true)),
    ("회", .count("time", ambiguous: true, words: false)),
    ("마리", .count("animal")), ("두", .count("animal", ambiguous: true, words: false)),
    ("가구 세대 집", .count("household", ambiguous: true)), ("채", .count("building")),
    ("동", .count("building", ambiguous: true, words: false)),
    ("권", .count("volume", ambiguous: true)), ("장", .count("sheet", ambiguous: true)),
    ("병", .count("bottle", ambiguous: true)), ("발", .count("round", ambiguous: true)),
    ("기", .count("unit", ambiguous: true, words: false)),
    ("정", .count("gun", ambiguous: true, words: false)), ("벌 켤레", .count("set")),
    ("쌍", .count("pair")), ("그루", .count("tree")), ("포대 자루", .count("bag")),
    ("상자 박스", .count("box")), ("가지", .count("kind")),
    ("종 종류", .count("kind", ambiguous: true, words: false)), ("배", .count("fold", ambiguous: true)),
    ("층", .count("floor", words: false)), ("개국", .count("country")),
    ("나라", .count("country")), ("점", .count("point", ambiguous: true, words: false)),
    ("포인트", .count("point")), ("세기", .count("century", words: false)),
    ("분기", .count("quarter", words: false)),
    ("대", UnitMeaning(role: .vehiclesOrAge, isAmbiguous: true)), ("그릇", .count("bowl")),
    ("끼", .count("meal", ambiguous: true)), ("곡", .count("song", ambiguous: true)),
    ("석", .count("seat", ambiguous: true, words: false)),
    ("표", .count("vote", ambiguous: true, words: false)), ("골", .count("goal", ambiguous: true)),
    ("경기", .count("game", ambiguous: true)), ("편", .count("piece", ambiguous: true)),
    ("송이 잔 통 줄", .count("piece", ambiguous: true)),
  ]

  private static let money: [(String, UnitMeaning)] = [
    ("원", .of(.money("KRW"), ambiguous: true)),
    ("달러 달라 불 딸라", .of(.money("USD"))), ("위안 위엔 원화위안", .of(.money("CNY"))),
    ("유로", .of(.money("EUR"))), ("엔", .of(.money("JPY"), ambiguous: true)),
    ("루블", .of(.money("RUB"))), ("파운드", .of(.money("GBP"))), ("프랑", .of(.money("CHF"))),
    ("루피", .of(.money("INR"))), ("바트", .of(.money("THB"))),
  ]

  private static let measures: [(String, UnitMeaning)] = [
    ("킬로미터 키로미터", .measure("m", 1000)), ("미터 메터", .measure("m", 1)),
    ("센티미터 센치미터 센티 센치", .measure("m", 0.01)),
    ("밀리미터", .measure("m", 0.001)), ("마일", .measure("m", 1609.344)),
    ("해리", .measure("m", 1852)), ("피트", .measure("m", 0.3048)), ("인치", .measure("m", 0.0254)),
    ("리", .measure("m", 392.727, ambiguous: true, words: false)),
    ("평", .measure("m²", 400.0 / 121, ambiguous: true)),
    ("평방미터 제곱미터", .measure("m²", 1)),
    ("평방킬로미터 제곱킬로미터", .measure("m²", 1e6)),
    ("정보", .measure("m²", 3000 * 400.0 / 121, ambiguous: true)), ("헥타르 헥타아르", .measure("m²", 1e4)),
    ("에이커", .measure("m²", 4046.8564224)),
    ("톤 t", .measure("g", 1e6)), ("킬로그램 킬로그람 키로그람 킬로 키로", .measure("g", 1000)),
    ("그램 그람", .measure("g", 1)), ("리터 리타", .measure("l", 1)),
    ("배럴 바렐", .measure("l", 158.987294928)),
    ("갤런 갈론", .measure("l", 3.785411784)), ("온스", .measure("g", 28.349523125)),
    ("야드", .measure("m", 0.9144)),
    ("세제곱미터 입방미터", .measure("l", 1000)),
    ("와트", .measure("W", 1)), ("킬로와트", .measure("W", 1000)), ("메가와트", .measure("W", 1e6)),
    ("기가와트", .measure("W", 1e9)), ("볼트", .measure("V", 1)),
    ("도", UnitMeaning(role: .degrees, isAmbiguous: true, takesWords: false)), ("노트", UnitSign.knot),
  ]

  private static let times: [(String, UnitMeaning)] = [
    ("초", .seconds(1, ambiguous: true, words: false)),
    ("분", UnitMeaning(role: .minutesOrPeople, isAmbiguous: true)),
    ("분간", .seconds(Span.minute, words: false)), ("시간", .seconds(Span.hour)),
    ("시", UnitMeaning(role: .hour, isAmbiguous: true)),
    ("일", UnitMeaning(role: .day, isAmbiguous: true, takesWords: false)),
    ("일간 일째", .seconds(Span.day)), ("박", .seconds(Span.day, ambiguous: true, words: false)),
    ("밤", .seconds(Span.day, ambiguous: true)),
    ("주", UnitMeaning(role: .weeksOrShares, isAmbiguous: true)), ("주일 주간", .seconds(Span.week)),
    ("월", UnitMeaning(role: .month, isAmbiguous: true, takesWords: false)),
    ("개월 달", .seconds(Span.month)), ("년", UnitMeaning(role: .year)),
    ("년간 개년 해 돌", .seconds(Span.year)), ("주년", .seconds(Span.year)),
  ]

  /// Units of several words.
  private static let phrases: [(String, UnitMeaning)] = [
    ("퍼센트 포인트", .of(.percentagePoint)), ("베이시스포인트", UnitSign.basisPoint),
    ("베이시스 포인트", UnitSign.basisPoint), ("북한 원", .of(.money("KPW"))),
    ("북한원", .of(.money("KPW"))), ("조선 원", .of(.money("KPW"))),
    ("미국 달러", .of(.money("USD"))), ("캐나다 달러", .of(.money("CAD"))),
    ("호주 달러", .of(.money("AUD"))), ("홍콩 달러", .of(.money("HKD"))),
    ("대만 달러", .of(.money("TWD"))), ("싱가포르 달러", .of(.money("SGD"))),
    ("제곱 킬로미터", .measure("m²", 1e6)), ("제곱 미터", .measure("m²", 1)),
    ("평방 미터", .measure("m²", 1)), ("입방 미터", .measure("l", 1000)),
  ]

  /// Units that a single Sino-Korean word may touch without a space: 백명, 만원.
  static let afterSingleWord: Set<String> = ["명", "원", "달러", "위안", "톤", "마리", "가구", "년"]

  /// Tells whether what is left of an eojeol after a unit can only be suffixes and particles.
  static func onlyParticles(in text: ScalarText, from start: Int) -> Bool {
    var end = start
    while ScalarClass.isHangul(text[end]) {
      end += 1
      if end - start > 8 { return false }
    }
    return end == start || tails.contains(Array(text.scalars[start..<end]))
  }

  /// Every suffix joined with every particle.
  private static let tails: Set<[UInt32]> = {
    let suffixes =
      " 씩 간 째 당 쯤 정도 가량 이상 이하 미만 안팎 내외 남짓 여 짜리 들 중 마다 꼴 뿐 대 어치 동안 후 뒤 전 초 말 때 만 차 께 경"
      .split(separator: " ", omittingEmptySubsequences: false)
    let particles =
      """
       이 가 은 는 을 를 의 에 에서 에게 에는 에도 에만 에서는 로 으로 와 과 도 만 까지 부터 부터는 보다 나 이나 인 이다 다 였다 \
      이였다 이였고 이였으며 이었다 이라 라 이며 며 이고 고 이라고 라고 입니다 뿐 마다 처럼 밖에 만에 만의 로는 으로는 까지는 이라는 라는 인데 이지만 \
      이었던 였던 이던 지만 이면 면 만이 조차 이란 란 서 이서 로서 으로서 로써 이자 이었으며 였으며 이었고 였고 에게서 에겐 엔 까지도 \
      에서도 에서만 에서의 으로도 로도 까지만 라도 이라도 이에요 예요 이죠 죠 으로부터 로부터 였지만 이었지만
      """.split(separator: " ", omittingEmptySubsequences: false)
    var tails: Set<[UInt32]> = []
    for suffix in suffixes {
      for particle in particles {
        tails.insert((suffix + particle).unicodeScalars.map(\.value))
      }
    }
    return tails
  }()
}
