/// A run of source segments and a run of target segments that may belong together.
struct CandidateBead: Hashable {
  let source: Range<Int>
  let target: Range<Int>
}

/// Proposes the beads that are worth a closer look.
///
/// Every segment brings its few best partners; runs grow from these seeds as long as each of their
/// members is itself a partner of some member of the other run.
struct BeadCandidates {
  /// Partners that each segment brings.
  static let partnersPerSegment = 5
  /// Shapes other than 1–1, as counts of source and target.
  static let shapes: [(Int, Int)] = [
    (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (2, 3), (3, 2), (3, 3), (1, 4), (4, 1),
  ]

  let scores: PairScores
  let sourceCount: Int
  let targetCount: Int

  /// The candidates in order of source, then target.
  func beads() -> [CandidateBead] {
    let partners = partnerLists()
    var found: Set<CandidateBead> = []
    for (source, targets) in partners.enumerated() {
      for target in targets {
        found.insert(CandidateBead(source: source..<(source + 1), target: target..<(target + 1)))
        for shape in Self.shapes {
          addRuns(of: shape, around: source, target, partners: partners, to: &found)
        }
      }
    }
    return found.sorted {
      ($0.source.lowerBound, $0.target.lowerBound, $0.source.count, $0.target.count)
        < ($1.source.lowerBound, $1.target.lowerBound, $1.source.count, $1.target.count)
    }
  }

  private func addRuns(
    of shape: (Int, Int), around source: Int, _ target: Int, partners: [Set<Int>],
    to found: inout Set<CandidateBead>
  ) {
    for start in max(0, source - shape.0 + 1)...source where start + shape.0 <= sourceCount {
      for from in max(0, target - shape.1 + 1)...target where from + shape.1 <= targetCount {
        let bead = CandidateBead(
          source: start..<(start + shape.0), target: from..<(from + shape.1))
        if isTied(bead, partners) { found.insert(bead) }
      }
    }
  }

  /// Whether each member of either run is a partner of some member of the other.
  private func isTied(_ bead: CandidateBead, _ partners: [Set<Int>]) -> Bool {
    bead.source.allSatisfy { source in bead.target.contains { partners[source].contains($0) } }
      && bead.target.allSatisfy { target in
        bead.source.contains { partners[$0].contains(target) }
      }
  }

  private func partnerLists() -> [Set<Int>] {
    var partners: [Set<Int>] = Array(repeating: [], count: sourceCount)
    var byTarget: [[(score: Float, source: Int)]] = Array(repeating: [], count: targetCount)
    for source in 0..<sourceCount {
      let window = scores.windows[source]
      var row: [(score: Float, target: Int)] = []
      for target in window {
        let score = scores[source, target]
        guard score > 0 else { continue }
        row.append((score, target))
        byTarget[target].append((score, source))
      }
      row.sort { ($0.score, $1.target) > ($1.score, $0.target) }
      for (_, target) in row.prefix(Self.partnersPerSegment) { partners[source].insert(target) }
    }
    for (target, var column) in byTarget.enumerated() {
      column.sort { ($0.score, $1.source) > ($1.score, $0.source) }
      for (_, source) in column.prefix(Self.partnersPerSegment) { partners[source].insert(target) }
    }
    return partners
  }
}
