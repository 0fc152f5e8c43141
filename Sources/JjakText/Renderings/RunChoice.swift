import JjakCore

/// The runs of words in a target that may render a phrase.
struct RunChoice {
  /// A run of words.
  struct Run {
    let words: ClosedRange<Int>
    let key: String
    /// The sum of its ties less what speaks against it.
    let weight: Double
    /// The mean tie of its content words, 0…1.
    let confidence: Double
  }

  /// The heaviest first.
  private(set) var runs: [Run]

  /// Weighs the runs of a target.
  ///
  /// - Parameters:
  ///   - target: The words.
  ///   - ties: How far each is tied to the phrase, 0…1.
  ///   - rivals: How far each is tied to the rest of the source, 0…1.
  ///   - place: Where the phrase begins in the source, 0…1.
  init(_ target: TargetWords, ties: [Double], rivals: [Double], place: Double) {
    runs = []
    add(target, ties: ties, rivals: rivals, place: place)
    if runs.isEmpty {
      let left = target.words.indices.map { index in
        let distance = abs(Double(index) / Double(target.words.count) - place)
        return target.words[index].isContent && rivals[index] < 0.3
          ? Self.leftover * max(0, 1 - 2 * distance) : 0
      }
      add(target, ties: left, rivals: rivals, place: place)
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

  private mutating func add(
    _ target: TargetWords, ties: [Double], rivals: [Double], place: Double
  ) {
    let gains = target.words.indices.map {
      Self.gain(target.words[$0], tie: ties[$0], rival: rivals[$0])
    }
    for start in target.words.indices where ties[start] >= Self.weakest {
      var weight = 0.0
      for end in start..<min(start + Self.longest, target.words.count) {
        weight += gains[end]
        guard ties[end] >= Self.weakest, weight > 0 else { continue }
        let run = start...end
        let content = run.filter { target.words[$0].isContent }
        let distance = abs(Double(start) / Double(target.words.count) - place)
        let mean = content.reduce(0) { $0 + ties[$1] } / Double(max(1, content.count))
        runs.append(
          Run(
            words: run, key: content.map { target.words[$0].stem }.joined(separator: " "),
            weight: weight - 0.1 * distance, confidence: mean))
      }
    }
  }

  /// What a word adds to a run.
  private static func gain(_ word: TargetWords.Word, tie: Double, rival: Double) -> Double {
    if word.kind == .symbol { return word.text == "-" ? 0 : -1.2 }
    if tie >= weakest { return rival > tie ? tie - 0.5 : tie }
    if word.isFunction { return -0.15 }
    return rival > 0.5 ? -0.9 : -0.5
  }

  /// The least tie that a run may begin or end with.
  private static let weakest = 0.2
  /// The most words of a run.
  private static let longest = 10
  /// The tie of a word that nothing else accounts for.
  private static let leftover = 0.35
}
