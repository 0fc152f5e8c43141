import GRDB
import JjakCore

/// A key that may be like the query, and how like.
struct KeyCandidate {
  let hash: Int64
  let similarity: Double
}

/// What lookups of one process keep of the index.
final class IndexCache: Sendable {
}

/// Finds the keys that are like a query.
struct KeyIndex {
  private let db: Database

  init(cache: IndexCache, in db: Database) {
    self.db = db
  }

  /// All keys that reach the minimum before penalties, the most similar first.
  func candidates(
    for pattern: SimilarityPattern, options: LookupOptions
  ) throws -> [KeyCandidate] {
    let bound = SimilarityBound(percent: min(options.minimumPercent, 100))
    var found: [KeyCandidate] = []
    let rows = try Row.fetchCursor(db, sql: "SELECT hash, units FROM pending_key")
    while let row = try rows.next() {
      let units = KeyUnits.decoded(try row.value(1))
      guard bound.pairs(pattern.units.count, units.count) != nil else { continue }
      let similarity = pattern.similarity(to: units).value
      guard similarity >= bound.similarity else { continue }
      found.append(KeyCandidate(hash: try row.value(0), similarity: similarity))
    }
    return found.sorted { ($0.similarity, $0.hash) > ($1.similarity, $1.hash) }
  }
}
