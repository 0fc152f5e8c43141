import GRDB
import JjakCore

/// Writes the units of one import, each with its keys and neighbours, inside one transaction.
final class UnitWriter {
  private(set) var summary: ImportSummary
  private let store: MemoryStore
  private let db: Database
  private let insertion: UnitInsertion
  /// The unit before, when the next one may be of the same article.
  private var previous: (id: Int64, hash: Int64, article: Article)?

  init(_ request: ImportRequest, store: MemoryStore, in db: Database) throws {
    self.store = store
    self.db = db
    try db.execute(
      sql: "INSERT INTO batch (name, date) VALUES (?, ?)",
      arguments: [request.name, request.date])
    summary = ImportSummary(batch: db.lastInsertedRowID)
    insertion = try UnitInsertion(store: store, in: db)
  }

  func add(_ imported: ImportedUnit) throws {
    summary.read += 1
    guard let draft = try insertion.draft(imported) else {
      throw MemoryError.unitWithoutVariants(number: summary.read)
    }
    guard try !isPresent(draft) else {
      summary.duplicates += 1
      previous = nil
      return
    }
    try insert(draft)
    summary.added += 1
  }

  /// Closes the import and the index.
  func finish(header: MemoryHeader?) throws -> ImportSummary {
    try closeArticle()
    try insertion.finish()
    try db.execute(
      sql: "UPDATE batch SET header = ?, read = ?, added = ?, duplicates = ? WHERE id = ?",
      arguments: [
        try header.map(UnitColumns.json), summary.read, summary.added, summary.duplicates,
        summary.batch,
      ])
    return summary
  }

  private func insert(_ draft: UnitDraft) throws {
    let isSuccessor = previous != nil && previous?.article == draft.imported.article
    if !isSuccessor { try closeArticle() }
    let context: Int64? = isSuccessor ? previous?.hash : draft.article == nil ? nil : 0
    let (id, hash) = try insertion.insert(draft, batch: summary.batch, previous: context, next: nil)
    if isSuccessor { try setNext(hash) }
    previous = draft.imported.article.map { (id, hash, $0) }
  }

  /// Marks the last unit of an article as such.
  private func closeArticle() throws {
    if previous != nil { try setNext(0) }
    previous = nil
  }

  private func setNext(_ hash: Int64) throws {
    try db.cachedStatement(sql: "UPDATE unit SET next = ? WHERE id = ?")
      .execute(arguments: [hash, previous?.id])
  }

  private func isPresent(_ draft: UnitDraft) throws -> Bool {
    let sql = """
      SELECT source, target, article, details FROM unit WHERE fingerprint = ?
      """
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: sql), arguments: [draft.fingerprint])
    while let row = try rows.next() {
      if try row.value(0) == draft.columns.source.text, try row.value(1) == draft.target,
        try row.optionalValue(2) == draft.article
      {
        return true
      }
    }
    return false
  }
}
