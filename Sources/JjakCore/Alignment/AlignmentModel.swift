extension Aligner {
  /// A pass of judgement over the candidates of a pair.
  public enum Pass: String, Sendable, CaseIterable {
    /// Judges each candidate by itself.
    case first
    /// Judges what the first pass left in view of all others.
    case second

    /// Names of the features that the pass looks at, in order.
    public var featureNames: [String] {
      switch self {
      case .first: BeadFeatures.names
      case .second: BeadFeatures.names + BeadContext.names
      }
    }
  }

  /// The trained judges.
  public struct Model: Sendable, Decodable {
    /// The trees of both passes.
    public struct Judge: Sendable, Decodable {
      /// For the first pass.
      public let first: TreeEnsemble
      /// For the second pass.
      public let second: TreeEnsemble
    }

    /// How and on what the judges were trained.
    public let training: String
    /// For pairs without vectors.
    public let lexical: Judge
    /// For pairs with vectors.
    public let vectors: Judge
    /// Tells where running text has a headline run into a sentence.
    public let headlines: TreeEnsemble
    /// Tells which segments left alone belong to beads elsewhere.
    public let stragglers: TreeEnsemble

    /// Whether the judges of beads and stragglers look at the features this program makes.
    public var isSound: Bool {
      [lexical, vectors].allSatisfy {
        $0.first.features == Pass.first.featureNames
          && $0.second.features == Pass.second.featureNames
      } && stragglers.features == Straggler.featureNames
    }
  }
}
