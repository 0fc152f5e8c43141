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
    let ties = Ties(pairs)
    let forth = Self.train(ties.forth, causes: ties.all.map(\.from))
    let back = Self.train(ties.back, causes: ties.all.map(\.to))
    for (index, tie) in ties.all.enumerated() {
      guard tie.from != Tie.none, tie.to != Tie.none, forth[index].count >= Self.leastCount else {
        continue
      }
      let weight = Float((forth[index].probability * back[index].probability).squareRoot())
      guard weight >= Self.leastWeight else { continue }
      weights[ties.source[tie.from], default: [:]][ties.target[tie.to]] = weight
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

  /// Two words by number, or a word and none.
  private struct Tie: Hashable {
    static let none = 0
    let from: Int
    let to: Int
  }

  /// How likely a word renders another, and in how many pairs it is expected to.
  private typealias Value = (probability: Double, count: Double)

  /// Words that meet in a pair.
  private struct Ties {
    var source = [""]
    var target = [""]
    var all: [Tie] = []
    /// The ties that may explain a target word of a pair, each by its place among all.
    var forth: [[Int]] = []
    /// The ties that may explain a source word of a pair.
    var back: [[Int]] = []
    private var numbers: [Tie: Int] = [:]

    init(_ pairs: [Pair]) {
      var sourceNumbers: [String: Int] = [:]
      var targetNumbers: [String: Int] = [:]
      for pair in pairs {
        let left = pair.source.map { Self.number($0, &sourceNumbers, &source) }
        let right = pair.target.map { Self.number($0, &targetNumbers, &target) }
        for to in right {
          forth.append((left + [Tie.none]).map { number(Tie(from: $0, to: to)) })
        }
        for from in left {
          back.append((right + [Tie.none]).map { number(Tie(from: from, to: $0)) })
        }
      }
    }

    private mutating func number(_ tie: Tie) -> Int {
      if let known = numbers[tie] { return known }
      numbers[tie] = all.count
      all.append(tie)
      return all.count - 1
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

  /// How likely the cause of each tie is rendered by its other word.
  ///
  /// - Parameters:
  ///   - choices: the ties of which one explains a word.
  ///   - causes: the number of each tie's cause.
  /// - Returns: a value for each tie.
  private static func train(_ choices: [[Int]], causes: [Int]) -> [Value] {
    var values = [Value](repeating: (1, 0), count: causes.count)
    for _ in 0..<rounds {
      for tie in values.indices { values[tie].count = 0 }
      var totals = [Double](repeating: 0, count: 1 + (causes.max() ?? 0))
      for ties in choices {
        let sum = ties.reduce(0) { $0 + values[$1].probability }
        guard sum > 0 else { continue }
        for tie in ties {
          let share = values[tie].probability / sum
          values[tie].count += share
          totals[causes[tie]] += share
        }
      }
      for (tie, cause) in causes.enumerated() where totals[cause] > 0 {
        values[tie].probability = values[tie].count / totals[cause]
      }
    }
    return values
  }
}
