import JjakMemory
import JjakText

/// How often the phrases of memories occur.
struct PhraseCounts {
  /// A phrase that recurs.
  struct Phrase {
    /// As it is written first.
    let text: String
    /// In how many units it stands.
    let count: Int
  }

  private let finder: KoreanPhraseFinder

  init(_ finder: KoreanPhraseFinder) {
    self.finder = finder
  }

  /// The phrases that stand in several units, the most frequent first, then in the order of a dictionary.
  ///
  /// A phrase that stands in no unit but as part of a longer one is left out. The memories are read twice,
  /// so that only phrases that recur need be kept.
  ///
  /// - Parameters:
  ///   - memories: The memories.
  ///   - minimum: In how many units a phrase must stand, 2 at least.
  ///   - progress: Called with units read.
  /// - Returns: The phrases.
  /// - Throws: `MemoryError`
  func recurring(
    in memories: [MemoryStore], minimum: Int, progress: (Int) -> Void
  ) throws -> [Phrase] {
    var sketch = PhraseSketch()
    var counts: [String: (text: String, count: Int)] = [:]
    var read = 0
    try eachUnit(memories) { phrases in
      for key in Set(phrases.map { Self.key($0.text) }) { sketch.add(key) }
      read += 1
      progress(read)
    }
    try eachUnit(memories) { phrases in
      var seen: Set<String> = []
      for phrase in phrases {
        let key = Self.key(phrase.text)
        guard sketch.count(of: key) >= minimum, seen.insert(key).inserted else { continue }
        counts[key, default: (phrase.text, 0)].count += 1
      }
      read += 1
      progress(read)
    }
    let frequent = counts.filter { $0.value.count >= minimum }
    let phrases = KoreanOrder.sorted(Self.withoutParts(frequent)) { $0.text }
    return phrases.indices.sorted { (phrases[$1].count, $0) < (phrases[$0].count, $1) }
      .map { phrases[$0] }
  }

  private func eachUnit(_ memories: [MemoryStore], _ body: ([KoreanPhrase]) -> Void) throws {
    for memory in memories { try memory.eachSource { body(finder.phrases(in: $0)) } }
  }

  /// 대북 제재 and 대북제재 are one phrase.
  private static func key(_ phrase: String) -> String { phrase.filter { $0 != " " } }

  /// The phrases that do not always come as part of one longer phrase.
  private static func withoutParts(_ phrases: [String: (text: String, count: Int)]) -> [Phrase] {
    var within: [String: Int] = [:]
    for phrase in phrases.values {
      let words = phrase.text.split(separator: " ")
      guard words.count > 1 else { continue }
      let head = key(words.dropLast().joined())
      let parts = [
        head, head.hasSuffix("의") ? String(head.dropLast()) : head, key(words.dropFirst().joined()),
      ]
      for part in parts { within[part] = max(within[part] ?? 0, phrase.count) }
    }
    return phrases.filter { within[$0.key] != $0.value.count }
      .map { Phrase(text: $0.value.text, count: $0.value.count) }
  }
}
