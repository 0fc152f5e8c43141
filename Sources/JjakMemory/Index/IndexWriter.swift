import GRDB

/// Adds keys to the fuzzy index inside a transaction.
///
/// New keys wait in a table that lookups scan; enough of them become a part, together with parts
/// that are no more than twice as large, so that the count of parts grows with the logarithm.
final class IndexWriter {
  /// How many keys may wait.
  static let patience = 512

  private let db: Database
  private var waiting: Int

  init(in db: Database) throws {
    self.db = db
    waiting = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM pending_key") ?? 0
  }

  /// Adds a key of a unit that is about to be inserted, unless another unit has it.
  func add(_ key: String, hash: Int64) throws {
    guard !key.isEmpty, try !isPresent(hash) else { return }
    try insert(KeyEntry(hash: hash, units: Array(key.utf16)))
  }

  /// Closes an import: makes a part when too many keys wait.
  func finish() throws {
    guard waiting > Self.patience else { return }
    var gathered = waiting
    var absorbed: [IndexPart] = []
    for part in try IndexPart.all(in: db).sorted(by: { $0.count < $1.count }) {
      guard part.count <= 2 * gathered, part.count + gathered <= IndexPart.capacity else { break }
      gathered += part.count
      absorbed.append(part)
    }
    try writePart(absorbing: absorbed)
  }

  /// Removes the keys that no unit has any more; parts lose them once they are an eighth.
  ///
  /// A key too many does no harm, so parts are looked through only when there are more keys than
  /// the units could have, by an eighth.
  func removeAbsent() throws {
    try db.execute(
      sql: """
        DELETE FROM pending_key
        WHERE NOT EXISTS (SELECT 1 FROM unit WHERE compact_hash = hash OR southern_hash = hash)
        """)
    waiting = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM pending_key") ?? 0
    let needed =
      try Int.fetchOne(
        db, sql: "SELECT COUNT(*) + COUNT(southern_hash) FROM unit") ?? 0
    guard try Self.keyCount(in: db) > needed + needed / 8 else { return }
    for part in try IndexPart.all(in: db) {
      let entries = try part.entries(in: db)
      let present = try entries.filter { try isPresent($0.hash) }
      guard entries.count - present.count > entries.count / 8 else { continue }
      try part.remove(in: db)
      for entry in present { try insert(entry) }
    }
    try finish()
  }

  /// Counts the keys of the whole index.
  static func keyCount(in db: Database) throws -> Int {
    let sql = "SELECT (SELECT COUNT(*) FROM pending_key) + (SELECT TOTAL(count) FROM part)"
    return try Int.fetchOne(db, sql: sql) ?? 0
  }

  private func insert(_ entry: KeyEntry) throws {
    try db.cachedStatement(sql: "INSERT INTO pending_key (hash, units) VALUES (?, ?)")
      .execute(arguments: [entry.hash, IndexCoding.bytes(ofUnits: entry.units)])
    waiting += 1
    if waiting == IndexPart.capacity { try writePart(absorbing: []) }
  }

  private func writePart(absorbing parts: [IndexPart]) throws {
    var entries: [KeyEntry] = []
    entries.reserveCapacity(waiting)
    let rows = try Row.fetchCursor(db, sql: "SELECT hash, units FROM pending_key")
    while let row = try rows.next() {
      entries.append(
        KeyEntry(hash: try row.value(0), units: IndexCoding.units(try row.value(1))))
    }
    for part in parts {
      entries += try part.entries(in: db)
      try part.remove(in: db)
    }
    try db.execute(sql: "DELETE FROM pending_key")
    waiting = 0
    try IndexPartWriter(entries, in: db).write()
  }

  private func isPresent(_ hash: Int64) throws -> Bool {
    let sql = "SELECT EXISTS (SELECT 1 FROM unit WHERE compact_hash = ?1 OR southern_hash = ?1)"
    return try Bool.fetchOne(db.cachedStatement(sql: sql), arguments: [hash]) == true
  }
}
