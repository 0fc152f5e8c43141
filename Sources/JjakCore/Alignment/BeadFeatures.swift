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
  /// Target length in scalars per source scalar over the pair.
  let lengthRatio: Float
  private let rivals: Rivals

  /// Names of the features, in order.
  static let names = [
    "sourceCount", "targetCount", "lengthDeviation", "lengthDeviationMagnitude", "logSourceLength",
    "score", "sourceCoverage", "targetCoverage", "matchedMass", "sourceMissing", "targetMissing",
    "sourceElsewhere", "targetElsewhere", "quantitiesMatched", "sourceQuantitiesMissing",
    "targetQuantitiesMissing", "namesMatched", "sourceNamesMissing", "targetNamesMissing",
    "sourceRivalGap", "targetRivalGap", "sourceRank", "targetRank", "partsGain", "weakestMember",
    "outsideGain", "positionGap", "chainGap", "diagonalBefore", "diagonalAfter", "sameBlock",
    "edgesAgree", "crossesBlocks", "roleAgreement", "sourceFurniture", "targetFurniture",
    "bothFirst", "bothLast", "quoteAgreement", "documentOrder", "sizeRatio", "logSize",
    "vectorSimilarity", "vectorMargin", "vectorPartsGain", "vectorOutsideGain",
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
    rivals = Rivals(scores, targetCount: target.profiles.count)
  }

  /// The features of one candidate, in the order of ``names``.
  func values(of bead: CandidateBead) -> [Float] {
    let whole = tie(bead)
    var values: [Float] = [Float(bead.source.count), Float(bead.target.count)]
    values += lengthFeatures(bead)
    values += [
      whole.score, whole.sourceCoverage, whole.targetCoverage, whole.matched, whole.sourceMissing,
      whole.targetMissing, whole.sourceElsewhere, whole.targetElsewhere, whole.quantities,
      whole.sourceQuantitiesMissing, whole.targetQuantitiesMissing, whole.names,
      whole.sourceNamesMissing, whole.targetNamesMissing,
    ]
    values += rivalFeatures(bead)
    values += partFeatures(bead, whole: whole)
    values += placeFeatures(bead)
    values += roleFeatures(bead)
    values += vectorFeatures(bead)
    return values
  }

  private func length(_ run: Range<Int>, _ side: AlignmentSide) -> Float {
    run.reduce(0) { $0 + Float(side.profiles[$1].length) }
  }

  private func lengthFeatures(_ bead: CandidateBead) -> [Float] {
    let sourceLength = length(bead.source, source)
    let deviation = Float(
      logarithm(Double((length(bead.target, target) + 8) / (sourceLength * lengthRatio + 8))))
    return [deviation, deviation.magnitude, Float(logarithm(Double(sourceLength) + 1))]
  }

  private func rivalFeatures(_ bead: CandidateBead) -> [Float] {
    var sourceGap: Float = 1
    var targetGap: Float = 1
    var sourceRank: Float = 0
    var targetRank: Float = 0
    for member in bead.source {
      let own = bead.target.map { scores[member, $0] }.max() ?? 0
      let (best, rank) = rivals.source(member, outside: bead.target, own: own)
      sourceGap = min(sourceGap, own - best)
      sourceRank = max(sourceRank, rank)
    }
    for member in bead.target {
      let own = bead.source.map { scores[$0, member] }.max() ?? 0
      let (best, rank) = rivals.target(member, outside: bead.source, own: own)
      targetGap = min(targetGap, own - best)
      targetRank = max(targetRank, rank)
    }
    return [sourceGap, targetGap, sourceRank, targetRank]
  }

  /// What the bead gains over its parts, and what one sentence more would bring.
  private func partFeatures(_ bead: CandidateBead, whole: Tie) -> [Float] {
    var bestPart: Float = 0
    for part in parts(of: bead) { bestPart = max(bestPart, tie(part).score) }
    var weakest: Float = 1
    if bead.source.count > 1 {
      for member in bead.source {
        weakest = min(weakest, bead.target.map { scores[member, $0] }.max() ?? 0)
      }
    }
    if bead.target.count > 1 {
      for member in bead.target {
        weakest = min(weakest, bead.source.map { scores[$0, member] }.max() ?? 0)
      }
    }
    var outside: Float = -1
    for wider in extensions(of: bead) { outside = max(outside, tie(wider).score - whole.score) }
    let gain = bead.source.count + bead.target.count > 2 ? whole.score - bestPart : 0
    return [gain, weakest, outside]
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

  private func placeFeatures(_ bead: CandidateBead) -> [Float] {
    let sourceMiddle = Float(bead.source.lowerBound + bead.source.upperBound) / 2
    let targetMiddle = Float(bead.target.lowerBound + bead.target.upperBound) / 2
    let expected = sourceMiddle / Float(source.profiles.count) * Float(target.profiles.count)
    let gap = (targetMiddle - expected).magnitude / Float(target.profiles.count)
    let chainGap = (targetMiddle - order.expected(at: sourceMiddle)).magnitude
    let before = score(bead.source.lowerBound - 1, bead.target.lowerBound - 1)
    let after = score(bead.source.upperBound, bead.target.upperBound)
    return [gap, min(20, chainGap), before, after] + blockFeatures(bead)
  }

  private func score(_ source: Int, _ target: Int) -> Float {
    guard source >= 0, target >= 0, source < self.source.profiles.count,
      target < self.target.profiles.count
    else { return source < 0 && target < 0 ? 1 : 0 }
    return scores[source, target]
  }

  private func blockFeatures(_ bead: CandidateBead) -> [Float] {
    let (left, right) = (source.profiles, target.profiles)
    func startsBlock(_ profiles: [SegmentProfile], _ position: Int) -> Bool {
      position == 0 || position >= profiles.count
        || profiles[position - 1].block != profiles[position].block
    }
    let starts =
      startsBlock(left, bead.source.lowerBound) == startsBlock(right, bead.target.lowerBound)
    let ends =
      startsBlock(left, bead.source.upperBound) == startsBlock(right, bead.target.upperBound)
    let sourceSpan =
      left[bead.source.upperBound - 1].block - left[bead.source.lowerBound].block
    let targetSpan =
      right[bead.target.upperBound - 1].block - right[bead.target.lowerBound].block
    let relative =
      Float(left[bead.source.lowerBound].block) / Float((left.last?.block ?? 0) + 1)
      - Float(right[bead.target.lowerBound].block) / Float((right.last?.block ?? 0) + 1)
    return [
      relative.magnitude, Float((starts ? 1 : 0) + (ends ? 1 : 0)), Float(sourceSpan + targetSpan),
    ]
  }

  private func roleFeatures(_ bead: CandidateBead) -> [Float] {
    let left = source.profiles[bead.source.lowerBound]
    let right = target.profiles[bead.target.lowerBound]
    let leftQuotes = bead.source.reduce(0) { $0 + source.profiles[$1].quoteCount }
    let rightQuotes = bead.target.reduce(0) { $0 + target.profiles[$1].quoteCount }
    let size = Float(source.profiles.count) / Float(target.profiles.count)
    return [
      left.role == right.role
        ? (left.role == .body ? 1 : 2) : (left.role == .body || right.role == .body ? 0 : -1),
      bead.source.contains { source.profiles[$0].role == .furniture } ? 1 : 0,
      bead.target.contains { target.profiles[$0].role == .furniture } ? 1 : 0,
      bead.source.lowerBound == 0 && bead.target.lowerBound == 0 ? 1 : 0,
      bead.source.upperBound == source.profiles.count
        && bead.target.upperBound == target.profiles.count ? 1 : 0,
      leftQuotes > 0 && rightQuotes > 0 ? 2 : (leftQuotes > 0) == (rightQuotes > 0) ? 1 : 0,
      order.monotony, size, Float(logarithm(Double(source.profiles.count + target.profiles.count))),
    ]
  }

  private func vectorFeatures(_ bead: CandidateBead) -> [Float] {
    guard source.vectors != nil else { return [0, 0, 0, 0] }
    let whole = similarity(bead)
    var margin: Float = -1
    for member in bead.source {
      for other in bead.target { margin = max(margin, scores.margin(member, other)) }
    }
    var bestPart: Float = -1
    for part in parts(of: bead) { bestPart = max(bestPart, similarity(part)) }
    var outside: Float = -1
    for wider in extensions(of: bead) { outside = max(outside, similarity(wider) - whole) }
    let gain = bead.source.count + bead.target.count > 2 ? whole - bestPart : 0
    return [whole, margin, gain, outside]
  }

  /// The cosine of the length-weighted means of both runs.
  func similarity(_ bead: CandidateBead) -> Float {
    guard let left = source.vectors, let right = target.vectors else { return 0 }
    if bead.source.count == 1, bead.target.count == 1 {
      return dot(left[bead.source.lowerBound], right[bead.target.lowerBound])
    }
    let first = mean(left, source.profiles, bead.source)
    let second = mean(right, target.profiles, bead.target)
    let norms = (dot(first, first) * dot(second, second)).squareRoot()
    return norms > 0 ? dot(first, second) / norms : 0
  }

  private func mean(
    _ vectors: [[Float]], _ profiles: [SegmentProfile], _ run: Range<Int>
  ) -> [Float] {
    var sum = [Float](repeating: 0, count: vectors[run.lowerBound].count)
    for position in run {
      let weight = Float(profiles[position].length)
      for (index, value) in vectors[position].enumerated() { sum[index] += weight * value }
    }
    return sum
  }
}
