import JjakCore
import JjakText
import Testing

@testable import JjakWorkflows

@Suite("Consistency rules in an article")
struct ArticleRuleTests {
  /// The rules that find something in an article of pairs, each a bead.
  private func rules(_ pairs: [(korean: String, english: String)]) throws -> [String] {
    let beads = pairs.indices.map {
      Bead(source: [$0], target: [$0], kind: .rendered, confidence: 0.9)
    }
    let report = AlignmentReport(
      source: document(pairs.map(\.korean), .korean),
      target: document(pairs.map(\.english), .english), alignment: Alignment(beads: beads))
    return try ConsistencyWorkflow(data: Project.data)
      .check(report, sourcePath: "ko", targetPath: "en").findings.map(\.rule)
  }

  private func document(_ texts: [String], _ language: LanguageTag) -> Document {
    var offset = 0
    let segments = texts.enumerated().map { block, text in
      defer { offset += text.utf8.count + 1 }
      return Segment(
        text: text, range: offset..<(offset + text.utf8.count), block: block, role: .body,
        endRule: "line")
    }
    return Document(text: texts.joined(separator: "\n"), language: language, segments: segments)
  }

  private let said = "홍다경 대표는 다리가 닫혔다고 말했다."

  @Test("find a reporter who speaks for somebody else, whose name only the byline gives")
  func reporterSpeaks() throws {
    let byline = ("문지한 기자", "By Moon Ji-han")
    #expect(
      try rules([byline, (said, "The bridge is closed, Moon Ji-han said.")])
        .contains("speaker-unsourced"))
    #expect(
      try !rules([byline, (said, "The bridge is closed, Hong Da-gyeong said.")])
        .contains("speaker-unsourced"))
  }

  @Test("let somebody speak whom another sentence names, a reporter as well")
  func namedElsewhere() throws {
    for subject in ["문지한 대표는 왔다.", "문지한 기자는 왔다."] {
      #expect(
        try !rules([(subject, "Moon came."), (said, "The bridge is closed, Moon Ji-han said.")])
          .contains("speaker-unsourced"))
    }
  }

  @Test("let a quotation pass whose attribution stands in another sentence of the English alone")
  func quotationBeside() throws {
    let quoted = "“다리가 닫혀서 모두가 먼 길로 돌아가야 하고 학교에도 늦습니다.”"
    let reported = "홍다경 대표는 이같이 말하고 시에 대책을 요구했다."
    let english = "“Everybody has to go the long way round,” Hong Da-gyeong said."
    #expect(
      try !rules([(quoted, "The bridge is closed."), (reported, english)])
        .contains("quote-unsourced"))
    #expect(
      try rules([(quoted, "“The bridge is closed to everybody now.”"), (reported, english)])
        .contains("quote-unsourced"))
  }
}
