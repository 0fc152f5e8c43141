import Foundation
import GRDB
import JjakCore
import Testing

@testable import JjakMemory

@Suite("Memory file")
struct StorageTests {
  @Test("refuses what is no memory and leaves it as it was")
  func refusesForeignFiles() throws {
    let folder = try ScratchFolder()
    try Data("hello".utf8).write(to: URL(fileURLWithPath: folder.file("text.jjak")))
    try Data().write(to: URL(fileURLWithPath: folder.file("empty.jjak")))
    let queue = try DatabaseQueue(path: folder.file("other.jjak"))
    try queue.write { try $0.execute(sql: "CREATE TABLE a (b)") }
    try queue.close()
    for name in ["text.jjak", "empty.jjak", "other.jjak"] {
      let before = try folder.bytes(name)
      let error = #expect(throws: MemoryError.self) {
        try MemoryStore(path: folder.file(name), keying: SimpleKeying())
      }
      guard case .foreign = error else {
        Issue.record("\(name): \(String(describing: error))")
        continue
      }
      #expect(try folder.bytes(name) == before)
    }
  }

  @Test("refuses a newer and an older schema")
  func refusesOtherSchemas() throws {
    let folder = try ScratchFolder()
    let path = folder.file("memory.jjak")
    try folder.memory().close()
    for (version, error) in [
      (99, MemoryError.newerSchema(path: path, found: 99, supported: 2)),
      (1, MemoryError.olderSchema(path: path, found: 1, supported: 2)),
    ] {
      let queue = try DatabaseQueue(path: path)
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = \(version)") }
      try queue.close()
      #expect(throws: error) { try MemoryStore(path: path, keying: SimpleKeying()) }
    }
  }

  @Test("names a missing file, a folder and a folder that is missing")
  func namesPlaces() throws {
    let folder = try ScratchFolder()
    let missing = folder.file("none.jjak")
    #expect(throws: MemoryError.notFound(path: missing)) {
      try MemoryStore(path: missing, keying: SimpleKeying())
    }
    #expect(throws: MemoryError.isFolder(path: folder.path)) {
      try MemoryStore(path: folder.path, keying: SimpleKeying())
    }
    let deep = folder.file("none/a.jjak")
    #expect(throws: MemoryError.folderNotWritable(path: deep)) {
      try MemoryStore.create(at: deep, keying: SimpleKeying())
    }
    try folder.memory().close()
    #expect(throws: MemoryError.alreadyExists(path: folder.file("memory.jjak"))) {
      try folder.memory()
    }
  }

  @Test("says that a broken file is damaged and leaves it as it was")
  func saysDamaged() throws {
    let folder = try ScratchFolder()
    let store = try folder.memory()
    try store.add((0..<500).map { ("문장 \($0)", "sentence \($0)") })
    try store.close()
    var bytes = try folder.bytes("memory.jjak")
    bytes.replaceSubrange(
      4096..<bytes.count, with: Data(repeating: 0xA5, count: bytes.count - 4096))
    try bytes.write(to: URL(fileURLWithPath: folder.file("memory.jjak")))
    let error = #expect(throws: MemoryError.self) {
      let store = try MemoryStore(path: folder.file("memory.jjak"), keying: SimpleKeying())
      try store.exportUnits { _ in }
    }
    guard case .damaged = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try folder.bytes("memory.jjak") == bytes)
  }

  /// Makes a memory of 800 units of one article.
  private func filled(_ folder: ScratchFolder, _ random: inout MemoryRandom) throws -> MemoryStore {
    let store = try folder.memory()
    let article = Article(title: "쌀값", date: "2025-03-18")
    _ = try store.importUnits(
      (0..<800).map { (number: Int) in
        ImportedUnit(
          TranslationUnit(
            source: random.sentence(upTo: 40) + "\(number)", target: "sentence \(number)"),
          article: article, position: number)
      }, ImportRequest(name: "a.tmx", date: "2026-01-02"))
    return store
  }

  @Test("removes what killed processes left of it, and nothing else")
  func removesAbandonedDrafts() throws {
    let folder = try ScratchFolder()
    // No process has a number beyond what Linux allows; the first is always there.
    let abandoned = ["memory.jjak.4194305-draft", "memory.jjak.4194305-draft-wal"]
    let others = ["memory.jjak.1-draft", "other.jjak.4194305-draft", "memory.jjak.notes-draft"]
    for name in abandoned + others {
      try Data("x".utf8).write(to: URL(fileURLWithPath: folder.file(name)))
    }
    try folder.memory().close()
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(left).isSuperset(of: others + ["memory.jjak"]))
    #expect(Set(left).isDisjoint(with: abandoned))
  }

  @Test("gives back what stands before the end of a file that was cut off", arguments: 1..<8)
  func salvagesCutFile(eighths: Int) throws {
    var random = MemoryRandom(seed: 7)
    let folder = try ScratchFolder()
    let store = try filled(folder, &random)
    let pages = try store.pages()
    try store.close()
    let kept = pages.count * eighths / 8
    let bytes = try folder.bytes("memory.jjak").prefix(kept * pages[0].size)
    let path = folder.file("cut.jjak")
    try bytes.write(to: URL(fileURLWithPath: path))
    let summary = try MemorySalvage(path: path).units { _ in }
    let whole = pages.filter { $0.isUnits && $0.isLeaf && $0.number <= kept }
    let isRooted = pages.allSatisfy { !$0.isUnits || $0.isLeaf || $0.number <= kept }
    #expect(summary.read == (isRooted ? whole.reduce(0) { $0 + $1.cells } : 0))
    #expect(try folder.bytes("cut.jjak") == bytes)
  }

  @Test("gives back all units but those on broken pages", arguments: UInt64(0)..<12)
  func salvages(seed: UInt64) throws {
    var random = MemoryRandom(seed: seed)
    let folder = try ScratchFolder()
    let store = try filled(folder, &random)
    let before = try store.exported()
    let pages = try store.pages()
    try store.close()
    let leaves = pages.filter { $0.isUnits && $0.isLeaf }.shuffled(using: &random).prefix(3)
    let others = pages.filter { !$0.isUnits && !$0.isSchema }.shuffled(using: &random).prefix(6)
    var bytes = try folder.bytes("memory.jjak")
    for page in leaves + others {
      let noise = (0..<page.size).map { _ in UInt8.random(in: 0...255, using: &random) }
      let start = (page.number - 1) * page.size
      bytes.replaceSubrange(start..<start + page.size, with: [0xA5] + noise.dropFirst())
    }
    let path = folder.file("broken.jjak")
    try bytes.write(to: URL(fileURLWithPath: path))
    var found: [StoredUnit] = []
    let summary = try MemorySalvage(path: path).units { found.append($0) }
    let lost = leaves.reduce(0) { $0 + $1.cells }
    #expect(found.count == 800 - lost)
    #expect((summary.read, summary.unreadable) == (800 - lost, lost))
    let known = Dictionary(uniqueKeysWithValues: before.map { ($0.id, $0) })
    #expect(found.allSatisfy { known[$0.id]?.unit == $0.unit })
    #expect(
      found.count { $0.provenance.article == nil } == summary.withoutArticle)
    #expect(try folder.bytes("broken.jjak") == bytes)
  }

  @Test("copies itself whole while in use, over no other file")
  func backsUp() throws {
    let folder = try ScratchFolder()
    let store = try folder.memory()
    try store.add([("쌀", "rice")])
    try store.backup(to: folder.file("copy.jjak"))
    let copy = try MemoryStore(
      path: folder.file("copy.jjak"), keying: SimpleKeying(), access: .reading)
    #expect(try copy.exported().elementsEqual(store.exported()))
    #expect(try copy.verify().isEmpty)
    #expect(throws: MemoryError.alreadyExists(path: folder.file("copy.jjak"))) {
      try store.backup(to: folder.file("copy.jjak"))
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.filter { $0.contains("draft") }.isEmpty)
  }

  @Test(
    "can be read where nothing can be written",
    .enabled(if: getuid() != 0, "root may write everywhere"))
  func readsReadOnly() throws {
    let folder = try ScratchFolder()
    let store = try folder.memory()
    try store.add([("쌀", "rice")])
    try store.close()
    let files = FileManager.default
    try files.setAttributes([.posixPermissions: 0o444], ofItemAtPath: store.path)
    try files.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
    defer { try? files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path) }
    let reader = try MemoryStore(path: store.path, keying: SimpleKeying(), access: .reading)
    #expect(try reader.lookup("쌀").count == 1)
    #expect(throws: MemoryError.notPermitted(path: store.path)) {
      try MemoryStore(path: store.path, keying: SimpleKeying())
    }
  }

  @Test("makes a second writer wait, then tells it that the memory is in use")
  func waits() throws {
    let folder = try ScratchFolder()
    let store = try folder.memory()
    let second = try MemoryStore(path: store.path, keying: SimpleKeying())
    _ = try store.importUnits(ImportRequest(name: "a", date: "d")) { add in
      try add(ImportedUnit(TranslationUnit(source: "쌀", target: "rice")))
      #expect(throws: MemoryError.inUse(path: store.path, seconds: MemoryError.patience)) {
        try second.add([("물", "water")])
      }
      return nil
    }
    try second.add([("물", "water")])
    #expect(try store.exported().map(\.target) == ["rice", "water"])
  }

  @Test("is open to a reader while another store writes")
  func readsWhileWriting() throws {
    let folder = try ScratchFolder()
    let store = try folder.memory()
    let reader = try MemoryStore(path: store.path, keying: SimpleKeying(), access: .reading)
    _ = try store.importUnits(ImportRequest(name: "a", date: "d")) { add in
      try add(ImportedUnit(TranslationUnit(source: "쌀", target: "rice")))
      #expect(try reader.exported().isEmpty)
      return nil
    }
    #expect(try reader.exported().count == 1)
  }
}

/// A page of a database file.
private struct Page {
  let number: Int
  let size: Int
  let cells: Int
  let isLeaf: Bool
  let isUnits: Bool
  let isSchema: Bool
}

extension MemoryStore {
  /// The pages of the file, by SQLite's own account.
  fileprivate func pages() throws -> [Page] {
    try read { db in
      let size = try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0
      return try Row.fetchAll(db, sql: "SELECT pageno, ncell, pagetype, name FROM dbstat").map {
        Page(
          number: $0[0], size: size, cells: $0[1], isLeaf: $0[2] == "leaf",
          isUnits: $0[3] == "unit",
          isSchema: $0[3] == "sqlite_schema")
      }
    }
  }
}
