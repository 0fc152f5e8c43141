import Foundation
import GRDB
import JjakCore

extension MemoryStore {
  /// What a unit was before it was edited, oldest first, the unit as it is last.
  ///
  /// - Parameter id: The number of the unit, also of one that was edited or deleted.
  /// - Returns: Its versions, one at least.
  /// - Throws: ``MemoryError/unknownUnit(_:)`` and others.
  public func history(of id: Int64) throws -> [UnitVersion] {
    try read { db in
      var versions: [UnitVersion] = []
      var next: Int64? = try first(of: id, in: db)
      while let number = next {
        let (version, successor) = try version(number, in: db)
        versions.append(version)
        next = successor
      }
      return versions
    }
  }

  /// The oldest unit that edits led from to this one.
  private func first(of id: Int64, in db: Database) throws -> Int64 {
    let sql = "SELECT unit FROM removed WHERE successor = ?"
    var first = id
    while let before = try Int64.fetchOne(db, sql: sql, arguments: [first]) { first = before }
    return first
  }

  private func version(
    _ id: Int64, in db: Database
  ) throws -> (version: UnitVersion, successor: Int64?) {
    let removed = """
      SELECT content, successor, batch.id, batch.name, batch.date
      FROM removed JOIN batch ON batch.id = removed.batch WHERE unit = ?
      """
    if let row = try Row.fetchOne(db, sql: removed, arguments: [id]) {
      let content: String = try row.value(0)
      let unit = try JSONDecoder().decode(RemovedUnit.self, from: Data(content.utf8))
      let change = UnitVersion.Change(
        batch: try row.value(2), name: try row.value(3), date: try row.value(4))
      return (version(of: unit.unit, id: id, endedBy: change), try row.optionalValue(1))
    }
    let sql = StoredUnit.selection + "WHERE unit.id = ?"
    guard let row = try Row.fetchOne(db, sql: sql, arguments: [id]) else {
      throw MemoryError.unknownUnit(id)
    }
    return (version(of: try StoredUnit(row).unit, id: id, endedBy: nil), nil)
  }

  private func version(
    of unit: TranslationUnit, id: Int64, endedBy change: UnitVersion.Change?
  ) -> UnitVersion {
    let sides = UnitColumns.sides(
      of: unit, sourceLanguage: sourceLanguage, targetLanguage: targetLanguage)
    return UnitVersion(
      id: id, source: sides.map { unit.variants[$0.source].text } ?? "",
      target: sides?.target.map { unit.variants[$0].text } ?? "", endedBy: change)
  }
}

/// A unit as it was until a change, or as it is.
public struct UnitVersion: Hashable, Sendable, Codable, Identifiable {
  /// A change that ended a version.
  public struct Change: Hashable, Sendable, Codable {
    /// The number to undo it by.
    public let batch: Int64
    /// What it is called.
    public let name: String
    /// When it took place.
    public let date: String
  }

  /// The number it has or had.
  public let id: Int64
  /// The source side.
  public let source: String
  /// The target side; empty when it had none.
  public let target: String
  /// The edit or deletion that ended it; nil for the unit as it is.
  public let endedBy: Change?
}
