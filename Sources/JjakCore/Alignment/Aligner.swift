/// Aligns two segmented documents whose order need not agree.
///
/// Candidate runs are proposed from lexical, numerical and (if given) vector ties, each is judged by
/// boosted trees, and the set of disjoint beads with the highest expected F1 is chosen. What no bead
/// takes is dropped or added.
///
/// - Complexity: time and memory linear in document length, for the window of each segment is bounded.
public struct Aligner: Sendable {
  /// The trained judges: one for pairs with sentence vectors, one for pairs without.
  public struct Model: Sendable, Codable {
    /// For pairs without vectors.
    public let lexical: TreeEnsemble
    /// For pairs with vectors.
    public let vectors: TreeEnsemble
    /// What a bead must promise to be chosen, 0…1.
    public let price: Double

    /// Makes a model.
    public init(lexical: TreeEnsemble, vectors: TreeEnsemble, price: Double) {
      self.lexical = lexical
      self.vectors = vectors
      self.price = price
    }

    /// Whether the trees can be walked safely and judge the features this program makes.
    public var isSound: Bool {
      lexical.isSound && vectors.isSound && lexical.features == Aligner.featureNames
        && vectors.features == Aligner.featureNames
    }
  }

  /// Names of the features that the judges look at, in order.
  public static var featureNames: [String] { BeadFeatures.names }

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
  /// - Returns: Beads that hold every segment of either side once, with their evidence.
  public func align(
    source: AlignmentSide, target: AlignmentSide, learned: [String: [String: Float]] = [:]
  ) -> Alignment {
    guard !source.profiles.isEmpty, !target.profiles.isEmpty else {
      return Completion(source: source, target: target).alignment()
    }
    let features = Self.features(source: source, target: target, learned: learned)
    let trees = source.vectors == nil ? model.lexical : model.vectors
    let candidates = Self.candidates(features).map { bead in
      BeadSelection.Candidate(
        bead: bead, probability: trees.probability(of: features.values(of: bead)))
    }
    let chosen = BeadSelection(price: model.price).choose(from: candidates).map { candidates[$0] }
    return Completion(source: source, target: target, features: features, candidates: candidates)
      .alignment(of: chosen)
  }

  /// A candidate bead with its features, for training.
  public struct Sample: Sendable, Codable {
    /// Positions in the source, half-open.
    public let source: Range<Int>
    /// Positions in the target, half-open.
    public let target: Range<Int>
    /// The features in the order of ``Aligner/featureNames``.
    public let features: [Float]
  }

  /// The candidates that ``align(source:target:learned:)`` would judge, with their features.
  ///
  /// - Parameters:
  ///   - source: the side whose terms carry renderings.
  ///   - target: the other side.
  ///   - learned: renderings beside the lexicon's.
  /// - Returns: The candidates in order of source, then target.
  public static func samples(
    source: AlignmentSide, target: AlignmentSide, learned: [String: [String: Float]] = [:]
  ) -> [Sample] {
    guard !source.profiles.isEmpty, !target.profiles.isEmpty else { return [] }
    let features = features(source: source, target: target, learned: learned)
    return candidates(features).map {
      Sample(source: $0.source, target: $0.target, features: features.values(of: $0))
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
      scores: features.scores, sourceCount: features.source.profiles.count,
      targetCount: features.target.profiles.count
    ).beads()
  }
}
