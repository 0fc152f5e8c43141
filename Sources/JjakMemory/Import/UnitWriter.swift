import GRDB
import JjakCore

/// Writes the units of one import, each with its keys and neighbours, inside one transaction.
final class UnitWriter {
  private(set) var summary: ImportSummary
  private let store: MemoryStore
  private let db: Database
  private let insertion: UnitInsertion
  private let removal: UnitRemoval
  private let arbiter: ImportArbiter
  /// The first and last number that the import has given.
  private var numbers: ClosedRange<Int64>?
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
    removal = UnitRemoval(store: store, in: db)
    arbiter = ImportArbiter(request, batch: summary.batch, store: store, in: db)
  }

  func add(_ imported: ImportedUnit) throws {
    summary.read += 1
    guard let draft = try insertion.draft(imported) else {
      throw MemoryError.unitWithoutVariants(number: summary.read)
    }
    switch try arbiter.verdict(on: draft) {
    case .enters(let old):
      let number = try insert(draft)
      try replace(old, by: number)
      summary.added += 1
      if let languages = otherLanguages(of: draft) {
        summary.otherLanguages[languages, default: 0] += 1
      }
      summary.replaced += old.count
    case .isPresent(let number, let old):
      try replace(old, by: number)
      summary.duplicates += 1
      summary.replaced += old.count
      previous = nil
    case .merges(let unit, let old):
      try merge(unit, with: old)
      summary.merged += 1
      previous = nil
    case .staysOut:
      summary.leftOut += 1
      previous = nil
    }
  }

  /// Closes the import and the index.
  func finish(header: MemoryHeader?) throws -> ImportSummary {
    try closeArticle()
    try insertion.finish()
    if summary.leftOut + summary.merged + summary.replaced > 0 { try removal.tidy() }
    try db.execute(
      sql: """
        UPDATE batch SET header = ?, read = ?, added = ?, duplicates = ?, first = ?, last = ?
        WHERE id = ?
        """,
      arguments: [
        try header.map(UnitColumns.json), summary.read, summary.added, summary.duplicates,
        numbers?.lowerBound, numbers?.upperBound, summary.batch,
      ])
    return summary
  }

  private func insert(_ draft: UnitDraft) throws -> Int64 {
    let isSuccessor = previous != nil && previous?.article == draft.imported.article
    if !isSuccessor { try closeArticle() }
    let context: Int64? = isSuccessor ? previous?.hash : draft.article == nil ? nil : 0
    let (id, hash) = try insertion.insert(draft, batch: summary.batch, previous: context, next: nil)
    note(id)
    if isSuccessor { try setNext(hash) }
    previous = draft.imported.article.map { (id, hash, $0) }
    return id
  }

  /// Puts a unit in the place of an old one, between the same neighbours.
  private func merge(_ unit: ImportedUnit, with old: Int64) throws {
    let sql = "SELECT previous, next FROM unit WHERE id = ?"
    guard let draft = try insertion.draft(unit),
      let neighbours = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [old])
    else { throw MemoryError.unknownUnit(old) }
    let (number, _) = try insertion.insert(
      draft, batch: summary.batch, previous: try neighbours.optionalValue(0),
      next: try neighbours.optionalValue(1))
    note(number)
    try replace([old], by: number)
  }

  /// The languages of a unit, nil where they are those of the memory.
  private func otherLanguages(of draft: UnitDraft) -> String? {
    let found = [draft.columns.source.language] + (draft.columns.target.map { [$0.language] } ?? [])
    let isUsual = zip(found, [store.sourceLanguage, store.targetLanguage])
      .allSatisfy { $0 == $1 || $0.matches($1) }
    return isUsual ? nil : found.map(\.rawValue).joined(separator: "–")
  }

  private func note(_ number: Int64) {
    numbers = (numbers?.lowerBound ?? number)...number
  }

  private func replace(_ old: [Int64], by number: Int64) throws {
    for id in old { try removal.replace(id, by: number, batch: summary.batch) }
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
}
