import JjakCore
import JjakFormats
import JjakMemory
import JjakText

/// What a desk knows of words beside the lexicon that ships.
public struct DeskVocabulary: Sendable {
  private let terms: [(korean: String, english: String)]
  private let memories: [MemoryStore]

  /// Knows nothing.
  public init() {
    terms = []
    memories = []
  }

  /// Reads glossaries and opens memories.
  ///
  /// - Parameters:
  ///   - glossaries: Files of terms in any format that units are read from.
  ///   - memories: Paths of memories from whose reviewed units renderings of unknown words are learnt.
  /// - Throws: `FormatError` with the place in the file, `MemoryError`.
  public init(glossaries: [UnitSource], memories: [String]) throws {
    var terms: [(korean: String, english: String)] = []
    for glossary in glossaries {
      let (format, input) = try glossary.open()
      _ = try format.read(input, options: glossary.options()) { unit in
        if let korean = unit.variant(.korean), let english = unit.variant(.english) {
          terms.append((korean.text, english.text))
        }
      }
    }
    self.terms = terms
    self.memories = try memories.isEmpty ? [] : MemoryAccess.reading(memories)
  }

  /// The lexicon with the glossaries' terms.
  func extending(_ lexicon: Lexicon) -> Lexicon {
    guard !terms.isEmpty else { return lexicon }
    var extended = lexicon
    for term in terms { extended.addTerm(term.korean, renderedBy: term.english) }
    return extended
  }

  /// Unknown words of a pair that are looked up.
  private static let wordLimit = 200
  /// Units that are learnt from for one word, the newest.
  private static let unitsPerWord = 25

  /// Renderings of a document's unknown words by IBM Model 1 over the reviewed units that hold them.
  ///
  /// - Parameters:
  ///   - profiles: The Korean segments.
  ///   - builder: Prepares the units as the segments were.
  /// - Returns: Source key → target key → weight, 0…1.
  /// - Throws: `MemoryError`
  func renderings(
    for profiles: [SegmentProfile], builder: ProfileBuilder
  ) throws -> [String: [String: Float]] {
    guard !memories.isEmpty else { return [:] }
    var words: [String] = []
    var known: Set<String> = []
    for term in profiles.flatMap(\.terms) where term.renderings.isEmpty {
      if known.insert(term.key).inserted { words.append(term.key) }
    }
    let holders = try words.prefix(Self.wordLimit).flatMap { try units(holding: $0) }
    let segmenter = DocumentSegmenter()
    func profile(_ text: String, _ language: LanguageTag) -> SegmentProfile? {
      builder.profiles(of: segmenter.document(ofLines: text, language: language)).first
    }
    var seen: Set<[String]> = []
    let pairs = holders.filter { seen.insert([$0.source, $0.target]).inserted }.compactMap { unit in
      profile(unit.source, .korean).flatMap { source in
        profile(unit.target, .english).map { (source: source, target: $0) }
      }
    }
    return TranslationTable(accepted: pairs).weights
  }

  private func units(holding word: String) throws -> [StoredUnit] {
    var found: [StoredUnit] = []
    for memory in memories {
      try memory.concordance(ConcordanceQuery(phrase: word)) { hit in
        if hit.unit.state == .reviewed, !hit.sourceSpans.isEmpty { found.append(hit.unit) }
        return found.count < Self.unitsPerWord
      }
    }
    return found
  }
}
