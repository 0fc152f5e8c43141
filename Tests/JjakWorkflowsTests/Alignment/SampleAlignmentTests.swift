import Foundation
import JjakCore
import JjakWorkflows
import Testing

/// Floors for the weights that ship.
///
/// They have seen the samples; how well articles are aligned that they have not seen is measured by
/// `Scripts/train --report`.
@Suite("Alignment of the samples")
struct SampleAlignmentTests {
  @Test("finds their gold links, crossing ones and merges among them")
  func floors() throws {
    let workflow = try Project.aligner()
    var given: [AlignmentScore.Link] = []
    var gold: [AlignmentScore.Link] = []
    var offset = 0
    for folder in try Project.samples() {
      let report = try workflow.align(.lines(of: folder))
      given += report.alignment.beads.map { $0.link(from: offset) }
      gold += try Project.gold(in: folder).map { $0.link(from: offset) }
      offset += 10_000
    }
    let score = AlignmentScore(system: given, gold: gold)
    #expect(score.strict.f1 >= 0.90)
    #expect(score.lax.f1 >= 0.95)
    #expect(score.nulls.f1 >= 0.80)
    #expect(try #require(score.crossingRecall) >= 0.80)
    let found = Set(given)
    let merges = gold.filter { [[1, 2], [2, 1]].contains([$0.source.count, $0.target.count]) }
    #expect(merges.count > 100)
    #expect(Double(merges.count { found.contains($0) }) >= 0.80 * Double(merges.count))
  }

  @Test("holds every segment of either side once")
  func covers() throws {
    let workflow = try Project.aligner()
    for folder in try Project.samples() {
      let report = try workflow.align(.lines(of: folder))
      #expect(report.coversEverySegmentOnce)
    }
  }

  @Test("says of each sentence left over what came nearest and what spoke against it")
  func nearest() throws {
    let workflow = try Project.aligner()
    let leftOver = try Project.samples().flatMap { folder in
      try workflow.align(.lines(of: folder)).alignment.beads.filter {
        $0.kind == .dropped || $0.kind == .added
      }
    }
    #expect(!leftOver.isEmpty)
    let explained = leftOver.compactMap(\.nearest)
    #expect(!explained.isEmpty)
    #expect(explained.allSatisfy { !$0.source.isEmpty && !$0.target.isEmpty })
    #expect(explained.contains { $0.evidence.contains { $0.kind == .missing } })
  }
}

extension AlignmentWorkflow.Request {
  static func lines(of folder: URL) throws -> Self {
    func text(_ name: String) throws -> ArticleText {
      ArticleText(
        text: try String(contentsOf: folder.appending(path: name), encoding: .utf8))
    }
    return Self(source: try text("ko.lines.txt"), target: try text("en.lines.txt"), isLines: true)
  }
}

extension Bead {
  fileprivate func link(from offset: Int) -> AlignmentScore.Link {
    AlignmentScore.Link(source: source.map { $0 + offset }, target: target.map { $0 + offset })
  }
}

extension AlignmentScore.Link {
  fileprivate func link(from offset: Int) -> Self {
    Self(source: source.map { $0 + offset }, target: target.map { $0 + offset })
  }
}
