public import JjakCore

/// A place where a headline may end that runs on into the first sentence with only a space between.
///
/// Text copied from a page loses the line end after its headline. One language alone can't tell such a
/// place from any other; the translation can, for it has the same words on the same side of its own.
public struct HeadlineEnd: Hashable, Sendable {
  /// UTF-8 offset into the segment's text, before the word that would begin the sentence.
  public let offset: Int
  /// How well the words around it look the part at a glance, -1…1.
  public let look: Float
  /// What the words around it are, in the order of ``cueNames(_:)``.
  public let cues: [Float]

  /// Fewest words of a headline, and of the sentence after it.
  private static let leastWords = (headline: 2, sentence: 4)
  /// Most words of a headline.
  private static let longestHeadline = 24
  /// Words after a place that are looked at.
  private static let reach = 10

  /// Names of what is seen of a place in a language.
  public static func cueNames(_ language: LanguageTag) -> [String] {
    ["words", "mark", "recurs"]
      + (language.matches(.korean)
        ? [
          "finite", "clause", "bare", "foreign", "action", "lead", "subject", "bareBefore",
          "bareAfter",
        ]
        : ["function", "capital", "title", "lead", "smallBefore", "smallAfter"])
  }

  /// The places in a segment, in order.
  ///
  /// - Parameters:
  ///   - text: The segment's text.
  ///   - language: Its language.
  ///   - company: What stands beside what in the whole document.
  /// - Returns: Places with enough words before and after them; most are no headline's end. None in what is
  ///   short enough to be a headline itself and ends without a stop.
  /// - Complexity: O(*n*) in the length of the text.
  public static func places(in text: String, language: LanguageTag, company: WordCompany)
    -> [HeadlineEnd]
  {
    let isKorean = language.matches(.korean)
    let tokens = Tokenizer().tokens(of: text)
    let words = tokens.indices.filter { tokens[$0].kind != .symbol }
    guard words.count >= leastWords.headline + leastWords.sentence,
      words.count > longestHeadline || isSentence(text)
    else { return [] }
    let spaces = Set(text.utf8.enumerated().filter { $0.element == 0x20 }.map(\.offset))
    let last = min(longestHeadline, words.count - leastWords.sentence)
    return (leastWords.headline...last).compactMap { count in
      let start = openingStart(of: words[count], in: tokens)
      guard start > 0, spaces.contains(tokens[start].range.lowerBound - 1) else { return nil }
      let before = tokens[..<start]
      guard !leavesOpen(before) else { return nil }
      let after = tokens[words[count]...]
      guard
        let (look, cues) =
          isKorean
          ? korean(before, after, company, isBracketed: tokens[start].text == "(")
          : english(before, after)
      else { return nil }
      let common = [
        Float(count), before.last?.kind == .symbol ? 1 : 0,
        company.recurs(before.last, tokens[start]) ? 1 : 0,
      ]
      return HeadlineEnd(
        offset: tokens[start].range.lowerBound, look: look, cues: common + cues)
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

  /// Whether a quotation or bracket among the words goes on after them.
  private static func leavesOpen(_ words: ArraySlice<Token>) -> Bool {
    var counts: [String: Int] = [:]
    for token in words where token.kind == .symbol { counts[token.text, default: 0] += 1 }
    return !counts["\"", default: 0].isMultiple(of: 2)
      || enclosing.contains { counts[$0, default: 0] > counts[$1, default: 0] }
  }

  private static let enclosing = [
    ("“", "”"), ("‘", "’"), ("(", ")"), ("[", "]"), ("<", ">"), ("「", "」"), ("『", "』"), ("〈", "〉"),
  ]
  private static let opening: Set<String> = [
    "\"", "“", "‘", "'", "(", "[", "<", "「", "『", "〈", "□",
  ]
  /// Marks after which a sentence goes on.
  private static let joining: Set<String> = [",", ":", ";", "-", "–", "—", "&", "/", "·", "="]

  /// The share of words that pass a test, 0 of none.
  private static func share(of words: [Token], _ test: (Token) -> Bool) -> Float {
    words.isEmpty ? 0 : Float(words.count(where: test)) / Float(words.count)
  }
}

// MARK: - English

extension HeadlineEnd {
  /// Fewest words of a headline that tells by its capitals.
  private static let titleWords = 4

  private static func english(
    _ before: ArraySlice<Token>, _ after: ArraySlice<Token>
  ) -> (look: Float, cues: [Float])? {
    guard let last = before.last, let first = after.first,
      first.kind == .number || first.text.unicodeScalars.first?.properties.isUppercase == true,
      !joining.contains(last.text), !neverLast.contains(Tokenizer.latinKey(last.text))
    else { return nil }
    let headline = before.filter { $0.kind == .latin }
    let sentence = Array(after.filter { $0.kind == .latin }.dropFirst().prefix(reach))
    let isTitle =
      headline.count >= titleWords && !headline.contains(where: isSmall)
      && sentence.count(where: isSmall) > 1
    let isFunction = EnglishWords.isFunction(first.stem)
    let isCapital = last.text.unicodeScalars.first?.properties.isUppercase == true
    let isLead =
      first.kind == .latin && first.text.count > 2 && first.text == first.text.uppercased()
    return (
      isTitle || isFunction ? 1 : isCapital ? 0.3 : 0.5,
      [
        isFunction ? 1 : 0, isCapital ? 1 : 0, isTitle ? 1 : 0, isLead ? 1 : 0,
        share(of: Array(headline.dropFirst()), isSmall), share(of: sentence, isSmall),
      ]
    )
  }

  /// Whether a word has a small letter where a title would have a capital.
  private static func isSmall(_ word: Token) -> Bool {
    word.text.unicodeScalars.first?.properties.isLowercase == true
      && !EnglishWords.isFunction(word.stem)
  }

  /// Words that no headline ends in.
  private static let neverLast: Set<String> = [
    "a", "an", "the", "of", "in", "on", "for", "into", "about", "against", "between", "and", "or",
    "nor", "but", "at", "to", "from", "by", "with", "as",
    "that", "which", "who", "whose", "when", "where", "if", "because", "while", "than", "his",
    "her", "its", "their", "our", "my", "your", "said", "says", "is", "was", "are", "were", "mr",
    "ms", "mrs", "dr", "president", "minister",
  ]
}

// MARK: - Korean

extension HeadlineEnd {
  private static func korean(
    _ before: ArraySlice<Token>, _ after: ArraySlice<Token>, _ company: WordCompany,
    isBracketed: Bool
  ) -> (look: Float, cues: [Float])? {
    guard let last = before.last, let first = after.first, !joining.contains(last.text),
      !neverFirst.contains(first.stem), !neverFinal.contains(where: last.text.hasSuffix)
    else { return nil }
    let end = last.text.unicodeScalars.last
    let isFinite = last.kind == .hangul && end.map(finalSyllables.contains) == true
    let isClause = last.kind == .hangul && end.map(headlineSyllables.contains) == true
    let isLead =
      first.text == "앵커" || isBracketed && after.prefix(leadWords).contains { $0.text == "=" }
    let sentence = Array(after.filter { $0.kind == .hangul }.prefix(reach))
    let hasSubject = sentence.prefix(reach / 2).contains {
      !isBare($0) && $0.text.last.map(subjects.contains) == true
    }
    let look: Float =
      switch last.kind {
      case .symbol: 0.5
      case .hangul: isFinite ? 1 : isBare(last) || isClause ? 0.4 : -0.5
      case .latin, .number, .hanja: 0.4
      }
    return (
      look,
      [
        isFinite ? 1 : 0, isClause ? 1 : 0, isBare(last) ? 1 : 0,
        last.kind == .hangul || last.kind == .symbol ? 0 : 1, company.isAction(last) ? 1 : 0,
        isLead ? 1 : 0, hasSubject ? 1 : 0,
        share(of: before.filter { $0.kind == .hangul }, isBare), share(of: sentence, isBare),
      ]
    )
  }

  /// Words within which a dateline before the sentence, as (서울=새벽통신) 홍길동 기자 =, ends.
  private static let leadWords = 12

  /// Whether a word has neither particle nor ending.
  private static func isBare(_ word: Token) -> Bool {
    word.kind == .hangul && word.stem == word.text
  }

  private static let subjects: Set<Character> = ["은", "는", "이", "가"]
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
