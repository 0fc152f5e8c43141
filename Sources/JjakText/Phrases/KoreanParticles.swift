/// Particles after nouns, and what tells nouns from verbs.
enum KoreanParticles {
  /// 의, which joins two nouns.
  static let genitive = Array("의".utf16)

  /// Whether syllables are a particle or several in a row.
  static func isParticle(_ syllables: ArraySlice<UInt16>) -> Bool {
    particles.contains(Array(syllables)) || plain.contains(Array(syllables))
  }

  /// Whether syllables are a particle that no verb ends in.
  static func isPlain(_ syllables: ArraySlice<UInt16>) -> Bool {
    plain.contains(Array(syllables))
  }

  /// Whether a syllable stands before or after a word to make a longer one: 대북, 군사적.
  static func derives(_ syllable: UInt16, isLast: Bool) -> Bool {
    suffixes.contains(syllable) || !isLast && prefixes.contains(syllable)
  }

  /// Whether an eojeol or its stem ends as verbs do.
  static func endsAsVerb(_ syllables: ArraySlice<UInt16>) -> Bool {
    guard let last = syllables.last, let parts = Hangul.parts(last) else { return false }
    let holdsPast = syllables.contains { Hangul.parts($0)?.final == 20 }
    let isNominal = gi.contains(last) && syllables.dropLast().last.map(beforeGi.contains) ?? false
    return holdsPast || isNominal || parts.final == 17 && syllables.count > 2
      || verbal.contains(last)
  }

  private static let plain = words(
    """
    을 를 의 와 과 에게 에게서 에서 에서는 에서도 에서의 에 에는 에도 까지 까지의 까지도 부터 부터는 부터의 으로 으로는 으로도 \
    으로의 으로서 으로써 로서 로써 로부터 으로부터 에게는 에게도 와의 과의 와는 과는 에의 보다 처럼 한테 께서 께 마저 조차 \
    들 들이 들은 들을 들의 들에 들에게 들과 들도 들로 들에게는 들이나 측 측은 측이 측에 측의 씨 씨는 씨가 씨의 씨를 씨와 \
    만을 만이 밖에 뿐 뿐만
    """)

  private static let particles = words(
    """
    은 는 이 가 도 만 만의 만은 로 로는 로도 로의 나 이나 라 이라 란 이란 라도 이라도 며 이며 고 이고 다 이다 였다 이었다 였던 이었던 \
    이자 인 인데 이지만 지만 입니다 이라는 라는 이라고 라고 이라며 라며 대로 마다 적 적인 적으로 적이고 적이며 적이다 임 이기 였으며 이었으며 \
    였고 이었고 일
    """)

  private static let prefixes = Set("대반비신구총부최제전친탈초재핵주본각양남북미한중일러영독불".utf16)
  private static let suffixes = Set(
    "화성별상내간용형식권자원장력측국당군시도청부처단회소관실사가인민학론업층품물기법율률비금세액점선지후전중초말급판팀극곡악어촌항역교원률범죄전".utf16)
  private static let verbal = Set(
    "다고며면서지게는은을한할함된될됨해돼하되여어아던려록니데나러요켜킨킬운른린진준른든둔본온간린친".utf16)

  /// 기, which makes nouns of verbs, and syllables that verbs have before it: 논의하기.
  private static let gi = Set("기".utf16)
  private static let beforeGi = Set("하되키우이리히지내오가보주추르".utf16)

  private static func words(_ text: String) -> Set<[UInt16]> {
    Set(text.split(whereSeparator: \.isWhitespace).map { Array($0.utf16) })
  }
}
