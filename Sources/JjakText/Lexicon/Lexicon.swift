public import Foundation
import JjakCore

/// A Korean–English word list that finds its headwords in inflected text.
///
/// Headwords sit in a trie over UTF-16 syllables together with all shapes of verbs and adjectives, so
/// that one walk over an eojeol finds the longest headword at each place, inside compounds too.
public struct Lexicon: Sendable {
  /// A headword with its renderings.
  public struct Entry: Sendable, Hashable {
    /// The headword in dictionary form.
    public let headword: String
    /// Whether it is a name from the table of names.
    public let isName: Bool
    /// Each rendering as the stems of its words.
    public let renderings: [[String]]
  }

  /// Headwords that share a shape, found in a text.
  struct Occurrence {
    let entries: [Int32]
    let start: Int
    let end: Int
  }

  private struct Row {
    let headword: String
    let isName: Bool
    let isNoun: Bool
    let renderings: Range<Int>
  }

  /// The syllables that are surnames.
  private(set) var surnames: Set<UInt16> = []
  private var rows: [Row] = []
  private(set) var table = RenderingTable()
  private var shapes = ShapeTrie()
  /// Terms of several eojeol by the first.
  private var phrases: [String: [(words: [String], entry: Int32)]] = [:]

  /// Makes an empty lexicon.
  public init() {}

  /// Reads `lexicon.tsv`: headword, part of speech (`n`, `v`, `a`), renderings separated by `;`.
  ///
  /// - Throws: ``LexiconError`` with the place of the first line that can't be read.
  public mutating func addWords(_ table: String, file: String) throws(LexiconError) {
    let lines = TableRows.slices(of: table)
    shapes.reserve(lines.count)
    for (number, columns) in lines {
      guard columns.count >= 3, !columns[0].isEmpty, !columns[2].isEmpty else {
        throw .malformedLine(
          file: file, line: number, needed: "headword, part of speech, renderings")
      }
      let isNoun = columns[1].elementsEqual("n".utf8)
      let isVerb = columns[1].elementsEqual("v".utf8)
      add(Headword(columns[0], isVerb: isVerb, isNoun: isNoun), [columns[2]])
    }
  }

  /// Reads `names.tsv`: Korean, kind, house form, variants separated by `;`.
  ///
  /// - Throws: ``LexiconError`` with the place of the first line that can't be read.
  public mutating func addNames(_ table: String, file: String) throws(LexiconError) {
    for (number, columns) in TableRows.slices(of: table) {
      guard columns.count >= 3, !columns[0].isEmpty, !columns[2].isEmpty else {
        throw .malformedLine(file: file, line: number, needed: "Korean, kind, house form, variants")
      }
      guard !columns[1].elementsEqual("surname".utf8) else {
        let syllables = String(decoding: columns[0], as: UTF8.self).utf16
        if syllables.count == 1 { surnames.formUnion(syllables) }
        continue
      }
      let isName = !columns[1].elementsEqual("title".utf8)
      add(Headword(columns[0], isName: isName), columns[2...])
    }
  }

  /// Adds a term of a glossary.
  ///
  /// - Parameters:
  ///   - headword: The Korean term, of one eojeol or several.
  ///   - rendering: The English one.
  public mutating func addTerm(_ headword: String, renderedBy rendering: String) {
    let known = rows.count
    let forms = [Array(rendering.replacing(";", with: ",").utf8)[...]]
    add(Headword(Array(headword.utf8)[...]), forms[...])
    let words = headword.split(separator: " ").map(String.init)
    guard words.count > 1, rows.count > known else { return }
    phrases[words[0], default: []].append((words, Int32(known)))
  }

  /// Finds the longest term of several eojeol that begins a list of tokens.
  ///
  /// - Returns: The term's entry and how many tokens it takes; the last may carry a particle.
  func phrase(at tokens: ArraySlice<Token>) -> (entry: Entry, count: Int)? {
    guard let first = tokens.first, let known = phrases[first.text] else { return nil }
    let found = known.filter { words, _ in
      words.count <= tokens.count
        && zip(words.dropLast(), tokens).allSatisfy { $0 == $1.text }
        && tokens[tokens.startIndex + words.count - 1].text.hasPrefix(words[words.count - 1])
    }
    return found.max { $0.words.count < $1.words.count }.map {
      (entry($0.entry), $0.words.count)
    }
  }

