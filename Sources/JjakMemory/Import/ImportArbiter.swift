import GRDB
import JjakCore

/// Decides what becomes of the units of one import, by its policy.
final class ImportArbiter {
  /// What becomes of a unit; `replacing` are numbers of units that go.
  enum Verdict {
    /// It comes in.
    case enters(replacing: [Int64])
    /// It is there already, under `id`.
    case isPresent(id: Int64, replacing: [Int64])
    /// It is put together with the unit of a number, and takes its place.
    case merges(ImportedUnit, with: Int64)
    /// The policy keeps it out.
    case staysOut
  }

  private let request: ImportRequest
  private let batch: Int64
  private let store: MemoryStore
  private let db: Database
  /// Units from before that the file holds too; overwriting spares them.
  private var confirmed: Set<Int64> = []

  init(_ request: ImportRequest, batch: Int64, store: MemoryStore, in db: Database) {
    self.request = request
    self.batch = batch
    self.store = store
    self.db = db
  }

  func verdict(on draft: UnitDraft) throws -> Verdict {
    let twin = try twin(of: draft)
    switch request.policy {
    case .overwrite: return try overwriting(draft, twin: twin)
    case .merge: return try merging(draft, twin: twin)
    default: break
    }
    if let twin { return .isPresent(id: twin, replacing: []) }
    switch request.policy {
    case .leave:
      let isKnown = try rivals(of: draft).contains(where: isFromBefore)
      return isKnown ? .staysOut : .enters(replacing: [])
    case .newest: return try comparingDates(draft)
    default: return .enters(replacing: [])
    }
  }

  private func comparingDates(_ draft: UnitDraft) throws -> Verdict {
    let rivals = try rivals(of: draft)
    let own = draft.imported.unit.lastChange(
      draft.imported.article, otherwise: request.date)
    let dates = rivals.map {
      $0.unit.lastChange($0.provenance.article, otherwise: $0.provenance.batchDate)
    }
    if dates.contains(where: { $0 > own }) { return .staysOut }
    return .enters(replacing: zip(rivals, dates).filter { $1 < own }.map(\.0.id))
  }

  private func overwriting(_ draft: UnitDraft, twin: Int64?) throws -> Verdict {
    let rivals = try rivals(of: draft)
    if let found = rivals.first(where: { $0.id == twin }),
      !isFromBefore(found) || found.isSame(as: draft.imported)
    {
      confirmed.insert(found.id)
    }
    let replaced = rivals.filter { isFromBefore($0) && !confirmed.contains($0.id) }.map(\.id)
    if let twin, confirmed.contains(twin) { return .isPresent(id: twin, replacing: replaced) }
    return .enters(replacing: replaced)
  }

  private func merging(_ draft: UnitDraft, twin: Int64?) throws -> Verdict {
    for rival in try rivals(of: draft) {
      guard let merged = rival.merged(with: draft.imported) else { continue }
      return rival.isSame(as: merged)
        ? .isPresent(id: rival.id, replacing: []) : .merges(merged, with: rival.id)
    }
    return twin.map { .isPresent(id: $0, replacing: []) } ?? .enters(replacing: [])
  }

  private func isFromBefore(_ unit: StoredUnit) -> Bool { unit.provenance.batch != batch }

  /// The number of the unit with the same texts, codes and article.
  private func twin(of draft: UnitDraft) throws -> Int64? {
    let sql = """
      SELECT id, source, target, article FROM unit WHERE compact_hash = ? AND fingerprint = ?
      """
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: sql), arguments: [draft.compactHash, draft.fingerprint])
    while let row = try rows.next() {
      if try row.value(1) == draft.columns.source.text, try row.value(2) == draft.target,
        try row.optionalValue(3) == draft.article
      {
        return try row.value(0)
      }
    }
    return nil
  }

  /// The units of the same source, oldest first.
  private func rivals(of draft: UnitDraft) throws -> [StoredUnit] {
    let sql = StoredUnit.selection + "WHERE unit.compact_hash = ? ORDER BY unit.id"
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [draft.compactHash])
      .map { try StoredUnit($0) }.filter { $0.source == draft.columns.source.text }
  }
}
