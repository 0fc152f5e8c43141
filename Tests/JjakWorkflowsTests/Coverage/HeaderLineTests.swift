import JjakCore
import JjakWorkflows
import Testing

@Suite("Headlines, bylines and datelines")
struct HeaderLineTests {
  private func document(_ texts: [(SegmentRole, String)], _ language: LanguageTag) -> Document {
    var offset = 0
    let segments = texts.enumerated().map { block, part in
      defer { offset += part.1.utf8.count + 1 }
      return Segment(
        text: part.1, range: offset..<(offset + part.1.utf8.count), block: block, role: part.0,
        endRule: "line")
    }
    return Document(
      text: texts.map(\.1).joined(separator: "\n"), language: language, segments: segments)
  }

  private let korean: [(SegmentRole, String)] = [
    (.headline, "쌀 수입 늘려"), (.dateline, "2024년 3월 5일"), (.byline, "김준호 기자"),
    (.body, "북한이 쌀을 들여왔다."),
  ]

  private func statuses(
    _ english: [(SegmentRole, String)], _ links: [(Int, Int, BeadKind)]
  ) throws -> [CoverageStatus] {
    let linked = Set(links.map(\.0))
    let beads =
      links.map { Bead(source: [$0.0], target: [$0.1], kind: $0.2, confidence: 0.9) }
      + korean.indices.filter { !linked.contains($0) }.map {
        Bead(source: [$0], target: [], kind: .dropped, confidence: 0.9)
      }
      + english.indices.filter { position in !links.contains { $0.1 == position } }.map {
        Bead(source: [], target: [$0], kind: .added, confidence: 0.9)
      }
    let report = AlignmentReport(
      source: document(korean, .korean), target: document(english, .english),
      alignment: Alignment(beads: beads))
    return try AdaptationCoverageWorkflow(data: Project.data)
      .coverage(of: report, sourcePath: "ko", targetPath: "en").source.segments.map(\.status)
  }

  @Test("are rendered in whatever order they stand among each other")
  func settles() throws {
    let found = try statuses(
      [
        (.headline, "More rice comes in"), (.byline, "By Kim Jun-ho"), (.dateline, "March 5, 2024"),
        (.body, "North Korea has brought in rice."),
      ], [(0, 0, .rendered), (1, 2, .rendered), (2, 1, .moved), (3, 3, .rendered)])
    #expect(found == [.rendered, .rendered, .rendered, .rendered])
  }

  @Test("stay moved on the other side of the text")
  func keepsMoved() throws {
    let found = try statuses(
      [
        (.headline, "More rice comes in"), (.dateline, "March 5, 2024"),
        (.body, "North Korea has brought in rice."), (.byline, "By Kim Jun-ho"),
      ], [(0, 0, .rendered), (1, 1, .rendered), (2, 3, .moved), (3, 2, .rendered)])
    #expect(found == [.rendered, .rendered, .moved, .rendered])
  }

  @Test("stand for each other when both headlines were left over, and only then")
  func joinsHeadlines() throws {
    let links: [(Int, Int, BeadKind)] = [(1, 1, .rendered), (2, 2, .rendered), (3, 3, .rendered)]
    let lines: [(SegmentRole, String)] = [
      (.dateline, "March 5, 2024"), (.byline, "By Kim Jun-ho"),
      (.body, "North Korea has brought in rice."),
    ]
    let both = try statuses([(.headline, "A full bowl again")] + lines, links)
    #expect(both.first == .rendered)
    let one = try statuses([(.body, "A full bowl again.")] + lines, links)
    #expect(one.first == .dropped)
  }

  @Test("stand for each other when bylines were left over and name the same person, and only then")
  func joinsBylines() throws {
    let links: [(Int, Int, BeadKind)] = [(0, 0, .rendered), (1, 1, .rendered), (3, 2, .rendered)]
    let lines: [(SegmentRole, String)] = [
      (.headline, "More rice comes in"), (.dateline, "March 5, 2024"),
      (.body, "North Korea has brought in rice."),
    ]
    let same = try statuses(lines + [(.byline, "By Joon-ho Kim and Ann Lee")], links)
    #expect(same[2] == .moved)
    let other = try statuses(lines + [(.byline, "By Kim Jin-hee and Ann Lee")], links)
    #expect(other[2] == .dropped)
    let title = try statuses(lines + [(.byline, "By Kim, Our Man in Dandong")], links)
    #expect(title[2] == .dropped)
  }
}
