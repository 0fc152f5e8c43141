import Foundation
import GRDB
import JjakCore

extension MemoryStore {
  /// Puts a unit in other words; the unit as it was can be brought back by ``undo(batch:)``.
  ///
  /// A side that changes loses its codes. The unit counts as reviewed and changed from then on.
  ///
  /// - Parameters:
  ///   - id: The number of the unit.
  ///   - source: The new source; nil to leave it.
  ///   - target: The new target; nil to leave it.
  ///   - request: Name and date of the change.
  /// - Returns: The unit that has taken its place, under a new number.
  /// - Throws: ``MemoryError/unknownUnit(_:)`` and others.
  public func edit(
    _ id: Int64, source: String? = nil, target: String? = nil, _ request: ImportRequest
  ) throws -> StoredUnit {
    let successor = try write { db in
      let sql = StoredUnit.selection + "WHERE unit.id = ?"
      guard let row = try Row.fetchOne(db, sql: sql, arguments: [id]) else {
        throw MemoryError.unknownUnit(id)
      }
      let stored = try StoredUnit(row)
      var changed = ImportedUnit(
        stored.unit, article: stored.provenance.article, position: stored.provenance.position)
      let sides = UnitColumns.sides(
        of: stored.unit, sourceLanguage: sourceLanguage, targetLanguage: targetLanguage)
      if let source, let side = sides?.source {
        changed.unit.variants[side].content = InlineText(source)
      }
      if let target {
        if let side = sides?.target {
          changed.unit.variants[side].content = InlineText(target)
        } else {
          changed.unit.variants.append(
            TranslationVariant(language: targetLanguage, content: InlineText(target)))
        }
      }
      changed.unit.setChangeDate(request.date)
      let batch = try openChange(request, in: db)
      let insertion = try UnitInsertion(store: self, in: db)
      guard let draft = try insertion.draft(changed) else { throw MemoryError.unknownUnit(id) }
      let (number, _) = try insertion.insert(
        draft, batch: batch, previous: try row.optionalValue(12), next: try row.optionalValue(13))
      try insertion.finish()
      let removal = UnitRemoval(store: self, in: db)
      try removal.replace(id, by: number, batch: batch)
      try removal.tidy()
      try closeChange(batch, read: 1, added: number, in: db)
      return number
    }
    return try unit(successor)
  }

  /// Takes units out; ``undo(batch:)`` brings them back.
  ///
  /// - Parameters:
  ///   - ids: The numbers of the units.
  ///   - request: Name and date of the change.
  /// - Returns: The number of the change, nil where nothing was to be taken out.
  /// - Throws: ``MemoryError/unknownUnit(_:)`` for the first that is not there, and others; all
  ///   units stay then.
  public func delete(_ ids: [Int64], _ request: ImportRequest) throws -> Int64? {
    guard !ids.isEmpty else { return nil }
    return try write { db in
      let batch = try openChange(request, in: db)
      let removal = UnitRemoval(store: self, in: db)
      for id in ids {
        guard try removal.remove(where: "unit.id = ?", [id], by: batch, tidies: id == ids.last) == 1
        else { throw MemoryError.unknownUnit(id) }
      }
      try closeChange(batch, read: ids.count, added: nil, in: db)
      return batch
    }
  }

  func openChange(_ request: ImportRequest, in db: Database) throws -> Int64 {
    try db.execute(
      sql: "INSERT INTO batch (name, date) VALUES (?, ?)",
      arguments: [request.name, request.date])
    return db.lastInsertedRowID
  }

  /// Notes how many units a change looked at, and the number of the one that it added.
  private func closeChange(
    _ batch: Int64, read: Int, added number: Int64?, in db: Database
  ) throws {
    try db.execute(
      sql: "UPDATE batch SET read = ?, added = ?, first = ?, last = ? WHERE id = ?",
      arguments: [read, number == nil ? 0 : 1, number, number, batch])
  }
}

extension TranslationUnit {
  /// Notes when the unit was changed, as TMX has it: `20260203T101500Z`.
  fileprivate mutating func setChangeDate(_ date: String) {
    let digits = date.filter("0123456789".contains).padding(
      toLength: 14, withPad: "0", startingAt: 0)
    attributes.removeAll { $0.name == "changedate" }
    attributes.append(
      Attribute(name: "changedate", value: digits.prefix(8) + "T" + digits.suffix(6) + "Z"))
  }
}
