/// A segment left alone with a bead that it may belong to though it does not stand beside it.
public struct Straggler: Sendable {
  /// The bead's positions in the source.
  public let source: Range<Int>
  /// The bead's positions in the target.
  public let target: Range<Int>
  /// Whether the segment is of the source.
  public let isSource: Bool
  /// Position of the segment on its side.
  public let segment: Int
  /// What its judge looks at.
  public let features: [Float]

  /// Names of the features, in order.
  public static let featureNames = Stragglers.featureNames
}

/// Segments left alone whose content went into a bead that stands elsewhere on their side.
///
/// Candidate beads are runs of neighbours, and an adaptation that puts what two places say into one
/// sentence fits none. So when all else is chosen, each segment that no bead took is held against the
/// beads that do not stand beside it: whether the other side of the bead says what the segment says and
/// the bead's own members do not.
struct Stragglers {
  /// Names of what the judge looks at, in order.
  static let featureNames = [
    "probability", "isSource", "ownCount", "otherCount", "score", "coverage", "otherCoverage",
    "matched", "missing", "elsewhere", "quantities", "names", "novelty", "noveltyShare",
    "newQuantities", "newNames", "otherMissing", "otherMissingAfter", "rivalGap", "rank",
    "leftoverGap", "linkProbability", "rivalProbability", "lengthBefore", "lengthAfter",
    "lengthShare", "distance", "isBehind", "sameBlock", "isBody", "bothHeadlines", "similarity",
    "beadSimilarity", "margin", "ownSimilarity", "leftoverShare", "otherLeftoverShare",
  ]

  /// Beads with more segments on the side that would grow are left as they are.
  private static let longestRun = 3
  /// Segments of the other side, the most alike, whose beads each segment is held against.
  private static let partnersPerSegment = 5
  /// Distances are told apart up to this many segments.
  private static let longestDistance: Float = 20

  private let features: BeadFeatures
  private let candidates: [BeadSelection.Candidate]
  private let chosen: [BeadSelection.Candidate]
  /// For each target segment the source segments between the first and the last it was compared with.
  private let targetWindows: [Range<Int>]

  /// Looks at what was chosen among the candidates of a pair.
  init(
    features: BeadFeatures, candidates: [BeadSelection.Candidate],
    chosen: [BeadSelection.Candidate]
  ) {
    self.features = features
    self.candidates = candidates
    self.chosen = chosen
    var windows = [Range<Int>](
      repeating: 0..<0, count: features.target.profiles.count)
    for (source, window) in features.scores.windows.enumerated() {
      for target in window {
        windows[target] =
          windows[target].isEmpty
          ? source..<source + 1 : windows[target].lowerBound..<source + 1
      }
    }
    targetWindows = windows
  }

  /// Every segment left alone with the beads that hold its best partners.
  ///
  /// - Complexity: linear in document length, for the window of each segment is bounded.
  func samples() -> [Straggler] {
    samples(ofSource: true) + samples(ofSource: false)
  }

  private func samples(ofSource isSource: Bool) -> [Straggler] {
    let own = View(features, isSource: isSource)
    let other = View(features, isSource: !isSource)
    let left = leftovers(own, ofSource: isSource)
    let leftShare = Float(left.count) / Float(own.profiles.count)
    let otherLeft = leftovers(other, ofSource: !isSource).count
    let otherShare = Float(otherLeft) / Float(other.profiles.count)
    var beadAt = [Int?](repeating: nil, count: other.profiles.count)
    for (number, candidate) in chosen.enumerated() {
      for member in candidate.bead.run(ofSource: !isSource) { beadAt[member] = number }
    }
    var best = [BestPartners](
      repeating: BestPartners(limit: 2), count: other.profiles.count)
    var found: [(segment: Int, beads: [Int])] = []
    for segment in left where own.profiles[segment].role != .furniture {
      var partners = BestPartners(limit: Self.partnersPerSegment)
      for partner in window(of: segment, ofSource: isSource) {
        let score = self.score(segment, partner, isSource)
        guard score > 0 else { continue }
        best[partner].insert(segment, score: score)
        if beadAt[partner] != nil { partners.insert(partner, score: score) }
      }
      let beads = Set(partners.list.compactMap { beadAt[$0.partner] })
      found.append((segment, beads.sorted()))
    }
    let links = linkProbabilities(of: Set(left), ofSource: isSource)
    return found.flatMap { segment, beads in
      beads.compactMap { number in
        let run = chosen[number].bead.run(ofSource: isSource)
        guard run.count <= Self.longestRun,
          !(run.lowerBound - 1...run.upperBound).contains(segment)
        else { return nil }
        let values = values(
          of: segment, chosen[number], own, other, isSource: isSource, best: best, links: links)
        return Straggler(
          source: chosen[number].bead.source, target: chosen[number].bead.target,
          isSource: isSource, segment: segment,
          features: values + [leftShare, otherShare])
      }
    }
  }

