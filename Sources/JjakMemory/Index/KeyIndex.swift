import GRDB
import JjakCore

/// A key that may be like the query, and how like.
struct KeyCandidate {
  let hash: Int64
  let similarity: Double
}

/// Finds the keys that are like a query.
struct KeyIndex {
  private let cache: IndexCache
  private let db: Database

  init(cache: IndexCache, in db: Database) {
    self.cache = cache
    self.db = db
  }

  /// All keys that reach the minimum before penalties, the most similar first.
  func candidates(
    for pattern: SimilarityPattern, minimumPercent: Int
  ) throws -> [KeyCandidate] {
    let bound = SimilarityBound(percent: min(minimumPercent, 100))
    var found = try waiting(for: pattern, bound: bound)
    let pairs = KeyPairs.of(pattern.units)
    for part in try cache.parts(in: db) {
      let search = PartSearch(part, pattern: pattern, bound: bound, cache: cache, in: db)
      found += try search.candidates(sharing: pairs)
    }
    return found.sorted { ($0.similarity, $0.hash) > ($1.similarity, $1.hash) }
  }

  private func waiting(
    for pattern: SimilarityPattern, bound: SimilarityBound
  ) throws -> [KeyCandidate] {
    var found: [KeyCandidate] = []
    let sql = "SELECT hash, units FROM pending_key"
    let rows = try Row.fetchCursor(db.cachedStatement(sql: sql))
    while let row = try rows.next() {
      let units = IndexCoding.units(try row.value(1))
      guard bound.pairs(pattern.units.count, units.count) != nil else { continue }
      let similarity = pattern.similarity(to: units).value
      guard similarity >= bound.similarity else { continue }
      found.append(KeyCandidate(hash: try row.value(0), similarity: similarity))
    }
    return found
  }
}
