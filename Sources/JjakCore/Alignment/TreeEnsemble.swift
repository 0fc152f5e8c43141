/// Boosted regression trees that give the probability of a yes.
///
/// The probability is the logistic function of the sum of one leaf of every tree. On file nodes lie in
/// flat arrays: a node with a feature of -1 is a leaf.
public struct TreeEnsemble: Sendable, Decodable {
  /// Names of the features in the order in which vectors hold them.
  public let features: [String]
  private let roots: [Int32]
  private let nodes: [Node]

  private struct Node {
    /// Go left if the feature is at most this; a leaf's value.
    let threshold: Float
    let left: Int32
    let right: Int32
    /// The feature to look at; -1 for a leaf.
    let feature: Int16
  }

  private enum CodingKeys: String, CodingKey {
    case features, roots, feature, threshold, left, right
  }

  /// Reads the flat arrays.
  ///
  /// - Throws: `DecodingError` if an array is missing, of another length than its fellows, or points
  ///   outside: the trees of a decoded ensemble can be walked safely.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    let features = try fields.decode([String].self, forKey: .features)
    let roots = try fields.decode([Int32].self, forKey: .roots)
    let feature = try fields.decode([Int16].self, forKey: .feature)
    let threshold = try fields.decode([Float].self, forKey: .threshold)
    let left = try fields.decode([Int32].self, forKey: .left)
    let right = try fields.decode([Int32].self, forKey: .right)
    guard [threshold.count, left.count, right.count].allSatisfy({ $0 == feature.count }) else {
      throw DecodingError.dataCorruptedError(
        forKey: .feature, in: fields, debugDescription: "the arrays of nodes differ in length")
    }
    nodes = feature.indices.map {
      Node(threshold: threshold[$0], left: left[$0], right: right[$0], feature: feature[$0])
    }
    self.features = features
    self.roots = roots
    guard isSound else {
      throw DecodingError.dataCorruptedError(
        forKey: .left, in: fields, debugDescription: "a tree points outside its nodes or features")
    }
  }

  /// The probability for a feature vector, 0…1.
  ///
  /// - Complexity: O(*t* · *d*) for *t* trees of depth *d*.
  /// - Precondition: `values` has one value per feature.
  public func probability(of values: [Float]) -> Double {
    precondition(values.count == features.count, "\(values.count) features, not \(features.count)")
    var sum: Float = 0
    for root in roots {
      var node = nodes[Int(root)]
      while node.feature >= 0 {
        node = nodes[Int(values[Int(node.feature)] <= node.threshold ? node.left : node.right)]
      }
      sum += node.threshold
    }
    return 1 / (1 + exponential(-Double(sum)))
  }

  /// Whether every root and feature number points inside its array and every child lies ahead.
  private var isSound: Bool {
    roots.allSatisfy { nodes.indices.contains(Int($0)) }
      && nodes.indices.allSatisfy { index in
        let node = nodes[index]
        return node.feature < 0
          || (features.indices.contains(Int(node.feature)) && isChild(node.left, of: index)
            && isChild(node.right, of: index))
      }
  }

  private func isChild(_ child: Int32, of parent: Int) -> Bool {
    Int(child) > parent && Int(child) < nodes.count
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
