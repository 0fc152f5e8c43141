import JjakCore

/// A phrase prepared to be found in folded text, whatever particles and spaces stand in it.
///
/// Each word matches as it is written or by its stem with other particles or endings. Words of
/// syllables may be spaced in any way from the start of an eojeol on, and be part of longer ones;
/// others match whole. Between two
/// words may stand particles, spaces and up to three signs.
struct PhrasePattern {
  private struct Word {
    let written: [Unicode.Scalar]
    let stem: [Unicode.Scalar]
    let isSyllables: Bool
  }

  private let words: [Word]
  private let keying: any MatchKeying
  /// The most syllables that are tried as particles or endings.
  private static let longestInflection = 6

  /// Prepares a phrase; nil when there is nothing to search for in it.
  init?(_ phrase: String, keying: any MatchKeying) {
    words = keying.phraseParts(of: phrase).map { part in
      let written = Array(part.written.unicodeScalars)
      return Word(
        written: written, stem: Array(part.stem.unicodeScalars),
        isSyllables: written.first.map(ConcordanceText.isSyllable) ?? false)
    }
    self.keying = keying
    if words.isEmpty { return nil }
  }

  /// The phrase as a query of the full-text index, which finds all units that match on one side and
  /// some more.
  ///
  /// - Parameter isTarget: Whether it is looked for among the targets.
  /// - Returns: The query, to be put in brackets.
  func indexQuery(isTarget: Bool) -> String {
    let mark = isTarget ? String(ConcordanceText.targetMark) : ""
    let terms = words.flatMap { word in
      let text = String(String.UnicodeScalarView(word.stem))
      guard word.isSyllables, word.stem.count > 1 else { return ["\"\(mark)\(text)\" *"] }
      // Every other pair, and the last, hold all syllables; hits are looked at again anyhow.
      let last = word.stem.count - 2
      return (0...last).filter { $0.isMultiple(of: 2) || $0 == last }
        .map { "\"\(mark)\(word.stem[$0])\(word.stem[$0 + 1])\"" }
    }
    return terms.joined(separator: " AND ")
  }

  /// Where a text holds the phrase, in Unicode scalars of the original.
  func spans(in text: FoldedScalars) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var start = 0
    while start < text.scalars.count {
      if let end = end(of: words[...], in: text.scalars, from: start, isFirst: true) {
        spans.append(text.origins[start].lowerBound..<text.origins[end - 1].upperBound)
        start = end
      } else {
        start += 1
      }
    }
    return spans
  }

  /// Where the words that start at a place end.
  private func end(
    of words: ArraySlice<Word>, in text: [Unicode.Scalar], from start: Int, isFirst: Bool
  ) -> Int? {
    guard let word = words.first else { return start }
    let rest = words.dropFirst()
    for begin in isFirst ? start...start : start...min(start + 3, text.count) {
      if begin > start, Self.isLetter(text[begin - 1]) { return nil }
      if let end = end(of: word, before: rest, in: text, from: begin) { return end }
    }
    return nil
  }

  private func end(
    of word: Word, before rest: ArraySlice<Word>, in text: [Unicode.Scalar], from start: Int
  ) -> Int? {
    if !word.isSyllables, start > 0, start < text.count,
      Self.isWordLetter(text[start - 1]), Self.isWordLetter(text[start])
    {
      return nil
    }
    // What begins inside an eojeol ends in it: 언제 재개 holds no 제재.
    let isSpaced =
      word.isSyllables && (start == 0 || !ConcordanceText.isSyllable(text[start - 1]))
    if let end = plainEnd(of: word.written, spaced: isSpaced, in: text, from: start) {
      if rest.isEmpty, word.isSyllables { return end }
      if let last = continuation(of: word, before: rest, in: text, from: end) { return last }
    }
    guard word.stem != word.written,
      let end = plainEnd(of: word.stem, spaced: isSpaced, in: text, from: start)
    else { return nil }
    return continuation(of: word, before: rest, in: text, from: end)
  }

  /// Passes over particles or endings, then goes on with the other words.
  private func continuation(
    of word: Word, before rest: ArraySlice<Word>, in text: [Unicode.Scalar], from start: Int
  ) -> Int? {
    let belongs = word.isSyllables ? ConcordanceText.isSyllable : Self.isWordLetter
    var begin = start
    if rest.isEmpty || !word.isSyllables {
      let last = text[start...].firstIndex { !belongs($0) } ?? text.count
      guard last - start <= Self.longestInflection, isInflection(text[start..<last]) else {
        return nil
      }
      if rest.isEmpty { return last }
      begin = last
    }
    // A word of another script may have a particle as well: VPN을 열다.
    let syllables = text[begin...].prefix(Self.longestInflection)
      .prefix(while: ConcordanceText.isSyllable).count
    for length in 0...syllables where isInflection(text[begin..<begin + length]) {
      if let end = end(of: rest, in: text, from: begin + length, isFirst: false) { return end }
    }
    return nil
  }

  /// Where letters that stand at a place end; spaces may stand between syllables.
  private func plainEnd(
    of letters: [Unicode.Scalar], spaced: Bool, in text: [Unicode.Scalar], from start: Int
  ) -> Int? {
    var index = start
    for (number, letter) in letters.enumerated() {
      while spaced, number > 0, index < text.count, text[index] == " " { index += 1 }
      guard index < text.count, text[index] == letter else { return nil }
      index += 1
    }
    return index
  }

  private func isInflection(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
    letters.isEmpty || keying.isInflection(String(String.UnicodeScalarView(letters)))
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ConcordanceText.isSyllable(scalar) || isWordLetter(scalar)
  }

  private static func isWordLetter(_ scalar: Unicode.Scalar) -> Bool {
    !ConcordanceText.isSyllable(scalar)
      && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
  }
}
