/// Each segment's best partners, kept so that the best one outside a bead is found at once.
struct BeadRivals {
  private let sources: [BestPartners]
  private let targets: [BestPartners]
  private static let kept = 8

  init(_ scores: PairScores, targetCount: Int) {
    var bySource: [BestPartners] = []
    var byTarget = Array(repeating: BestPartners(limit: Self.kept), count: targetCount)
    for (source, window) in scores.windows.enumerated() {
      var best = BestPartners(limit: Self.kept)
      for target in window {
        let score = scores[source, target]
        best.insert(target, score: score)
        byTarget[target].insert(source, score: score)
      }
      bySource.append(best)
    }
    sources = bySource
    targets = byTarget
  }

  /// The best score of a source segment outside a run, and how many partners outside it beat `own`.
  func source(_ member: Int, outside run: Range<Int>, own: Float) -> (best: Float, rank: Float) {
    Self.rival(sources[member], run, own)
  }

  /// The best score of a target segment outside a run, and how many partners outside it beat `own`.
  func target(_ member: Int, outside run: Range<Int>, own: Float) -> (best: Float, rank: Float) {
    Self.rival(targets[member], run, own)
  }

  private static func rival(
    _ partners: BestPartners, _ run: Range<Int>, _ own: Float
  ) -> (best: Float, rank: Float) {
    var best: Float = 0
    var rank: Float = 0
    for (score, partner) in partners.list where !run.contains(partner) {
      best = max(best, score)
      if score > own { rank += 1 }
    }
    return (best, rank)
  }
}
