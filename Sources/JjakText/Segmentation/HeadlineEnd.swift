public import JjakCore

/// A place where a headline may end that runs on into the first sentence with only a space between.
///
/// Text copied from a page loses the line end after its headline. One language alone can't tell such a
/// place from any other; the translation can, for it has the same words on the same side of its own.
public struct HeadlineEnd: Hashable, Sendable {
  /// UTF-8 offset into the segment's text, before the word that would begin the sentence.
  public let offset: Int
  /// How well the words around it look the part, 0…1.
  public let likelihood: Float

  /// Fewest words of a headline, and of the sentence after it.
  private static let leastWords = (headline: 3, sentence: 4)

  /// Most words of a headline.
  private static let longestHeadline = 20

  /// The places in a segment, in order.
  ///
  /// - Parameters:
  ///   - text: The segment's text.
  ///   - language: Its language.
  /// - Returns: Places with enough words before and after them; most are no headline's end. None in what is
  ///   short enough to be a headline itself and ends without a stop.
  /// - Complexity: O(*n*) in the length of the text.
  public static func places(in text: String, language: LanguageTag) -> [HeadlineEnd] {
    let isKorean = language.matches(.korean)
    let tokens = Tokenizer().tokens(of: text)
    let words = tokens.indices.filter { tokens[$0].kind != .symbol }
    guard words.count >= leastWords.headline + leastWords.sentence,
      words.count > longestHeadline || isSentence(text)
    else { return [] }
    let spaces = Set(text.utf8.enumerated().filter { $0.element == 0x20 }.map(\.offset))
    let last = min(longestHeadline, words.count - leastWords.sentence)
    return words[leastWords.headline...last].compactMap { index in
      let start = openingStart(of: index, in: tokens)
      guard start > 0, spaces.contains(tokens[start].range.lowerBound - 1) else { return nil }
      let before = tokens[start - 1]
      guard isKorean || before.kind != .number || tokens[start].text != "(" else { return nil }
      let likelihood =
        isKorean
        ? koreanLikelihood(before, tokens[index])
        : englishLikelihood(
          before, tokens[index], endsTitle: endsTitle(tokens[..<start], tokens[index...]))
      return likelihood.map {
        HeadlineEnd(offset: tokens[start].range.lowerBound, likelihood: $0)
      }
    }
  }

  /// Whether a text ends as a sentence does, which a headline does not.
  public static func isSentence(_ text: String) -> Bool { StructureShape(text).hasStop }

  /// The word itself, or the quotation mark or bracket that opens before it.
  private static func openingStart(of index: Int, in tokens: [Token]) -> Int {
    guard index > 0, opening.contains(tokens[index - 1].text),
      tokens[index - 1].range.upperBound == tokens[index].range.lowerBound
    else { return index }
    return index - 1
  }

  private static let opening: Set<String> = ["\"", "“", "‘", "'", "(", "[", "<", "「", "『", "〈"]
  /// Marks after which a sentence goes on.
  private static let joining: Set<String> = [",", ":", ";", "-", "–", "—", "&", "/", "·", "="]

  /// Fewest words of a headline in capitals, and of those after it that are looked at for small letters.
  private static let titleWords = (headline: 4, sentence: 10)

  /// Whether the words before a place have capitals as a title's have, and those after it don't.
  private static func endsTitle(_ before: ArraySlice<Token>, _ after: ArraySlice<Token>) -> Bool {
    let headline = before.filter { $0.kind == .latin }
    return headline.count >= titleWords.headline && !headline.contains(where: isSmall)
      && after.filter { $0.kind == .latin }.prefix(titleWords.sentence).count(where: isSmall) > 1
  }

  /// Whether a word has a small letter where a title would have a capital.
  private static func isSmall(_ word: Token) -> Bool {
    word.text.unicodeScalars.first?.properties.isLowercase == true
      && !EnglishWords.isFunction(EnglishStemmer.stem(Tokenizer.latinKey(word.text)))
  }

  private static func englishLikelihood(_ before: Token, _ first: Token, endsTitle: Bool) -> Float?
  {
    guard first.text.unicodeScalars.first?.properties.isUppercase == true else { return nil }
    guard !joining.contains(before.text), !neverLast.contains(Tokenizer.latinKey(before.text))
    else {
      return nil
    }
    if endsTitle || EnglishWords.isFunction(EnglishStemmer.stem(Tokenizer.latinKey(first.text))) {
      return 1
    }
    return before.text.unicodeScalars.first?.properties.isUppercase == true ? 0.3 : 0.5
  }

  /// Words that no headline ends in.
  private static let neverLast: Set<String> = [
    "a", "an", "the", "of", "in", "on", "for", "into", "about", "against", "between", "and", "or",
    "nor", "but", "at", "to", "from", "by", "with", "as",
    "that", "which", "who", "whose", "when", "where", "if", "because", "while", "than", "his",
    "her", "its", "their", "our", "my", "your", "said", "says", "is", "was", "are", "were", "mr",
    "ms", "mrs", "dr", "president", "minister",
  ]

  private static func koreanLikelihood(_ before: Token, _ first: Token) -> Float? {
    if before.kind == .symbol { return joining.contains(before.text) ? nil : 0.5 }
    guard before.kind == .hangul else { return 0.4 }
    guard let last = before.text.unicodeScalars.last, !neverFirst.contains(first.stem) else {
      return nil
    }
    if neverFinal.contains(where: before.text.hasSuffix) { return nil }
    if finalSyllables.contains(last) { return 1 }
    return before.stem == before.text || headlineSyllables.contains(last) ? 0.4 : nil
  }

  /// Syllables in which a finite verb or a verbal noun ends.
  private static let finalSyllables: Set<Unicode.Scalar> = ["다", "요", "까", "죠", "함", "됨", "음"]
  /// Titles behind a reporter's name, which no sentence begins with.
  private static let neverFirst: Set<String> = ["기자", "특파원"]
  /// Particles and nouns that end in one of them and no headline ends in.
  private static let neverFinal = ["보다", "마다", "다음", "처음", "마음"]
  /// Syllables in which the verb of a headline may end, and of a clause as well.
  private static let headlineSyllables: Set<Unicode.Scalar> = [
    "해", "돼", "서", "나", "라", "려", "져", "어", "여", "쳐", "듯",
  ]
}
