import Foundation
import GRDB

extension MemoryStore {
  /// Takes back a whole import or change: what it added goes, what it took out comes back.
  ///
  /// - Parameter batch: The number of the import or change.
  /// - Returns: How many units went and came back.
  /// - Throws: ``MemoryError/unknownBatch(_:)`` and others.
  public func undo(batch: Int64) throws -> UndoSummary {
    try write { db in
      let known = "SELECT EXISTS (SELECT 1 FROM batch WHERE id = ?)"
      guard try Bool.fetchOne(db, sql: known, arguments: [batch]) == true else {
        throw MemoryError.unknownBatch(batch)
      }
      let removal = UnitRemoval(store: self, in: db)
      let ofBatch = """
        unit.batch = ?1 AND unit.id BETWEEN
          (SELECT first FROM batch WHERE id = ?1) AND (SELECT last FROM batch WHERE id = ?1)
        """
      let removed = try removal.remove(where: ofBatch, [batch])
      try db.execute(sql: "DELETE FROM removed WHERE origin = ?", arguments: [batch])
      let restored = try restore(batch: batch, in: db)
      try db.execute(sql: "DELETE FROM batch WHERE id = ?", arguments: [batch])
      return UndoSummary(batch: batch, removed: removed, restored: restored)
    }
  }

  private func restore(batch: Int64, in db: Database) throws -> Int {
    let insertion = try UnitInsertion(store: self, in: db)
    let sql = "SELECT content FROM removed WHERE batch = ? ORDER BY unit"
    let contents = try String.fetchAll(db, sql: sql, arguments: [batch])
    for content in contents {
      let unit = try JSONDecoder().decode(RemovedUnit.self, from: Data(content.utf8))
      guard let draft = try insertion.draft(unit.imported) else { continue }
      try insertion.insert(
        draft, id: unit.id, batch: unit.origin, previous: unit.previous, next: unit.next)
    }
    try insertion.finish()
    try db.execute(sql: "DELETE FROM removed WHERE batch = ?", arguments: [batch])
    return contents.count
  }
}

/// What taking back an import or change did.
public struct UndoSummary: Hashable, Sendable, Codable {
  /// The number of the import or change.
  public let batch: Int64
  /// Units it had added, which are gone.
  public let removed: Int
  /// Units it had taken out, which are back.
  public let restored: Int
}
