import Foundation
import GRDB

extension MemoryStore {
  /// Looks through the whole file for damage.
  ///
  /// - Returns: What is wrong, one line each; empty when all is well.
  /// - Throws: ``MemoryError`` when the file can't be read at all.
  /// - Complexity: O(*n* log *n*)
  public func verify() throws -> [String] {
    try read { db in
      var findings = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
      for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
        let table: String = try row.value(0)
        findings.append("\(table): a row refers to one that is missing")
      }
      try findings.append(contentsOf: countFindings(in: db))
      return findings
    }
  }

  private func countFindings(in db: Database) throws -> [String] {
    func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
    var findings: [String] = []
    let units = try count("SELECT COUNT(*) FROM unit")
    let indexed = try concordanceCount(in: db)
    if units != indexed {
      findings.append("concordance: found \(indexed) units, need \(units)")
    }
    let strays = try count("SELECT COUNT(*) FROM unit WHERE batch NOT IN (SELECT id FROM batch)")
    if strays > 0 { findings.append("unit: \(strays) units of an import that is missing") }
    return findings
  }

  /// How many units the full-text index holds: the first number of its record of totals.
  private func concordanceCount(in db: Database) throws -> Int {
    let totals = try Data.fetchOne(db, sql: "SELECT block FROM concordance_data WHERE id = 1")
    var count = 0
    for byte in totals ?? Data() {
      count = count << 7 | Int(byte & 0x7F)
      if byte < 0x80 { break }
    }
    return count
  }
}
