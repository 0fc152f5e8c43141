/// Chooses beads that share no segment and together promise the most.
///
/// A bead is worth its probability less a price: with a price of half the F1 that is reached, the
/// choice maximises expected F1 (Dembczyński et al., ICML 2013). Order plays no part here; it is among
/// the features that made the probability. Beads that compete for segments form small clusters, each
/// solved exactly by branch and bound; a cluster that proves too large is finished greedily.
struct BeadSelection {
  /// A bead that may be chosen.
  struct Candidate {
    let bead: CandidateBead
    let probability: Double
  }

  /// What a bead must promise before anything is known of the pair, 0…1.
  private static let firstPrice = 0.4
  /// The price as a share of the mean probability of the beads chosen before.
  ///
  /// That mean is more than the F1 that is reached, and half of it would leave too many segments alone.
  private static let priceShare = 0.4
  /// Branches tried in one cluster before the best found so far is taken.
  private static let branchLimit = 20_000
  /// Largest cluster that is searched; in a larger one the most probable beads are taken first.
  private static let searchLimit = 200

  /// Positions of the chosen candidates, ascending.
  ///
  /// The price follows the F1 that the pair promises, for which the mean probability of the beads
  /// chosen at a first price stands.
  func choose(from candidates: [Candidate]) -> [Int] {
    let draft = choose(from: candidates, at: Self.firstPrice)
    guard !draft.isEmpty else { return [] }
    let mean = draft.reduce(0) { $0 + candidates[$1].probability } / Double(draft.count)
    return choose(from: candidates, at: mean * Self.priceShare)
  }

  /// Positions of the candidates that together promise the most at a price, ascending.
  func choose(from candidates: [Candidate], at price: Double) -> [Int] {
    let worthy = candidates.indices.filter { candidates[$0].probability > price }
    var chosen: [Int] = []
    for cluster in clusters(of: worthy, candidates) {
      var search = Search(
        members: cluster.sorted {
          (candidates[$0].probability, $1) > (candidates[$1].probability, $0)
        }, candidates: candidates, price: price, branchLimit: Self.branchLimit)
      chosen += cluster.count > Self.searchLimit ? search.greedy() : search.run()
    }
    return chosen.sorted()
  }

  /// Groups candidates that compete, directly or through others.
  private func clusters(of worthy: [Int], _ candidates: [Candidate]) -> [[Int]] {
    var parent: [Int: Int] = [:]
    func root(_ segment: Int) -> Int {
      var node = segment
      while let next = parent[node], next != node {
        parent[node] = parent[next]
        node = next
      }
      return node
    }
    func keys(_ candidate: Candidate) -> [Int] {
      candidate.bead.source.map { $0 * 2 } + candidate.bead.target.map { $0 * 2 + 1 }
    }
    for index in worthy {
      let segments = keys(candidates[index])
      for segment in segments where parent[segment] == nil { parent[segment] = segment }
      let first = root(segments[0])
      for segment in segments.dropFirst() { parent[root(segment)] = first }
    }
    var groups: [Int: [Int]] = [:]
    for index in worthy {
      groups[root(candidates[index].bead.source.lowerBound * 2), default: []].append(index)
    }
    return groups.sorted { $0.key < $1.key }.map(\.value)
  }

  private struct Search {
    let members: [Int]
    let candidates: [Candidate]
    let price: Double
    let branchLimit: Int
    var usedSource: Set<Int> = []
    var usedTarget: Set<Int> = []
    var current: [Int] = []
    var best: [Int] = []
    var bestValue = -1.0
    var branches = 0
    /// Most that the members from each position on can add.
    var remaining: [Double] = []

    init(members: [Int], candidates: [Candidate], price: Double, branchLimit: Int) {
      self.members = members
      self.candidates = candidates
      self.price = price
      self.branchLimit = branchLimit
    }

    mutating func run() -> [Int] {
      remaining = Array(repeating: 0, count: members.count + 1)
      for index in members.indices.reversed() {
        remaining[index] = remaining[index + 1] + candidates[members[index]].probability - price
      }
      visit(0, value: 0)
      return best
    }

    mutating func greedy() -> [Int] {
      members.filter { member in
        let bead = candidates[member].bead
        guard usedSource.isDisjoint(with: bead.source), usedTarget.isDisjoint(with: bead.target)
        else { return false }
        usedSource.formUnion(bead.source)
        usedTarget.formUnion(bead.target)
        return true
      }
    }

    mutating func visit(_ position: Int, value: Double) {
      if value > bestValue + 1e-12 {
        bestValue = value
        best = current
      }
      branches += 1
      guard position < members.count, branches < branchLimit, value + bound(position) > bestValue
      else { return }
      let candidate = candidates[members[position]]
      if usedSource.isDisjoint(with: candidate.bead.source),
        usedTarget.isDisjoint(with: candidate.bead.target)
      {
        usedSource.formUnion(candidate.bead.source)
        usedTarget.formUnion(candidate.bead.target)
        current.append(members[position])
        visit(position + 1, value: value + candidate.probability - price)
        current.removeLast()
        usedSource.subtract(candidate.bead.source)
        usedTarget.subtract(candidate.bead.target)
      }
      visit(position + 1, value: value)
    }

    /// The most the rest can add: for each free source segment at most its best bead's share.
    private func bound(_ position: Int) -> Double {
      guard members.count - position > 3 else { return remaining[position] }
      var share: [Int: Double] = [:]
      for member in members[position...] {
        let candidate = candidates[member]
        guard usedSource.isDisjoint(with: candidate.bead.source),
          usedTarget.isDisjoint(with: candidate.bead.target)
        else { continue }
        let each = (candidate.probability - price) / Double(candidate.bead.source.count)
        for segment in candidate.bead.source { share[segment] = max(share[segment] ?? 0, each) }
      }
      return share.values.sorted().reduce(0, +)
    }
  }
}
