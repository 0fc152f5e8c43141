import GRDB
public import JjakCore

extension MemoryStore {
  /// Finds the units whose source is most like a segment.
  ///
  /// Units with equal text come first, in every rendering there is, the newest first; then the
  /// others by score. Units that are equal in source and target count as one.
  ///
  /// - Parameters:
  ///   - key: The key of the segment, made by the memory's own ``MatchKeying``.
  ///   - options: How to look.
  /// - Returns: The matches, at most ``LookupOptions/limit`` unless more are equal to the query.
  /// - Throws: ``MemoryError``
  /// - Complexity: sublinear in the count of units for all but the most frequent syllables.
  public func lookup(
    _ key: MatchKey, options: LookupOptions = LookupOptions()
  ) throws -> [Match] {
    try read { db in
      try UnitSearch(key, options: options, store: self, in: db).matches()
    }
  }
}
