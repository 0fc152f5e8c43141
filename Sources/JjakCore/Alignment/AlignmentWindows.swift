/// Decides which target segments each source segment is compared with.
///
/// Short documents are compared whole. In long ones a chain of anchors (rare terms and quantities that
/// both sides hold) gives the middle of a window of fixed width, so that time and memory stay linear in
/// length.
enum AlignmentWindows {
  /// Longest product of both counts that is still compared whole.
  static let wholeLimit = 60_000
  /// Half the width of a window in long documents.
  static let reach = 60

  static func windows(
    index: LexicalIndex, sourceCount: Int, targetCount: Int
  ) -> [Range<Int>] {
    guard sourceCount * targetCount > wholeLimit else {
      return Array(repeating: 0..<targetCount, count: sourceCount)
    }
    let middles = anchorMiddles(index, sourceCount: sourceCount, targetCount: targetCount)
    return middles.map { middle in
      let low = max(0, min(targetCount - 1, middle - reach))
      return low..<min(targetCount, middle + reach + 1)
    }
  }

  private static func anchorMiddles(
    _ index: LexicalIndex, sourceCount: Int, targetCount: Int
  ) -> [Int] {
    var votes: [[Int32: Float]] = Array(repeating: [:], count: sourceCount)
    for (term, postings) in index.source.postings.enumerated() where postings.count <= 8 {
      let hits = index.source.hits[term]
      guard !hits.isEmpty, hits.count <= 8 else { continue }
      for source in postings {
        for hit in hits {
          votes[Int(source)][hit.segment, default: 0] += hit.weight / Float(hits.count)
        }
      }
    }
    var pairs: [(source: Int, target: Int, weight: Double)] = []
    for (source, row) in votes.enumerated() {
      let best = row.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(2)
      for (target, weight) in best.sorted(by: { $0.key > $1.key }) where weight >= 0.8 {
        pairs.append((source, Int(target), Double(weight)))
      }
    }
    var chain = heaviestChain(pairs)
    chain.insert((source: 0, target: 0), at: 0)
    chain.append((source: sourceCount, target: targetCount))
    var middles = [Int](repeating: 0, count: sourceCount)
    for (low, high) in zip(chain, chain.dropFirst()) where high.source > low.source {
      for source in low.source..<min(sourceCount, high.source + 1) {
        let share = Double(source - low.source) / Double(high.source - low.source)
        middles[source] = low.target + Int(share * Double(high.target - low.target))
      }
    }
    return middles
  }
}
