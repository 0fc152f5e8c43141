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

  /// The ordinals of the keys that have a pair, ascending.
  func ordinals(part: Int64, pair: UInt64, in db: Database) throws -> [UInt32] {
    let id = PairID(part: part, pair: pair)
    if let known = contents.withLock({ $0.postings[id] }) { return known }
    let ordinals = try PostingReader.ordinals(part: part, pair: pair, in: db)
    keep(bytes: ordinals.count * 4 + 64) { $0.postings[id] = ordinals }
    return ordinals
  }

  private func keep(bytes: Int, _ change: (inout Contents) -> Void) {
    contents.withLock { contents in
      if contents.bytes + bytes > Self.capacity { contents = Contents() }
      contents.bytes += bytes
      change(&contents)
    }
  }
}
