/// Which target words render which source words, learnt from pairs of segments.
///
/// IBM Model 1, trained in both directions by expectation maximisation (Brown et al., *Computational
/// Linguistics* 19, 1993); a tie's weight is the geometric mean of both directions' probabilities.
public struct TranslationTable: Sendable {
  /// The words of a pair, each once, without order.
  public struct Pair: Sendable {
    /// Keys of the source's words.
    public let source: [String]
    /// Keys of the target's words.
    public let target: [String]

    /// Makes a pair.
    public init(source: [String], target: [String]) {
      self.source = source
      self.target = target
    }
  }

  /// Source key → target key → weight, 0…1.
  public private(set) var weights: [String: [String: Float]] = [:]

  /// Rounds of expectation maximisation.
  private static let rounds = 6
  /// Pairs in which two words must be expected to render each other before they count.
  private static let leastCount = 1.5
  /// The least weight that is kept.
  private static let leastWeight: Float = 0.5

  /// Learns from pairs.
  ///
  /// - Parameter pairs: what renders what, in any order.
  /// - Complexity: O(*r* · Σ *s* · *t*) time for *r* rounds over pairs of *s* and *t* words.
  public init(pairs: [Pair]) {
    let words = Numbering(pairs)
    let forth = Self.train(words.pairs)
    let back = Self.train(words.pairs.map { ($0.target, $0.source) })
    for (tie, value) in forth where value.count >= Self.leastCount {
      let reverse = back[Tie(from: tie.to, to: tie.from)]
      let weight = Float((value.probability * (reverse?.probability ?? 0)).squareRoot())
      guard weight >= Self.leastWeight else { continue }
      weights[words.source[tie.from], default: [:]][words.target[tie.to]] = weight
    }
  }

  /// Learns from accepted pairs what no lexicon explains.
  ///
  /// - Parameter accepted: segments and their translations.
  /// - Complexity: as ``init(pairs:)``.
  public init(accepted: [(source: SegmentProfile, target: SegmentProfile)]) {
    self.init(
      pairs: accepted.map { LexicalIndex.unexplained(source: $0.source, target: $0.target) })
  }

  private struct Tie: Hashable {
    let from: Int
    let to: Int
  }

  /// How likely a word renders another, and in how many pairs it is expected to.
  private typealias Value = (probability: Double, count: Double)

  /// Words by number.
  private struct Numbering {
    var source: [String] = []
    var target: [String] = []
    var pairs: [(source: [Int], target: [Int])] = []

    init(_ pairs: [Pair]) {
      var sourceNumbers: [String: Int] = [:]
      var targetNumbers: [String: Int] = [:]
      for pair in pairs {
        let left = pair.source.map { Self.number($0, &sourceNumbers, &source) }
        let right = pair.target.map { Self.number($0, &targetNumbers, &target) }
        self.pairs.append((left, right))
      }
    }

    private static func number(
      _ word: String, _ numbers: inout [String: Int], _ words: inout [String]
    ) -> Int {
      if let known = numbers[word] { return known }
      numbers[word] = words.count
      words.append(word)
      return words.count - 1
    }
  }

  /// Probabilities that a word of the first side is rendered by one of the second.
  ///
  /// Each word of the second side is explained by one of the first, or by none.
  private static func train(_ pairs: [(source: [Int], target: [Int])]) -> [Tie: Value] {
    let none = -1
    var table: [Tie: Value] = [:]
    for round in 0..<rounds {
      var counts: [Tie: Double] = [:]
      var totals: [Int: Double] = [:]
      for pair in pairs {
        let causes = pair.source + [none]
        for target in pair.target {
          let shares = causes.map {
            round == 0 ? 1 : table[Tie(from: $0, to: target)]?.probability ?? 0
          }
          let sum = shares.reduce(0, +)
          guard sum > 0 else { continue }
          for (cause, share) in zip(causes, shares) where share > 0 {
            counts[Tie(from: cause, to: target), default: 0] += share / sum
            totals[cause, default: 0] += share / sum
          }
        }
      }
      table = [:]
      for (tie, count) in counts {
        table[tie] = (count / (totals[tie.from] ?? 1), count)
      }
    }
    return table
  }
}
