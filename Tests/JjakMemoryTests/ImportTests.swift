import Foundation
import JjakCore
import Testing

@testable import JjakMemory

@Suite("Import and export")
struct ImportTests {
  private static let rich = TranslationUnit(
    variants: [
      TranslationVariant(
        language: LanguageTag("EN-US"),
        content: InlineText(elements: [
          .code(
            name: "bpt", attributes: [Attribute(name: "i", value: "1")], content: [.text("<b>")]),
          .text("Talks"), .code(name: "ept", attributes: [], content: []),
        ]),
        attributes: [Attribute(name: "changeid", value: "kim")]),
      TranslationVariant(
        language: LanguageTag("ko_KR"), content: InlineText("회담"),
        notes: [Note(text: "메모", language: .korean)]),
      TranslationVariant(language: LanguageTag("ja"), content: InlineText("会談")),
    ],
    attributes: [Attribute(name: "tuid", value: "7")],
    properties: [Property(type: "x-Client", value: "A")])

  @Test("gives back codes, metadata, further languages and the order of variants")
  func isLossless() throws {
    let folder = try ScratchFolder()
    let store = try folder.memory()
    let plain = TranslationUnit(source: "쌀", target: "rice")
    let single = TranslationUnit(variants: [
      TranslationVariant(language: .korean, content: InlineText("홀로"))
    ])
    let units = [Self.rich, plain, single]
    _ = try store.importUnits(units.map { ImportedUnit($0) }, ImportRequest(name: "a", date: "d"))
    let found = try store.exported()
    #expect(found.map(\.unit) == units)
    #expect(found.first?.source == "회담")
    #expect(found.first?.target == "Talks")
  }

  @Test("counts units that are there already and keeps other renderings")
  func countsDuplicates() throws {
    let folder = try ScratchFolder()
    let store = try folder.memory()
    let first = try store.add([("쌀", "rice"), ("쌀", "grain"), ("쌀", "rice")])
    let second = try store.add([("쌀", "rice"), ("물", "water")])
    #expect((first.read, first.added, first.duplicates) == (3, 2, 1))
    #expect((second.read, second.added, second.duplicates) == (2, 1, 1))
    #expect(try store.exported().map(\.target) == ["rice", "grain", "water"])
  }

  @Test("keeps article, position, header and state")
  func keepsProvenance() throws {
    let folder = try ScratchFolder()
    let store = try folder.memory()
    let article = Article(title: "회담", url: "https://a.example", date: "2025-03-18", desk: "북한")
    let header = MemoryHeader(attributes: [Attribute(name: "o-tmf", value: "x")])
    let unit = ImportedUnit(
      TranslationUnit(source: "쌀", target: "rice"), article: article, position: 3, state: .aligned)
    _ = try store.importUnits([unit], ImportRequest(name: "a", date: "2026-01-02"), header: header)
    let found = try #require(try store.exported().first)
    #expect(found.provenance.article == article)
    #expect(found.provenance.position == 3)
    #expect(found.provenance.batchName == "a")
    #expect(found.state == .aligned)
    #expect(try store.batches().map(\.header) == [header])
  }

  @Test("takes back one import and leaves the others")
  func undoes() throws {
    let folder = try ScratchFolder()
    let store = try folder.memory()
    try store.add([("쌀", "rice")])
    let second = try store.add([("쌀", "grain"), ("물", "water")])
    #expect(try store.undo(batch: second.batch).removed == 2)
    #expect(try store.exported().map(\.target) == ["rice"])
    #expect(try store.lookup("물").isEmpty)
    #expect(try store.lookup("쌀").map(\.unit.target) == ["rice"])
    #expect(try store.verify() == [])
    #expect(throws: MemoryError.unknownBatch(second.batch)) {
      try store.undo(batch: second.batch)
    }
  }

  @Test("imports nothing when a unit on the way can't be read")
  func rollsBack() throws {
    let folder = try ScratchFolder()
    let store = try folder.memory()
    try store.add([("쌀", "rice")])
    let units = [TranslationUnit(source: "물", target: "water"), TranslationUnit(variants: [])]
    #expect(throws: MemoryError.unitWithoutVariants(number: 2)) {
      try store.importUnits(units.map { ImportedUnit($0) }, ImportRequest(name: "b", date: "d"))
    }
    #expect(try store.exported().count == 1)
    #expect(try store.batches().count == 1)
  }
}
