public import JjakCore

/// Finds the countries that stand in compounds by one syllable each: 대미 수출, 방중, 한미, 북중, 미·일.
///
/// 대중 is China's only before a word of dealings between states, for elsewhere it is the public; 한중 and
/// 북미 and the like are whole words, perhaps with a particle or a word such as 관계.
public enum CountryCompounds {
  /// A country with the English words that name it, its people or its government.
  public struct Country: Hashable, Sendable {
    /// The name in full: 중국.
    public let korean: String
    /// How such English words begin.
    public let english: [String]
  }

  /// The countries that the words of a Korean text name by one syllable, with the word's UTF-8 range, in order.
  ///
  /// - Complexity: O(*n*) in the count of tokens.
  public static func countries(
    among tokens: [Token]
  ) -> [(country: Country, range: Range<Int>)] {
    tokens.indices.flatMap { index -> [(country: Country, range: Range<Int>)] in
      if let row = row(tokens, from: index) { return row }
      let next = tokens.indices.contains(index + 1) ? tokens[index + 1].text : ""
      return countries(of: tokens[index].text, before: next).map { ($0, tokens[index].range) }
    }
  }

  /// The countries of 미·일 and 한·미·일 that begin at a token.
  private static func row(
    _ tokens: [Token], from start: Int
  ) -> [(country: Country, range: Range<Int>)]? {
    var syllables = tokens[start].text
    var end = start
    guard syllables.count == 1, start == 0 || tokens[start - 1].text != "·" else { return nil }
    while end + 2 < tokens.count, tokens[end + 1].text == "·", tokens[end].text.count == 1,
      let first = tokens[end + 2].text.first
    {
      syllables.append(first)
      end += 2
    }
    guard end > start, let compound = compounds.first(where: { $0.key == syllables }) else {
      return nil
    }
    let range = tokens[start].range.lowerBound..<tokens[end].range.upperBound
    return compound.countries.map { ($0, range) }
  }

  /// A name that begins with the syllable of a country with the country in full: 미국의회 of 미의회.
  public static func inFull(_ name: String) -> String? {
    name.first.flatMap { names[$0] }.map { $0.korean + name.dropFirst() }
  }

  private static func countries(of word: String, before next: String) -> [Country] {
    guard let compound = compounds.first(where: { word.hasPrefix($0.key) }) else { return [] }
    let rest = word.dropFirst(compound.key.count)
    let dealings = { (text: Substring) in Self.dealings.contains { text.hasPrefix($0) } }
    if dealings(rest) || rest.isEmpty && dealings(next[...]) { return compound.countries }
    guard compound.key != "대중" else { return [] }
    let isWhole = rest.isEmpty || KoreanStemmer.isSuffix(Array(String(rest).utf16)[...])
    return isWhole && !uncertain.contains(compound.key) ? compound.countries : []
  }

  /// Compounds that are other words as well, and so need a word of dealings behind them.
  private static let uncertain: Set<String> = ["북미", "한일", "한중", "미일", "방한", "대일", "방일"]

  private static let dealings = [
    "수출", "수입", "무역", "교역", "투자", "관세", "제재", "외교", "관계", "정책", "협상", "정상", "회담", "동맹", "압박",
    "견제", "갈등", "경쟁", "규제", "의존", "적자", "흑자", "특사", "양국", "국경", "접경", "연합", "합의", "협력", "강경",
    "공조", "밀착", "전쟁", "일정",
  ]

  /// The longer ones first.
  private static let compounds: [(key: String, countries: [Country])] = {
    let pairs = [
      "한미일", "한중일", "북중러", "한미", "한중", "한일", "한러", "북중", "북러", "북일", "북미", "미중", "미러",
      "미일", "중러", "러중",
    ].map { ($0, $0.compactMap { names[$0] }) }
    let toward = ["대미", "대중", "대일", "대러", "대북", "방미", "방중", "방일", "방북", "방러"]
      .map { ($0, $0.dropFirst().compactMap { names[$0] }) }
    return pairs + toward
  }()

  private static let names: [Character: Country] = [
    "한": Country(korean: "한국", english: ["South", "Korea", "Seoul", "ROK"]),
    "북": Country(korean: "북한", english: ["North", "Pyongyang", "DPRK"]),
    "미": Country(korean: "미국", english: ["U.S", "US", "United", "America", "Washington"]),
    "중": Country(korean: "중국", english: ["Chin", "Beijing", "Sino"]),
    "일": Country(korean: "일본", english: ["Japan", "Tokyo"]),
    "러": Country(korean: "러시아", english: ["Russia", "Moscow"]),
  ]
}
