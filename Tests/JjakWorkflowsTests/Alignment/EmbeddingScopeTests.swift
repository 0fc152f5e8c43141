import Foundation
import JjakCore
import JjakEmbedding
import JjakWorkflows
import Synchronization
import Testing

@Suite("Which segments get sentence vectors")
struct EmbeddingScopeTests {
  private final class Recorder: SentenceEmbedder {
    let modelName = "recorder"
    private let asked = Mutex<[String]>([])
    var texts: [String] { asked.withLock { $0 } }

    func vectors(for texts: [String]) throws(EmbeddingError) -> [[Float]] {
      asked.withLock { $0 += texts }
      return texts.map { text in
        (0..<8).map { Float((text.utf8.count * ($0 + 3)) % 7) - 3 }
      }
    }
  }

  private func align(
    _ korean: String, _ english: String, _ scope: EmbeddingScope
  ) throws -> (report: AlignmentReport, asked: [String]) {
    let recorder = Recorder()
    let workflow = try AlignmentWorkflow(data: Project.data, embedder: recorder, scope: scope)
    let report = try workflow.align(
      .init(
        source: ArticleText(text: korean), target: ArticleText(text: english), isLines: true))
    #expect(report.coversEverySegmentOnce)
    return (report, recorder.texts)
  }

  private static let korean = """
    정부는 3월 2일 서울에서 회담을 열자고 제의했다.
    개성공단에서 일하던 노동자 1만2천 명이 철수했다.
    태풍이 부산에 상륙해 다리 세 곳이 무너졌다.
    """
  private static let english = """
    The government proposed talks in Seoul on March 2.
    Some 12,000 workers were withdrawn from the Kaesong industrial complex.
    A typhoon made landfall in Busan and three bridges collapsed.
    """

  @Test("none where words and numbers leave no doubt")
  func certain() throws {
    let (report, asked) = try align(Self.korean, Self.english, .doubtful)
    #expect(asked.isEmpty)
    #expect(report.vectorUse?.embedded == 0 && report.vectorUse?.segments == 6)
    #expect(report.alignment.beads.map(\.source) == [[0], [1], [2]])
  }

  @Test("all on request")
  func all() throws {
    let (report, asked) = try align(Self.korean, Self.english, .all)
    #expect(asked.count == 6)
    #expect(report.vectorUse?.embedded == 6 && report.vectorUse?.segments == 6)
  }

  @Test("only those that no certain bead holds")
  func doubtful() throws {
    let (report, asked) = try align(
      Self.korean + "\n그는 고개를 저었다.\n아무도 웃지 않았다.\n문이 닫혔다.",
      Self.english + "\nPrices may follow suit.", .doubtful)
    #expect(!asked.isEmpty && asked.count < 10)
    #expect(asked.contains("그는 고개를 저었다."))
    let certain = report.alignment.beads.filter { $0.confidence >= 0.9 && !$0.target.isEmpty }
    for bead in certain where !asked.contains(report.sourceText(of: bead)) {
      #expect(!asked.contains(report.targetText(of: bead)))
    }
  }
}
