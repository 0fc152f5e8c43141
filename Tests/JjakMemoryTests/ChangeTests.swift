import Foundation
import JjakCore
import Testing

@testable import JjakMemory

@Suite("Changes to a memory")
struct ChangeTests {
  private let folder: ScratchFolder
  private let store: MemoryStore
  private let article = Article(title: "쌀값", date: "2025-03-18")
  private let change = ImportRequest(name: "a change", date: "2026-02-03")

  init() throws {
    folder = try ScratchFolder()
    store = try folder.memory()
    let pairs = [("쌀값이 올랐다", "Rice went up"), ("물은 싸다", "Water is cheap"), ("쌀", "rice")]
    _ = try store.importUnits(
      pairs.enumerated().map { position, pair in
        ImportedUnit(
          TranslationUnit(source: pair.0, target: pair.1), article: article, position: position,
          state: .aligned)
      }, ImportRequest(name: "a.tmx", date: "2026-01-02"))
  }

  @Test("put a unit in other words, with its article, place and neighbours kept")
  func edits() throws {
    let before = try store.unit(2)
    let after = try store.edit(2, target: "Water costs little", change)
    #expect(after.target == "Water costs little")
    #expect(after.source == before.source)
    #expect(after.state == .reviewed)
    #expect(after.provenance.article == article)
    #expect(after.provenance.position == 1)
    #expect(try store.lookup("물은 싸다").map(\.unit.target) == ["Water costs little"])
    #expect(throws: MemoryError.unknownUnit(2)) { try store.unit(2) }
    #expect(try store.verify() == [])
  }

  @Test("find an edited source by its new words only")
  func editsSource() throws {
    _ = try store.edit(1, source: "보리값이 올랐다", target: "Barley went up", change)
    #expect(try store.lookup("보리값이 올랐다").first?.unit.target == "Barley went up")
    #expect(try store.lookup("쌀값이 올랐다").allSatisfy { $0.unit.source != "쌀값이 올랐다" })
    var found = 0
    try store.concordance(ConcordanceQuery(phrase: "쌀값")) { _ in
      found += 1
      return true
    }
    #expect(found == 0)
  }

  @Test("are taken back one by one, in any order that they allow")
  func undo() throws {
    let original = try store.exported()
    let edited = try store.edit(2, target: "Water costs little", change)
    let again = try store.edit(edited.id, target: "Water is a bargain", change)
    let deletion = try #require(try store.delete([1, 3], change))
    #expect(try store.exported().map(\.target) == ["Water is a bargain"])
    #expect(
      try store.undo(batch: deletion) == UndoSummary(batch: deletion, removed: 0, restored: 2))
    #expect(try store.undo(batch: again.provenance.batch).restored == 1)
    #expect(try store.undo(batch: edited.provenance.batch).restored == 1)
    #expect(try store.exported() == original)
    #expect(try store.verify() == [])
    #expect(try store.lookup("쌀값이 올랐다").first?.unit.target == "Rice went up")
  }

  @Test("leave no way back to units whose import was taken back")
  func undoImport() throws {
    let edited = try store.edit(2, target: "Water costs little", change)
    #expect(try store.undo(batch: 1) == UndoSummary(batch: 1, removed: 2, restored: 0))
    #expect(try store.exported().map(\.target) == ["Water costs little"])
    #expect(try store.undo(batch: edited.provenance.batch).restored == 0)
    #expect(try store.exported().isEmpty)
  }

  @Test("delete all of a list or none")
  func deletes() throws {
    let original = try store.exported()
    #expect(throws: MemoryError.unknownUnit(99)) { try store.delete([1, 99], change) }
    #expect(try store.exported() == original)
    #expect(try store.batches().count == 1)
    #expect(try store.delete([], change) == nil)
  }

  @Test("are remembered in the history of a unit, under any number that it had")
  func history() throws {
    let edited = try store.edit(2, target: "Water costs little", change)
    _ = try store.delete([edited.id], ImportRequest(name: "out", date: "2026-02-04"))
    for id in [2, edited.id] {
      let versions = try store.history(of: id)
      #expect(versions.map(\.target) == ["Water is cheap", "Water costs little"])
      #expect(versions.map(\.endedBy?.name) == ["a change", "out"])
    }
    #expect(try store.history(of: 1).map(\.endedBy) == [nil])
    #expect(throws: MemoryError.unknownUnit(99)) { try store.history(of: 99) }
  }

  @Test("propose what is there twice, the best to be kept")
  func duplicates() throws {
    let other = Article(title: "다시", date: "2025-04-01")
    let pairs = [("쌀", "rice"), ("쌀", "grain"), ("물은  싸다", "water is cheap!")]
    _ = try store.importUnits(
      pairs.map { ImportedUnit(TranslationUnit(source: $0.0, target: $0.1), article: other) },
      ImportRequest(name: "b.tmx", date: "2026-01-03"))
    func found(_ likeness: Likeness) throws -> [[Int64]] {
      var found: [[Int64]] = []
      try store.duplicates(by: likeness) { found.append([$0.kept.id] + $0.others.map(\.id)) }
      return found.sorted { $0[0] < $1[0] }
    }
    #expect(try found(.both) == [[4, 3]])
    #expect(try found(.source) == [[5, 3, 4]])
    #expect(try found(.near) == [[4, 3], [6, 2]])
  }
}
