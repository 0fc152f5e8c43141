/// How well the two sides of a pair that is said to belong together do so, by the aligner's evidence.
public struct PairFit: Hashable, Sendable {
  /// A partner among the other pairs' sides that fits better.
  public struct Rival: Hashable, Sendable {
    /// Whose target renders the source better, or whose source the target: position of the pair.
    public let position: Int
    /// How likely the aligner thinks that partner, 0…1.
    public let probability: Double
  }

  /// How likely the aligner thinks the pair, 0…1.
  public let probability: Double
  /// The pair whose target fits this pair's source best, where another does.
  public let sourceRival: Rival?
  /// The pair whose source fits this pair's target best, where another does.
  public let targetRival: Rival?
  /// Natural logarithm of the target's length over the one that the source's predicts.
  public let lengthDeviation: Double
  /// Share of the weight of both sides' known words, names and numbers that the other renders, 0…1.
  public let overlap: Double
  /// Weight of known words, names and numbers of both sides; little says little.
  public let weight: Double
  /// What ties the sides, then what one lacks.
  public let evidence: [Evidence]
}

extension Aligner {
  /// Judges pairs that are said to belong together, as if they were two documents.
  ///
  /// The targets are dealt out in another order than the sources, so that no pair has its place to
  /// speak for it, only what it says.
  ///
  /// - Parameters:
  ///   - source: One profile a pair; the side whose terms carry renderings.
  ///   - target: As many profiles as `source`.
  /// - Returns: One verdict a pair, in order.
  /// - Precondition: both sides have the same count.
  /// - Complexity: O(*n*²) in the count of pairs up to some 240, linear beyond.
  public func fits(source: AlignmentSide, target: AlignmentSide) -> [PairFit] {
    precondition(
      source.profiles.count == target.profiles.count,
      "\(source.profiles.count) sources, \(target.profiles.count) targets")
    let count = source.profiles.count
    guard count > 0 else { return [] }
    // The pair whose target stands at a place, and the place of a pair's target.
    let owners = Self.dealt(count)
    var places = owners
    for (place, owner) in owners.enumerated() { places[owner] = place }
    let dealt = AlignmentSide(
      profiles: owners.map { target.profiles[$0] },
      vectors: target.vectors.map { vectors in owners.map { vectors[$0] } })
    let (features, candidates) = judged(source: source, target: dealt)
    var own = [Double](repeating: 0, count: count)
    var forth = [PairFit.Rival?](repeating: nil, count: count)
    var back = forth
    for candidate in candidates where candidate.bead.count == 2 {
      let left = candidate.bead.source.lowerBound
      let right = owners[candidate.bead.target.lowerBound]
      if left == right {
        own[left] = candidate.probability
      } else {
        forth[left].raise(to: candidate.probability, at: right)
        back[right].raise(to: candidate.probability, at: left)
      }
    }
    return own.indices.map { position in
      let place = places[position]
      let bead = CandidateBead(source: position..<position + 1, target: place..<place + 1)
      let tie = features.tie(bead)
      return PairFit(
        probability: own[position],
        sourceRival: forth[position].flatMap { $0.probability > own[position] ? $0 : nil },
        targetRival: back[position].flatMap { $0.probability > own[position] ? $0 : nil },
        lengthDeviation: Double(features.lengthDeviation(bead)), overlap: Double(tie.score),
        weight: Double(features.mass(bead)), evidence: features.evidence(of: bead))
    }
  }

  /// The numbers below a count, far from their order: by steps of about the golden section.
  private static func dealt(_ count: Int) -> [Int] {
    func divisor(_ first: Int, _ second: Int) -> Int {
      second == 0 ? first : divisor(second, first % second)
    }
    var step = max(1, count * 382 / 1000)
    while divisor(count, step) > 1 { step += 1 }
    return (0..<count).map { $0 * step % count }
  }
}

extension Optional<PairFit.Rival> {
  fileprivate mutating func raise(to probability: Double, at position: Int) {
    if probability > self?.probability ?? 0 {
      self = PairFit.Rival(position: position, probability: probability)
    }
  }
}
