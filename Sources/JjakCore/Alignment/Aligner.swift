/// Aligns two segmented documents whose order need not agree.
///
/// Candidate runs are proposed from lexical, numerical and (if given) vector ties, each is judged by
/// boosted trees, and the set of disjoint beads with the highest expected F1 is chosen. A segment that
/// none takes may join one that says its content elsewhere; what is still left is dropped or added.
///
/// - Complexity: time and memory linear in document length, for the window of each segment is bounded.
public struct Aligner: Sendable {
  private let model: Model

  /// Makes an aligner.
  ///
  /// - Precondition: the model is sound.
  public init(model: Model) {
    precondition(model.isSound, "the model does not fit this program")
    self.model = model
  }

  /// Aligns a pair.
  ///
  /// - Parameters:
  ///   - source: the side whose terms carry renderings.
  ///   - target: the other side.
  ///   - learned: renderings beside the lexicon's: source key to target keys with a weight of 0…1.
  ///   - settled: beads of an earlier alignment of the pair that stand; vectors of their members are not
  ///     looked at and may be all zeros.
  /// - Returns: Beads that hold every segment of either side once, with their evidence.
  public func align(
    source: AlignmentSide, target: AlignmentSide, learned: [String: [String: Float]] = [:],
    settled: [Bead] = []
  ) -> Alignment {
    guard !source.profiles.isEmpty, !target.profiles.isEmpty else {
      return Completion(source: source, target: target).alignment()
    }
    let (features, candidates, chosen) = runs(
      source: source, target: target, learned: learned, settled: settled)
    let stragglers = Stragglers(features: features, candidates: candidates, chosen: chosen)
    return Completion(source: source, target: target, features: features, candidates: candidates)
      .alignment(of: chosen, joins: stragglers.joins(by: model.stragglers))
  }

  /// Segments left alone with beads that they may belong to though they don't stand beside them, for
  /// training.
  ///
  /// - Parameters: as for ``align(source:target:learned:settled:)``.
  /// - Returns: Samples in order of side, segment, bead.
  public func stragglers(
    source: AlignmentSide, target: AlignmentSide, learned: [String: [String: Float]] = [:],
    settled: [Bead] = []
  ) -> [Straggler] {
    guard !source.profiles.isEmpty, !target.profiles.isEmpty else { return [] }
    let (features, candidates, chosen) = runs(
      source: source, target: target, learned: learned, settled: settled)
    return Stragglers(features: features, candidates: candidates, chosen: chosen).samples()
  }

  /// The beads of neighbours that are chosen, among all candidates.
  private func runs(
    source: AlignmentSide, target: AlignmentSide, learned: [String: [String: Float]],
    settled: [Bead]
  ) -> (
    features: BeadFeatures, candidates: [BeadSelection.Candidate],
    chosen: [BeadSelection.Candidate]
  ) {
    let judge = source.vectors == nil ? model.lexical : model.vectors
    let standing = SettledBeads(settled)
    var features = Self.features(source: source, target: target, learned: learned)
    var (candidates, chosen) = Self.choose(features, judge, standing)
    let isWhole = source.profiles.count * target.profiles.count <= AlignmentWindows.wholeLimit
    for _ in 0..<(isWhole ? Self.selfTrainingRounds : 0) {
      let renderings = Self.renderings(of: chosen, features)
      guard !renderings.isEmpty else { break }
      features = Self.features(
        source: source, target: target,
        learned: learned.merging(renderings) { $0.merging($1, uniquingKeysWith: max) })
      (candidates, chosen) = Self.choose(features, judge, standing)
    }
    return (features, candidates, chosen)
  }

  /// All candidates of a pair that the first pass left, with what the second thinks of them.
  func judged(
    source: AlignmentSide, target: AlignmentSide
  ) -> (features: BeadFeatures, candidates: [BeadSelection.Candidate]) {
    let judge = source.vectors == nil ? model.lexical : model.vectors
    let features = Self.features(source: source, target: target, learned: [:])
    return (features, Self.choose(features, judge, SettledBeads()).candidates)
  }

  /// How often renderings are learnt from the pair itself and put to use; in pairs too long to be compared
  /// as a whole they are not, for there that costs more time than it is worth.
  private static let selfTrainingRounds = 2
  /// Beads of which less is promised teach nothing.
  private static let leastTeaching = 0.9
  /// Beads of which this is promised have nothing left to learn.
  private static let leastCertainty = 0.97

  private static func choose(
    _ features: BeadFeatures, _ judge: Model.Judge, _ settled: SettledBeads
  ) -> (candidates: [BeadSelection.Candidate], chosen: [BeadSelection.Candidate]) {
    let samples = secondPass(features, judge.first, settled)
    let probabilities = judge.second.probabilities(of: samples.map(\.features))
    let candidates = zip(samples, probabilities).map { sample, probability in
      let bead = CandidateBead(source: sample.source, target: sample.target)
      return BeadSelection.Candidate(
        bead: bead, probability: settled.probability(of: bead) ?? probability)
    }
    return (candidates, BeadSelection().choose(from: candidates).map { candidates[$0] })
  }

