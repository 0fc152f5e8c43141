import GRDB
import JjakCore

extension MemoryStore {
  /// Finds the units whose source is most like a segment.
  ///
  /// Units with equal text come first, in every rendering there is, the newest first; then the
  /// others by score. Units that are equal in source and target count as one.
  ///
  /// - Parameters:
  ///   - text: The segment.
  ///   - options: How to look.
  /// - Returns: The matches, at most ``LookupOptions/limit`` unless more are equal to the query.
  /// - Throws: ``MemoryError``
  /// - Complexity: sublinear in the count of units for all but the most frequent syllables.
  public func lookup(
    _ text: String, options: LookupOptions = LookupOptions()
  ) throws -> [Match] {
    let key = keying.matchKey(for: text, language: sourceLanguage)
    return try read { db in
      try UnitSearch(key, options: options, store: self, in: db).matches()
    }
  }

  /// The form of a segment by which a neighbour is known: ``MatchForms/exact``.
  public func exactForm(of text: String) -> String {
    keying.forms(of: text, language: sourceLanguage).exact
  }
}
