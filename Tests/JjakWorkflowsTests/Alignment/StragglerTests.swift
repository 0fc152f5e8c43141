import Foundation
import JjakCore
import JjakWorkflows
import Testing

@Suite("Segments left alone")
struct StragglerTests {
  @Test("join a bead elsewhere whose other side says both, and the evidence names what each ties")
  func joins() throws {
    let workflow = try Project.aligner()
    var joined: [(bead: Bead, isGold: Bool)] = []
    for folder in try Project.samples() {
      let gold = Set(try Project.gold(in: folder))
      joined += try workflow.align(.lines(of: folder)).alignment.beads
        .filter { !$0.isOfNeighbours }
        .map { ($0, gold.contains(.init(source: $0.source, target: $0.target))) }
    }
    #expect(!joined.isEmpty)
    #expect(joined.allSatisfy { $0.isGold })
    #expect(joined.allSatisfy { $0.bead.evidence.contains { $0.kind != .missing } })
    #expect(joined.allSatisfy { Set($0.bead.evidence).count == $0.bead.evidence.count })
  }

  @Test("are in one bead each however many the judge lets join, and never beside their bead")
  func eachOnce() throws {
    let workflow = try Self.workflow(joining: true)
    var joined = 0
    for folder in try Project.samples() {
      let report = try workflow.align(.lines(of: folder))
      #expect(report.coversEverySegmentOnce)
      for bead in report.alignment.beads where !bead.isOfNeighbours {
        joined += 1
        #expect(Self.gaps(bead.source) + Self.gaps(bead.target) == 1)
      }
    }
    #expect(joined > 100)
  }

  @Test("stay alone when the judge lets none join")
  func noneJoins() throws {
    let workflow = try Self.workflow(joining: false)
    for folder in try Project.samples().prefix(4) {
      let report = try workflow.align(.lines(of: folder))
      #expect(report.alignment.beads.allSatisfy { $0.isOfNeighbours })
    }
  }

  private static func gaps(_ side: [Int]) -> Int {
    zip(side, side.dropFirst()).count { $0 + 1 != $1 }
  }

  /// Aligns with the shipped weights, but lets every segment that is asked about join or none.
  private static func workflow(joining: Bool) throws -> AlignmentWorkflow {
    let shipped = Project.folder.appending(path: "Memories/aligner.json")
    var model = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: shipped)) as? [String: Any])
    let leaf = String(Float(joining ? 9 : -9).bitPattern, radix: 16)
    model["stragglers"] = ["features": Straggler.featureNames, "nodes": "ffff" + leaf]
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).json")
    defer { try? FileManager.default.removeItem(at: file) }
    try JSONSerialization.data(withJSONObject: model).write(to: file)
    return try AlignmentWorkflow(data: Project.data, modelFile: file.path)
  }
}