  /// A segment that joins a bead.
  struct Join {
    let isSource: Bool
    let segment: Int
    /// How likely the bead is to be exactly right with the segment, 0…1.
    let probability: Double
    /// What speaks for it and against it.
    let evidence: [Evidence]
  }

  /// The segments that join a bead, by the bead's first source segment; each bead takes one at most.
  func joins(by judge: TreeEnsemble) -> [Int: Join] {
    let samples = samples()
    let probabilities = judge.probabilities(of: samples.map(\.features))
    var joins: [Int: Join] = [:]
    var taken: Set<Int> = []
    for index in samples.indices.sorted(by: {
      (probabilities[$0], $1) > (probabilities[$1], $0)
    }) where probabilities[index] > Self.leastProbability {
      let straggler = samples[index]
      guard joins[straggler.source.lowerBound] == nil,
        taken.insert(2 * straggler.segment + (straggler.isSource ? 0 : 1)).inserted
      else { continue }
      joins[straggler.source.lowerBound] = Join(
        isSource: straggler.isSource, segment: straggler.segment,
        probability: probabilities[index], evidence: evidence(of: straggler))
    }
    return joins
  }

  /// What ties the bead and the segment to the other side, then what one side lacks.
  private func evidence(of straggler: Straggler) -> [Evidence] {
    let alone = straggler.segment..<straggler.segment + 1
    let parts = [
      CandidateBead(source: straggler.source, target: straggler.target),
      straggler.isSource
        ? CandidateBead(source: alone, target: straggler.target)
        : CandidateBead(source: straggler.source, target: alone),
    ].map(features.evidence)
    /// What the side that does not grow has, and no part renders.
    func isLacking(_ evidence: Evidence) -> Bool {
      !(straggler.isSource ? evidence.source : evidence.target).isEmpty
        || parts.allSatisfy { $0.contains(evidence) }
    }
    var seen: Set<Evidence> = []
    let all = parts.joined().filter { seen.insert($0).inserted }
    return all.filter { $0.kind != .missing } + all.filter { $0.kind == .missing && isLacking($0) }
  }

  /// A segment joins a bead if that is likelier than this.
  private static let leastProbability = 0.5

  /// One side of the pair.
  private struct View {
    let profiles: [SegmentProfile]
    let vectors: [[Float]]?
    let index: LexicalIndex.Side
    let quantities: [[Int32]]
    let quantityHits: [[LexicalIndex.Hit]]
    let mass: [Float]

    init(_ features: BeadFeatures, isSource: Bool) {
      let side = isSource ? features.source : features.target
      profiles = side.profiles
      vectors = side.vectors
      index = isSource ? features.index.source : features.index.target
      quantities = isSource ? features.quantities.source : features.quantities.target
      quantityHits = isSource ? features.quantities.sourceHits : features.quantities.targetHits
      mass = isSource ? features.scores.sourceMass : features.scores.targetMass
    }

    func length(_ run: Range<Int>) -> Float { run.reduce(0) { $0 + Float(profiles[$1].length) } }
  }

  private func leftovers(_ side: View, ofSource isSource: Bool) -> [Int] {
    let taken = Set(chosen.flatMap { $0.bead.run(ofSource: isSource) })
    return side.profiles.indices.filter { !taken.contains($0) }
  }

  private func window(of segment: Int, ofSource isSource: Bool) -> Range<Int> {
    isSource ? features.scores.windows[segment] : targetWindows[segment]
  }

  private func score(_ own: Int, _ other: Int, _ isSource: Bool) -> Float {
    isSource ? features.scores[own, other] : features.scores[other, own]
  }

  private func bead(_ own: Range<Int>, _ other: Range<Int>, _ isSource: Bool) -> CandidateBead {
    isSource
      ? CandidateBead(source: own, target: other) : CandidateBead(source: other, target: own)
  }

  /// What was promised of each segment with each of the other side.
  private func linkProbabilities(
    of segments: Set<Int>, ofSource isSource: Bool
  ) -> [Int: [Int: Float]] {
    var links: [Int: [Int: Float]] = [:]
    for candidate in candidates {
      let promised = Float(candidate.probability)
      for member in candidate.bead.run(ofSource: isSource) where segments.contains(member) {
        for partner in candidate.bead.run(ofSource: !isSource) {
          let known = links[member]?[partner] ?? 0
          links[member, default: [:]][partner] = max(known, promised)
        }
      }
    }
    return links
  }

