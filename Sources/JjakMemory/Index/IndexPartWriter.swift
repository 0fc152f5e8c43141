import GRDB

/// Writes one part of the index.
struct IndexPartWriter {
  private let db: Database
  private let entries: [KeyEntry]

  /// Takes the keys of a part, at most ``IndexPart/capacity``.
  init(_ entries: [KeyEntry], in db: Database) {
    precondition(entries.count <= IndexPart.capacity, "\(entries.count) keys for one part")
    self.db = db
    self.entries = entries.sorted { ($0.units.count, $0.hash) < ($1.units.count, $1.hash) }
  }

  /// Writes keys and postings.
  ///
  /// - Complexity: O(*n* log *n*) in the pairs of all keys.
  func write() throws {
    var counts: [UInt32] = []
    for entry in entries {
      if counts.isEmpty || counts[counts.count - 2] != entry.units.count {
        counts += [UInt32(entry.units.count), 0]
      }
      counts[counts.count - 1] += 1
    }
    try db.execute(
      sql: "INSERT INTO part (count, lengths) VALUES (?, ?)",
      arguments: [entries.count, IndexCoding.bytes(of: counts)])
    let part = IndexPart(id: db.lastInsertedRowID, lengths: counts)
    for stretch in part.stretches { try writeKeys(of: stretch, part: part.id) }
    try writePostings(part: part.id)
  }

  private func writeKeys(of stretch: IndexPart.Stretch, part: Int64) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT INTO part_keys (part, length, chunk, hashes, units) VALUES (?, ?, ?, ?, ?)")
    let starts = stride(
      from: stretch.ordinals.lowerBound, to: stretch.ordinals.upperBound, by: IndexPart.chunkSize)
    for (number, start) in starts.enumerated() {
      let end = min(start + IndexPart.chunkSize, stretch.ordinals.upperBound)
      let chunk = entries[start..<end]
      try statement.execute(arguments: [
        part, stretch.length, number, IndexCoding.bytes(ofHashes: chunk.map(\.hash)),
        IndexCoding.bytes(ofUnits: chunk.flatMap(\.units)),
      ])
    }
  }

  private func writePostings(part: Int64) throws {
    // Pair (40 bits) and ordinal (17 bits) in one number sort as one.
    var postings: [UInt64] = []
    for (ordinal, entry) in entries.enumerated() {
      for pair in KeyPairs.of(entry.units) { postings.append(pair << 17 | UInt64(ordinal)) }
    }
    postings.sort()
    var writer = PostingWriter(part: part, in: db)
    var start = 0
    while start < postings.count {
      let pair = postings[start] >> 17
      var ordinals: [UInt32] = []
      while start < postings.count, postings[start] >> 17 == pair {
        ordinals.append(UInt32(postings[start] & 0x1FFFF))
        start += 1
      }
      // The 255th occurrence and later ones look the same: one posting is enough.
      ordinals = ordinals.enumerated().filter { $0 == 0 || ordinals[$0 - 1] != $1 }.map(\.1)
      try writer.add(pair, ordinals: IndexCoding.encoded(ordinals))
    }
    try writer.finish()
  }
}
