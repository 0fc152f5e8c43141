public import JjakCore

/// Korean words that carry grammar, order or reference and no content of their own.
enum FunctionEojeols {
  /// Whether an eojeol, or a noun without its particle, is in no phrase.
  static func contains(_ eojeol: ArraySlice<UInt16>) -> Bool {
    words.contains(Array(eojeol))
  }

  /// Whether a noun says too little to make a phrase without another one.
  static func isGeneric(_ noun: ArraySlice<UInt16>) -> Bool {
    generic.contains(Array(noun))
  }

  private static let generic = eojeols(
    """
    문제 상황 내용 결과 필요 가능 예정 계획 이유 의미 사실 방법 모습 생각 이야기 얘기 말 사람 사람들 시간 경우 부분 전체 대부분 기자 이후 이전 정도 \
    사이 동안 과거 미래 하루 순간 당일 현재 당시 최근
    """)

  private static let words = eojeols(
    """
    그러나 하지만 그리고 그래서 따라서 그런데 그러면서 그러므로 한편 또한 또는 혹은 및 즉 물론 다만 단지 만약 만일 비록 아마 과연 오히려 게다가 더구나 \
    심지어 특히 예컨대 이미 아직 아직도 이제 이제는 지금 지금은 지금까지 당시에 최근에 오늘 오늘날 어제 내일 올해 지난해 작년 내년 이번 지난 다음 매년 \
    매일 매우 아주 너무 더욱 가장 거의 약간 조금 많이 모두 모든 다른 여러 어떤 어느 무슨 이런 그런 저런 이러한 그러한 어떻게 이렇게 그렇게 왜냐하면 \
    우리 우리는 우리가 우리의 저희 자신 자기 그녀 그들 이들 저들 여러분 누구 무엇 어디 여기 거기 저기 이것 그것 저것 이곳 그곳 이날 그날 이때 그때 \
    이상 이하 이내 미만 이외 때문 때문에 위해 위해서 통해 통해서 따라 따르면 대해 대해서 대한 관해 관한 의해 의한 인해 인한 함께 관련 가운데 가지 하나 \
    하나의 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 번째 첫째 둘째 전부 일부 다수 상당수 각각 서로 스스로 직접 바로 다시 먼저 나중 나중에 결국 드디어 마침내 \
    갑자기 항상 언제 언제나 자주 가끔 때로 때로는 계속 여전히 점점 점차 아무 아무도 아무런 전혀 별로 결코 반드시 꼭 처음 마지막 앞서 뒤로 위로 아래 \
    안팎 그중 이중 이를 이에 이로 이와 그를 그의 그가 그는 그에 이는 이가 것 것은 것이 것을 것으로 것이다 수 등 등을 등의 등이 등에 등은 때 때는 \
    때가 때의 중 중에 중인 후 전 뒤 앞 말을 점 점을 점이 점은 바 줄 채 듯 만큼 이유로 사실은 이라고 라고 라는 이라는 이라며 라며 라면서 보다 한다 \
    있는 없는 있다 없다 있을 없을 있던 있어 없이 있으며 있고 같은 같이 많은 새로운 큰 작은 오랜 주로 비롯 비롯해 비롯한 이어 이후로 그동안 요즘 이처럼 \
    그처럼 이같은 이같이 기타 동시 동시에 반면 반면에 대신 대신에 이래 이뿐 무려 약 총 매주 매달 주말 오전 오후 아침 저녁 월요일 화요일 수요일 목요일 \
    금요일 토요일 일요일 이틀 사흘 나흘 년간 개월 전날 다음날 무언가 누군가 언젠가 어딘가 뭔가 아니라 아니라는 아닌 아니다 아니 자체 스스로의 이유는
    """)

  private static func eojeols(_ text: String) -> Set<[UInt16]> {
    Set(text.split(whereSeparator: \.isWhitespace).map { Array($0.utf16) })
  }
}

extension Token {
  /// Whether it is a Korean word that carries grammar, order or reference and no content: 그러나, 이라고.
  public var isFunctionWord: Bool { FunctionEojeols.contains(Array(text.utf16)[...]) }
}
