public import JjakCore

/// The expressions of negation and attribution in both languages, as read from `wording.tsv`.
///
/// A phrase may stand anywhere in a word; `_` before or after it asks for the edge of a word there.
/// Where two phrases overlap the one that begins first counts, then the longer one.
public struct WordingTable: Sendable {
  private struct Phrase: Sendable {
    let sense: WordingMark.Sense
    let meaning: String
    let beginsWord: Bool
    let endsWord: Bool
  }

  /// Phrases of one language that exclude each other.
  private struct Group: Hashable {
    let isKorean: Bool
    let isNegation: Bool
  }

  private let tables: [Group: LiteralTable<Phrase>]

  /// Reads a table: language (`ko`, `en`), sense and meaning separated by `:`, phrases separated by `;`.
  ///
  /// - Throws: ``LexiconError`` with the place of the first line that can't be read.
  public init(_ table: String, file: String) throws(LexiconError) {
    var phrases: [Group: [(String, Phrase)]] = [:]
    for (number, columns) in TableRows.rows(of: table) {
      guard columns.count == 3, columns[0] == "ko" || columns[0] == "en" else {
        throw .malformedLine(file: file, line: number, needed: "ko or en, a sense, phrases")
      }
      let names = columns[1].split(separator: ":", maxSplits: 1).map(String.init)
      guard let name = names.first, let sense = WordingMark.Sense(rawValue: name) else {
        throw .malformedLine(file: file, line: number, needed: "a sense, perhaps : and a meaning")
      }
      let group = Group(isKorean: columns[0] == "ko", isNegation: sense.isOfNegation)
      for phrase in columns[2].split(separator: ";") {
        phrases[group, default: []].append(
          Self.phrase(String(phrase), sense, meaning: names.count > 1 ? names[1] : ""))
      }
    }
    tables = phrases.mapValues { LiteralTable($0) }
  }

  private static func phrase(
    _ text: String, _ sense: WordingMark.Sense, meaning: String
  ) -> (String, Phrase) {
    let trimmed = text.drop { $0 == " " }
    let bare = trimmed.filter { $0 != "_" }
    return (
      String(bare),
      Phrase(
        sense: sense, meaning: meaning, beginsWord: trimmed.hasPrefix("_"),
        endsWord: trimmed.hasSuffix("_"))
    )
  }

  /// The expressions of negation in a text, in order; a denial after 밖에 says “only” and is left out.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func negations(in text: String, language: LanguageTag) -> [WordingMark] {
    var restricted = 0
    return marks(in: text, Group(isKorean: language.matches(.korean), isNegation: true)).filter {
      switch $0.sense {
      case .noNegation: return false
      case .restriction:
        restricted = $0.range.upperBound + Self.reachOfRestriction
        return false
      default: return $0.range.lowerBound >= restricted
      }
    }
  }

  /// UTF-8 bytes from 밖에 to the denial that belongs to it, some twelve syllables.
  private static let reachOfRestriction = 40

  /// The expressions of attribution in a text, in order.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func attributions(in text: String, language: LanguageTag) -> [WordingMark] {
    marks(in: text, Group(isKorean: language.matches(.korean), isNegation: false))
      .filter { $0.sense != .noAttribution }
  }

  private func marks(in text: String, _ group: Group) -> [WordingMark] {
    guard let table = tables[group] else { return [] }
    let original = ScalarText(text)
    let scalars = group.isKorean ? original : original.lowercasedASCII()
    var marks: [WordingMark] = []
    var position = 0
    while position < scalars.count {
      let isEdge = Self.isEdge(scalars, position)
      let found = table.longest(in: scalars, at: position) { phrase, end in
        (!phrase.beginsWord || isEdge) && (!phrase.endsWord || Self.isEdge(scalars, end))
      }
      if let found {
        marks.append(
          WordingMark(
            sense: found.value.sense, meaning: found.value.meaning,
            text: original.slice(position..<found.end),
            range: scalars.range(position..<found.end)))
        position = found.end
      } else {
        position += 1
      }
    }
    return marks
  }

  /// Whether a word begins or ends between a scalar and the one before.
  private static func isEdge(_ text: ScalarText, _ position: Int) -> Bool {
    !isWord(text[position - 1]) || !isWord(text[position])
  }

  private static func isWord(_ value: UInt32) -> Bool {
    ScalarClass.isHangul(value) || ScalarClass.isLatin(value) || ScalarClass.digit(value) != nil
  }
}

extension WordingMark.Sense {
  fileprivate var isOfNegation: Bool {
    switch self {
    case .negation, .possibleNegation, .negationPartner, .restriction, .noNegation: true
    default: false
    }
  }
}
