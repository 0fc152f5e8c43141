import JjakCore
import JjakText

/// What the denials of a pair govern, and whether that is denied on the other side as well.
struct DenialScopes {
  private let pair: CheckedPair
  private let ties: WordTies
  private let korean: [Denial]
  private let english: [Denial]

  /// An expression of negation with the tokens that it takes.
  private struct Denial {
    let mark: WordingMark
    let words: ClosedRange<Int>

    init?(_ mark: WordingMark, among tokens: [Token]) {
      guard let first = tokens.firstIndex(where: { $0.range.upperBound > mark.range.lowerBound }),
        let last = tokens.lastIndex(where: { $0.range.lowerBound < mark.range.upperBound }),
        first <= last
      else { return nil }
      self.mark = mark
      words = first...last
    }
  }

  init(_ pair: CheckedPair) {
    self.pair = pair
    ties = WordTies(pair.korean, pair.english)
    korean = pair.korean.negations.compactMap { Denial($0, among: pair.korean.tokens) }
    english = pair.english.negations.compactMap { Denial($0, among: pair.english.tokens) }
  }

  /// Whether a Korean expression that may deny is put in its own words and far from any English denial.
  ///
  /// A refusal that is there as a refusal is the source of no other denial. What only denies, as 안 before a verb, is
  /// put in no words of its own, whatever is written like it: 안 is inside, too.
  func isRendered(_ mark: WordingMark) -> Bool {
    guard !mark.meanings.isEmpty, let denial = Denial(mark, among: pair.korean.tokens) else {
      return false
    }
    return denial.words.flatMap { ties.english[$0] }.contains { place in
      !english.contains {
        $0.mark.sense == .negation && $0.words.widened(by: 4, 4).contains(place)
      }
    }
  }

  /// Whether a word beside a Korean denial is rendered; where none is, the English is too free to judge.
  func isRendered(beside mark: WordingMark) -> Bool {
    guard let denial = Denial(mark, among: pair.korean.tokens) else { return false }
    let words = denial.words.widened(by: 3, 1)
    return ties.english.indices.contains { words.contains($0) && !ties.english[$0].isEmpty }
  }

  /// How many Korean denials are said by an English word that denies by itself, and by no `not`.
  ///
  /// A 않 that is rendered by `unless` leaves nothing to a `not`.
  ///
  /// - Parameters:
  ///   - marks: Korean denials.
  ///   - others: English expressions that nothing Korean of the same meaning accounts for.
  /// - Returns: Their count, at most that of the denials.
  func countRenderedByWord(_ marks: [WordingMark], among others: [WordingMark]) -> Int {
    korean.count { denial in
      guard marks.contains(denial.mark) else { return false }
      let verb = denial.words.widened(by: 1, 0)
      let found = english.filter { others.contains($0.mark) && says(verb, near: $0) }.map(\.mark)
      return found.has(.possibleNegation) && !found.has(.negation)
    }
  }

  /// Whether an English word at a denial, up to three words behind it, renders one of some Korean words.
  private func says(_ words: ClosedRange<Int>, near denial: Denial) -> Bool {
    let place = denial.words.widened(by: 1, 3)
    return ties.english.indices.contains {
      words.contains($0) && ties.english[$0].contains(where: place.contains)
    }
  }

  /// An English denial whose verb renders a Korean one that nothing denies.
  ///
  /// - Parameter denials: Those that no Korean expression of the same meaning accounts for.
  /// - Returns: The denial and the Korean word, or nil.
  func contradiction(
    among denials: [WordingMark]
  ) -> (english: WordingMark, korean: Token)? {
    for denial in english where denial.mark.deniesVerb && denials.contains(denial.mark) {
      for place in governed(by: denial) {
        guard let word = ties.korean[place].min() else { continue }
        if ties.korean[place].contains(where: isDenied) { break }
        return (denial.mark, pair.korean.tokens[word])
      }
    }
    return nil
  }

  /// The first two words of meaning after an English denial and before the next sign or verb of saying, which the
  /// Korean may have for any other.
  private func governed(by denial: Denial) -> ArraySlice<Int> {
    let tokens = pair.english.tokens
    let rest = denial.words.upperBound + 1..<min(tokens.count, denial.words.upperBound + 7)
    let clause = rest.prefix {
      tokens[$0].kind != .symbol && !Self.sayings.contains(tokens[$0].stem)
    }
    return
      (denial.words.filter { tokens[$0].range.lowerBound > denial.mark.range.lowerBound }
      + clause).filter { ties.isContent[$0] && !Self.empty.contains(tokens[$0].stem) }.prefix(2)
  }

  /// Whether a Korean denial stands before a word or up to seven words behind it; what only may deny, up to two.
  private func isDenied(_ word: Int) -> Bool {
    korean.contains {
      switch $0.mark.sense {
      case .negationPartner: false
      case .possibleNegation: $0.words.widened(by: 2, 1).contains(word)
      default: $0.words.widened(by: 7, 2).contains(word)
      }
    }
  }

  /// Words whose meaning depends on what stands beside them.
  private static let empty = Set(
    stemsOf:
      """
      even ever still really yet already much many more most put take get make go come give let keep \
      half one see want know think like
      """)

  private static let sayings = Set(stemsOf: "say tell")
}

extension Set<String> {
  /// Makes the stems of English words that spaces part.
  init(stemsOf words: String) {
    self.init(
      words.split(separator: " ").flatMap { Tokenizer().tokens(of: String($0)).map(\.stem) })
  }
}

extension WordingMark {
  /// Whether it denies by not or never, which belong to a verb, and not by no or nothing.
  var deniesVerb: Bool {
    sense == .negation && text.contains(/(?i)\bnot\b|n['’´]t\b|\bnever\b|\bcannot\b/)
  }
}

extension ClosedRange<Int> {
  fileprivate func widened(by before: Int, _ after: Int) -> ClosedRange<Int> {
    (lowerBound - before)...(upperBound + after)
  }
}
