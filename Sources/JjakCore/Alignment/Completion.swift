/// Completes chosen beads with what no bead took, so that every segment is in exactly one.
struct Completion {
  let source: AlignmentSide
  let target: AlignmentSide
  var features: BeadFeatures?
  var candidates: [BeadSelection.Candidate] = []

  /// The alignment that the chosen candidates make.
  func alignment(of chosen: [BeadSelection.Candidate] = []) -> Alignment {
    let onChain = chainMembers(chosen)
    var usedSource: Set<Int> = []
    var usedTarget: Set<Int> = []
    var beads: [Bead] = []
    for candidate in chosen {
      usedSource.formUnion(candidate.bead.source)
      usedTarget.formUnion(candidate.bead.target)
      beads.append(
        Bead(
          source: Array(candidate.bead.source), target: Array(candidate.bead.target),
          kind: onChain.contains(candidate.bead.source.lowerBound) ? .rendered : .moved,
          confidence: candidate.probability,
          evidence: features?.evidence(of: candidate.bead) ?? []))
    }
    let nearest = nearestCandidates()
    for (position, profile) in source.profiles.enumerated() where !usedSource.contains(position) {
      beads.append(null(.dropped, profile, [position], [], nearest: nearest.source[position]))
    }
    for (position, profile) in target.profiles.enumerated() where !usedTarget.contains(position) {
      beads.append(null(.added, profile, [], [position], nearest: nearest.target[position]))
    }
    return Alignment(beads: beads).inReadingOrder
  }

  private func null(
    _ kind: BeadKind, _ profile: SegmentProfile, _ source: [Int], _ target: [Int],
    nearest: BeadSelection.Candidate?
  ) -> Bead {
    Bead(
      source: source, target: target, kind: profile.role == .furniture ? .furniture : kind,
      confidence: 1 - (nearest?.probability ?? 0),
      nearest: nearest.map {
        NearestCandidate(
          source: Array($0.bead.source), target: Array($0.bead.target),
          confidence: $0.probability, evidence: features?.evidence(of: $0.bead) ?? [])
      })
  }

  /// Each segment's most probable candidate.
  private func nearestCandidates() -> (
    source: [Int: BeadSelection.Candidate], target: [Int: BeadSelection.Candidate]
  ) {
    var bySource: [Int: BeadSelection.Candidate] = [:]
    var byTarget: [Int: BeadSelection.Candidate] = [:]
    for candidate in candidates {
      for member in candidate.bead.source
      where candidate.probability > bySource[member]?.probability ?? 0 {
        bySource[member] = candidate
      }
      for member in candidate.bead.target
      where candidate.probability > byTarget[member]?.probability ?? 0 {
        byTarget[member] = candidate
      }
    }
    return (bySource, byTarget)
  }

  /// First source segments of the beads on the heaviest monotone chain.
  private func chainMembers(_ chosen: [BeadSelection.Candidate]) -> Set<Int> {
    let chain = heaviestChain(
      chosen.map { ($0.bead.source.lowerBound, $0.bead.target.lowerBound, $0.probability) })
    return Set(chain.map(\.source))
  }
}
