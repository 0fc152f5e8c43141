import JjakCore
import JjakText

/// One side of a pair with all that rules look at.
struct CheckedSide: Sendable {
  /// A segment inside the side's text.
  struct Piece: Sendable {
    /// Position of the segment in its document, or nil for a unit of a memory.
    let segment: Int?
    /// UTF-8 offsets into the side's text.
    let range: Range<Int>
    let text: String
  }

  /// The segments joined by single spaces.
  let text: String
  let language: LanguageTag
  let pieces: [Piece]
  let quantities: [Quantity]
  let profiles: [SegmentProfile]
  let tokens: [Token]
  /// The listed names of an English side.
  let names: [FoundName]
  /// Who speaks in an English side, by UTF-8 range.
  let speakers: [Range<Int>]
  let negations: [WordingMark]
  let attributions: [WordingMark]
  /// What denies a charge or leaves it open.
  let answers: [WordingMark]
  /// What says that something became more or less.
  let movements: [WordingMark]
  /// Terms that exclude others.
  let contrasts: [ContrastMark]
  /// What puts it into somebody's mouth.
  let reports: [WordingMark]
  /// The sentences before and after in the same paragraph, joined by spaces.
  let around: String
  /// Whether one of them is put into somebody's mouth.
  let isReportedAround: Bool
  let quotations: [Quotation]
  /// Whether the words are somebody's own though no mark says so: a part of an interview.
  let isSpeech: Bool
  /// Whether it is a headline, which may leave out whatever it likes.
  let isHeadline: Bool

  var terms: [SegmentProfile.Term] { profiles.flatMap(\.terms) }

  /// The text of a stretch.
  func slice(_ range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }

  /// Whether a stretch belongs to where and when a report was sent: SEOUL, May 2 (Handeul) --.
  func isInDateline(_ range: Range<Int>) -> Bool {
    guard
      let line = text.prefixMatch(
        of: /[A-Z]{3}[A-Z ]*[,(][^.?!]{0,20}(\.[^.?!]{0,30})? ?(--|—|–)\s/)
    else { return false }
    return range.upperBound <= line.0.utf8.count
  }

  /// Where a text first stands, if it does.
  func ranges(of part: String) -> [Range<Int>] {
    guard let found = text.firstRange(of: part) else { return [] }
    let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
    return [start..<(start + part.utf8.count)]
  }
}

/// A Korean text and the English that renders it.
struct CheckedPair: Sendable {
  let korean: CheckedSide
  let english: CheckedSide
  /// The Korean words of the pair.
  let koreanWords: KoreanWords
  /// What the rest of the article says, on both sides.
  let article: ArticleContext
  /// The names that the desk has listed.
  let names: EnglishNameFinder
  let clauseReader: ClauseReader
  /// Probability that the two sides are each other's rendering, 0…1.
  let confidence: Double

  /// Whether both sides tell who wrote the article and when: each edition has a time of its own.
  var isByline: Bool {
    english.text.hasPrefix("By ") && korean.text.contains(/[가-힣]{2,4} ?기자(?![가-힣])/)
      && !korean.text.contains("다.")
  }
}

/// What is said anywhere in an article.
struct ArticleContext: Sendable {
  let koreanProfiles: [SegmentProfile]
  let englishProfiles: [SegmentProfile]
  let koreanQuantities: [Quantity]
  let englishQuantities: [Quantity]
  let koreanNames: TermTies.KoreanRenderings
  let englishNames: TermTies.EnglishWords
  let koreanWords: KoreanWords
  /// English words with a capital, in small letters, that sound like a word of the Korean they render.
  let soundedNames: Set<String>
  /// Whether the article is not at hand, as with a unit of a memory.
  let isUnit: Bool
  /// All Korean without spaces.
  let koreanText: String
  /// At which rates the English gives sums in other currencies.
  let rates: StatedRates

  /// What an article's side says outside a pair.
  func others(than side: CheckedSide) -> [SegmentProfile] {
    let own = Set(side.pieces.compactMap(\.segment))
    let profiles = side.language.matches(.korean) ? koreanProfiles : englishProfiles
    return isUnit ? [] : profiles.indices.filter { !own.contains($0) }.map { profiles[$0] }
  }
}

/// A finding of a rule in one pair, with UTF-8 ranges into the sides' texts.
struct RuleFinding: Sendable {
  let rule: RuleDescription
  let message: String
  var korean: [Range<Int>] = []
  var english: [Range<Int>] = []
}

/// Something to look for in a pair.
protocol FidelityRule: Sendable {
  /// What the rule can find.
  static var descriptions: [RuleDescription] { get }

  /// What it finds in a pair.
  func findings(in pair: CheckedPair) -> [RuleFinding]
}
