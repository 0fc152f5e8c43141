import GRDB
import JjakCore

/// The layout of an immutable piece of the index: keys by length, each found by its ordinal.
struct IndexPart {
  /// The most keys a part holds.
  static let capacity = 1 << 17
  /// Keys of one length that are stored together.
  static let chunkSize = 1024

  /// Keys of one length.
  struct Stretch {
    let length: Int
    /// The ordinals of the keys, half-open.
    let ordinals: Range<Int>
  }

  let id: Int64
  let stretches: [Stretch]

  var count: Int { stretches.last?.ordinals.upperBound ?? 0 }

  /// Reads the layout from lengths and counts in turn.
  init(id: Int64, lengths: [UInt32]) {
    self.id = id
    var stretches: [Stretch] = []
    var start = 0
    for index in stride(from: 0, to: lengths.count - 1, by: 2) {
      let end = start + Int(lengths[index + 1])
      stretches.append(Stretch(length: Int(lengths[index]), ordinals: start..<end))
      start = end
    }
    self.stretches = stretches
  }

  static func all(in db: Database) throws -> [IndexPart] {
    let sql = "SELECT id, lengths FROM part ORDER BY id"
    return try Row.fetchAll(db.cachedStatement(sql: sql)).map {
      IndexPart(id: try $0.value(0), lengths: IndexCoding.numbers(try $0.value(1)))
    }
  }

  /// Removes the part with its keys and postings.
  func remove(in db: Database) throws {
    let rows = PostingRow.ids(part: id)
    try db.execute(
      sql: "DELETE FROM posting WHERE id BETWEEN ? AND ?",
      arguments: [rows.lowerBound, rows.upperBound])
    try db.execute(sql: "DELETE FROM part WHERE id = ?", arguments: [id])
  }

  /// All keys of the part, in order.
  func entries(in db: Database) throws -> [KeyEntry] {
    let sql = """
      SELECT length, hashes, units FROM part_keys WHERE part = ? ORDER BY length, chunk
      """
    var entries: [KeyEntry] = []
    let rows = try Row.fetchCursor(db, sql: sql, arguments: [id])
    while let row = try rows.next() {
      let chunk = KeyChunk(
        length: try row.value(0), hashes: IndexCoding.hashes(try row.value(1)),
        units: IndexCoding.units(try row.value(2)))
      for (index, hash) in chunk.hashes.enumerated() {
        entries.append(KeyEntry(hash: hash, units: Array(chunk.units(at: index))))
      }
    }
    return entries
  }
}

/// Keys of one length that are stored together.
struct KeyChunk {
  let length: Int
  let hashes: [Int64]
  private let flat: [UInt16]

  /// Makes a chunk; keys that are cut off are left out.
  init(length: Int, hashes: [Int64], units: [UInt16]) {
    self.length = max(1, length)
    self.hashes = Array(hashes.prefix(units.count / max(1, length)))
    flat = units
  }

  func units(at index: Int) -> ArraySlice<UInt16> {
    flat[index * length..<(index + 1) * length]
  }

  /// The keys among some that may be like a query by any measure.
  ///
  /// - Parameters:
  ///   - pattern: The query.
  ///   - limits: What a key needs.
  ///   - places: Keys by their place here, each with how many pairs it may share with the query.
  /// - Returns: Their places.
  func near(
    _ pattern: SimilarityPattern, _ limits: SearchLimits, among places: [(key: Int, shared: Int)]
  ) -> [Int] {
    precondition(places.allSatisfy { hashes.indices.contains($0.key) }, "no such key in a chunk")
    return unsafe flat.withUnsafeBufferPointer { all in
      var near: [Int] = []
      for (place, shared) in places {
        let range = place * length..<(place + 1) * length
        let key = unsafe UnsafeBufferPointer(rebasing: all[range])
        if unsafe shared >= limits.dicePairs
          || pattern.distance(to: key, limit: limits.distance) != nil
          || shared >= limits.commonPairs && pattern.commonLength(with: key) >= limits.commonLength
        {
          near.append(place)
        }
      }
      return near
    }
  }
}
