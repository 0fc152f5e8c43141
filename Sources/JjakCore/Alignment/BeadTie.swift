extension BeadFeatures {
  /// What ties two runs, and what only one of them has.
  struct Tie {
    var score: Float = 0
    var sourceCoverage: Float = 0
    var targetCoverage: Float = 0
    var matched: Float = 0
    var sourceMissing: Float = 0
    var targetMissing: Float = 0
    /// Weight of source terms that are rendered elsewhere in the document but not here.
    var sourceElsewhere: Float = 0
    var targetElsewhere: Float = 0
    var quantities: Float = 0
    var sourceQuantitiesMissing: Float = 0
    var targetQuantitiesMissing: Float = 0
    var names: Float = 0
    var sourceNamesMissing: Float = 0
    var targetNamesMissing: Float = 0
    /// Share of the terms' weight for which some rendering is known.
    var sourceKnown: Float = 0
    var targetKnown: Float = 0
  }

  /// One side's share of a tie.
  private struct Share {
    var mass: Float = 0
    var matched: Float = 0
    var elsewhere: Float = 0
    var names: Float = 0
    var namesMissing: Float = 0
    var quantities: Float = 0
    var quantitiesMissing: Float = 0
    var words: Float = 0
    var known: Float = 0

    var coverage: Float { mass > 0 ? matched / mass : 0 }
    var knownShare: Float { words > 0 ? known / words : 0 }
  }

  /// Measures what ties two runs.
  ///
  /// - Complexity: O(*t* · log *h*) for *t* terms with *h* hits each.
  func tie(_ bead: CandidateBead) -> Tie {
    let left = share(
      index.source, quantities.source, quantities.sourceHits, run: bead.source, other: bead.target)
    let right = share(
      index.target, quantities.target, quantities.targetHits, run: bead.target, other: bead.source)
    var tie = Tie()
    let mass = left.mass + right.mass
    tie.score = mass > 0 ? (left.matched + right.matched) / mass : 0
    tie.sourceCoverage = left.coverage
    tie.targetCoverage = right.coverage
    tie.matched = (left.matched + right.matched) / 2
    tie.sourceMissing = left.mass - left.matched
    tie.targetMissing = right.mass - right.matched
    tie.sourceElsewhere = left.elsewhere
    tie.targetElsewhere = right.elsewhere
    tie.quantities = min(left.quantities, right.quantities)
    tie.sourceQuantitiesMissing = left.quantitiesMissing
    tie.targetQuantitiesMissing = right.quantitiesMissing
    tie.names = min(left.names, right.names)
    tie.sourceNamesMissing = left.namesMissing
    tie.targetNamesMissing = right.namesMissing
    tie.sourceKnown = left.knownShare
    tie.targetKnown = right.knownShare
    return tie
  }

  private func share(
    _ side: LexicalIndex.Side, _ segmentQuantities: [[Int32]],
    _ quantityHits: [[LexicalIndex.Hit]], run: Range<Int>, other: Range<Int>
  ) -> Share {
    var share = Share()
    for position in run {
      for term in side.terms[position] { add(Int(term), of: side, other: other, to: &share) }
      for quantity in segmentQuantities[position] {
        let hit = quantityHits[Int(quantity)].weight(within: other)
        share.mass += QuantityIndex.weight
        share.matched += QuantityIndex.weight * hit
        share.quantities += hit
        share.quantitiesMissing += 1 - hit
        if hit == 0, !quantityHits[Int(quantity)].isEmpty {
          share.elsewhere += QuantityIndex.weight
        }
      }
    }
    return share
  }

  private func add(
    _ term: Int, of side: LexicalIndex.Side, other: Range<Int>, to share: inout Share
  ) {
    let weight = side.weight[term]
    let hit = side.hits[term].weight(within: other)
    share.words += weight
    share.known += side.isKnown[term] ? weight : 0
    share.mass += weight * (side.isKnown[term] ? 1 : PairScores.unknownShare)
    share.matched += weight * hit
    if hit == 0, !side.hits[term].isEmpty { share.elsewhere += weight }
    guard side.isName[term] else { return }
    if hit > 0 { share.names += weight * hit } else { share.namesMissing += weight }
  }

  /// The weight that both sides of a bead render of each other.
  ///
  /// - Complexity: O(1) for each segment that faces one other, else as ``tie(_:)``.
  func matchedWeight(_ bead: CandidateBead) -> Float {
    var matched: Float = 0
    for position in bead.source {
      matched +=
        bead.target.count == 1
        ? scores.value(scores.sourceMatched, position, bead.target.lowerBound)
        : matchedWeight(
          index.source, quantities.source[position], quantities.sourceHits, position, bead.target)
    }
    for position in bead.target {
      matched +=
        bead.source.count == 1
        ? scores.value(scores.targetMatched, bead.source.lowerBound, position)
        : matchedWeight(
          index.target, quantities.target[position], quantities.targetHits, position, bead.source)
    }
    return matched
  }

  private func matchedWeight(
    _ side: LexicalIndex.Side, _ ownQuantities: [Int32], _ quantityHits: [[LexicalIndex.Hit]],
    _ position: Int, _ other: Range<Int>
  ) -> Float {
    var matched: Float = 0
    for term in side.terms[position] {
      matched += side.weight[Int(term)] * side.hits[Int(term)].weight(within: other)
    }
    for quantity in ownQuantities {
      matched += QuantityIndex.weight * quantityHits[Int(quantity)].weight(within: other)
    }
    return matched
  }

  /// The share of both sides' weight that the other renders.
  func score(of bead: CandidateBead) -> Float {
    matchedWeight(bead) / mass(bead)
  }

  /// The weight of all terms and quantities of a bead.
  func mass(_ bead: CandidateBead) -> Float {
    bead.source.reduce(0) { $0 + scores.sourceMass[$1] }
      + bead.target.reduce(0) { $0 + scores.targetMass[$1] }
  }
}

extension Array where Element == LexicalIndex.Hit {
  /// The greatest weight of the hits on a run; 0 if there is none.
  func weight(within run: Range<Int>) -> Float {
    guard count > 4 else {
      return reduce(0) { run.contains(Int($1.segment)) ? Swift.max($0, $1.weight) : $0 }
    }
    var index = partitioningIndex { Int($0.segment) >= run.lowerBound }
    var best: Float = 0
    while index < count, Int(self[index].segment) < run.upperBound {
      best = Swift.max(best, self[index].weight)
      index += 1
    }
    return best
  }
}
