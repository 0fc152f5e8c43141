import GRDB
import JjakCore

/// Removes units together with what the indexes hold of them, inside one transaction.
struct UnitRemoval {
  private let store: MemoryStore
  private let db: Database

  init(store: MemoryStore, in db: Database) {
    self.store = store
    self.db = db
  }

  /// Removes the units that meet a condition, and articles that then have none.
  ///
  /// - Parameters:
  ///   - condition: SQL on the table `unit`.
  ///   - arguments: The values for its question marks.
  /// - Returns: How many units were removed.
  /// - Throws: `DatabaseError`
  func remove(where condition: String, _ arguments: StatementArguments) throws -> Int {
    let sql = """
      SELECT id, source, target, target_language FROM unit WHERE \(condition)
      """
    let rows = try Row.fetchCursor(db, sql: sql, arguments: arguments)
    while let row = try rows.next() { try removeText(row) }
    try db.execute(sql: "DELETE FROM unit WHERE \(condition)", arguments: arguments)
    let count = db.changesCount
    try db.execute(
      sql: """
        DELETE FROM article WHERE NOT EXISTS (SELECT 1 FROM unit WHERE article = article.id)
        """)
    try IndexWriter(in: db).removeAbsent()
    return count
  }

  private func removeText(_ row: Row) throws {
    let source: String = try row.value(1)
    let target: String = try row.value(2)
    let language: String? = try row.optionalValue(3)
    let targetText = language.map { _ in store.keying.folded(target) }
    try db.cachedStatement(
      sql: """
        INSERT INTO concordance (concordance, rowid, source, target) VALUES ('delete', ?, ?, ?)
        """
    ).execute(arguments: [
      try row.value(0) as Int64, ConcordanceText(store.keying.folded(source)).indexed,
      ConcordanceText(targetText ?? "").indexed,
    ])
  }
}
