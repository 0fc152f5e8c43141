/// The pairs of adjacent code units of a sequence, sorted, for a Dice coefficient.
public struct BigramCounts: Hashable, Sendable {
  private let pairs: [UInt32]

  /// Collects the pairs of a sequence; one of fewer than two units has none.
  ///
  /// - Complexity: O(*n* log *n*)
  public init(_ units: [UInt16]) {
    pairs = zip(units, units.dropFirst()).map { UInt32($0) << 16 | UInt32($1) }.sorted()
  }

  /// How many pairs there are, repeated ones counted each time.
  public var count: Int { pairs.count }

  /// Counts the pairs that both have, a repeated pair as often as both have it.
  ///
  /// - Complexity: O(*n* + *m*)
  public func shared(with other: BigramCounts) -> Int {
    var shared = 0
    var left = 0
    var right = 0
    while left < pairs.count, right < other.pairs.count {
      let (first, second) = (pairs[left], other.pairs[right])
      if first == second { shared += 1 }
      if first <= second { left += 1 }
      if second <= first { right += 1 }
    }
    return shared
  }

  /// The Dice coefficient: twice the shared pairs over all pairs, 0 when there are none.
  public func dice(with other: BigramCounts) -> Double {
    let total = count + other.count
    return total == 0 ? 0 : 2 * Double(shared(with: other)) / Double(total)
  }
}
