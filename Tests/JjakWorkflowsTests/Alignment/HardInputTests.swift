import Foundation
import JjakCore
import JjakWorkflows
import Testing

/// Pairs that no desk would hand over on purpose.
@Suite("Alignment of pairs that are none")
struct HardInputTests {
  private let workflow: AlignmentWorkflow

  init() throws {
    workflow = try Project.aligner()
  }

  private static let korean = "정부는 3월 2일 서울에서 회담을 열자고 제의했다."
  private static let english = "The government proposed talks in Seoul on March 2."

  private func align(_ source: String, _ target: String) throws -> AlignmentReport {
    let report = try workflow.align(
      .init(source: ArticleText(text: source), target: ArticleText(text: target), isLines: true))
    #expect(report.coversEverySegmentOnce)
    return report
  }

  @Test("leaves everything over beside an empty side", arguments: ["", " ", "\n\n\n"])
  func emptySide(blank: String) throws {
    let dropped = try align(Self.korean, blank)
    #expect(dropped.alignment.beads.map(\.kind) == [.dropped])
    #expect(dropped.remarks.contains { $0.contains("the target holds no text") })
    let added = try align(blank, Self.english)
    #expect(added.alignment.beads.map(\.kind) == [.added])
    #expect(try align(blank, blank).alignment.beads.isEmpty)
  }

  @Test("says that both sides are the same text")
  func identicalSides() throws {
    let text = (1...30).map { "\(Self.korean) \($0)" }.joined(separator: "\n")
    let report = try align(text, text)
    #expect(report.remarks.contains { $0.contains("the same text") })
  }

  @Test("takes a sentence of 10,000 characters")
  func longSentence() throws {
    let long = String(repeating: "정부는 3월 2일 회담을 ", count: 800) + "열었다."
    #expect(long.count >= 10_000)
    let report = try align("\(long)\n\(Self.korean)", Self.english)
    #expect(report.source.segments.map(\.text) == [long, Self.korean])
  }

  @Test("takes a thousand blank lines for one paragraph edge")
  func blankLines() throws {
    let blank = String(repeating: "\n", count: 1000)
    let report = try align(
      "\(Self.korean)\(blank)비가 왔다.", "\(Self.english)\(blank)It rained.")
    #expect(report.source.segments.count == 2)
    #expect(report.alignment.beads.contains { $0.source == [0] && $0.target == [0] })
  }

  @Test("calls a link between page furniture furniture and keeps it out of memory")
  func furniture() throws {
    func page(_ article: String, _ furniture: String) -> ArticleText {
      let start = article.utf8.count + 2
      let range = start..<start + furniture.utf8.count
      return ArticleText(
        text: "\(article)\n\n\(furniture)",
        blocks: [.init(range: range, role: .furniture, place: BlockPlace(.line, 3))])
    }
    let report = try workflow.align(
      .init(
        source: page(Self.korean, "서울에서 2024년 7월 3일"),
        target: page(Self.english, "Seoul, July 3, 2024"), isLines: false))
    #expect(report.alignment.beads.map(\.kind) == [.rendered, .furniture])
    #expect(report.alignment.beads.last?.target == [1])
  }

  @Test("links one sentence out of a side ten times as long")
  func unequalSides() throws {
    var lines = (1...39).map { "어제 시장 상인들은 새 가게를 \($0 * 7)곳 열었다." }
    lines.insert(Self.korean, at: 23)
    let others = ["It rained all week.", Self.english, "Nobody came.", "Schools stayed shut."]
    let report = try align(lines.joined(separator: "\n"), others.joined(separator: "\n"))
    #expect(report.alignment.beads.contains { $0.source == [23] && $0.target == [1] })
  }

  @Test("gives the same sentence 500 times an answer in order")
  func repeated() throws {
    let report = try align(
      Array(repeating: Self.korean, count: 500).joined(separator: "\n"),
      Array(repeating: Self.english, count: 500).joined(separator: "\n"))
    let linked = report.alignment.beads.filter { !$0.source.isEmpty && !$0.target.isEmpty }
    #expect(linked.count > 0)
  }

  @Test("takes a side without a single letter")
  func noLetters() throws {
    _ = try align("***\n---\n…\n!!!", Self.english)
    _ = try align(Self.korean, "***\n---\n…\n!!!")
  }
}
