import JjakCore
import JjakMemory
public import JjakText

/// Shows how a word, phrase or name was put into English.
public struct RenderingsWorkflow: Sendable {
  private let memories: [MemoryStore]
  private let finder: RenderingFinder

  /// Opens the memories.
  ///
  /// - Parameters:
  ///   - memories: Paths of the memories; none for the user's own.
  ///   - data: Where the lexicon and the names lie.
  /// - Throws: `MemoryError`, ``ResourceError``, `LexiconError`
  public init(_ memories: [String], data: DataFolder) throws {
    self.memories = try MemoryAccess.reading(memories)
    finder = RenderingFinder(
      lexicon: try data.lexicon(),
      names: try NameMatcher(data.text("names.tsv"), file: data.path + "/names.tsv"))
  }

  /// Groups the renderings of a phrase, the most frequent first.
  ///
  /// - Parameters:
  ///   - phrase: The phrase in Korean.
  ///   - depth: The most sentences to look at, the newest of each memory first.
  ///   - least: The least sentences that tell anything; where there are fewer, nothing is found.
  ///   - frequencies: How common words are at large; counted anew if nil.
  /// - Returns: The renderings, with the sentences they are in.
  /// - Throws: `MemoryError`
  /// - Complexity: O(*h*) in the sentences that hold the phrase.
  public func renderings(
    of phrase: String, depth: Int = 2000, least: Int = 1, frequencies: WordFrequencies? = nil
  ) throws -> RenderingReport {
    var lines: [ConcordanceLine] = []
    for memory in memories {
      try memory.concordance(ConcordanceQuery(phrase: phrase)) { hit in
        if !hit.sourceSpans.isEmpty, !hit.unit.target.isEmpty {
          lines.append(ConcordanceLine(hit, in: memory.path))
        }
        return lines.count < depth
      }
    }
    guard lines.count >= max(1, least) else { return RenderingReport(phrase: phrase, found: []) }
    let samples = lines.map { line in
      RenderingSample(
        source: line.source, target: line.target, spans: line.sourceSpans.map { $0.start..<$0.end },
        article: line.provenance.article?.title ?? line.provenance.batch)
    }
    let spans = finder.spans(
      of: phrase, in: samples, at: try frequencies ?? self.frequencies())
    return RenderingReport(phrase: phrase, found: Array(zip(lines, spans)))
  }

  /// How common words are in the English of the memories.
  ///
  /// - Parameter sentences: The most sentences to look at in each memory.
  /// - Returns: The frequencies of their words.
  /// - Throws: `MemoryError`
  public func frequencies(sentences: Int = 2000) throws -> WordFrequencies {
    WordFrequencies(try memories.flatMap { try $0.sampleTargets(sentences) })
  }
}
