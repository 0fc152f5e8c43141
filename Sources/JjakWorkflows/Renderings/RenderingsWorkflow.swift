import JjakCore
import JjakMemory
import JjakText

/// Shows how a word, phrase or name was put into English.
public struct RenderingsWorkflow: Sendable {
  private let memories: [MemoryStore]
  private let finder: RenderingFinder
  private let others: WordFrequencies
  /// Sentences that tell how common a word of the target is.
  private static let company = 2000

  /// Opens the memories.
  ///
  /// - Parameters:
  ///   - memories: Paths of the memories; none for the user's own.
  ///   - data: Where the lexicon and the names lie.
  /// - Throws: `MemoryError`, ``ResourceError``, `LexiconError`
  public init(_ memories: [String], data: DataFolder) throws {
    try self.init(MemoryAccess.reading(memories), data: data, lexicon: data.lexicon())
  }

  init(_ memories: [MemoryStore], data: DataFolder, lexicon: Lexicon) throws {
    self.memories = memories
    finder = RenderingFinder(
      lexicon: lexicon,
      names: try data.nameMatcher())
    others = WordFrequencies(
      try memories.flatMap { try $0.sampleTargets(Self.company / memories.count) })
  }

  /// Groups the renderings of a phrase, the most frequent first; where no sentence holds it, those of its
  /// standard spelling.
  ///
  /// - Parameters:
  ///   - phrase: The phrase in Korean.
  ///   - depth: The most sentences to look at, the newest of each memory first.
  /// - Returns: The renderings, with the sentences they are in.
  /// - Throws: `MemoryError`
  /// - Complexity: O(*h*) in the sentences that hold the phrase.
  public func renderings(of phrase: String, depth: Int = 2000) throws -> RenderingReport {
    let report = try renderings(of: phrase, depth: depth) { $0.sourceSpans }
    guard report.sentences == 0, let standard = KoreanSpelling.standard(ofPhrase: phrase) else {
      return report
    }
    let other = try renderings(of: standard, depth: depth) { $0.sourceSpans }
    return other.sentences == 0 ? report : other
  }

  /// Groups the renderings of a phrase where it stands in places of interest.
  func renderings(
    of phrase: String, depth: Int, places: (ConcordanceHit) -> [Range<Int>]
  ) throws -> RenderingReport {
    var lines: [ConcordanceLine] = []
    var samples: [RenderingSample] = []
    for memory in memories {
      try memory.concordance(ConcordanceQuery(phrase: phrase)) { hit in
        let spans = places(hit)
        if !spans.isEmpty, !hit.unit.target.isEmpty {
          let line = ConcordanceLine(hit, in: memory.path)
          lines.append(line)
          samples.append(
            RenderingSample(
              source: line.source, target: line.target, spans: spans,
              article: line.provenance.article?.title ?? line.provenance.batch))
        }
        return lines.count < depth
      }
    }
    let found = finder.spans(of: phrase, in: samples, others: others)
    return RenderingReport(phrase: phrase, found: Array(zip(lines, found)))
  }
}
