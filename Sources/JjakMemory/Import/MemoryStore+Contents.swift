import Foundation
import GRDB
public import JjakCore

extension MemoryStore {
  /// Hands out all units in the order they were imported; memory stays flat.
  ///
  /// - Parameter body: Gets each unit.
  /// - Throws: ``MemoryError``, or what `body` throws.
  public func exportUnits(_ body: (StoredUnit) throws -> Void) throws {
    try read { db in
      let rows = try Row.fetchCursor(db, sql: StoredUnit.selection + "ORDER BY unit.id")
      while let row = try rows.next() { try body(try StoredUnit(row)) }
    }
  }

  /// Hands out the source of every unit that has a target, in the order of import.
  ///
  /// - Parameter body: Gets each source.
  /// - Throws: ``MemoryError``, or what `body` throws.
  public func eachSource(_ body: (String) throws -> Void) throws {
    try read { db in
      let sources = try String.fetchCursor(
        db, sql: "SELECT source FROM unit WHERE target <> '' ORDER BY id")
      while let source = try sources.next() { try body(source) }
    }
  }

  /// Draws targets from all over the memory, the same ones each time.
  ///
  /// - Parameter count: The most to draw.
  /// - Returns: The targets, none of them empty.
  /// - Throws: ``MemoryError``
  /// - Complexity: O(`count` · log *n*) in the units.
  public func sampleTargets(_ count: Int) throws -> [String] {
    try read { db in
      let last = try Int.fetchOne(db, sql: "SELECT MAX(id) FROM unit") ?? 0
      let statement = try db.cachedStatement(
        sql: "SELECT target FROM unit WHERE id = ? AND target <> ''")
      return try stride(from: 1, through: last, by: max(1, last / max(1, count))).compactMap {
        try String.fetchOne(statement, arguments: [$0])
      }
    }
  }

  /// Finds a unit by its number.
  ///
  /// - Parameter id: The number.
  /// - Returns: The unit.
  /// - Throws: ``MemoryError/unknownUnit(_:)`` and others.
  public func unit(_ id: Int64) throws -> StoredUnit {
    try read { db in
      let sql = StoredUnit.selection + "WHERE unit.id = ?"
      guard let row = try Row.fetchOne(db, sql: sql, arguments: [id]) else {
        throw MemoryError.unknownUnit(id)
      }
      return try StoredUnit(row)
    }
  }

  /// The imports that the memory holds, oldest first.
  ///
  /// - Returns: The imports.
  /// - Throws: ``MemoryError``
  public func batches() throws -> [ImportBatch] {
    try read { db in
      let sql = "SELECT id, name, date, header, read, added, duplicates FROM batch ORDER BY id"
      return try Row.fetchAll(db, sql: sql).map { row in
        let header: String? = try row.optionalValue(3)
        return ImportBatch(
          id: try row.value(0), name: try row.value(1), date: try row.value(2),
          header: try header.map {
            try JSONDecoder().decode(MemoryHeader.self, from: Data($0.utf8))
          },
          read: try row.value(4), added: try row.value(5), duplicates: try row.value(6))
      }
    }
  }

  /// Counts what the memory holds.
  ///
  /// - Returns: The counts.
  /// - Throws: ``MemoryError``
  public func info() throws -> MemoryInfo {
    try read { db in
      func count(_ table: String) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM \(table)") ?? 0
      }
      let reviewed = "unit WHERE state = \(UnitState.reviewed.number)"
      return MemoryInfo(
        path: path, sourceLanguage: sourceLanguage, targetLanguage: targetLanguage,
        schema: MemoryFile.schemaVersion, units: try count("unit"), reviewed: try count(reviewed),
        articles: try count("article"), batches: try count("batch"),
        keys: try IndexWriter.keyCount(in: db), parts: try count("part"))
    }
  }
}

/// What a memory holds, in numbers.
public struct MemoryInfo: Hashable, Sendable, Codable {
  /// Where it is kept.
  public let path: String
  /// The language that units are looked up by.
  public let sourceLanguage: LanguageTag
  /// The language that units are rendered into.
  public let targetLanguage: LanguageTag
  /// The version of its tables.
  public let schema: Int
  /// Units.
  public let units: Int
  /// Units in state ``UnitState/reviewed``.
  public let reviewed: Int
  /// Articles.
  public let articles: Int
  /// Imports.
  public let batches: Int
  /// Distinct keys in the fuzzy index, those of removed units included until the next merge.
  public let keys: Int
  /// Sorted parts of the fuzzy index.
  public let parts: Int
}
