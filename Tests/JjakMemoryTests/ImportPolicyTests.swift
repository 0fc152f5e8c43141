import Foundation
import JjakCore
import Testing

@testable import JjakMemory

@Suite("Import policies")
struct ImportPolicyTests {
  private let folder: ScratchFolder
  private let store: MemoryStore
  private let before: [StoredUnit]

  /// A memory of one source in two renderings, of 2010 and 2020, and of another source.
  init() throws {
    folder = try ScratchFolder()
    store = try folder.memory()
    _ = try store.importUnits(
      [
        Self.unit("쌀", "rice", changed: "20100101T000000Z"),
        Self.unit("쌀", "grain", changed: "20200101T000000Z"),
        Self.unit("물", "water", changed: "20100101T000000Z"),
      ], ImportRequest(name: "a.tmx", date: "2021-01-01"))
    before = try store.exported()
  }

  private static func unit(
    _ source: String, _ target: String, changed: String? = nil, note: String? = nil,
    article: Article? = nil, state: UnitState = .reviewed
  ) -> ImportedUnit {
    var unit = TranslationUnit(source: source, target: target)
    if let changed { unit.attributes = [Attribute(name: "changedate", value: changed)] }
    if let note { unit.notes = [Note(text: note)] }
    return ImportedUnit(unit, article: article, state: state)
  }

  /// Imports, and checks that undoing it gives back what was there to the last detail.
  private func importing(
    _ policy: ImportPolicy, _ units: [ImportedUnit],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> (summary: ImportSummary, pairs: [String]) {
    let request = ImportRequest(name: "b.tmx", date: "2022-02-02", policy: policy)
    let summary = try store.importUnits(units, request)
    let pairs = try store.exported().map { "\($0.source) \($0.target)" }
    #expect(try store.verify() == [], sourceLocation: sourceLocation)
    let again = try store.importUnits(units, request)
    #expect(
      try store.exported().map { "\($0.source) \($0.target)" }.sorted() == pairs.sorted(),
      "a second import changes nothing", sourceLocation: sourceLocation)
    _ = try store.undo(batch: again.batch)
    _ = try store.undo(batch: summary.batch)
    #expect(try store.exported() == before, sourceLocation: sourceLocation)
    #expect(try store.verify() == [], sourceLocation: sourceLocation)
    return (summary, pairs)
  }

  @Test("leave out a unit that is there as a whole", arguments: ImportPolicy.allCases)
  func identical(policy: ImportPolicy) throws {
    let (summary, pairs) = try importing(
      policy, [Self.unit("물", "water", changed: "20100101T000000Z")])
    #expect((summary.added, summary.duplicates, summary.replaced) == (0, 1, 0))
    #expect(pairs == ["쌀 rice", "쌀 grain", "물 water"])
  }

