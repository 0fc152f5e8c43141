public import JjakCore

/// Finds the Korean names of `names.tsv` in a text, with the forms that the desk has settled on.
public struct KoreanNameFinder: Sendable {
  /// A name in a text.
  public struct Found: Hashable, Sendable {
    /// As written, without its particle.
    public let korean: String
    /// The forms that the desk has settled on, in order of the table; several for homonyms.
    public let english: [String]
  }

  private var houseForms: [String: [String]] = [:]
  /// The most words that a name is written in.
  private static let longest = 3

  /// Reads the table: Korean, kind, house form, variants separated by `;`.
  ///
  /// Surnames and titles are left out, and what the lexicon puts in other words too: 강화 is Ganghwa, and
  /// mostly to strengthen.
  ///
  /// - Parameters:
  ///   - table: The text of the table.
  ///   - file: Its name, for messages.
  ///   - lexicon: The words known.
  /// - Throws: ``LexiconError`` with the place of the first line that can't be read.
  public init(_ table: String, file: String, lexicon: Lexicon) throws(LexiconError) {
    for (number, columns) in TableRows.rows(of: table) {
      guard columns.count >= 3, !columns[0].isEmpty, !columns[2].isEmpty else {
        throw .malformedLine(file: file, line: number, needed: "Korean, kind, house form, variants")
      }
      guard columns[1] != "surname", columns[1] != "title" else { continue }
      let key = HangulName(columns[0]).key
      if !lexicon.isWord(key, otherThan: columns[2]) {
        houseForms[key, default: []].append(columns[2])
      }
    }
  }

  /// The names among the tokens of a Korean text, the longest at each place, in order, each once.
  ///
  /// A name of one syllable is none here: it can't be told from a word or its ending.
  ///
  /// - Complexity: O(*n*) in the count of tokens.
  public func names(among tokens: [Token]) -> [Found] {
    var found: [Found] = []
    var index = 0
    while index < tokens.count {
      if let (name, next) = longestName(tokens, from: index) {
        if !found.contains(name) { found.append(name) }
        index = next
      } else {
        index += 1
      }
    }
    return found
  }

  private func longestName(_ tokens: [Token], from start: Int) -> (Found, Int)? {
    for end in (start + 1...min(tokens.count, start + Self.longest)).reversed() {
      let words = tokens[start..<end]
      guard words.allSatisfy({ $0.kind == .hangul }), let last = words.last else { continue }
      let head = words.dropLast().map(\.text).joined()
      let units = Array(last.text.utf16)
      for length in (1...units.count).reversed() where head.utf16.count + length > 1 {
        guard length == units.count || KoreanStemmer.isSuffix(units[length...]) else { continue }
        let stem = String(decoding: units[..<length], as: UTF16.self)
        if let forms = houseForms[head + stem] {
          let written = (words.dropLast().map(\.text) + [stem]).joined(separator: " ")
          return (Found(korean: written, english: forms), end)
        }
      }
    }
    return nil
  }
}
