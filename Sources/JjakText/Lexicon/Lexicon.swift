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

  /// The entries, in file order.
  public private(set) var entries: [Entry] = []
  private var edges: [UInt64: Int32] = [:]
  private var entriesAtNode: [Int32: [Int32]] = [:]
  private var nodeCount: Int32 = 1
  private var verbNodes: Set<Int32> = []
  /// Terms of several eojeol by the first.
  private var phrases: [String: [(words: [String], entry: Int32)]] = [:]

  /// Makes an empty lexicon.
  public init() {}

  /// Reads `lexicon.tsv`: headword, part of speech (`n`, `v`, `a`), renderings separated by `;`.
  ///
  /// - Throws: ``LexiconError`` with the place of the first line that can't be read.
  public mutating func addWords(_ table: String, file: String) throws(LexiconError) {
    for (number, columns) in TableRows.rows(of: table) {
      guard columns.count >= 3, !columns[0].isEmpty, !columns[2].isEmpty else {
        throw .malformedLine(
          file: file, line: number, needed: "headword, part of speech, renderings")
      }
      let renderings = Self.renderings(columns[2].split(separator: ";"))
      add(headword: columns[0], isVerb: columns[1] == "v", isName: false, renderings: renderings)
    }
  }

  /// Reads `names.tsv`: Korean, kind, house form, variants separated by `;`.
  ///
  /// - Throws: ``LexiconError`` with the place of the first line that can't be read.
  public mutating func addNames(_ table: String, file: String) throws(LexiconError) {
    for (number, columns) in TableRows.rows(of: table) {
      guard columns.count >= 3, !columns[0].isEmpty, !columns[2].isEmpty else {
        throw .malformedLine(file: file, line: number, needed: "Korean, kind, house form, variants")
      }
      let forms = columns[2...].flatMap { $0.split(separator: ";") }
      guard columns[1] != "surname" else { continue }
      add(
        headword: columns[0], isVerb: false, isName: columns[1] != "title",
        renderings: Self.renderings(forms))
    }
  }

  /// Adds a term of a glossary.
  ///
  /// - Parameters:
  ///   - headword: The Korean term, of one eojeol or several.
  ///   - rendering: The English one.
  public mutating func addTerm(_ headword: String, renderedBy rendering: String) {
    let known = entries.count
    add(
      headword: headword, isVerb: false, isName: false,
      renderings: Self.renderings([rendering[...]]))
    let words = headword.split(separator: " ").map(String.init)
    guard words.count > 1, entries.count > known else { return }
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
      (entries[Int($0.entry)], $0.words.count)
    }
  }

  /// The stems of all words by which headwords that are no names are rendered.
  public var commonWords: Set<String> {
    Set(entries.filter { !$0.isName }.flatMap { $0.renderings.flatMap(\.self) })
  }

  /// How many headwords there are.
  public var count: Int { entries.count }

  private static func renderings(_ forms: [Substring]) -> [[String]] {
    let tokenizer = Tokenizer()
    return forms.map { form in
      tokenizer.tokens(of: String(form)).filter { $0.kind == .latin || $0.kind == .number }
        .map(\.stem).filter { !EnglishWords.isFunction($0) }
    }.filter { !$0.isEmpty }
  }

  private mutating func add(
    headword: String, isVerb: Bool, isName: Bool, renderings: [[String]]
  ) {
    guard !renderings.isEmpty else { return }
    let spaceless = headword.filter { $0 != " " && $0 != "·" }
    let shapes = isVerb ? KoreanVerb.shapes(of: spaceless) : [Array(spaceless.utf16)]
    let index = Int32(entries.count)
    for shape in shapes {
      let node = insert(shape)
      entriesAtNode[node, default: []].append(index)
      if isVerb { verbNodes.insert(node) }
    }
    entries.append(Entry(headword: headword, isName: isName, renderings: renderings))
  }

  private mutating func insert(_ shape: [UInt16]) -> Int32 {
    var node: Int32 = 0
    for unit in shape {
      let key = UInt64(UInt32(bitPattern: node)) << 16 | UInt64(unit)
      if let next = edges[key] {
        node = next
      } else {
        edges[key] = nodeCount
        node = nodeCount
        nodeCount += 1
      }
    }
    return node
  }

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
    var node: Int32 = 0
    var best: Occurrence?
    var index = start
    while index < eojeol.count {
      let key = UInt64(UInt32(bitPattern: node)) << 16 | UInt64(eojeol[index])
      guard let next = edges[key] else { break }
      node = next
      index += 1
      guard let entries = entriesAtNode[node] else { continue }
      let isShort = index - start == 1
      if isShort || (verbNodes.contains(node) && start > 0) {
        guard start == 0, KoreanStemmer.isSuffix(eojeol[index...]) else { continue }
      }
      best = Occurrence(entries: entries, start: start, end: index)
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
