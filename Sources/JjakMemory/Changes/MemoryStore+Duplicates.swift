import GRDB
import JjakCore

/// What makes units duplicates of one another.
public enum Likeness: String, Hashable, Sendable, Codable, CaseIterable {
  /// Source and target are the same, from whatever articles.
  case both
  /// The source is the same.
  case source
  /// Source and target are the same but for spaces, case and punctuation.
  case near
}

/// Units of which one would do.
public struct DuplicateGroup: Hashable, Sendable, Codable {
  /// The unit to keep: reviewed before aligned, then the latest article, then the latest import.
  public let kept: StoredUnit
  /// The others.
  public let others: [StoredUnit]
}

extension MemoryStore {
  /// Finds units of which one would do; nothing changes.
  ///
  /// - Parameters:
  ///   - likeness: What makes units duplicates.
  ///   - body: Gets each group, in the order of the sources' keys.
  /// - Throws: ``MemoryError``, or what `body` throws.
  /// - Complexity: O(*n* log *n*); memory stays flat.
  public func duplicates(by likeness: Likeness, _ body: (DuplicateGroup) throws -> Void) throws {
    try read { db in
      let repeated = """
        SELECT compact_hash FROM unit GROUP BY compact_hash HAVING COUNT(*) > 1
        """
      let keys = try Int64.fetchCursor(db, sql: repeated)
      let alike = StoredUnit.selection + "WHERE unit.compact_hash = ? ORDER BY unit.id"
      while let key = try keys.next() {
        let units = try Row.fetchAll(
          db.cachedStatement(sql: alike), arguments: [key]
        ).map { try StoredUnit($0) }
        for group in groups(of: units, by: likeness) { try body(group) }
      }
    }
  }

  private func groups(of units: [StoredUnit], by likeness: Likeness) -> [DuplicateGroup] {
    func key(_ unit: StoredUnit) -> [String] {
      switch likeness {
      case .both: [unit.source, unit.target]
      case .source: [unit.source]
      case .near: [keying.forms(of: unit.target, language: targetLanguage).compact]
      }
    }
    return Dictionary(grouping: units, by: key).values.compactMap { alike in
      let ranked = alike.sorted { Self.rank($0) > Self.rank($1) }
      guard let kept = ranked.first, ranked.count > 1 else { return nil }
      return DuplicateGroup(kept: kept, others: ranked.dropFirst().sorted { $0.id < $1.id })
    }.sorted { $0.kept.id < $1.kept.id }
  }

  private static func rank(_ unit: StoredUnit) -> (Int, String, Int64) {
    (unit.state == .reviewed ? 1 : 0, unit.provenance.article?.date ?? "", unit.id)
  }
}
