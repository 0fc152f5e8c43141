import JjakCore
import JjakText

/// A clause with the words and numbers that its rendering would have to say.
struct Clause: Sendable {
  /// UTF-8 offsets into the text that it was read from.
  let range: Range<Int>
  /// Without the sign that ends it.
  let text: String
  /// Words that the lexicon can tell in the other language, and names.
  let terms: [SegmentProfile.Term]
  let quantities: [Quantity]
}

/// Cuts texts into clauses and reads them.
struct ClauseReader: Sendable {
  let builder: ProfileBuilder
  /// English stems that the lexicon can tell in Korean.
  let knownWords: Set<String>

  /// The clauses of a text in order, none where nothing is to be cut.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  func clauses(in text: String, language: LanguageTag) -> [Clause] {
    let ranges = ClauseFinder.clauses(in: text, language: language)
    return ranges.count > 1 ? clauses(at: ranges, of: text, language: language) : []
  }

  /// The parts of a text at UTF-8 ranges, read as clauses.
  func clauses(at ranges: [Range<Int>], of text: String, language: LanguageTag) -> [Clause] {
    let bytes = Array(text.utf8)
    let segments = ranges.map { range in
      Segment(
        text: String(decoding: bytes[range], as: UTF8.self), range: range, block: 0, role: .body,
        endRule: "clause")
    }
    let document = Document(text: text, language: language, segments: segments)
    return zip(segments, builder.profiles(of: document)).map { segment, profile in
      Clause(
        range: segment.range, text: segment.text.trimmingSuffix(while: \.isClauseSign),
        terms: profile.terms.filter { isKnown($0, language) }, quantities: profile.quantities)
    }
  }

  private func isKnown(_ term: SegmentProfile.Term, _ language: LanguageTag) -> Bool {
    term.isName
      || (language.matches(.korean) ? !term.renderings.isEmpty : knownWords.contains(term.key))
  }
}

extension Character {
  fileprivate var isClauseSign: Bool { ",;:—–.，、".contains(self) || isWhitespace }
}

extension String {
  fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> String {
    String(reversed().drop(while: isDropped).reversed())
  }
}
