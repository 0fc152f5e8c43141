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

    var coverage: Float { mass > 0 ? matched / mass : 0 }
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
    return tie
  }

  private func share(
    _ side: LexicalIndex.Side, _ segmentQuantities: [[Int32]],
    _ quantityHits: [[LexicalIndex.Hit]], run: Range<Int>, other: Range<Int>
  ) -> Share {
    var share = Share()
    var seen: Set<Int32> = []
    for position in run {
      for term in side.terms[position] {
        if run.count > 1, !seen.insert(term).inserted { continue }
        add(Int(term), of: side, other: other, to: &share)
      }
      for quantity in segmentQuantities[position] {
        let hit = other.reduce(Float(0)) { max($0, quantityHits[Int(quantity)].weight(at: $1)) }
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
    let hit = other.reduce(Float(0)) { max($0, side.hits[term].weight(at: $1)) }
    share.mass += weight * (side.isKnown[term] ? 1 : PairScores.unknownShare)
    share.matched += weight * hit
    if hit == 0, !side.hits[term].isEmpty { share.elsewhere += weight }
    guard side.isName[term] else { return }
    if hit > 0 { share.names += weight * hit } else { share.namesMissing += weight }
  }
}

extension BeadFeatures {
  /// Each segment's best partners, kept so that the best one outside a bead is found at once.
  struct Rivals {
    private let sources: [[(score: Float, partner: Int)]]
    private let targets: [[(score: Float, partner: Int)]]
    private static let kept = 8

    init(_ scores: PairScores, targetCount: Int) {
      var bySource: [[(score: Float, partner: Int)]] = []
      var byTarget: [[(score: Float, partner: Int)]] = Array(repeating: [], count: targetCount)
      for (source, window) in scores.windows.enumerated() {
        var row: [(score: Float, partner: Int)] = []
        for target in window {
          let score = scores[source, target]
          row.append((score, target))
          byTarget[target].append((score, source))
        }
        bySource.append(Self.best(row))
      }
      sources = bySource
      targets = byTarget.map(Self.best)
    }

    private static func best(
      _ row: [(score: Float, partner: Int)]
    ) -> [(score: Float, partner: Int)] {
      Array(row.sorted { ($0.score, $1.partner) > ($1.score, $0.partner) }.prefix(kept))
    }

    /// The best score outside a run, and how many partners outside it beat `own`.
    func source(_ member: Int, outside run: Range<Int>, own: Float) -> (Float, Float) {
      Self.rival(sources[member], run, own)
    }

    func target(_ member: Int, outside run: Range<Int>, own: Float) -> (Float, Float) {
      Self.rival(targets[member], run, own)
    }

    private static func rival(
      _ list: [(score: Float, partner: Int)], _ run: Range<Int>, _ own: Float
    ) -> (Float, Float) {
      var best: Float = 0
      var rank: Float = 0
      for (score, partner) in list where !run.contains(partner) {
        best = max(best, score)
        if score > own { rank += 1 }
      }
      return (best, rank)
    }
  }
}
