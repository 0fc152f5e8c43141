/// The part of a place's name that says what it is: 강 river, 산 mount.
struct GenericName {
  /// The end of the Korean name.
  let korean: [Hangul.Parts]
  /// English words for it, before or after the proper part; small letters.
  let english: [LatinName]

  /// The generic parts, longer ones first.
  static let all: [GenericName] = table.map { korean, english in
    GenericName(
      korean: HangulName(korean).syllables,
      english: english.split(separator: ",").map { LatinName(String($0)) })
  }.sorted { $0.korean.count > $1.korean.count }

  private static let table = [
    ("시", "city"), ("군", "county"), ("구", "district,ward"), ("구역", "district,guyok"),
    ("도", "province,island"), ("남도", "south province"), ("북도", "north province"),
    ("동", "neighborhood"), ("리", "village,ri"), ("읍", "town"), ("면", "township"),
    ("강", "river"), ("천", "stream,creek"), ("산", "mount,mt,mountain"), ("산맥", "mountains"),
    ("호", "lake"), ("호수", "lake"), ("섬", "island"), ("만", "bay"), ("해협", "strait"),
    ("역", "station"), ("항", "port,harbor"), ("공항", "airport,international airport"),
    ("대학교", "university"), ("대학", "university,college"), ("대", "university"),
    ("중학교", "middle school"), ("고등학교", "high school"), ("시장", "market"), ("궁", "palace"),
    ("사", "temple"), ("로", "street,road"), ("거리", "street"), ("길", "street"),
    ("교", "bridge"), ("대교", "bridge"), ("광장", "square"), ("공원", "park"), ("탄광", "coal mine,mine"),
    ("광산", "mine"), ("발전소", "power station,power plant"), ("공장", "factory"),
    ("병원", "hospital"), ("호텔", "hotel"), ("그룹", "group"), ("신문", "shinmun,sinmun"),
  ]

  /// The rest of a name when it says in English what the Korean name says, else nil.
  func properPart(of name: LatinName) -> LatinName? {
    for words in english {
      let count = words.words.count
      let rest = name.words.count - count
      guard rest > 0 else { continue }
      if name.words.suffix(count).elementsEqual(words.words) { return name.words(0..<rest) }
      if name.words.prefix(count).elementsEqual(words.words) {
        return name.words(count..<name.words.count)
      }
    }
    return nil
  }
}
