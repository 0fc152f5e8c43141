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
    let indexed = try count("SELECT COUNT(*) FROM concordance_docsize")
    if units != indexed {
      findings.append("concordance: found \(indexed) units, need \(units)")
    }
    return findings
  }
}
