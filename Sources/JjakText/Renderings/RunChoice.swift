import JjakCore

/// The runs of words in a target that may render a phrase.
struct RunChoice {
  /// A run of words.
  struct Run {
    let words: ClosedRange<Int>
    let key: String
    /// The sum of its ties less what speaks against it.
    let weight: Double
    /// The mean tie of its content words times the share of the phrase that it holds, 0…1.
    let confidence: Double
  }

  /// The heaviest first.
  private(set) var runs: [Run]

  /// Weighs the runs of a target.
  ///
  /// - Parameters:
  ///   - target: The words.
  ///   - ties: How far each is tied to the phrase and to the rest of the source.
  ///   - place: Where the phrase begins in the source, 0…1.
  init(_ target: TargetWords, ties: PhraseTies, place: Double) {
    runs = []
    add(target, ties: ties, place: place)
    if runs.isEmpty {
      var left = ties
      left.company = target.words.indices.map { index in
        let distance = abs(Double(index) / Double(target.words.count) - place)
        return target.words[index].isContent && ties.rivals[index] < 0.3
          ? Self.leftover * max(0, 1 - 2 * distance) : 0
      }
      add(target, ties: left, place: place)
    }
    runs.sort { ($0.weight, -$0.words.lowerBound) > ($1.weight, -$1.words.lowerBound) }
    runs = Array(runs.prefix(8))
  }

  /// The heaviest run once what other sentences have is taken into account.
  ///
  /// - Parameter counts: In how many sentences a key is the heaviest.
  /// - Returns: The run, nil where there is none.
  func best(_ counts: [String: Int]) -> Run? {
    runs.max { left, right in worth(left, counts) < worth(right, counts) }
  }

  private func worth(_ run: Run, _ counts: [String: Int]) -> Double {
    run.weight + 0.25 * Double(min(4, max(0, (counts[run.key] ?? 0) - 1)))
  }

  private mutating func add(_ target: TargetWords, ties: PhraseTies, place: Double) {
    let tied = ties.ties
    let gains = target.words.indices.map {
      Self.gain(target.words[$0], tie: tied[$0], rival: ties.rivals[$0])
    }
    for start in target.words.indices where tied[start] >= PhraseTies.weakest {
      var weight = 0.0
      for end in start..<min(start + Self.longest, target.words.count) {
        weight += gains[end]
        guard tied[end] >= PhraseTies.weakest, weight > 0 else { continue }
        let run = start...end
        let content = run.filter { target.words[$0].isContent }
        let distance = abs(Double(start) / Double(target.words.count) - place)
        let mean = content.reduce(0) { $0 + tied[$1] } / Double(max(1, content.count))
        let coverage = ties.coverage(of: run)
        runs.append(
          Run(
            words: run, key: content.map { target.words[$0].stem }.joined(separator: " "),
            weight: weight + Self.sense * coverage - 0.1 * distance
              - Self.excess * Double(ties.surplus(in: run)), confidence: mean * coverage))
      }
    }
  }

  /// What a word adds to a run.
  private static func gain(_ word: TargetWords.Word, tie: Double, rival: Double) -> Double {
    if word.kind == .symbol { return word.text == "-" ? 0 : -1.2 }
    if tie >= PhraseTies.weakest { return rival > tie ? tie - 0.5 : tie }
    if word.isFunction { return -0.15 }
    return rival > 0.5 ? -0.9 : -0.5
  }

  /// What it is worth that a run holds the whole sense of the phrase.
  private static let sense = 0.8
  /// What speaks against a word that has nothing but company and is one too many.
  private static let excess = 1.0
  /// The most words of a run.
  private static let longest = 10
  /// The tie of a word that nothing else accounts for.
  private static let leftover = 0.35
}
