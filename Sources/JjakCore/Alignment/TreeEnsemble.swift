/// Boosted regression trees that give the probability of a yes.
///
/// The probability is the logistic function of the sum of one leaf of every tree. On file the nodes of all
/// trees stand one after the other, a node before its left subtree and that before its right one; each has
/// twelve hexadecimal digits: four of the feature to look at, `ffff` for a leaf, and eight of the bits of a
/// single-precision number, the threshold or the leaf's value. So a file of 40,000 nodes is read in
/// milliseconds, and no file can hold a tree that points outside.
///
/// Trees are not walked: all nodes of a tree are asked of sixteen vectors at once. One that says no strikes
/// out the leaves on its left; the leftmost leaf that remains is the one that a walk reaches (QuickScorer of
/// Lucchese et al., SIGIR 2015, on several vectors at a time as in their paper of SIGIR 2016). That is more
/// comparisons, but none that the processor has to guess.
public struct TreeEnsemble: Sendable, Decodable {
  /// Names of the features in the order in which vectors hold them.
  public let features: [String]
  private let trees: [Tree]
  /// The inner nodes of all trees.
  private let nodes: [Node]
  /// The values of all leaves, each tree's from left to right.
  private let leaves: [Float]

  private struct Node {
    /// The feature to look at.
    var feature: Int32
    /// Go right if the feature is more than this.
    var threshold: Float
    /// The leaves that remain if it is, one bit each, the leftmost the lowest.
    var remaining: Int32 = -1
  }

  private struct Tree {
    var nodes: Range<Int>
    /// The position of the leftmost leaf.
    var firstLeaf: Int
  }

  private enum CodingKeys: String, CodingKey {
    case features, nodes
  }

  /// Reads the trees.
  ///
  /// - Throws: `DecodingError` if the nodes can't be read, look at a feature that has no name, or end within
  ///   a tree, and if a tree has more than 32 leaves.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    features = try fields.decode([String].self, forKey: .features)
    var reader = Reader(
      digits: Array(try fields.decode(String.self, forKey: .nodes).utf8),
      featureCount: features.count)
    guard reader.readTrees() else {
      throw DecodingError.dataCorruptedError(
        forKey: .nodes, in: fields,
        debugDescription: "a node or a tree is broken off, unknown or too large")
    }
    (trees, nodes, leaves) = (reader.trees, reader.nodes, reader.leaves)
  }

  private struct Reader {
    var trees: [Tree] = []
    var nodes: [Node] = []
    var leaves: [Float] = []
    private let digits: [UInt8]
    private let featureCount: Int
    private var position = 0

    init(digits: [UInt8], featureCount: Int) {
      self.digits = digits
      self.featureCount = featureCount
    }

    private static let digitsOfFeature = 4
    private static let digitsOfNumber = 8
    private static let leaf: UInt32 = 0xFFFF

    /// Whether all digits make whole trees.
    mutating func readTrees() -> Bool {
      while position < digits.count {
        guard readTree() else { return false }
      }
      return true
    }

    private mutating func readTree() -> Bool {
      var tree = Tree(nodes: nodes.endIndex..<nodes.endIndex, firstLeaf: leaves.endIndex)
      /// Nodes whose left subtree is being read, with the leaf at which that begins.
      var open: [(node: Int, leaf: Int)] = []
      while true {
        guard let feature = number(Self.digitsOfFeature),
          let bits = number(Self.digitsOfNumber)
        else { return false }
        let leafCount = leaves.count - tree.firstLeaf
        guard feature == Self.leaf else {
          guard feature < featureCount else { return false }
          open.append((nodes.endIndex, leafCount))
          // A negative zero becomes a positive one, from which no zero leaves a negative difference.
          nodes.append(Node(feature: Int32(feature), threshold: Float(bitPattern: bits) + 0))
          continue
        }
        guard leafCount < UInt32.bitWidth else { return false }
        leaves.append(Float(bitPattern: bits))
        guard let parent = open.popLast() else { break }
        let left = (UInt64(1) << (leafCount + 1)) - (UInt64(1) << parent.leaf)
        nodes[parent.node].remaining = Int32(truncatingIfNeeded: ~left)
      }
      tree.nodes = tree.nodes.lowerBound..<nodes.endIndex
      trees.append(tree)
      return true
    }

    private mutating func number(_ count: Int) -> UInt32? {
      guard position + count <= digits.count else { return nil }
      var number: UInt32 = 0
      for digit in digits[position..<(position + count)] {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): number = number << 4 | UInt32(digit & 0x0F)
        case UInt8(ascii: "a")...UInt8(ascii: "f"): number = number << 4 | UInt32(digit - 87)
        default: return nil
        }
      }
      position += count
      return number
    }
  }

  /// As many vectors are judged at once.
  private static let laneCount = SIMD16<Float>.scalarCount

  /// The probability for each of some feature vectors, 0…1.
  ///
  /// - Complexity: O(*v* · *n*) for *v* vectors and the *n* nodes of all trees.
  /// - Precondition: each vector has one finite value per feature.
  public func probabilities(of vectors: [[Float]]) -> [Double] {
    var probabilities: [Double] = []
    probabilities.reserveCapacity(vectors.count)
    var columns = [SIMD16<Float>](repeating: .zero, count: features.count)
    for start in stride(from: 0, to: vectors.count, by: Self.laneCount) {
      let block = vectors[start..<min(start + Self.laneCount, vectors.count)]
      for (lane, values) in block.enumerated() {
        precondition(
          values.count == features.count, "\(values.count) features, not \(features.count)")
        for (feature, value) in values.enumerated() { columns[feature][lane] = value }
      }
      let sums = sums(of: columns.span)
      for lane in 0..<block.count {
        probabilities.append(1 / (1 + exponential(-Double(sums[lane]))))
      }
    }
    return probabilities
  }

  /// The sum of the leaves that sixteen vectors reach, given each feature's values.
  private func sums(of columns: Span<SIMD16<Float>>) -> SIMD16<Float> {
    let nodes = nodes.span
    let leaves = leaves.span
    var sums = SIMD16<Float>.zero
    for tree in trees {
      var remaining = SIMD16<Int32>(repeating: -1)
      for index in tree.nodes {
        let node = nodes[index]
        // All ones where the value is greater: the sign of a difference. The compiler turns this into a few
        // instructions for four lanes, and a comparison into as many for each.
        let excess = SIMD16(repeating: node.threshold) - columns[Int(node.feature)]
        let goesRight = unsafe unsafeBitCast(excess, to: SIMD16<Int32>.self) &>> 31
        remaining &= SIMD16(repeating: node.remaining) | ~goesRight
      }
      for lane in remaining.indices {
        sums[lane] += leaves[tree.firstLeaf + remaining[lane].trailingZeroBitCount]
      }
    }
    return sums
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
