import Testing

@testable import JjakCore

@Suite("Alignments as values")
struct AlignmentValueTests {
  private static let alignment = Alignment(beads: [
    Bead(source: [0], target: [1, 2], kind: .rendered, confidence: 0.9),
    Bead(
      source: [1], target: [], kind: .dropped, confidence: 0.8,
      nearest: NearestCandidate(
        source: [1], target: [3], confidence: 0.2,
        evidence: [Evidence(kind: .missing, source: "12명", target: "")])),
    Bead(
      source: [2, 3], target: [0], kind: .moved, confidence: 0.7,
      evidence: [Evidence(kind: .name, source: "부산", target: "Busan")]),
    Bead(source: [], target: [3], kind: .added, confidence: 0.6),
  ])

  @Test("tell the shape of a bead as the trade writes it")
  func shapes() {
    #expect(Self.alignment.beads.map(\.shape.description) == ["1–2", "1–0", "2–1", "0–1"])
  }

  @Test("seen from the other side, lose what was added and add what was dropped")
  func swapped() throws {
    let turned = Self.alignment.swapped
    #expect(turned.beads.map(\.source) == [[0], [1, 2], [], [3]])
    #expect(turned.beads.map(\.target) == [[2, 3], [0], [1], []])
    #expect(turned.beads.map(\.kind) == [.moved, .rendered, .added, .dropped])
    #expect(turned.beads[0].evidence == [Evidence(kind: .name, source: "Busan", target: "부산")])
    #expect(turned.beads[2].nearest?.evidence.first?.target == "12명")
    let back = turned.swapped.beads
    #expect(Set(back) == Set(Self.alignment.beads))
  }

  @Test("stand in the order of the source, an added segment behind the one before it")
  func order() {
    let shuffled = Alignment(beads: Self.alignment.beads.reversed())
    #expect(
      shuffled.inReadingOrder.beads.map { [$0.source, $0.target] }
        == [[[0], [1, 2]], [[], [3]], [[1], []], [[2, 3], [0]]])
  }
}
