extension Aligner {
  /// The trained judges.
  public struct Model: Sendable, Decodable {
    /// Two passes of judgement over the candidates of a pair.
    public struct Judge: Sendable, Decodable {
      /// Judges each candidate by itself.
      public let first: TreeEnsemble
      /// Judges what the first pass left in view of all others.
      public let second: TreeEnsemble
    }

    /// How and on what the judges were trained.
    public let training: String
    /// For pairs without vectors.
    public let lexical: Judge
    /// For pairs with vectors.
    public let vectors: Judge

    /// Whether the judges look at the features this program makes.
    public var isSound: Bool {
      [lexical, vectors].allSatisfy { judge in
        judge.first.features == Aligner.featureNames
          && judge.second.features == Aligner.featureNames + Aligner.contextNames
      }
    }
  }

  /// Names of the features that the first pass looks at, in order.
  public static var featureNames: [String] { BeadFeatures.names }

  /// Names of the features that the second pass looks at beside the first's, in order.
  public static var contextNames: [String] { BeadContext.names }
}
