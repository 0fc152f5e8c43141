/// Completes chosen beads with what no bead took, so that every segment is in exactly one.
struct Completion {
  let source: AlignmentSide
  let target: AlignmentSide
  var features: BeadFeatures?
  var candidates: [BeadSelection.Candidate] = []

  /// The alignment that the chosen candidates make.
  ///
  /// - Parameters:
  ///   - chosen: The beads of neighbours.
  ///   - joins: Segments that join them from elsewhere, by the bead's first source segment.
  /// - Returns: The beads in the order of their first source segment.
  func alignment(
    of chosen: [BeadSelection.Candidate] = [], joins: [Int: Stragglers.Join] = [:]
  ) -> Alignment {
    let onChain = chainMembers(chosen)
    var usedSource: Set<Int> = []
    var usedTarget: Set<Int> = []
    var beads: [Bead] = []
    for candidate in chosen {
      var bead = Bead(
        source: Array(candidate.bead.source), target: Array(candidate.bead.target),
        kind: onChain.contains(candidate.bead.source.lowerBound) ? .rendered : .moved,
        confidence: candidate.probability,
        evidence: features?.evidence(of: candidate.bead) ?? [])
      if let join = joins[candidate.bead.source.lowerBound] { bead = bead.joined(by: join) }
      usedSource.formUnion(bead.source)
      usedTarget.formUnion(bead.target)
      beads.append(bead)
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

extension Bead {
  /// The bead with a segment from elsewhere.
  fileprivate func joined(by join: Stragglers.Join) -> Bead {
    Bead(
      source: join.isSource ? (source + [join.segment]).sorted() : source,
      target: join.isSource ? target : (target + [join.segment]).sorted(), kind: kind,
      confidence: join.probability, evidence: join.evidence)
  }
}
