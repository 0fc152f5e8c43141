import Testing

@testable import JjakCore

@Suite("Choosing beads")
struct BeadSelectionTests {
  @Test("promises as much as the best of all subsets", arguments: 0..<200 as Range<UInt64>)
  func agreesWithAllSubsets(seed: UInt64) {
    var random = MatchingRandom(seed: seed)
    let candidates = randomCandidates(count: 11, segments: 6, random: &random)
    let price = Double.random(in: 0.1...0.5, using: &random)
    let chosen = BeadSelection().choose(from: candidates, at: price)
    #expect(areDisjoint(chosen.map { candidates[$0].bead }))
    let value = chosen.reduce(0) { $0 + candidates[$1].probability - price }
    #expect((value - bestValue(candidates, price: price)).magnitude < 1e-9)
  }

  @Test("takes every segment once even where thousands compete", arguments: [1, 2] as [UInt64])
  func survivesLargeClusters(seed: UInt64) {
    var random = MatchingRandom(seed: seed)
    let candidates = randomCandidates(count: 5_000, segments: 400, random: &random)
    let chosen = BeadSelection().choose(from: candidates)
    #expect(!chosen.isEmpty)
    #expect(areDisjoint(chosen.map { candidates[$0].bead }))
  }

  @Test("chooses nothing from nothing")
  func choosesNothing() {
    #expect(BeadSelection().choose(from: []).isEmpty)
  }

  private func randomCandidates(
    count: Int, segments: Int, random: inout MatchingRandom
  ) -> [BeadSelection.Candidate] {
    (0..<count).map { _ in
      BeadSelection.Candidate(
        bead: CandidateBead(
          source: run(within: segments, random: &random),
          target: run(within: segments, random: &random)),
        probability: Double.random(in: 0...1, using: &random))
    }
  }

  private func run(within count: Int, random: inout MatchingRandom) -> Range<Int> {
    let start = Int.random(in: 0..<count, using: &random)
    return start..<min(count, start + Int.random(in: 1...2, using: &random))
  }

  private func areDisjoint(_ beads: [CandidateBead]) -> Bool {
    let sources = beads.flatMap { Array($0.source) }
    let targets = beads.flatMap { Array($0.target) }
    return Set(sources).count == sources.count && Set(targets).count == targets.count
  }

  private func bestValue(_ candidates: [BeadSelection.Candidate], price: Double) -> Double {
    (0..<(1 << candidates.count)).reduce(0.0) { best, mask in
      let subset = candidates.indices.filter { mask >> $0 & 1 == 1 }
      guard areDisjoint(subset.map { candidates[$0].bead }) else { return best }
      return max(best, subset.reduce(0) { $0 + candidates[$1].probability - price })
    }
  }
}

@Suite("The heaviest chain")
struct HeaviestChainTests {
  @Test("weighs as much as the best of all subsets", arguments: 0..<200 as Range<UInt64>)
  func agreesWithAllSubsets(seed: UInt64) {
    var random = MatchingRandom(seed: seed)
    let sources = Array(0..<Int.random(in: 0...10, using: &random))
    let pairs = sources.map { source in
      (
        source: source, target: Int.random(in: 0...8, using: &random),
        weight: Double.random(in: 0.1...1, using: &random)
      )
    }
    let chain = heaviestChain(pairs)
    #expect(
      zip(chain, chain.dropFirst()).allSatisfy { $0.source < $1.source && $0.target < $1.target })
    let weight = chain.reduce(0) { sum, link in sum + pairs[link.source].weight }
    let best = (0..<(1 << pairs.count)).reduce(0.0) { best, mask in
      let subset = pairs.indices.filter { mask >> $0 & 1 == 1 }.map { pairs[$0] }
      let rises = zip(subset, subset.dropFirst()).allSatisfy { $0.target < $1.target }
      return rises ? max(best, subset.reduce(0) { $0 + $1.weight }) : best
    }
    #expect((weight - best).magnitude < 1e-9)
  }
}
