import GRDB
import JjakCore

/// Writes the units of one import, each with its keys and neighbours, inside one transaction.
final class UnitWriter {
  private(set) var summary: ImportSummary
  private let store: MemoryStore
  private let db: Database
  private let index: IndexWriter
  private var articles: [Article: Int64] = [:]
  /// The unit before, when the next one may be of the same article.
  private var previous: (id: Int64, hash: Int64, article: Article)?

  init(_ request: ImportRequest, store: MemoryStore, in db: Database) throws {
    self.store = store
    self.db = db
    try db.execute(
      sql: "INSERT INTO batch (name, date) VALUES (?, ?)",
      arguments: [request.name, request.date])
    summary = ImportSummary(batch: db.lastInsertedRowID)
    index = try IndexWriter(in: db)
  }

  func add(_ imported: ImportedUnit) throws {
    summary.read += 1
    guard
      let columns = try UnitColumns(
        imported.unit, sourceLanguage: store.sourceLanguage, targetLanguage: store.targetLanguage)
    else { throw MemoryError.unitWithoutVariants(number: summary.read) }
    let article = try imported.article.map(identifier)
    let draft = UnitDraft(columns: columns, imported: imported, article: article)
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
    try index.finish()
    try db.execute(
      sql: "UPDATE batch SET header = ?, read = ?, added = ?, duplicates = ? WHERE id = ?",
      arguments: [
        try header.map(UnitColumns.json), summary.read, summary.added, summary.duplicates,
        summary.batch,
      ])
    return summary
  }

  private func insert(_ draft: UnitDraft) throws {
    let source = draft.columns.source
    let forms = store.keying.forms(of: source.text, language: source.language)
    let compactHash = TextHash.of(forms.compact)
    try index.add(forms.compact, hash: compactHash)
    let southernHash = forms.southern == forms.compact ? nil : TextHash.of(forms.southern)
    if let southernHash { try index.add(forms.southern, hash: southernHash) }
    let hash = TextHash.of(forms.exact)
    let isSuccessor = previous != nil && previous?.article == draft.imported.article
    if !isSuccessor { try closeArticle() }
    let context: Int64? = isSuccessor ? previous?.hash : draft.article == nil ? nil : 0
    let sql = """
      INSERT INTO unit (source, target, source_language, target_language, details, article,
        position, previous, batch, state, compact_hash, southern_hash, light_hash,
        fingerprint)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    try db.cachedStatement(sql: sql).execute(arguments: [
      source.text, draft.target, source.language.rawValue,
      draft.columns.target?.language.rawValue, draft.columns.details, draft.article,
      draft.imported.position, context, summary.batch, draft.imported.state.rawValue, compactHash,
      southernHash, forms.light.isEmpty ? nil : TextHash.of(forms.light), draft.fingerprint,
    ])
    let id = db.lastInsertedRowID
    try insertText(of: draft, id: id, source: forms.folded)
    if isSuccessor { try setNext(hash) }
    previous = draft.imported.article.map { (id, hash, $0) }
  }

  private func insertText(of draft: UnitDraft, id: Int64, source: String) throws {
    let target = draft.columns.target.map {
      store.keying.folded($0.text)
    }
    try db.cachedStatement(
      sql: "INSERT INTO concordance (rowid, source, target) VALUES (?, ?, ?)"
    ).execute(arguments: [
      id, ConcordanceText(source).indexed, ConcordanceText(target ?? "").indexed,
    ])
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

  private func identifier(of article: Article) throws -> Int64 {
    if let known = articles[article] { return known }
    let description = try UnitColumns.json(article)
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO article (description, title, url, date, desk)
        VALUES (?, ?, ?, ?, ?)
        """,
      arguments: [description, article.title, article.url, article.date, article.desk])
    let sql = "SELECT id FROM article WHERE description = ?"
    guard let id = try Int64.fetchOne(db, sql: sql, arguments: [description]) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "an article was not kept")
    }
    if articles.count >= 4096 { articles = [:] }
    articles[article] = id
    return id
  }
}

/// A unit with the columns it will fill.
private struct UnitDraft {
  let columns: UnitColumns
  let imported: ImportedUnit
  let article: Int64?

  var target: String { columns.target?.text ?? "" }

  var fingerprint: Int64 {
    TextHash.of([
      columns.source.text, target, columns.distinction, article.map(String.init) ?? "",
    ])
  }
}
