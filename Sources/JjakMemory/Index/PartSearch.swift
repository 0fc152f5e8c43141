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
  func candidates(sharing pairs: [UInt64]) throws -> [KeyCandidate] {
    let windows = part.stretches.compactMap { stretch in
      bound.pairs(pattern.units.count, stretch.length).map {
        Window(stretch: stretch, required: $0)
      }
    }
    guard let first = windows.first, let last = windows.last else { return [] }
    let ordinals = first.stretch.ordinals.lowerBound..<last.stretch.ordinals.upperBound
    let fewest = windows.reduce(Int.max) { min($0, $1.required) }
    let distinct = Array(Set(pairs))
    // A key that has enough pairs still has all but these when the longest lists are left out.
    let skipped = max(0, (fewest - 1) / 2, distinct.count - Int(UInt16.max))
    let counts = try sharedCounts(distinct, ordinals: ordinals, skipping: skipped)
    let uncounted = skipped + pairs.count - distinct.count
    var found: [KeyCandidate] = []
    for window in windows {
      let start = window.stretch.ordinals.lowerBound - ordinals.lowerBound
      let end = window.stretch.ordinals.upperBound - ordinals.lowerBound
      found += try candidates(in: window, counts: counts[start..<end], uncounted: uncounted)
    }
    return found
  }

  /// How many of the pairs each key has, the `skipped` most frequent ones left out.
  private func sharedCounts(
    _ pairs: [UInt64], ordinals: Range<Int>, skipping skipped: Int
  ) throws -> [UInt16] {
    var lists = try cache.ordinals(part: part.id, pairs: pairs, in: db)
    lists.sort { $0.count < $1.count }
    var counts = [UInt16](repeating: 0, count: ordinals.count)
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

  /// The keys of a window that reach the bound, by how many counted pairs each has.
  private func candidates(
    in window: Window, counts: ArraySlice<UInt16>, uncounted: Int
  ) throws -> [KeyCandidate] {
    let length = window.stretch.length
    let limits = SearchLimits(bound, length, pattern.units.count)
    var found: [KeyCandidate] = []
    for start in stride(from: 0, to: counts.count, by: IndexPart.chunkSize) {
      let places = counts.dropFirst(start).prefix(IndexPart.chunkSize)
        .places(atLeast: max(0, window.required - uncounted))
      guard let last = places.last?.key else { continue }
      let id = IndexCache.ChunkID(
        part: part.id, length: length, chunk: start / IndexPart.chunkSize)
      let chunk = try cache.keys(id, in: db)
      guard last < chunk.hashes.count else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the index lacks keys")
      }
      let possible = places.map { (key: $0.key, shared: $0.count + uncounted) }
      for place in chunk.near(pattern, limits, among: possible) {
        let similarity = pattern.similarity(to: Array(chunk.units(at: place))).value
        guard similarity >= bound.similarity else { continue }
        found.append(KeyCandidate(hash: chunk.hashes[place], similarity: similarity))
      }
    }
    return found
  }
}

extension ArraySlice<UInt16> {
  /// The places, from 0, and values of the elements that are not below `least`.
  fileprivate func places(atLeast least: Int) -> [(key: Int, count: Int)] {
    guard least <= Int(UInt16.max) else { return [] }
    let least = UInt16(least)
    var found: [(key: Int, count: Int)] = []
    unsafe withUnsafeBufferPointer { counts in
      var start = 0
      while start < counts.count {
        let end = Swift.min(start + 16, counts.count)
        var most: UInt16 = 0
        // Few are high enough: sixteen are passed over at a time.
        for place in start..<end { most = unsafe Swift.max(most, counts[place]) }
        if most >= least {
          for place in start..<end where unsafe counts[place] >= least {
            found.append((place, Int(unsafe counts[place])))
          }
        }
        start = end
      }
    }
    return found
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
