import Foundation
import JjakCore
import JjakMemory
import JjakText
import Testing

@testable import JjakWorkflows

@Suite("What a desk knows of words")
struct DeskVocabularyTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func evidence(
    _ korean: String, _ english: String, _ vocabulary: DeskVocabulary
  ) throws -> [Evidence] {
    let workflow = try AlignmentWorkflow(data: Project.data, vocabulary: vocabulary)
    let report = try workflow.align(
      .init(
        source: ArticleText(text: korean), target: ArticleText(text: english), isLines: true))
    return report.alignment.beads.flatMap { $0.evidence + ($0.nearest?.evidence ?? []) }
  }

  @Test(
    "terms of a glossary tie what the lexicon doesn't know",
    arguments: [
      ("꽃나루단", "Petal Corps", "꽃나루단은 행진했다.", "The Petal Corps marched."),
      ("달빛 나루 모임", "Moonferry Circle", "달빛 나루 모임은 행진했다.", "The Moonferry Circle marched."),
    ])
  func glossary(term: String, rendering: String, korean: String, english: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "desk.csv").path
    try "ko,en\n\(term),\(rendering)\n".write(toFile: file, atomically: true, encoding: .utf8)
    #expect(try !evidence(korean, english, DeskVocabulary()).contains { $0.source == term })
    let found = try evidence(
      korean, english, DeskVocabulary(glossaries: [UnitSource(path: file)], memories: []))
    #expect(found.contains { $0.source == term && rendering.contains($0.target) })
  }

  @Test(
    "reviewed units of a memory teach renderings, unreviewed ones don't",
    arguments: [
      (UnitState.reviewed, true), (.aligned, false),
    ])
  func memory(state: UnitState, isLearnt: Bool) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "desk.jjak").path
    let pairs = [
      ("꽃나루단은 부산에 닿았다.", "The Petals reached Busan."),
      ("어제 꽃나루단을 보았다.", "The Petals were seen yesterday."),
      ("정부는 꽃나루단과 회담했다.", "The government held talks with the Petals."),
    ]
    _ = try MemoryAccess.writing(path) { store in
      try store.importUnits(
        pairs.map {
          ImportedUnit(
            TranslationUnit(
              source: $0.0, target: $0.1, sourceLanguage: .korean, targetLanguage: .english),
            state: state)
        }, ImportRequest(name: "test", date: "2026-03-02T00:00:00Z"))
    }
    let builder = ProfileBuilder(lexicon: try Project.data.lexicon())
    let profiles = builder.profiles(
      of: DocumentSegmenter().document(ofLines: "꽃나루단이 떠났다.", language: .korean))
    let learnt = try DeskVocabulary(glossaries: [], memories: [path])
      .renderings(for: profiles, builder: builder)
    #expect((learnt.values.contains { $0.keys.contains("petal") }) == isLearnt)
  }
}
