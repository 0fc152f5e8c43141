public import JjakCore

/// The expressions of negation, attribution, denial and movement in both languages, as read from `wording.tsv`.
///
/// A phrase may stand anywhere in a word; `_` before or after it asks for the edge of a word there.
/// Where two phrases overlap the one that begins first counts, then the longer one. A phrase that stands
/// in several rows has the sense of the first and the meanings of all.
public struct WordingTable: Sendable {
  private struct Phrase: Sendable {
    let phrase: BoundedPhrase
    let sense: WordingMark.Sense
    var meanings: Set<String> = []
  }

  /// Phrases of one language that exclude each other.
  private struct Group: Hashable {
    let isKorean: Bool
    let family: WordingMark.Sense.Family
  }

  private let tables: [Group: LiteralTable<Phrase>]

  /// Reads a table: language (`ko`, `en`), sense and meaning separated by `:`, phrases separated by `;`.
  ///
  /// - Throws: ``LexiconError`` with the place of the first line that can't be read.
  public init(_ table: String, file: String) throws(LexiconError) {
    var phrases: [Group: [String: Phrase]] = [:]
    for (number, columns) in TableRows.rows(of: table) {
      guard columns.count == 3, columns[0] == "ko" || columns[0] == "en" else {
        throw .malformedLine(file: file, line: number, needed: "ko or en, a sense, phrases")
      }
      let names = columns[1].split(separator: ":", maxSplits: 1).map(String.init)
      guard let name = names.first, let sense = WordingMark.Sense(rawValue: name) else {
        throw .malformedLine(file: file, line: number, needed: "a sense, perhaps : and a meaning")
      }
      let group = Group(isKorean: columns[0] == "ko", family: sense.family)
      for text in columns[2].utf8.split(separator: UInt8(ascii: ";"))
        .flatMap({ Self.forms(of: Substring($0), isKorean: group.isKorean) })
      {
        let phrase = Phrase(phrase: BoundedPhrase(text), sense: sense)
        phrases[group, default: [:]][text, default: phrase].meanings.formUnion(names.dropFirst())
      }
    }
    tables = phrases.mapValues { phrases in
      LiteralTable(
        phrases.sorted { ($1.key.utf8.count, $0.key) < ($0.key.utf8.count, $1.key) }
          .map { ($0.value.phrase.text, $0.value) })
    }
  }

  /// 좋지 않 as 좋지는 않, 좋지도 않, 좋지가 않, 좋진 않, 좋지않, too.
  private static func forms(of phrase: Substring, isKorean: Bool) -> [String] {
    let text = String(phrase.drop { $0 == " " })
    guard isKorean, let ending = text.firstRange(of: "지 않") ?? text.firstRange(of: "지 못") else {
      return [text]
    }
    let start = text[..<ending.lowerBound]
    let end = text[ending.upperBound...]
    let verb = text[ending].suffix(1)
    return ["지 ", "지는 ", "지도 ", "지가 ", "진 ", "지"].map { start + $0 + verb + end }
  }

  /// The expressions of negation in a text, in order; a denial after 밖에 says “only” and is left out.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func negations(in text: String, language: LanguageTag) -> [WordingMark] {
    var restricted = 0
    return marks(in: text, Group(isKorean: language.matches(.korean), family: .negation)).filter {
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
    marks(in: text, Group(isKorean: language.matches(.korean), family: .attribution))
      .filter { $0.sense != .noAttribution }
  }

  /// The expressions that deny what is said of somebody, or leave it open, in order.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func answers(in text: String, language: LanguageTag) -> [WordingMark] {
    marks(in: text, Group(isKorean: language.matches(.korean), family: .answer))
      .filter { $0.sense != .noDenial }
  }

  /// The expressions that say whether something became more or less, in order.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func movements(in text: String, language: LanguageTag) -> [WordingMark] {
    marks(in: text, Group(isKorean: language.matches(.korean), family: .movement))
      .filter { $0.sense != .noMovement }
  }

  /// The expressions that put what is said into somebody's mouth, in order.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func reports(in text: String, language: LanguageTag) -> [WordingMark] {
    marks(in: text, Group(isKorean: language.matches(.korean), family: .report))
      .filter { $0.sense != .noReport }
  }

  private func marks(in text: String, _ group: Group) -> [WordingMark] {
    guard let table = tables[group] else { return [] }
    let original = ScalarText(text)
    let scalars = group.isKorean ? original : original.lowercasedASCII()
    var marks: [WordingMark] = []
    var position = 0
    while position < scalars.count {
      let found = table.longest(in: scalars, at: position) { value, end in
        value.phrase.fits(position..<end, in: scalars)
      }
      if let found {
        marks.append(
          WordingMark(
            sense: found.value.sense, meanings: found.value.meanings,
            text: original.slice(position..<found.end),
            range: scalars.range(position..<found.end)))
        position = found.end
      } else {
        position += 1
      }
    }
    return marks
  }
}

extension WordingMark.Sense {
  /// Senses whose phrases exclude each other.
  fileprivate enum Family {
    case negation, attribution, answer, movement, report
  }

  fileprivate var family: Family {
    switch self {
    case .negation, .possibleNegation, .negationPartner, .restriction, .noNegation: .negation
    case .denial, .possibleDenial, .evasion, .possibleEvasion, .noDenial: .answer
    case .rise, .fall, .possibleRise, .possibleFall, .noMovement: .movement
    case .report, .noReport: .report
    default: .attribution
    }
  }
}
