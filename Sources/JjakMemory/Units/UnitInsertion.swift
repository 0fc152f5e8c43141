import GRDB
import JjakCore

/// A unit with the columns it will fill.
struct UnitDraft {
  let columns: UnitColumns
  let imported: ImportedUnit
  let article: Int64?
  let forms: MatchForms
  /// The fingerprint of the compact key.
  let compactHash: Int64

  var target: String { columns.target?.text ?? "" }

  /// Tells units of one compact key apart that differ in texts, codes or article.
  var fingerprint: Int64 {
    TextHash.shortest([
      columns.source.text, target, columns.distinction, article.map(String.init) ?? "",
    ])
  }
}

/// Puts units into the tables and indexes, inside one transaction.
final class UnitInsertion {
  private let store: MemoryStore
  private let db: Database
  private let index: IndexWriter
  private var articles: [Article: Int64] = [:]

  init(store: MemoryStore, in db: Database) throws {
    self.store = store
    self.db = db
    index = try IndexWriter(in: db)
  }

  /// Splits a unit into columns and finds or makes its article.
  ///
  /// - Returns: The draft, nil for a unit without variants.
  func draft(_ imported: ImportedUnit) throws -> UnitDraft? {
    let columns = try UnitColumns(
      imported.unit, sourceLanguage: store.sourceLanguage, targetLanguage: store.targetLanguage)
    guard let columns else { return nil }
    let forms = store.keying.forms(of: columns.source.text, language: columns.source.language)
    return UnitDraft(
      columns: columns, imported: imported, article: try imported.article.map(identifier),
      forms: forms, compactHash: TextHash.of(forms.compact))
  }

  /// Inserts a unit with its keys and text.
  ///
  /// - Parameters:
  ///   - draft: The unit.
  ///   - id: Its number; nil for a new one.
  ///   - batch: The import or change that brings it.
  ///   - previous: The hash of the neighbour before; 0 at the start of an article, nil if unknown.
  ///   - next: The hash of the neighbour after; 0 at the end of an article, nil if unknown.
  /// - Returns: Its number, and the hash by which neighbours know it.
  /// - Throws: `DatabaseError`
  @discardableResult
  func insert(
    _ draft: UnitDraft, id: Int64? = nil, batch: Int64, previous: Int64?, next: Int64?
  ) throws -> (id: Int64, hash: Int64) {
    let (source, forms) = (draft.columns.source, draft.forms)
    try index.add(forms.compact, hash: draft.compactHash)
    let southernHash = forms.southern == forms.compact ? nil : TextHash.of(forms.southern)
    if let southernHash { try index.add(forms.southern, hash: southernHash) }
    let sql = """
      INSERT INTO unit (id, source, target, source_language, target_language, details, article,
        position, previous, next, batch, state, compact_hash, southern_hash, light_hash,
        fingerprint)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    try db.cachedStatement(sql: sql).execute(arguments: [
      id, source.text, draft.target, Self.stored(source.language, usual: store.sourceLanguage),
      draft.columns.target.map { Self.stored($0.language, usual: store.targetLanguage) },
      draft.columns.details, draft.article, draft.imported.position, previous, next, batch,
      draft.imported.state.number, draft.compactHash, southernHash,
      forms.light.isEmpty ? nil : TextHash.short(forms.light), draft.fingerprint,
    ])
    let number = db.lastInsertedRowID
    try insertText(of: draft, id: number, source: forms.folded)
    return (number, TextHash.of(forms.exact))
  }

  /// Closes the index.
  func finish() throws {
    try index.finish()
  }

  private static func stored(_ language: LanguageTag, usual: LanguageTag) -> String {
    language.rawValue == usual.rawValue ? "" : language.rawValue
  }

  private func insertText(of draft: UnitDraft, id: Int64, source: String) throws {
    let target = draft.columns.target.map { store.keying.folded($0.text) }
    try db.cachedStatement(sql: "INSERT INTO concordance (rowid, terms) VALUES (?, ?)")
      .execute(arguments: [id, ConcordanceText.terms(source: source, target: target ?? "")])
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
