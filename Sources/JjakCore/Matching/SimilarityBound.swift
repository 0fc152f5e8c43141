/// What two keys must have in common to reach a similarity, whatever else they hold.
///
/// Let *N* be the longer length in code units and *d* the edit distance of the syllables.
/// ``JamoSequence`` makes the distance of the letters at least *d*, over at most 3*N* letters, so
/// the edit measure is at most 0.6 (1 − *d*/*N*) + 0.4 (1 − *d*/3*N*) = 1 − 11*d*/15*N*. It reaches
/// *s* only where *d* ≤ 15/11 (1 − *s*) *N*. An edit destroys at most two of the *N* + 1 pairs that
/// the longer key has with a mark at either end (Ukkonen, *Theoretical Computer Science* 92, 1992),
/// so the keys share at least *N* + 1 − 2*d* of them, repeated ones counted. The Dice measure reaches
/// *s* only with 2 · 0.92 · shared ≥ *s* · (pairs of both), marks aside. The common measure reaches *s*
/// only where the common subsequence has *c* ≥ *s* / 0.92 · (*n* + *m*) / 2 units. It is what is left of
/// the one key after *n* − *c* deletions, each of which destroys two pairs and makes one, and becomes
/// the other by *m* − *c* insertions, each of which destroys one; so the keys share at least
/// *n* + 1 − 2 (*n* − *c*) − (*m* − *c*) = 3*c* + 1 − *n* − *m* pairs. Whatever reaches *s* meets the
/// weakest of the three conditions.
public struct SimilarityBound: Hashable, Sendable {
  /// The similarity to reach, 0…1.
  public let similarity: Double

  /// Makes the bound for a similarity.
  public init(similarity: Double) {
    self.similarity = similarity
  }

  /// Makes the bound for a score in whole per cent before penalties.
  public init(percent: Int) {
    similarity = Double(percent) / 100 - 1e-10
  }

  /// The largest edit distance of syllables with which the edit measure can reach the similarity.
  public func distance(longer: Int) -> Int {
    Int((1 - similarity) * Double(longer) * 15 / 11 + 1e-6)
  }

  /// The fewest pairs, marks aside, with which the Dice measure can reach the similarity.
  public func dicePairs(_ first: Int, _ second: Int) -> Int {
    let pairs = max(0, first - 1) + max(0, second - 1)
    let share = similarity / Similarity.looseness / 2
    return max(1, Int((share * Double(pairs) - 1e-6).rounded(.up)))
  }

  /// The shortest common subsequence with which the common measure can reach the similarity.
  public func commonLength(_ first: Int, _ second: Int) -> Int {
    let share = similarity / Similarity.looseness / 2
    return max(1, Int((share * Double(first + second) - 1e-6).rounded(.up)))
  }

  /// The fewest pairs, marks included, with which the common measure can reach the similarity.
  public func commonPairs(_ first: Int, _ second: Int) -> Int {
    3 * commonLength(first, second) + 1 - first - second
  }

  /// The fewest pairs, marks included, that keys of these lengths share when they are alike enough.
  ///
  /// - Returns: The count; 0 or less where keys without a common pair may reach the similarity, nil
  ///   where no two keys of these lengths do.
  public func pairs(_ first: Int, _ second: Int) -> Int? {
    let longer = max(first, second)
    let shorter = min(first, second)
    let limit = distance(longer: longer)
    let byDice = dicePairs(first, second)
    var conditions: [Int] = []
    if longer - shorter <= limit { conditions.append(longer + 1 - 2 * limit) }
    if byDice <= shorter - 1 { conditions.append(byDice) }
    if commonLength(first, second) <= shorter { conditions.append(commonPairs(first, second)) }
    return conditions.min()
  }
}
