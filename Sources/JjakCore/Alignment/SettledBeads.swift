/// Beads of an earlier alignment that stand, while the rest of the pair is aligned anew.
struct SettledBeads {
  private var probabilities: [CandidateBead: Double] = [:]
  private var sources: Set<Int> = []
  private var targets: Set<Int> = []

  /// Settles nothing.
  init() {}

  /// Settles beads whose members follow each other; a segment left over stays so.
  init(_ beads: [Bead]) {
    for bead in beads {
      sources.formUnion(bead.source)
      targets.formUnion(bead.target)
      guard let first = bead.source.first, let last = bead.source.last,
        let start = bead.target.first, let end = bead.target.last
      else { continue }
      probabilities[CandidateBead(source: first..<(last + 1), target: start..<(end + 1))] =
        bead.confidence
    }
  }

  /// The probability of a settled bead, else nil.
  func probability(of bead: CandidateBead) -> Double? { probabilities[bead] }

  /// Whether a candidate is settled, or holds no segment of what is.
  func leaves(_ bead: CandidateBead) -> Bool {
    probabilities[bead] != nil
      || (bead.source.allSatisfy { !sources.contains($0) }
        && bead.target.allSatisfy { !targets.contains($0) })
  }
}
