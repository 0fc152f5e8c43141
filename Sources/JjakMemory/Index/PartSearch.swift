import GRDB
import JjakCore

/// A search of one part: count shared pairs, then measure what passes.
struct PartSearch {
  /// The keys of one length that may be like the query.
  private struct Window {
    let stretch: IndexPart.Stretch
    /// Pairs that a key must share with the query.
    let required: Int
  }

  private let part: IndexPart
  private let pattern: SimilarityPattern
  private let bound: SimilarityBound
  private let cache: IndexCache
  private let db: Database
  private var found: [KeyCandidate] = []

  init(
    _ part: IndexPart, pattern: SimilarityPattern, bound: SimilarityBound, cache: IndexCache,
    in db: Database
  ) {
    self.part = part
    self.pattern = pattern
    self.bound = bound
    self.cache = cache
    self.db = db
  }

  /// The keys that reach the bound.
  mutating func candidates(sharing pairs: [UInt64]) throws -> [KeyCandidate] {
    let windows = part.stretches.compactMap { stretch in
      bound.pairs(pattern.units.count, stretch.length).map {
        Window(stretch: stretch, required: $0)
      }
    }
    guard let first = windows.first, let last = windows.last else { return [] }
    let ordinals = first.stretch.ordinals.lowerBound..<last.stretch.ordinals.upperBound
    let fewest = windows.reduce(Int.max) { min($0, $1.required) }
    // A key that has enough pairs still has all but these when the longest lists are left out.
    let skipped = max(0, (fewest - 1) / 2)
    let distinct = Set(pairs)
    let counts = try sharedCounts(distinct, ordinals: ordinals, skipping: skipped)
    let uncounted = skipped + pairs.count - distinct.count
    for window in windows {
      try measure(window, counts: counts, from: ordinals.lowerBound, uncounted: uncounted)
    }
    return found
  }

  /// How many of the pairs each key has, the `skipped` most frequent ones left out.
  private func sharedCounts(
    _ pairs: Set<UInt64>, ordinals: Range<Int>, skipping skipped: Int
  ) throws -> [UInt32] {
    var lists = try pairs.map { try cache.ordinals(part: part.id, pair: $0, in: db) }
    lists.sort { $0.count < $1.count }
    var counts = [UInt32](repeating: 0, count: ordinals.count)
    let (start, end) = (UInt32(ordinals.lowerBound), UInt32(ordinals.upperBound))
    unsafe counts.withUnsafeMutableBufferPointer { counts in
      for list in lists.dropLast(skipped) {
        let from = list.partition(from: start)
        for ordinal in list[from...] {
          if ordinal >= end { break }
          // Inside the buffer: start ≤ ordinal < end, by the search and the line above.
          unsafe counts[Int(ordinal - start)] &+= 1
        }
      }
    }
    return counts
  }

  private mutating func measure(
    _ window: Window, counts: [UInt32], from start: Int, uncounted: Int
  ) throws {
    let needed = max(0, window.required - uncounted)
    let length = window.stretch.length
    let limits = SearchLimits(bound, length, pattern.units.count)
    var current: (number: Int, chunk: KeyChunk)?
    for ordinal in window.stretch.ordinals {
      let count = Int(counts[ordinal - start])
      guard count >= needed else { continue }
      let place = ordinal - window.stretch.ordinals.lowerBound
      let number = place / IndexPart.chunkSize
      if current?.number != number {
        let id = IndexCache.ChunkID(part: part.id, length: length, chunk: number)
        current = (number, try cache.keys(id, in: db))
      }
      let index = place % IndexPart.chunkSize
      guard let chunk = current?.chunk, index < chunk.hashes.count else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the index lacks keys")
      }
      guard chunk.mayReach(limits, pattern, at: index, shared: count + uncounted) else { continue }
      let similarity = pattern.similarity(to: Array(chunk.units(at: index))).value
      guard similarity >= bound.similarity else { continue }
      found.append(KeyCandidate(hash: chunk.hashes[index], similarity: similarity))
    }
  }
}

extension [UInt32] {
  /// The place of the first element that is not below `value`, in ascending elements.
  fileprivate func partition(from value: UInt32) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
