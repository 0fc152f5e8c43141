import JjakCore

/// What keys of two lengths need to be alike enough by one measure or another.
struct SearchLimits {
  /// The most edits.
  let distance: Int
  /// The fewest pairs, marks aside, for the Dice measure.
  let dicePairs: Int
  /// The fewest pairs, marks included, for the common measure.
  let commonPairs: Int
  /// The shortest common subsequence.
  let commonLength: Int

  init(_ bound: SimilarityBound, _ first: Int, _ second: Int) {
    distance = bound.distance(longer: max(first, second))
    dicePairs = bound.dicePairs(first, second)
    commonPairs = bound.commonPairs(first, second)
    commonLength = bound.commonLength(first, second)
  }
}
