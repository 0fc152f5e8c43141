import JjakMemory
import JjakText

/// Lists the phrases that recur in memories, with their renderings.
public struct PhrasesWorkflow {
  private let memories: [MemoryStore]
  private let known: KnownPhrases
  private let counts: PhraseCounts

  /// Opens the memories.
  ///
  /// - Parameters:
  ///   - memories: Paths of the memories; none for the user's own.
  ///   - data: Where the lexicon and the names lie.
  /// - Throws: `MemoryError`, ``ResourceError``, `LexiconError`
  public init(_ memories: [String], data: DataFolder) throws {
    self.memories = try MemoryAccess.reading(memories)
    counts = PhraseCounts(KoreanPhraseFinder(lexicon: try data.lexicon()))
    known = try KnownPhrases(self.memories, data: data)
  }

  /// The phrases that recur and whose renderings can be told, the most frequent first.
  ///
  /// - Parameters:
  ///   - part: What a phrase must hold, also as the first consonants of its syllables; nil for all phrases.
  ///   - minimum: In how many units a phrase must stand, 2 at least.
  ///   - limit: The most phrases to list.
  ///   - progress: Called with what was done and what there is to do in all, both in units read twice.
  /// - Returns: The phrases.
  /// - Throws: `MemoryError`
  /// - Complexity: O(*n*) in the length of all sources, and a concordance for each phrase listed.
  public func phrases(
    holding part: String? = nil, minimum: Int, limit: Int, progress: (Int, Int) -> Void
  ) throws -> PhraseReport {
    let total = try memories.reduce(0) { try $0 + 2 * $1.info().units }
    let recurring = try counts.recurring(in: memories, minimum: minimum) { progress($0, total) }
      .filter { phrase in
        part.map { InitialConsonants.firstRange(of: $0, in: phrase.text) != nil } ?? true
      }
    var listed: [RecurringPhrase] = []
    var untold = 0
    for phrase in recurring {
      if listed.count == limit { break }
      let renderings = try known.renderings(of: phrase.text)
      if renderings.isEmpty {
        untold += 1
      } else {
        listed.append(
          RecurringPhrase(phrase: phrase.text, count: phrase.count, renderings: renderings))
      }
    }
    return PhraseReport(phrases: listed, recurring: recurring.count, untold: untold)
  }
}

/// The phrases that recur in memories.
public struct PhraseReport: Sendable, Encodable {
  /// Those whose renderings can be told, the most frequent first.
  public let phrases: [RecurringPhrase]
  /// How many phrases recur that hold what was asked for.
  public let recurring: Int
  /// How many were passed over because no rendering could be told.
  public let untold: Int
}

/// A phrase that recurs.
public struct RecurringPhrase: Sendable, Encodable {
  /// The phrase, its last word without particle.
  public let phrase: String
  /// In how many units it stands.
  public let count: Int
  /// How it was put into English, the most frequent first, three at most.
  public let renderings: [KnownRendering]
}
