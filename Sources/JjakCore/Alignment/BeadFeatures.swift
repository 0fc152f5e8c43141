/// Turns candidate beads into the numbers that the trained scorer judges.
///
/// Features exist here once: training reads them from the program's own output.
struct BeadFeatures {
  let source: AlignmentSide
  let target: AlignmentSide
  let index: LexicalIndex
  let quantities: QuantityIndex
  let scores: PairScores
  let order: DocumentOrder
  let vectors: RunVectors?
  /// Target length in scalars per source scalar over the pair.
  let lengthRatio: Float
  private let rivals: BeadRivals

  /// Names of the features, in order.
  static let names = [
    "sourceCount", "targetCount", "lengthDeviation", "lengthDeviationMagnitude", "logSourceLength",
    "score", "sourceCoverage", "targetCoverage", "matchedMass", "sourceMissing", "targetMissing",
    "sourceElsewhere", "targetElsewhere", "quantitiesMatched", "sourceQuantitiesMissing",
    "targetQuantitiesMissing", "namesMatched", "sourceNamesMissing", "targetNamesMissing",
    "sourceKnown", "targetKnown", "sourceRivalGap", "targetRivalGap", "sourceRank", "targetRank",
    "partsGain", "leastMemberWeight", "weakestMember", "outsideGain", "outsideWeight",
    "positionGap", "chainGap", "diagonalBefore", "diagonalAfter", "blockGap", "edgesAgree",
    "crossesBlocks", "roleAgreement", "bothHeadlines", "bothBylines", "sourceFurniture",
    "targetFurniture", "bothFirst", "bothLast",
    "quoteAgreement", "documentOrder", "sizeRatio", "logSize", "vectorSimilarity", "vectorMargin",
    "vectorPartsGain", "vectorOutsideGain",
  ]

  init(
    source: AlignmentSide, target: AlignmentSide, index: LexicalIndex, quantities: QuantityIndex,
    scores: PairScores, order: DocumentOrder
  ) {
    self.source = source
    self.target = target
    self.index = index
    self.quantities = quantities
    self.scores = scores
    self.order = order
    let sourceLength = source.profiles.reduce(0) { $0 + $1.length }
    let targetLength = target.profiles.reduce(0) { $0 + $1.length }
    let ratio = Float(targetLength) / Float(max(1, sourceLength))
    lengthRatio = min(4, max(1.2, ratio))
    rivals = BeadRivals(scores, targetCount: target.profiles.count)
    vectors = RunVectors(source: source, target: target, scores: scores)
  }

  /// The features of one candidate, in the order of ``names``.
  func values(of bead: CandidateBead) -> [Float] {
    let whole = tie(bead)
    var values: [Float] = []
    values.reserveCapacity(Self.names.count)
    values += [Float(bead.source.count), Float(bead.target.count)]
    addLength(bead, to: &values)
    values += [
      whole.score, whole.sourceCoverage, whole.targetCoverage, whole.matched, whole.sourceMissing,
      whole.targetMissing, whole.sourceElsewhere, whole.targetElsewhere, whole.quantities,
      whole.sourceQuantitiesMissing, whole.targetQuantitiesMissing, whole.names,
      whole.sourceNamesMissing, whole.targetNamesMissing, whole.sourceKnown, whole.targetKnown,
    ]
    addRivals(bead, to: &values)
    addParts(bead, to: &values)
    addPlace(bead, to: &values)
    addBlocks(bead, to: &values)
    addRoles(bead, to: &values)
    addVectors(bead, to: &values)
    return values
  }

  private func length(_ run: Range<Int>, _ side: AlignmentSide) -> Float {
    run.reduce(0) { $0 + Float(side.profiles[$1].length) }
  }

  private func addLength(_ bead: CandidateBead, to values: inout [Float]) {
    let deviation = lengthDeviation(bead)
    let sourceLength = length(bead.source, source)
    values += [deviation, deviation.magnitude, Float(logarithm(Double(sourceLength) + 1))]
  }

  /// The logarithm of the target's length over the one that the source's predicts.
  func lengthDeviation(_ bead: CandidateBead) -> Float {
    let predicted = length(bead.source, source) * lengthRatio
    return Float(logarithm(Double((length(bead.target, target) + 8) / (predicted + 8))))
  }