  /// The stems of all words by which headwords that are no names are rendered.
  ///
  /// - Complexity: O(*n*) in the count of words.
  public var commonWords: Set<String> {
    table.words(of: rows.lazy.filter { !$0.isName }.map(\.renderings))
  }

  /// How many headwords there are.
  public var count: Int { rows.count }

  /// Whether a headword is there that is put in other words than a name: 강화 is to strengthen, too.
  func isWord(_ headword: String, otherThan name: String) -> Bool {
    var node = ShapeTrie.root
    for unit in headword.utf16 {
      guard let next = shapes.node(after: node, unit) else { return false }
      node = next
    }
    let words = shapes.entries(at: node).filter {
      !isName($0) && rows[Int($0)].headword == headword
    }
    guard !words.isEmpty else { return false }
    let stems = Set(Tokenizer().tokens(of: name).map(\.stem))
    return words.contains { stems.isDisjoint(with: entry($0).renderings.joined()) }
  }

  /// The words that render an entry alone, by the numbers of their stems; none for a name.
  func singleWords(of entry: Int) -> [Int32] {
    rows[entry].isName ? [] : table.singleWords(of: rows[entry].renderings)
  }

  /// The entry with a number, in file order from 0.
  func entry(_ number: Int32) -> Entry {
    let row = rows[Int(number)]
    return Entry(
      headword: row.headword, isName: row.isName, renderings: table.stems(of: row.renderings))
  }

  /// Whether an entry is a name from the table of names.
  func isName(_ number: Int32) -> Bool { rows[Int(number)].isName }

  /// Whether an entry is a noun, a name or a title.
  func isNoun(_ number: Int32) -> Bool { rows[Int(number)].isNoun }

  /// A headword before its shapes are known.
  private struct Headword {
    let text: String
    let isVerb: Bool
    let isNoun: Bool
    let isName: Bool

    init(_ text: ArraySlice<UInt8>, isVerb: Bool = false, isNoun: Bool = true, isName: Bool = false)
    {
      self.text = String(decoding: text, as: UTF8.self)
      self.isVerb = isVerb
      self.isNoun = isNoun
      self.isName = isName
    }
  }

  private mutating func add(_ headword: Headword, _ forms: ArraySlice<ArraySlice<UInt8>>) {
    let renderings = table.add(forms)
    guard !renderings.isEmpty else { return }
    let spaceless = headword.text.utf16.filter { $0 != Self.space && $0 != Self.middleDot }
    let entry = Int32(rows.count)
    for shape in headword.isVerb ? KoreanVerb.shapes(of: spaceless) : [spaceless] {
      shapes.insert(shape, of: entry, isVerb: headword.isVerb)
    }
    rows.append(
      Row(
        headword: headword.text, isName: headword.isName, isNoun: headword.isNoun,
        renderings: renderings))
  }

  private static let space: UInt16 = 0x20
  private static let middleDot: UInt16 = 0xB7

  /// Finds headwords in a run of Hangul, longest first from the left, without overlap.
  ///
  /// A one-syllable shape counts only if nothing but particles and endings follows.
  ///
  /// - Complexity: O(*n* · *k*) for *n* syllables and the longest headword *k*.
  func occurrences(in eojeol: [UInt16]) -> [Occurrence] {
    var found: [Occurrence] = []
    var start = 0
    while start < eojeol.count {
      if let match = longestMatch(in: eojeol, from: start) {
        found.append(match)
        start = match.end
      } else {
        start += 1
      }
    }
    return found
  }

  private func longestMatch(in eojeol: [UInt16], from start: Int) -> Occurrence? {
    var node = ShapeTrie.root
    var best: Occurrence?
    var index = start
    while index < eojeol.count {
      guard let next = shapes.node(after: node, eojeol[index]) else { break }
      node = next
      index += 1
      guard shapes.isEnd(node) else { continue }
      let isShort = index - start == 1
      if isShort || (shapes.isVerbEnd(node) && start > 0) {
        guard start == 0, KoreanStemmer.isSuffix(eojeol[index...]) else { continue }
      }
      best = Occurrence(entries: shapes.entries(at: node), start: start, end: index)
    }
    return best
  }
}

/// A table of words that can't be read.
public enum LexiconError: Error, Hashable, LocalizedError {
  /// A line lacks columns.
  case malformedLine(file: String, line: Int, needed: String)

  /// Place, found, needed.
  public var errorDescription: String? {
    switch self {
    case .malformedLine(let file, let line, let needed):
      "\(file):\(line): too few columns, need \(needed), separated by tabs"
    }
  }
}
