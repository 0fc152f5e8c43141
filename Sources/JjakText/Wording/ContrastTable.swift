public import JjakCore

/// Terms that exclude each other, in both languages, as read from `contrasts.tsv`.
///
/// A phrase may stand anywhere in a word; `_` before or after it asks for the edge of a word there.
/// Of two phrases of a group that overlap the one that begins first counts, then the longer one; what
/// belongs to no group hides whatever overlaps it. A phrase may stand for several terms of a group.
public struct ContrastTable: Sendable {
  private struct Term: Sendable {
    let phrase: BoundedPhrase
    let group: String
    let name: String
    let isCertain: Bool
  }

  private let korean: LiteralTable<Term>
  private let english: LiteralTable<Term>

  /// Reads a table of six columns with phrases separated by `;`.
  ///
  /// The columns are group, term, Korean, English, and what may stand for it in Korean and in English. A group called
  /// `-` is none.
  ///
  /// - Throws: ``LexiconError`` with the place of the first line that can't be read.
  public init(_ table: String, file: String) throws(LexiconError) {
    var korean: [(String, Term)] = []
    var english: [(String, Term)] = []
    for (number, columns) in TableRows.rows(of: table) {
      guard columns.count == 6 else {
        throw .malformedLine(
          file: file, line: number,
          needed: "a group, a term, Korean, English, possible Korean, possible English")
      }
      func terms(_ column: Int, isCertain: Bool) -> [(String, Term)] {
        columns[column].utf8.split(separator: UInt8(ascii: ";")).map {
          let phrase = BoundedPhrase(String(Substring($0)))
          return (
            phrase.text,
            Term(phrase: phrase, group: columns[0], name: columns[1], isCertain: isCertain)
          )
        }
      }
      korean += terms(2, isCertain: true) + terms(4, isCertain: false)
      english += terms(3, isCertain: true) + terms(5, isCertain: false)
    }
    self.korean = LiteralTable(korean)
    self.english = LiteralTable(english)
  }

  /// The terms in a text, in order.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func terms(in text: String, language: LanguageTag) -> [ContrastMark] {
    let isKorean = language.matches(.korean)
    let original = ScalarText(text)
    let scalars = isKorean ? original : original.lowercasedASCII()
    let table = isKorean ? korean : english
    var marks: [ContrastMark] = []
    var last: [String: Range<Int>] = [:]
    for position in 0..<scalars.count {
      for (term, end) in table.all(in: scalars, at: position)
      where term.phrase.fits(position..<end, in: scalars)
        && [Self.none, term.group].allSatisfy({
          Self.mayFollow(last[$0], position..<end)
        })
      {
        last[term.group] = position..<end
        guard term.group != Self.none else { continue }
        marks.append(
          ContrastMark(
            group: term.group, term: term.name, isCertain: term.isCertain,
            text: original.slice(position..<end), range: scalars.range(position..<end)))
      }
    }
    return marks
  }

  /// Whether a phrase begins behind the one before, or is the same one and stands for another term, too.
  private static func mayFollow(_ last: Range<Int>?, _ next: Range<Int>) -> Bool {
    last.map { next.lowerBound >= $0.upperBound || next == $0 } ?? true
  }

  private static let none = "-"
}