  private func values(
    of segment: Int, _ candidate: BeadSelection.Candidate, _ own: View, _ other: View,
    isSource: Bool, best: [BestPartners], links: [Int: [Int: Float]]
  ) -> [Float] {
    let run = candidate.bead.run(ofSource: isSource)
    let opposite = candidate.bead.run(ofSource: !isSource)
    let alone = bead(segment..<segment + 1, opposite, isSource)
    let tie = features.tie(alone)
    let gain = gain(of: segment, over: run, in: opposite, other)
    let massOfOther = opposite.reduce(0) { $0 + other.mass[$1] }
    let whole = features.tie(candidate.bead)
    let otherMissing = isSource ? whole.targetMissing : whole.sourceMissing
    let bestHere = opposite.reduce(Float(0)) { max($0, score(segment, $1, isSource)) }
    var bestElsewhere: Float = 0
    var rank: Float = 0
    for partner in window(of: segment, ofSource: isSource) where !opposite.contains(partner) {
      let rival = score(segment, partner, isSource)
      bestElsewhere = max(bestElsewhere, rival)
      if rival > bestHere { rank += 1 }
    }
    let bestOther = opposite.reduce(Float(0)) { sofar, partner in
      best[partner].list.reduce(sofar) { $1.partner == segment ? $0 : max($0, $1.score) }
    }
    var linked: Float = 0
    var rival: Float = 0
    for (partner, probability) in links[segment] ?? [:] {
      if opposite.contains(partner) {
        linked = max(linked, probability)
      } else {
        rival = max(rival, probability)
      }
    }
    let (ownLength, added) = (own.length(run), Float(own.profiles[segment].length))
    let ratio = isSource ? features.lengthRatio : 1 / features.lengthRatio
    func deviation(_ length: Float) -> Float {
      Float(logarithm(Double((other.length(opposite) + 8) / (length * ratio + 8))))
    }
    let distance =
      segment < run.lowerBound ? run.lowerBound - segment : segment - run.upperBound + 1
    let profile = own.profiles[segment]
    let first = other.profiles[opposite.lowerBound]
    let margin = opposite.reduce(Float(-1)) {
      max($0, isSource ? features.scores.margin(segment, $1) : features.scores.margin($1, segment))
    }
    let alike = own.vectors.map { vectors in
      run.reduce(Float(-1)) { max($0, dot(vectors[segment], vectors[$1])) }
    }
    return [
      Float(candidate.probability), isSource ? 1 : 0, Float(run.count), Float(opposite.count),
      tie.score, isSource ? tie.sourceCoverage : tie.targetCoverage,
      isSource ? tie.targetCoverage : tie.sourceCoverage, tie.matched,
      isSource ? tie.sourceMissing : tie.targetMissing,
      isSource ? tie.sourceElsewhere : tie.targetElsewhere, tie.quantities, tie.names,
      gain.weight, gain.weight / massOfOther, gain.quantities, gain.names, otherMissing,
      otherMissing - gain.weight, bestHere - bestElsewhere, rank, bestHere - bestOther, linked,
      rival, deviation(ownLength), deviation(ownLength + added), added / (ownLength + added),
      min(Self.longestDistance, Float(distance)), segment > run.lowerBound ? 1 : 0,
      profile.block == own.profiles[run.lowerBound].block ? 1 : 0, profile.role == .body ? 1 : 0,
      profile.role == .headline && first.role == .headline ? 1 : 0,
      features.vectors?.similarity(alone) ?? 0,
      features.vectors?.similarity(candidate.bead) ?? 0, margin, alike ?? 0,
    ]
  }

  /// What a run says that a segment renders and the run's own partners do not.
  private struct Gain {
    var weight: Float = 0
    var quantities: Float = 0
    var names: Float = 0
  }

  private func gain(
    of segment: Int, over run: Range<Int>, in opposite: Range<Int>, _ other: View
  ) -> Gain {
    let alone = segment..<segment + 1
    var gain = Gain()
    func more(_ hits: [LexicalIndex.Hit]) -> Float {
      max(0, hits.weight(within: alone) - hits.weight(within: run))
    }
    for position in opposite {
      for term in other.index.terms[position] {
        let weight = other.index.weight[Int(term)] * more(other.index.hits[Int(term)])
        gain.weight += weight
        if other.index.isName[Int(term)] { gain.names += weight }
      }
      for quantity in other.quantities[position] {
        let hit = more(other.quantityHits[Int(quantity)])
        gain.weight += QuantityIndex.weight * hit
        gain.quantities += hit
      }
    }
    return gain
  }
}

extension CandidateBead {
  /// The run of one side.
  fileprivate func run(ofSource isSource: Bool) -> Range<Int> { isSource ? source : target }
}
