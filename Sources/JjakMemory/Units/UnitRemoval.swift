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
  ///   - batch: The change that removes them, by which they can be brought back; nil for good.
  ///   - tidies: Whether articles and keys without units go as well; false where more will follow.
  /// - Returns: How many units were removed.
  /// - Throws: `DatabaseError`
  func remove(
    where condition: String, _ arguments: StatementArguments, by batch: Int64? = nil,
    tidies: Bool = true
  ) throws -> Int {
    if let batch { try record(where: condition, arguments, by: batch) }
    let sql = """
      SELECT id, source, target, target_language FROM unit WHERE \(condition)
      """
    let rows = try Row.fetchCursor(db, sql: sql, arguments: arguments)
    while let row = try rows.next() { try removeText(row) }
    try db.execute(sql: "DELETE FROM unit WHERE \(condition)", arguments: arguments)
    let count = db.changesCount
    if tidies { try tidy() }
    return count
  }

  /// Removes a unit that another has taken the place of; articles and keys stay until ``tidy()``.
  ///
  /// - Parameters:
  ///   - id: The number of the unit.
  ///   - successor: The number of the other one.
  ///   - batch: The change that removes it.
  /// - Throws: `DatabaseError`
  func replace(_ id: Int64, by successor: Int64, batch: Int64) throws {
    _ = try remove(where: "unit.id = ?", [id], by: batch, tidies: false)
    try db.cachedStatement(sql: "UPDATE removed SET successor = ? WHERE unit = ?")
      .execute(arguments: [successor, id])
  }

  /// Removes articles and keys that no unit has any more.
  func tidy() throws {
    try db.execute(
      sql: """
        DELETE FROM article WHERE NOT EXISTS (SELECT 1 FROM unit WHERE article = article.id)
        """)
    try IndexWriter(in: db).removeAbsent()
  }

  private func record(
    where condition: String, _ arguments: StatementArguments, by batch: Int64
  ) throws {
    let sql = StoredUnit.selection + "WHERE \(condition)"
    for row in try Row.fetchAll(db, sql: sql, arguments: arguments) {
      let unit = RemovedUnit(
        try StoredUnit(row), previous: try row.optionalValue(12), next: try row.optionalValue(13))
      try db.cachedStatement(
        sql: "INSERT INTO removed (unit, batch, origin, content) VALUES (?, ?, ?, ?)"
      ).execute(arguments: [unit.id, batch, unit.origin, try UnitColumns.json(unit)])
    }
  }

  private func removeText(_ row: Row) throws {
    let source: String = try row.value(1)
    let target: String = try row.value(2)
    let language: String? = try row.optionalValue(3)
    let targetText = language.map { _ in store.keying.folded(target) }
    try db.cachedStatement(
      sql: """
        INSERT INTO concordance (concordance, rowid, terms) VALUES ('delete', ?, ?)
        """
    ).execute(arguments: [
      try row.value(0) as Int64,
      ConcordanceText.terms(source: store.keying.folded(source), target: targetText ?? ""),
    ])
  }
}