  @Test(
    "treat the same source with another target each in its way",
    arguments: [
      (ImportPolicy.add, ["쌀 rice", "쌀 grain", "물 water", "쌀 paddy", "불 fire"]),
      (.leave, ["쌀 rice", "쌀 grain", "물 water", "불 fire"]),
      (.newest, ["물 water", "쌀 paddy", "불 fire"]),
      (.overwrite, ["물 water", "쌀 paddy", "불 fire"]),
      (.merge, ["쌀 rice", "쌀 grain", "물 water", "쌀 paddy", "불 fire"]),
    ])
  func anotherTarget(policy: ImportPolicy, expected: [String]) throws {
    #expect(
      try importing(policy, [Self.unit("쌀", "paddy"), Self.unit("불", "fire")]).pairs == expected)
  }

  @Test(
    "keep the newest by date",
    arguments: [
      ("20090101T000000Z", 0, 0, ["쌀 rice", "쌀 grain", "물 water"]),
      ("20150101T000000Z", 0, 0, ["쌀 rice", "쌀 grain", "물 water"]),
      ("20200101T000000Z", 1, 1, ["쌀 grain", "물 water", "쌀 paddy"]),
      ("20210101T000000Z", 1, 2, ["물 water", "쌀 paddy"]),
    ])
  func dates(changed: String, added: Int, replaced: Int, expected: [String]) throws {
    let (summary, pairs) = try importing(.newest, [Self.unit("쌀", "paddy", changed: changed)])
    #expect(pairs == expected)
    #expect((summary.added, summary.replaced, summary.leftOut) == (added, replaced, 1 - added))
  }

  @Test("take the article's date where the unit has none, and the newest of one file")
  func articleDates() throws {
    let old = Article(title: "옛", date: "2012-05-05")
    let new = Article(title: "새", date: "2023-05-05")
    let (summary, pairs) = try importing(
      .newest,
      [
        Self.unit("쌀", "old rice", article: old), Self.unit("쌀", "new rice", article: new),
        Self.unit("물", "old water", article: new), Self.unit("물", "older water", article: old),
      ])
    #expect(pairs == ["쌀 new rice", "물 old water"])
    #expect((summary.added, summary.leftOut, summary.replaced) == (2, 2, 3))
  }

  @Test("overwrite with all renderings of a file, in any order", arguments: [false, true])
  func overwritesWithSeveral(isReversed: Bool) throws {
    let units = [
      Self.unit("쌀", "rice", changed: "20100101T000000Z"), Self.unit("쌀", "paddy"),
    ]
    let (summary, pairs) = try importing(.overwrite, isReversed ? units.reversed() : units)
    #expect(Set(pairs) == ["쌀 rice", "쌀 paddy", "물 water"])
    #expect(summary.added + summary.duplicates == 2)
  }

  @Test("overwrite the details of a unit that has the same texts")
  func overwritesDetails() throws {
    let request = ImportRequest(name: "b.tmx", date: "2022-02-02", policy: .overwrite)
    let summary = try store.importUnits([Self.unit("물", "water", note: "new")], request)
    #expect((summary.added, summary.replaced) == (1, 1))
    let unit = try #require(try store.exported().last)
    #expect(unit.unit.notes == [Note(text: "new")])
    #expect(unit.unit.attributes.isEmpty)
    #expect(try store.history(of: unit.id).map(\.id) == [3, unit.id])
  }

  @Test("merge what is known of a pair, between the same neighbours")
  func merges() throws {
    let article = Article(title: "물", date: "2023-05-05")
    let coming = Self.unit("물", "water", changed: "20240101T000000Z", note: "m", article: article)
    #expect(try importing(.merge, [coming]).summary.merged == 1)
    _ = try store.importUnits(
      [coming], ImportRequest(name: "b.tmx", date: "2022-02-02", policy: .merge))
    let unit = try #require(try store.exported().last)
    #expect(unit.unit.attributes == [Attribute(name: "changedate", value: "20100101T000000Z")])
    #expect(unit.unit.notes == [Note(text: "m")])
    #expect(unit.provenance.article == article)
    #expect(try store.exported().count == before.count)
  }

  @Test("keep the same pair of two articles apart when merging, and count as reviewed what one has")
  func mergesByArticle() throws {
    let (first, second) = (Article(title: "하나"), Article(title: "둘"))
    _ = try store.importUnits(
      [Self.unit("불", "fire", article: first, state: .aligned)],
      ImportRequest(name: "b.tmx", date: "2022-02-02"))
    let summary = try store.importUnits(
      [Self.unit("불", "fire", article: second), Self.unit("불", "fire")],
      ImportRequest(name: "c.tmx", date: "2022-02-02", policy: .merge))
    #expect((summary.added, summary.merged) == (1, 1))
    let fires = try store.exported().filter { $0.source == "불" }
    #expect(Set(fires.map(\.provenance.article)) == [first, second])
    #expect(fires.allSatisfy { $0.state == .reviewed })
  }
}