  private func addRivals(_ bead: CandidateBead, to values: inout [Float]) {
    var sourceGap: Float = 1
    var targetGap: Float = 1
    var sourceRank: Float = 0
    var targetRank: Float = 0
    for member in bead.source {
      let own = bestScore(of: bead, source: member)
      let rival = rivals.source(member, outside: bead.target, own: own)
      sourceGap = min(sourceGap, own - rival.best)
      sourceRank = max(sourceRank, rival.rank)
    }
    for member in bead.target {
      let own = bestScore(of: bead, target: member)
      let rival = rivals.target(member, outside: bead.source, own: own)
      targetGap = min(targetGap, own - rival.best)
      targetRank = max(targetRank, rival.rank)
    }
    values += [sourceGap, targetGap, sourceRank, targetRank]
  }

  /// The best score of one source member with any target member of a bead, at least 0.
  private func bestScore(of bead: CandidateBead, source member: Int) -> Float {
    bead.target.reduce(0) { max($0, scores[member, $1]) }
  }

  /// The best score of one target member with any source member of a bead, at least 0.
  private func bestScore(of bead: CandidateBead, target member: Int) -> Float {
    bead.source.reduce(0) { max($0, scores[$1, member]) }
  }

  /// What the bead gains over its parts, and what one sentence more would bring.
  private func addParts(_ bead: CandidateBead, to values: inout [Float]) {
    let matched = matchedWeight(bead)
    let score = matched / mass(bead)
    var bestPart: Float = 0
    var leastMember = matched
    for part in parts(of: bead) {
      let without = matchedWeight(part)
      bestPart = max(bestPart, without / mass(part))
      leastMember = min(leastMember, matched - without)
    }
    var weakest: Float = 1
    if bead.source.count > 1 {
      for member in bead.source { weakest = min(weakest, bestScore(of: bead, source: member)) }
    }
    if bead.target.count > 1 {
      for member in bead.target { weakest = min(weakest, bestScore(of: bead, target: member)) }
    }
    var outsideGain: Float = -1
    var outsideWeight: Float = 0
    for wider in extensions(of: bead) {
      let with = matchedWeight(wider)
      outsideGain = max(outsideGain, with / mass(wider) - score)
      outsideWeight = max(outsideWeight, with - matched)
    }
    values += [
      bead.count > 2 ? score - bestPart : 0, leastMember, weakest, outsideGain, outsideWeight,
    ]
  }

  private func addVectors(_ bead: CandidateBead, to values: inout [Float]) {
    guard let vectors else {
      values += [0, 0, 0, 0]
      return
    }
    let whole = vectors.similarity(bead)
    var margin: Float = -1
    for member in bead.source {
      for other in bead.target { margin = max(margin, scores.margin(member, other)) }
    }
    var bestPart: Float = -1
    for part in parts(of: bead) { bestPart = max(bestPart, vectors.similarity(part)) }
    var outside: Float = -1
    for wider in extensions(of: bead) { outside = max(outside, vectors.similarity(wider) - whole) }
    values += [whole, margin, bead.count > 2 ? whole - bestPart : 0, outside]
  }

  /// The bead without its first or last segment on either side.
  private func parts(of bead: CandidateBead) -> [CandidateBead] {
    var parts: [CandidateBead] = []
    if bead.source.count > 1 {
      parts.append(CandidateBead(source: bead.source.dropFirst(), target: bead.target))
      parts.append(CandidateBead(source: bead.source.dropLast(), target: bead.target))
    }
    if bead.target.count > 1 {
      parts.append(CandidateBead(source: bead.source, target: bead.target.dropFirst()))
      parts.append(CandidateBead(source: bead.source, target: bead.target.dropLast()))
    }
    return parts
  }

  /// The bead with one neighbouring segment more on either side.
  private func extensions(of bead: CandidateBead) -> [CandidateBead] {
    var wider: [CandidateBead] = []
    if bead.source.lowerBound > 0 {
      wider.append(
        CandidateBead(
          source: (bead.source.lowerBound - 1)..<bead.source.upperBound, target: bead.target))
    }
    if bead.source.upperBound < source.profiles.count {
      wider.append(
        CandidateBead(
          source: bead.source.lowerBound..<(bead.source.upperBound + 1), target: bead.target))
    }
    if bead.target.lowerBound > 0 {
      wider.append(
        CandidateBead(
          source: bead.source, target: (bead.target.lowerBound - 1)..<bead.target.upperBound))
    }
    if bead.target.upperBound < target.profiles.count {
      wider.append(
        CandidateBead(
          source: bead.source, target: bead.target.lowerBound..<(bead.target.upperBound + 1)))
    }
    return wider
  }
}
