import JjakCore
import Testing

@Suite("Scores of alignments")
struct AlignmentScoreTests {
  private typealias Link = AlignmentScore.Link

  @Test("count exact beads strictly and shared links laxly, by hand")
  func byHand() throws {
    let gold = [
      Link(source: [0], target: [0]), Link(source: [1, 2], target: [1]),
      Link(source: [3], target: []), Link(source: [], target: [2]),
      Link(source: [4], target: [3]),
    ]
    let system = [
      Link(source: [0], target: [0]), Link(source: [1], target: [1]),
      Link(source: [2], target: []), Link(source: [3], target: []),
      Link(source: [4], target: [2]), Link(source: [], target: [3]),
    ]
    let score = AlignmentScore(system: system, gold: gold)
    #expect(score.strict.precision == 1 / 3.0 && score.strict.recall == 1 / 3.0)
    #expect(score.lax.precision == 2 / 3.0 && score.lax.recall == 2 / 3.0)
    #expect(score.nulls.precision == 1 / 3.0 && score.nulls.recall == 1 / 2.0)
    #expect(score.crossingRecall == nil)
  }

  @Test("are perfect against themselves and nothing against nothing in common")
  func extremes() {
    let gold = [Link(source: [0], target: [1]), Link(source: [1], target: [0])]
    let own = AlignmentScore(system: gold, gold: gold)
    #expect(own.strict.f1 == 1 && own.lax.f1 == 1 && own.crossingRecall == 1)
    let other = AlignmentScore(system: [Link(source: [0], target: [0])], gold: gold)
    #expect(other.strict.f1 == 0 && other.lax.f1 == 0 && other.crossingRecall == 0)
  }
}
