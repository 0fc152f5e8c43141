import GRDB
import Synchronization

/// What the lookups of one store keep of the index; parts never change, so nothing goes stale.
final class IndexCache: Sendable {
  /// Names a stored run of keys.
  struct ChunkID: Hashable {
    let part: Int64
    let length: Int
    let chunk: Int
  }

  private struct PairID: Hashable {
    let part: Int64
    let pair: UInt64
  }

  private struct Contents {
    var parts: [Int64: IndexPart] = [:]
    var chunks: [ChunkID: KeyChunk] = [:]
    var postings: [PairID: [UInt32]] = [:]
    var bytes = 0
  }

  /// The most bytes to keep before starting afresh.
  private static let capacity = 256 << 20
  private let contents = Mutex(Contents())

  /// The keys of a chunk, empty when there is no such chunk.
  func keys(_ id: ChunkID, in db: Database) throws -> KeyChunk {
    if let known = contents.withLock({ $0.chunks[id] }) { return known }
    let sql = "SELECT hashes, units FROM part_keys WHERE part = ? AND length = ? AND chunk = ?"
    let row = try Row.fetchOne(
      db.cachedStatement(sql: sql), arguments: [id.part, id.length, id.chunk])
    let chunk = KeyChunk(
      length: id.length, hashes: try row.map { IndexCoding.hashes(try $0.value(0)) } ?? [],
      units: try row.map { IndexCoding.units(try $0.value(1)) } ?? [])
    keep(bytes: chunk.hashes.count * (8 + 2 * id.length)) { $0.chunks[id] = chunk }
    return chunk
  }

  /// The layout of every part that there is.
  func parts(in db: Database) throws -> [IndexPart] {
    let ids = try Int64.fetchAll(db.cachedStatement(sql: "SELECT id FROM part ORDER BY id"))
    let known = contents.withLock { contents in ids.compactMap { contents.parts[$0] } }
    if known.count == ids.count { return known }
    let parts = try IndexPart.all(in: db)
    keep(bytes: 0) { contents in
      for part in parts { contents.parts[part.id] = part }
    }
    return parts
  }

  /// For each of some pairs the ordinals of the keys that have it, ascending; in no order.
  func ordinals(part: Int64, pairs: [UInt64], in db: Database) throws -> [[UInt32]] {
    var lists: [[UInt32]] = []
    var unknown: [UInt64] = []
    contents.withLock { contents in
      for pair in pairs {
        if let known = contents.postings[PairID(part: part, pair: pair)] {
          lists.append(known)
        } else {
          unknown.append(pair)
        }
      }
    }
    guard !unknown.isEmpty else { return lists }
    let read = try PostingReader.ordinals(part: part, pairs: unknown, in: db)
    let size = read.reduce(0) { $0 + $1.count * 4 + 64 }
    keep(bytes: size) { contents in
      for (pair, list) in zip(unknown, read) {
        contents.postings[PairID(part: part, pair: pair)] = list
      }
    }
    return lists + read
  }

  private func keep(bytes: Int, _ change: (inout Contents) -> Void) {
    contents.withLock { contents in
      if contents.bytes + bytes > Self.capacity { contents = Contents() }
      contents.bytes += bytes
      change(&contents)
    }
  }
}
