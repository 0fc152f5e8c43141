/// Boosted regression trees that give the probability of a yes.
///
/// The probability is the logistic function of the sum of one leaf of every tree. On file the nodes of all
/// trees stand one after the other, a node before its left subtree and that before its right one; each has
/// twelve hexadecimal digits: four of the feature to look at, `ffff` for a leaf, and eight of the bits of a
/// single-precision number, the threshold or the leaf's value. So a file of 40,000 nodes is read in
/// milliseconds, and no file can hold a tree that points outside.
public struct TreeEnsemble: Sendable, Decodable {
  /// Names of the features in the order in which vectors hold them.
  public let features: [String]
  private let roots: [Int32]
  private let nodes: [Node]

  private struct Node {
    /// Go left, to the next node, if the feature is at most this; a leaf's value.
    let threshold: Float
    /// The node to go to else.
    var right: Int32 = 0
    /// The feature to look at; nil for a leaf.
    let feature: UInt16?
  }

  private enum CodingKeys: String, CodingKey {
    case features, nodes
  }

  /// Reads the trees.
  ///
  /// - Throws: `DecodingError` if the nodes can't be read, look at a feature that has no name, or end within
  ///   a tree.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    features = try fields.decode([String].self, forKey: .features)
    guard
      let nodes = Self.nodes(try fields.decode(String.self, forKey: .nodes), features.count),
      let trees = Self.linked(nodes)
    else {
      throw DecodingError.dataCorruptedError(
        forKey: .nodes, in: fields, debugDescription: "a node or a tree is broken off or unknown")
    }
    (self.nodes, roots) = trees
  }

  private static let digitsOfNode = 12
  private static let digitsOfFeature = 4
  private static let leaf: UInt16 = 0xFFFF

  private static func nodes(_ text: String, _ featureCount: Int) -> [Node]? {
    let digits = Array(text.utf8)
    guard digits.count.isMultiple(of: digitsOfNode) else { return nil }
    var nodes: [Node] = []
    nodes.reserveCapacity(digits.count / digitsOfNode)
    for start in stride(from: 0, to: digits.count, by: digitsOfNode) {
      let middle = start + digitsOfFeature
      guard let feature = number(digits[start..<middle]),
        let bits = number(digits[middle..<(start + digitsOfNode)])
      else { return nil }
      let isLeaf = feature == leaf
      guard isLeaf || feature < featureCount else { return nil }
      nodes.append(
        Node(threshold: Float(bitPattern: bits), feature: isLeaf ? nil : UInt16(feature)))
    }
    return nodes
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> UInt32? {
    var number: UInt32 = 0
    for digit in digits {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): number = number << 4 | UInt32(digit & 0x0F)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): number = number << 4 | UInt32(digit - 87)
      default: return nil
      }
    }
    return number
  }

  /// Tells each node where its right subtree begins; nil if the last tree is broken off.
  private static func linked(_ nodes: [Node]) -> (nodes: [Node], roots: [Int32])? {
    var nodes = nodes
    var roots: [Int32] = []
    /// Nodes whose left subtree is being read.
    var open: [Int] = []
    var isRoot = true
    for index in nodes.indices {
      if isRoot { roots.append(Int32(index)) }
      isRoot = false
      if nodes[index].feature != nil {
        open.append(index)
      } else if let parent = open.popLast() {
        nodes[parent].right = Int32(index + 1)
      } else {
        isRoot = true
      }
    }
    return isRoot ? (nodes, roots) : nil
  }

  /// The probability for a feature vector, 0…1.
  ///
  /// - Complexity: O(*t* · *d*) for *t* trees of depth *d*.
  /// - Precondition: `values` has one value per feature.
  public func probability(of values: [Float]) -> Double {
    precondition(values.count == features.count, "\(values.count) features, not \(features.count)")
    var sum: Float = 0
    for root in roots {
      var index = Int(root)
      while let feature = nodes[index].feature {
        let node = nodes[index]
        index = values[Int(feature)] <= node.threshold ? index + 1 : Int(node.right)
      }
      sum += nodes[index].threshold
    }
    return 1 / (1 + exponential(-Double(sum)))
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
