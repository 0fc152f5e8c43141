/// How common the words of the targets of a memory are.
public struct WordFrequencies: Sendable {
  private var sentences: [String: Int] = [:]
  private let count: Double

  /// Counts the sentences that hold each word.
  ///
  /// - Parameter targets: Sentences at large.
  /// - Complexity: O(*n*) in the length of all texts.
  public init(_ targets: [String]) {
    count = Double(max(1, targets.count))
    for target in targets {
      for stem in TargetWords(target).stems { sentences[stem, default: 0] += 1 }
    }
  }

  /// The share of sentences that hold a word, 0…1.
  func share(of stem: String) -> Double {
    Double(sentences[stem] ?? 0) / count
  }
}
