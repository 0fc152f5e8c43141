import GRDB

/// Adds keys to the fuzzy index inside a transaction.
final class IndexWriter {
  private let db: Database

  init(in db: Database) throws {
    self.db = db
  }

  /// Adds the compact key of a unit that is about to be inserted, unless another unit has it.
  func add(_ compact: String, hash: Int64) throws {
    guard !compact.isEmpty else { return }
    let known = "SELECT EXISTS (SELECT 1 FROM unit WHERE compact_hash = ?)"
    let isKnown = try Bool.fetchOne(db.cachedStatement(sql: known), arguments: [hash])
    guard isKnown != true else { return }
    try db.cachedStatement(sql: "INSERT INTO pending_key (hash, units) VALUES (?, ?)")
      .execute(arguments: [hash, KeyUnits.encoded(compact.utf16)])
  }

  /// Closes the import.
  func finish() throws {
  }

  /// Removes the keys that no unit has any more.
  func removeAbsent() throws {
    try db.execute(
      sql: """
        DELETE FROM pending_key
        WHERE NOT EXISTS (SELECT 1 FROM unit WHERE compact_hash = pending_key.hash)
        """)
  }

  /// Counts the keys of the whole index.
  static func keyCount(in db: Database) throws -> Int {
    let sql = "SELECT (SELECT COUNT(*) FROM pending_key) + (SELECT TOTAL(count) FROM part)"
    return try Int.fetchOne(db, sql: sql) ?? 0
  }
}
