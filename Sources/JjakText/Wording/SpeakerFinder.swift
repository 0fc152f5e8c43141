public import JjakCore

/// Finds the named speakers of an English text: who stands before or after a verb of saying.
public struct SpeakerFinder: Sendable {
  private let commonWords: Set<String>

  /// Makes a finder.
  ///
  /// - Parameter commonWords: Stems of words that are no names, even with a capital: `offici`, `police`.
  public init(commonWords: Set<String>) {
    self.commonWords = commonWords
  }

  /// The names of speakers, titles left out, with UTF-8 ranges into the text.
  ///
  /// - Complexity: O(*n*) in the count of tokens.
  public func speakers(among tokens: [Token]) -> [Range<Int>] {
    var speakers: [Range<Int>] = []
    for index in tokens.indices where Self.verbs.contains(tokens[index].text.lowercased()) {
      if let before = run(tokens, endingAt: index), let name = name(tokens[before]) {
        speakers.append(name)
      } else if tokens[index].text == "said" || tokens[index].text == "says",
        let name = name(tokens[run(tokens, from: index + 1)])
      {
        speakers.append(name)
      }
    }
    return speakers
  }

  private static let verbs: Set<String> = [
    "said", "says", "told", "added", "explained", "wrote", "stated", "announced", "argued",
    "claimed",
    "insisted", "noted",
  ]

  private func run(_ tokens: [Token], endingAt end: Int) -> Range<Int>? {
    var start = end
    while start > 0, tokens[start - 1].isCapitalised { start -= 1 }
    return start < end ? start..<end : nil
  }

  private func run(_ tokens: [Token], from start: Int) -> Range<Int> {
    var end = start
    while end < tokens.count, tokens[end].isCapitalised { end += 1 }
    return start..<end
  }

  /// The stretch from the first word that is no common one, or from a surname that is one before a given
  /// name (Park Yong-chul); acronyms and plurals of peoples are none.
  private func name(_ run: ArraySlice<Token>) -> Range<Int>? {
    var words = run.drop { isCommon($0) }
    if let given = words.first, given.text.contains("-"), words.startIndex > run.startIndex {
      words = run[(words.startIndex - 1)...]
    }
    guard let first = words.first, let last = words.last, !isCommon(last), last.text.count > 2,
      last.text.contains(where: \.isLowercase)
    else { return nil }
    return first.range.lowerBound..<last.range.upperBound
  }

  private func isCommon(_ word: Token) -> Bool {
    EnglishWords.isFunction(word.stem) || commonWords.contains(word.stem)
      || Self.never.contains(word.text.lowercased())
  }

  private static let never: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
    "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december", "mr", "ms", "mrs", "dr", "sen", "rep", "gov", "gen", "he", "she",
    "they",
    "we", "you", "it", "who", "others", "one", "this", "that", "both", "some", "many",
  ]
}
