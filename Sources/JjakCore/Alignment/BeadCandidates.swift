/// A run of source segments and a run of target segments that may belong together.
struct CandidateBead: Hashable {
  let source: Range<Int>
  let target: Range<Int>

  /// Segments on both sides.
  var count: Int { source.count + target.count }

  /// Orders by source, then target.
  static func precedes(_ first: CandidateBead, _ second: CandidateBead) -> Bool {
    (first.source.lowerBound, first.target.lowerBound, first.source.count, first.target.count)
      < (
        second.source.lowerBound, second.target.lowerBound, second.source.count,
        second.target.count
      )
  }
}

/// Proposes the beads that are worth a closer look.
///
/// Every segment brings its few best partners; runs grow from these seeds as long as each of their
/// members is itself a partner of some member of the other run. Around the best partners of all one
/// member may lack a tie, for a short sentence often shares no word with what it was merged into. Where
/// order holds, the place that a segment should have is proposed too.
struct BeadCandidates {
  /// Partners that each segment brings.
  static let partnersPerSegment = 5
  /// How many of them, the best, may bring along a neighbour without a tie.
  static let leadersPerSegment = 2
  /// Most segments of a bead that holds one without a tie.
  static let looseLimit = 4
  /// Shapes other than 1–1, as counts of source and target.
  static let shapes: [(Int, Int)] = [
    (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (2, 3), (3, 2), (3, 3), (1, 4), (4, 1),
  ]

  let scores: PairScores
  let order: DocumentOrder
  let sourceCount: Int
  let targetCount: Int

  /// The candidates in order of source, then target.
  func beads() -> [CandidateBead] {
    let partners = partnerLists()
    var found: [CandidateBead] = []
    for (source, list) in partners.enumerated() {
      for partner in list {
        found.append(Self.single(source, partner.target))
        for shape in Self.shapes {
          let isLoose = partner.isLeader && shape.0 + shape.1 <= Self.looseLimit
          addRuns(
            of: shape, around: source, partner.target, partners: partners,
            slack: isLoose ? 1 : 0, to: &found)
        }
      }
      let expected = Int(order.expected(at: Float(source) + 0.5))
      if (0..<targetCount).contains(expected) { found.append(Self.single(source, expected)) }
    }
    found.sort(by: CandidateBead.precedes)
    var previous: CandidateBead?
    return found.filter { bead in
      defer { previous = bead }
      return bead != previous
    }
  }

  private static func single(_ source: Int, _ target: Int) -> CandidateBead {
    CandidateBead(source: source..<(source + 1), target: target..<(target + 1))
  }

  private func addRuns(
    of shape: (Int, Int), around source: Int, _ target: Int, partners: [[Partner]], slack: Int,
    to found: inout [CandidateBead]
  ) {
    for start in max(0, source - shape.0 + 1)...source where start + shape.0 <= sourceCount {
      for from in max(0, target - shape.1 + 1)...target where from + shape.1 <= targetCount {
        let bead = CandidateBead(
          source: start..<(start + shape.0), target: from..<(from + shape.1))
        if untied(in: bead, partners) <= slack { found.append(bead) }
      }
    }
  }

  /// How many members of either run are no partner of any member of the other.
  private func untied(in bead: CandidateBead, _ partners: [[Partner]]) -> Int {
    var untied = bead.count
    var seen = 0
    for source in bead.source {
      var isTied = false
      for partner in partners[source] where bead.target.contains(partner.target) {
        isTied = true
        let bit = 1 << (partner.target - bead.target.lowerBound)
        if seen & bit == 0 { untied -= 1 }
        seen |= bit
      }
      if isTied { untied -= 1 }
    }
    return untied
  }

  private struct Partner {
    let target: Int
    var isLeader: Bool
  }

  private func partnerLists() -> [[Partner]] {
    var partners: [[Partner]] = Array(repeating: [], count: sourceCount)
    var byTarget: [BestPartners] = Array(
      repeating: BestPartners(limit: Self.partnersPerSegment), count: targetCount)
    for source in 0..<sourceCount {
      var best = BestPartners(limit: Self.partnersPerSegment)
      for target in scores.windows[source] {
        let score = scores[source, target]
        guard score > 0 else { continue }
        best.insert(target, score: score)
        byTarget[target].insert(source, score: score)
      }
      partners[source] = best.list.enumerated().map {
        Partner(target: $1.partner, isLeader: $0 < Self.leadersPerSegment)
      }
    }
    for (target, best) in byTarget.enumerated() {
      for (rank, entry) in best.list.enumerated() {
        let isLeader = rank < Self.leadersPerSegment
        if let known = partners[entry.partner].firstIndex(where: { $0.target == target }) {
          partners[entry.partner][known].isLeader =
            partners[entry.partner][known].isLeader || isLeader
        } else {
          partners[entry.partner].append(Partner(target: target, isLeader: isLeader))
        }
      }
    }
    return partners
  }
}

/// The few best partners of a segment, best first; of equals the one that came first stays ahead.
struct BestPartners {
  private(set) var list: [(score: Float, partner: Int)] = []
  private let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  mutating func insert(_ partner: Int, score: Float) {
    if list.count == limit, let last = list.last, last.score >= score { return }
    var place = list.count
    while place > 0, list[place - 1].score < score { place -= 1 }
    list.insert((score, partner), at: place)
    if list.count > limit { list.removeLast() }
  }
}
