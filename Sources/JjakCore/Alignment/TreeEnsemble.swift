/// Boosted regression trees that give the probability of a yes.
///
/// The probability is the logistic function of the sum of one leaf of every tree. Nodes lie in flat
/// arrays: a node with a feature of -1 is a leaf.
public struct TreeEnsemble: Sendable, Codable {
  /// Names of the features in the order in which vectors hold them.
  public let features: [String]
  /// How and on what the trees were trained.
  public let training: String
  /// Where each tree's root is.
  let roots: [Int32]
  /// The feature each node looks at; -1 for a leaf.
  let feature: [Int16]
  /// Go left if the feature is at most this; a leaf's value.
  let threshold: [Float]
  /// The node to go to on a yes; the no-node follows from ``right``.
  let left: [Int32]
  let right: [Int32]

  /// The probability for a feature vector, 0…1.
  ///
  /// - Complexity: O(*t* · *d*) for *t* trees of depth *d*.
  /// - Precondition: `values` has one value per feature.
  public func probability(of values: [Float]) -> Double {
    precondition(values.count == features.count, "\(values.count) features, not \(features.count)")
    var sum: Float = 0
    for root in roots {
      var node = Int(root)
      while feature[node] >= 0 {
        node = Int(values[Int(feature[node])] <= threshold[node] ? left[node] : right[node])
      }
      sum += threshold[node]
    }
    return 1 / (1 + exponential(-Double(sum)))
  }

  /// Whether every root, child and feature number points inside its array.
  ///
  /// - Complexity: O(*n*) in the count of nodes.
  public var isSound: Bool {
    let nodes = feature.indices
    return threshold.count == nodes.count && left.count == nodes.count && right.count == nodes.count
      && roots.allSatisfy { nodes.contains(Int($0)) }
      && nodes.allSatisfy { node in
        feature[node] < 0
          || (features.indices.contains(Int(feature[node])) && nodes.contains(Int(left[node]))
            && nodes.contains(Int(right[node])) && left[node] > node && right[node] > node)
      }
  }
}

/// e to the power of `value`, by squaring a short series: the standard library has none.
///
/// - Returns: The power with a relative error under 1e-9; 0 below -700, and no more than e to the 700.
func exponential(_ value: Double) -> Double {
  if value < -700 { return 0 }
  let bounded = min(value, 700)
  let reduced = bounded / 1024
  var term = 1.0
  var sum = 1.0
  for step in 1...8 {
    term *= reduced / Double(step)
    sum += term
  }
  for _ in 0..<10 { sum *= sum }
  return sum
}
