/// A unit that holds a phrase.
public struct ConcordanceHit: Hashable, Sendable {
  /// The unit and where it comes from.
  public let unit: StoredUnit
  /// Where its source holds the phrase: Unicode scalars, half-open, in order.
  public let sourceSpans: [Range<Int>]
  /// Where its target holds the phrase or the phrase asked of the target.
  public let targetSpans: [Range<Int>]
}
