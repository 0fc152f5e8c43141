import Foundation
import GRDB

/// Reads what can still be read of a damaged memory; the file stays as it is.
///
/// Units are asked for one after another by their numbers, so that a broken page costs those that lie on
/// it. Their articles and imports are left out where only those are broken.
public struct MemorySalvage {
  /// What came of it.
  public struct Summary: Hashable, Sendable {
    /// Units read.
    public fileprivate(set) var read = 0
    /// Units among them whose article and import could not be read.
    public fileprivate(set) var withoutArticle = 0
    /// Numbers of units that could not be read; a unit that had been taken out before may be among
    /// them.
    public fileprivate(set) var unreadable = 0
  }

  private let path: String
  private let database: DatabaseQueue

  /// Opens a file that is a memory by its header.
  ///
  /// - Parameter path: The file.
  /// - Throws: ``MemoryError`` when the file is missing, foreign, of another schema, or so damaged that
  ///   its tables are not found any more.
  public init(path: String) throws {
    try MemoryFile.check(path)
    self.path = path
    var configuration = Configuration()
    configuration.readonly = true
    // Lets SQLite open a file that is shorter than its header says.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA writable_schema = ON") }
    let settings = configuration
    database = try MemoryError.translating(path) {
      try DatabaseQueue(path: MemoryFile.readingPath(path), configuration: settings)
    }
  }

  /// Hands out the units that can be read, in the order they were imported.
  ///
  /// - Parameter body: Gets each unit.
  /// - Returns: How many were read and not read.
  /// - Throws: ``MemoryError`` when the table of units is not found, or what `body` throws.
  /// - Complexity: O(*n*) in the highest number of a unit.
  public func units(_ body: (StoredUnit) throws -> Void) throws -> Summary {
    try MemoryError.translating(path) {
      try database.unsafeRead { db in
        // Fails where the list of tables is broken: nothing can be found then.
        _ = try db.cachedStatement(sql: StoredUnit.bareSelection + "LIMIT 1")
        var summary = Summary()
        let last = lastNumber(in: db)
        var next: Int64 = 1
        while next <= last {
          do {
            let whole = StoredUnit.selection + "WHERE unit.id >= ? ORDER BY unit.id"
            let rows = try Row.fetchCursor(db, sql: whole, arguments: [next])
            while let row = try rows.next() {
              let unit = try StoredUnit(row)
              try body(unit)
              summary.read += 1
              next = unit.id + 1
            }
            return summary
          } catch  where Self.isDamage(error) {
            try readOne(from: &next, in: db, summary: &summary, body)
          }
        }
        return summary
      }
    }
  }

  /// Reads the next unit without its article and import, or passes over its number.
  private func readOne(
    from next: inout Int64, in db: Database, summary: inout Summary,
    _ body: (StoredUnit) throws -> Void
  ) throws {
    do {
      let sql = StoredUnit.bareSelection + "WHERE id >= ? ORDER BY id LIMIT 1"
      guard let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [next]) else {
        next = .max
        return
      }
      let unit = try StoredUnit(row)
      try body(unit)
      summary.read += 1
      summary.withoutArticle += 1
      next = unit.id + 1
    } catch  where Self.isDamage(error) {
      summary.unreadable += 1
      next += 1
    }
  }

  private static func isDamage(_ error: any Error) -> Bool {
    if let error = error as? DatabaseError {
      return [.SQLITE_CORRUPT, .SQLITE_IOERR].contains(error.resultCode)
    }
    return error is DecodingError
  }

  /// More than the file has room for, and numbers of units that were taken out.
  private var mostUnits: Int64 {
    let size = (try? FileHandle(forReadingAtPath: path)?.seekToEnd()) ?? 0
    return max(10_000, Int64(size) / 16)
  }

  /// The highest number that a unit has had, as far as that can be read.
  private func lastNumber(in db: Database) -> Int64 {
    let queries = [
      "SELECT seq FROM sqlite_sequence WHERE name = 'unit'", "SELECT MAX(id) FROM unit",
      "SELECT MAX(last) FROM batch",
    ]
    // A query that fails is answered by the next one.
    return queries.lazy.compactMap { try? Int64.fetchOne(db, sql: $0) }.first ?? mostUnits
  }
}
