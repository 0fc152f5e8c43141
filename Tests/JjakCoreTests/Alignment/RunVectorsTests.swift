import Testing

@testable import JjakCore

@Suite("Vectors of runs")
struct RunVectorsTests {
  @Test("are as near as the length-weighted means", arguments: 0..<50 as Range<UInt64>)
  func agreesWithMeans(seed: UInt64) throws {
    var random = MatchingRandom(seed: seed)
    let source = side(count: 5, random: &random)
    let target = side(count: 4, random: &random)
    let scores = PairScores(
      index: LexicalIndex(source: source.profiles, target: target.profiles, learned: [:]),
      quantities: QuantityIndex(source: source.profiles, target: target.profiles), source: source,
      target: target, windows: Array(repeating: 0..<4, count: 5))
    let vectors = try #require(RunVectors(source: source, target: target, scores: scores))
    for bead in [(0..<1, 2..<3), (1..<4, 0..<2), (2..<3, 0..<4), (0..<5, 1..<4)] {
      let expected = cosine(mean(source, bead.0), mean(target, bead.1))
      let found = vectors.similarity(CandidateBead(source: bead.0, target: bead.1))
      #expect((found - expected).magnitude < 1e-4)
    }
  }

  private func side(count: Int, random: inout MatchingRandom) -> AlignmentSide {
    let profiles = (0..<count).map { _ in
      SegmentProfile(
        length: Int.random(in: 1...90, using: &random), terms: [], quantities: [], quoteCount: 0,
        role: .body, block: 0)
    }
    let vectors = (0..<count).map { _ in
      unit((0..<11).map { _ in Float.random(in: -1...1, using: &random) })
    }
    return AlignmentSide(profiles: profiles, vectors: vectors)
  }

  private func unit(_ vector: [Float]) -> [Float] {
    let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return vector.map { $0 / length }
  }

  private func mean(_ side: AlignmentSide, _ run: Range<Int>) -> [Float] {
    let rows = side.vectors ?? []
    return (0..<11).map { column in
      run.reduce(0) { $0 + Float(side.profiles[$1].length) * rows[$1][column] }
    }
  }

  private func cosine(_ first: [Float], _ second: [Float]) -> Float {
    zip(unit(first), unit(second)).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
