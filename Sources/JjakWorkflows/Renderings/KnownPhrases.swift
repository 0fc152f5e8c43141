import JjakCore
import JjakMemory
import JjakText
import Synchronization

/// Finds the longest phrases of segments whose renderings the memories know.
final class KnownPhrases: Sendable {
  /// The most renderings given for a phrase.
  private static let most = 3
  /// Sentences that are looked at for each phrase.
  private static let depth = 40

  private let renderings: RenderingsWorkflow
  private let finder: KoreanPhraseFinder
  private let known = Mutex<[String: [KnownRendering]]>([:])

  init(_ memories: [MemoryStore], data: DataFolder) throws {
    let lexicon = try data.lexicon()
    renderings = try RenderingsWorkflow(memories, data: data, lexicon: lexicon)
    finder = KoreanPhraseFinder(lexicon: lexicon)
  }

  /// The phrases in order, the longest that is known at each place; they do not overlap.
  func fragments(of text: String) throws -> [Fragment] {
    var fragments: [Fragment] = []
    var next = 0
    for phrase in finder.phrases(in: text) where phrase.words.lowerBound >= next {
      let found = try renderings(of: phrase.text)
      guard !found.isEmpty else { continue }
      fragments.append(Fragment(text: phrase.text, renderings: found))
      next = phrase.words.upperBound + 1
    }
    return fragments
  }

  /// The renderings of a phrase that are well founded, the most frequent first.
  func renderings(of phrase: String) throws -> [KnownRendering] {
    if let found = known.withLock({ $0[phrase] }) { return found }
    let report = try renderings.renderings(of: phrase, depth: Self.depth) { hit in
      finder.places(of: phrase, in: hit.unit.source)
    }
    let found = report.founded.prefix(Self.most).map(KnownRendering.init)
    known.withLock { $0[phrase] = found }
    return found
  }
}

/// A way in which a phrase was put, with how often.
public struct KnownRendering: Hashable, Sendable, Encodable {
  /// The words as they stand most often.
  public let text: String
  /// In how many sentences it was put so.
  public let count: Int

  init(_ rendering: Rendering) {
    text = rendering.text
    count = rendering.count
  }
}
