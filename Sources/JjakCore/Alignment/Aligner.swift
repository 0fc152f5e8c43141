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
  public func align(
    source: AlignmentSide, target: AlignmentSide, learned: [String: [String: Float]] = [:]
  ) -> Alignment {
    guard !source.profiles.isEmpty, !target.profiles.isEmpty else {
      return Self.alignment(of: [], source: source, target: target, promised: [])
    }
    let features = Self.features(source: source, target: target, learned: learned)
    let trees = source.vectors == nil ? model.lexical : model.vectors
    let candidates = Self.candidates(features).map { bead in
      BeadSelection.Candidate(
        source: bead.source, target: bead.target,
        probability: trees.probability(of: features.values(of: bead)))
    }
    let chosen = BeadSelection(price: model.price).choose(from: candidates).map { candidates[$0] }
    return Self.alignment(of: chosen, source: source, target: target, promised: candidates)
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

  /// Completes chosen beads with nulls, so that every segment is in exactly one.
  private static func alignment(
    of chosen: [BeadSelection.Candidate], source: AlignmentSide, target: AlignmentSide,
    promised: [BeadSelection.Candidate]
  ) -> Alignment {
    var sourcePromise = [Double](repeating: 0, count: source.profiles.count)
    var targetPromise = [Double](repeating: 0, count: target.profiles.count)
    for candidate in promised {
      for member in candidate.source {
        sourcePromise[member] = max(sourcePromise[member], candidate.probability)
      }
      for member in candidate.target {
        targetPromise[member] = max(targetPromise[member], candidate.probability)
      }
    }
    let onChain = chainMembers(chosen)
    var beads: [Bead] = []
    var usedSource: Set<Int> = []
    var usedTarget: Set<Int> = []
    for (number, candidate) in chosen.enumerated() {
      usedSource.formUnion(candidate.source)
      usedTarget.formUnion(candidate.target)
      beads.append(
        Bead(
          source: Array(candidate.source), target: Array(candidate.target),
          kind: onChain.contains(number) ? .rendered : .moved,
          confidence: candidate.probability))
    }
    for (position, profile) in source.profiles.enumerated() where !usedSource.contains(position) {
      beads.append(
        Bead(
          source: [position], target: [],
          kind: profile.role == .furniture ? .furniture : .dropped,
          confidence: 1 - sourcePromise[position]))
    }
    for (position, profile) in target.profiles.enumerated() where !usedTarget.contains(position) {
      beads.append(
        Bead(
          source: [], target: [position], kind: profile.role == .furniture ? .furniture : .added,
          confidence: 1 - targetPromise[position]))
    }
    return Alignment(beads: inReadingOrder(beads))
  }

  private static func chainMembers(_ chosen: [BeadSelection.Candidate]) -> Set<Int> {
    let chain = heaviestChain(
      chosen.map { ($0.source.lowerBound, $0.target.lowerBound, Double($0.source.count)) })
    let starts = Set(chain.map(\.source))
    return Set(chosen.indices.filter { starts.contains(chosen[$0].source.lowerBound) })
  }

  /// Sorts by first source segment; an added segment follows the bead that holds the one before it.
  private static func inReadingOrder(_ beads: [Bead]) -> [Bead] {
    var placeOfTarget: [Int: Int] = [:]
    for bead in beads where !bead.source.isEmpty {
      for target in bead.target { placeOfTarget[target] = bead.source[0] }
    }
    func place(_ bead: Bead) -> (Int, Int, Int) {
      if let first = bead.source.first { return (first, 0, 0) }
      let own = bead.target.first ?? 0
      var before = own - 1
      while before >= 0, placeOfTarget[before] == nil { before -= 1 }
      return (placeOfTarget[before] ?? -1, 1, own)
    }
    return beads.map { (place($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
