import JjakCore
import Testing

@Suite("Leftovers of both sides")
struct LeftoverTests {
  private func side(_ segments: [[String]], isSource: Bool) -> AlignmentSide {
    AlignmentSide(
      profiles: segments.enumerated().map { position, words in
        SegmentProfile(
          length: 40,
          terms: words.map {
            SegmentProfile.Term(
              key: isSource ? "k" + $0 : $0, text: $0, renderings: isSource ? [[$0]] : [],
              skeletons: [], isName: false)
          }, quantities: [], quoteCount: 0, role: .body, block: position)
      })
  }

  private func dropped(_ position: Int) -> Bead {
    Bead(source: [position], target: [], kind: .dropped, confidence: 1)
  }

  private func added(_ position: Int) -> Bead {
    Bead(source: [], target: [position], kind: .added, confidence: 1)
  }

  private let fruit = ["apple", "pear", "plum", "grape", "peach"]
  private let metal = ["iron", "tin", "zinc", "gold", "lead"]

  @Test("are joined when one sentence holds what two from different places say")
  func joinsDistantSentences() {
    let middle = Bead(source: [1], target: [1], kind: .rendered, confidence: 0.9)
    let source = side([fruit, ["rain", "wind"], metal], isSource: true)
    let target = side([fruit + metal, ["rain", "wind"]], isSource: false)
    let joined = Alignment(beads: [dropped(0), middle, dropped(2), added(0)])
      .joiningLeftovers(source: source, target: target)
    #expect(joined.beads.map(\.source) == [[0, 2], [1]])
    #expect(joined.beads.map(\.target) == [[0], [1]])
    #expect(joined.beads.map(\.kind) == [.rendered, .rendered])
  }

  @Test("count as moved when a rendered bead stands between them in the other order")
  func tellsMoved() {
    let middle = Bead(source: [0], target: [1], kind: .rendered, confidence: 0.9)
    let source = side([["rain", "wind"], fruit], isSource: true)
    let target = side([fruit, ["rain", "wind"]], isSource: false)
    let joined = Alignment(beads: [middle, dropped(1), added(0)])
      .joiningLeftovers(source: source, target: target)
    #expect(joined.beads.map(\.kind) == [.rendered, .moved])
    #expect(joined.beads.last?.source == [1])
  }

  @Test("are joined on less when much of the shorter one is in the longer one")
  func joinsParts() {
    let short = ["apple", "pear", "plum", "wood"]
    let source = side([short, metal], isSource: true)
    let long = side([["apple", "pear", "plum", "sand", "salt", "clay"]], isSource: false)
    let joined = Alignment(beads: [dropped(0), dropped(1), added(0)])
      .joiningLeftovers(source: source, target: long)
    #expect(joined.beads.map(\.source) == [[0], [1]])
    #expect(joined.beads.map(\.target) == [[0], []])
    let left = Alignment(beads: [dropped(0), added(0)])
    let alike = ["apple", "pear", "plum"]
    let wide = (
      side([alike + (0..<14).map { "left\($0)" }], isSource: true),
      side([alike + (0..<14).map { "right\($0)" }], isSource: false)
    )
    #expect(left.joiningLeftovers(source: wide.0, target: wide.1) == left)
  }

  @Test("stay over when they share little, and when one side has none")
  func keepsOthers() {
    let source = side([fruit, metal], isSource: true)
    let target = side([["apple", "tin", "wood", "glass"], ["iron", "sand"]], isSource: false)
    let both = Alignment(beads: [dropped(0), dropped(1), added(0), added(1)])
    #expect(both.joiningLeftovers(source: source, target: target) == both)
    let same = side([fruit, metal], isSource: false)
    let bead = Bead(source: [0], target: [0, 1], kind: .rendered, confidence: 0.9)
    let one = Alignment(beads: [bead, dropped(1)])
    #expect(one.joiningLeftovers(source: source, target: same) == one)
  }

  @Test("leave every segment in exactly one bead", arguments: 0..<40)
  func coversAll(seed: UInt64) {
    var random = Scrambler(state: seed)
    let words = fruit + metal
    func segments() -> [[String]] {
      (0..<Int.random(in: 1...6, using: &random)).map { _ in
        words.filter { _ in Bool.random(using: &random) }
      }
    }
    let (left, right) = (segments(), segments())
    let alignment = Alignment(
      beads: left.indices.map(dropped) + right.indices.map(added))
    let joined = alignment.joiningLeftovers(
      source: side(left, isSource: true), target: side(right, isSource: false))
    #expect(joined.beads.flatMap(\.source).sorted() == Array(left.indices))
    #expect(joined.beads.flatMap(\.target).sorted() == Array(right.indices))
    #expect(joined.beads.allSatisfy { $0.source.count <= 1 || $0.target.count <= 1 })
  }
}

/// A linear congruential generator, made the same every time by its state.
private struct Scrambler: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 33)
  }
}