  /// Renderings that confident beads teach: of words that nothing known ties within the bead, and that
  /// stand in segments still in doubt on both sides.
  private static func renderings(
    of chosen: [BeadSelection.Candidate], _ features: BeadFeatures
  ) -> [String: [String: Float]] {
    let taught = TranslationTable(
      pairs: chosen.filter { $0.probability >= leastTeaching }.map {
        features.index.unexplained(in: $0.bead)
      }
    ).weights
    guard !taught.isEmpty else { return [:] }
    let certain = chosen.filter { $0.probability >= leastCertainty }.map(\.bead)
    let sources = features.index.source.keys(outside: certain.map(\.source))
    let targets = features.index.target.keys(outside: certain.map(\.target))
    return taught.filter { sources.contains($0.key) }
      .mapValues { $0.filter { targets.contains($0.key) } }.filter { !$0.value.isEmpty }
  }

  /// A candidate bead with its features, for training.
  public struct Sample: Sendable, Codable {
    /// Positions in the source, half-open.
    public let source: Range<Int>
    /// Positions in the target, half-open.
    public let target: Range<Int>
    /// The features in the order of ``Aligner/Pass/featureNames``.
    public let features: [Float]
  }

  /// The candidates of a pair with what a pass looks at, for training.
  ///
  /// - Parameters:
  ///   - source: the side whose terms carry renderings.
  ///   - target: the other side.
  ///   - learned: renderings beside the lexicon's.
  ///   - pass: all candidates for the first, what the first left for the second.
  /// - Returns: The candidates in order of source, then target.
  public func samples(
    source: AlignmentSide, target: AlignmentSide, learned: [String: [String: Float]] = [:],
    pass: Pass
  ) -> [Sample] {
    guard !source.profiles.isEmpty, !target.profiles.isEmpty else { return [] }
    let features = Self.features(source: source, target: target, learned: learned)
    switch pass {
    case .first:
      return Self.candidates(features).map {
        Sample(source: $0.source, target: $0.target, features: features.values(of: $0))
      }
    case .second:
      let judge = source.vectors == nil ? model.lexical : model.vectors
      return Self.secondPass(features, judge.first)
    }
  }

  /// The first pass drops what it gives less than this.
  private static let leastProbability = 0.02
  /// As many beads are judged together; the features of all candidates would take much room.
  private static let beadsAtOnce = 256

  private static func secondPass(
    _ features: BeadFeatures, _ trees: TreeEnsemble, _ settled: SettledBeads = SettledBeads()
  ) -> [Sample] {
    var kept: [Sample] = []
    var probabilities: [Float] = []
    let beads = candidates(features).filter(settled.leaves)
    for start in stride(from: 0, to: beads.count, by: beadsAtOnce) {
      let block = beads[start..<min(start + beadsAtOnce, beads.count)]
      let values = block.map(features.values)
      for (index, judgement) in trees.probabilities(of: values).enumerated() {
        let bead = block[start + index]
        let probability = settled.probability(of: bead) ?? judgement
        guard probability >= leastProbability else { continue }
        kept.append(Sample(source: bead.source, target: bead.target, features: values[index]))
        probabilities.append(Float(probability))
      }
    }
    let context = BeadContext(
      beads: kept.map { CandidateBead(source: $0.source, target: $0.target) },
      probabilities: probabilities, source: features.source.profiles,
      target: features.target.profiles)
    return kept.enumerated().map { index, sample in
      Sample(
        source: sample.source, target: sample.target,
        features: sample.features + context.values(at: index))
    }
  }

  private static func features(
    source: AlignmentSide, target: AlignmentSide, learned: [String: [String: Float]]
  ) -> BeadFeatures {
    let index = LexicalIndex(source: source.profiles, target: target.profiles, learned: learned)
    let quantities = QuantityIndex(source: source.profiles, target: target.profiles)
    let windows = AlignmentWindows.windows(
      index: index, sourceCount: source.profiles.count, targetCount: target.profiles.count)
    let scores = PairScores(
      index: index, quantities: quantities, source: source, target: target, windows: windows)
    let order = DocumentOrder(
      scores, sourceCount: source.profiles.count, targetCount: target.profiles.count)
    return BeadFeatures(
      source: source, target: target, index: index, quantities: quantities, scores: scores,
      order: order)
  }

  private static func candidates(_ features: BeadFeatures) -> [CandidateBead] {
    BeadCandidates(
      scores: features.scores, order: features.order, sourceCount: features.source.profiles.count,
      targetCount: features.target.profiles.count
    ).beads()
  }
}
