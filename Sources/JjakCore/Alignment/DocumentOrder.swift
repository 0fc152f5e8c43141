/// How far a pair keeps its order, and where each source segment should be found if it does.
///
/// Read off the pairs of segments that are each other's best: the longest monotone chain through them
/// gives the places, its share of them the monotony.
struct DocumentOrder {
  /// Share of mutually best pairs that lie on the longest monotone chain, 0…1.
  let monotony: Float
  private let anchors: [(source: Float, target: Float)]

  init(_ scores: PairScores, sourceCount: Int, targetCount: Int) {
    var bestSource = [(score: Float, source: Int)](repeating: (0, -1), count: targetCount)
    var bestTarget = [Int](repeating: -1, count: sourceCount)
    for (source, window) in scores.windows.enumerated() {
      var best: Float = 0
      for target in window {
        let score = scores[source, target]
        if score > best {
          best = score
          bestTarget[source] = target
        }
        if score > bestSource[target].score { bestSource[target] = (score, source) }
      }
    }
    var pairs: [(source: Int, target: Int, weight: Double)] = []
    for (source, target) in bestTarget.enumerated()
    where target >= 0 && bestSource[target].source == source {
      pairs.append((source, target, Double(scores[source, target])))
    }
    let chain = heaviestChain(pairs)
    monotony = pairs.isEmpty ? 1 : Float(chain.count) / Float(pairs.count)
    anchors =
      [(-0.5, -0.5)] + chain.map { (Float($0.source) + 0.5, Float($0.target) + 0.5) }
      + [(Float(sourceCount) + 0.5, Float(targetCount) + 0.5)]
  }

  /// Where in the target a place in the source should be found, by interpolation along the chain.
  func expected(at source: Float) -> Float {
    let next = max(1, min(anchors.count - 1, anchors.partitioningIndex { $0.source >= source }))
    let (low, high) = (anchors[next - 1], anchors[next])
    guard high.source > low.source else { return low.target }
    let share = (source - low.source) / (high.source - low.source)
    return low.target + share * (high.target - low.target)
  }
}

/// The heaviest subset of pairs that ascends on both sides.
///
/// - Parameter pairs: in ascending order of source.
/// - Returns: The chain's pairs in ascending order.
/// - Complexity: O(*n* log *n*) with a Fenwick tree of prefix maxima.
func heaviestChain(
  _ pairs: [(source: Int, target: Int, weight: Double)]
) -> [(source: Int, target: Int)] {
  guard let width = pairs.map(\.target).max() else { return [] }
  var tree = [(weight: Double, pair: Int)](repeating: (0, -1), count: width + 2)
  var previous = [Int](repeating: -1, count: pairs.count)
  var bestEnd = (weight: 0.0, pair: -1)
  for (number, pair) in pairs.enumerated() {
    var best = (weight: 0.0, pair: -1)
    var node = pair.target
    while node > 0 {
      if tree[node].weight > best.weight { best = tree[node] }
      node -= node & -node
    }
    previous[number] = best.pair
    let total = best.weight + pair.weight
    if total > bestEnd.weight { bestEnd = (total, number) }
    node = pair.target + 1
    while node < tree.count {
      if total > tree[node].weight { tree[node] = (total, number) }
      node += node & -node
    }
  }
  var chain: [(source: Int, target: Int)] = []
  var number = bestEnd.pair
  while number >= 0 {
    chain.append((pairs[number].source, pairs[number].target))
    number = previous[number]
  }
  return chain.reversed()
}
