import Foundation
import GRDB

/// Where the lists of pairs are kept: several to a row, so that pages are full.
///
/// A row holds for each pair its difference to the row's first one, the length of its list in bytes,
/// and the list; the row's number is that of its part and first pair.
enum PostingRow {
  /// From this many bytes on a list begins a new row; a page holds four such rows.
  static let usualSize = 1000

  /// The number of the row that begins with a pair; a pair takes 40 bits.
  static func id(part: Int64, pair: UInt64) -> Int64 {
    part << 40 | Int64(pair)
  }

  /// The numbers of all rows of a part.
  static func ids(part: Int64) -> ClosedRange<Int64> {
    id(part: part, pair: 0)...id(part: part, pair: 1 << 40 - 1)
  }
}

/// Writes the lists of a part, pair after pair.
struct PostingWriter {
  private let part: Int64
  private let db: Database
  private var first: UInt64 = 0
  private var lists: [UInt8] = []

  init(part: Int64, in db: Database) {
    self.part = part
    self.db = db
  }

  /// Adds a list; pairs ascend.
  mutating func add(_ pair: UInt64, ordinals: [UInt8]) throws {
    if lists.count + ordinals.count + 8 > PostingRow.usualSize { try finish() }
    if lists.isEmpty { first = pair }
    IndexCoding.append(pair - first, to: &lists)
    IndexCoding.append(UInt64(ordinals.count), to: &lists)
    lists += ordinals
  }

  /// Writes what has gathered.
  mutating func finish() throws {
    guard !lists.isEmpty else { return }
    try db.cachedStatement(sql: "INSERT INTO posting (id, lists) VALUES (?, ?)")
      .execute(arguments: [PostingRow.id(part: part, pair: first), Data(lists)])
    lists = []
  }
}

/// Reads lists of pairs.
enum PostingReader {
  /// For each of some pairs the ordinals of the keys of a part that have it, ascending.
  static func ordinals(part: Int64, pairs: [UInt64], in db: Database) throws -> [[UInt32]] {
    // One statement for all: to begin one takes longer than to find a row.
    let sql = """
      SELECT wanted.value, posting.id, posting.lists FROM json_each(?1) AS wanted
      LEFT JOIN posting ON posting.id =
        (SELECT max(id) FROM posting WHERE id BETWEEN ?2 AND wanted.value)
      """
    let ids = pairs.map { String(PostingRow.id(part: part, pair: $0)) }
    let json = "[" + ids.joined(separator: ",") + "]"
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: sql), arguments: [json, PostingRow.ids(part: part).lowerBound])
    var lists: [[UInt32]] = []
    while let row = try rows.next() {
      let first: Int64? = try row.optionalValue(1)
      guard let first else {
        lists.append([])
        continue
      }
      let wanted = UInt64(try row.value(0) as Int64 - first)
      lists.append(list(wanted, in: [UInt8](try row.value(2) as Data)))
    }
    return lists
  }

  private static func list(_ wanted: UInt64, in lists: [UInt8]) -> [UInt32] {
    var place = 0
    while place < lists.count {
      let pair = IndexCoding.number(lists, at: &place)
      let length = Int(IndexCoding.number(lists, at: &place))
      guard pair < wanted else {
        return pair == wanted ? IndexCoding.decoded(lists[place...].prefix(length)) : []
      }
      place += min(length, lists.count - place)
    }
    return []
  }
}
