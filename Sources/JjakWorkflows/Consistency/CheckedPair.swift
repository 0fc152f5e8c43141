import Foundation
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
  let terms: [SegmentProfile.Term]
  let tokens: [Token]
  let negations: [WordingMark]
  let attributions: [WordingMark]
  let quotations: [Quotation]
  /// Names of the table; of the English side alone.
  let names: [ListedName]
  /// Whether the words are somebody's own though no mark says so: a part of an interview.
  let isSpeech: Bool

  /// The text without spaces.
  var spaceless: String { text.filter { $0 != " " } }

  /// Where a text first stands.
  func range(of part: String) -> Range<Int>? {
    text.range(of: part).map { found in
      let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
      return start..<start + part.utf8.count
    }
  }

  /// The text of a stretch.
  func slice(_ range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }
}

/// A Korean text and the English that renders it.
struct CheckedPair: Sendable {
  let korean: CheckedSide
  let english: CheckedSide
  /// What the rest of the article says, on both sides.
  let article: ArticleContext
  /// Probability that the two sides are each other's rendering, 0…1.
  let confidence: Double
}

/// What is said anywhere in an article.
struct ArticleContext: Sendable {
  /// Whether it is a whole article, and not a unit of a memory by itself.
  let isWhole: Bool
  let koreanQuantities: [Quantity]
  let englishQuantities: [Quantity]
  let koreanNames: TermTies.KoreanRenderings
  let englishNames: TermTies.EnglishWords
  /// All that the Korean says, without spaces.
  let koreanText: String
  /// Tells names apart in any spelling.
  let names: NameMatcher
  /// The Korean words with what is left when particles are cut in any way.
  let koreanStems: Set<String>
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
