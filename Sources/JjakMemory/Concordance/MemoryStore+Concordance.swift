import GRDB
public import JjakCore

extension MemoryStore {
  /// Finds the units that hold a phrase on either side, the newest first.
  ///
  /// Found from one syllable up, with whatever particles, endings and spaces.
  ///
  /// - Parameters:
  ///   - query: The phrase, and what else must hold.
  ///   - body: Gets each hit and tells whether to go on.
  /// - Throws: ``MemoryError/emptyPhrase(_:)`` and others.
  /// - Complexity: O(*h*) in the hits for all but the shortest phrases.
  public func concordance(
    _ query: ConcordanceQuery, _ body: (ConcordanceHit) throws -> Bool
  ) throws {
    let search = try ConcordanceSearch(query, keying: keying)
    try read { db in
      let statement = try db.cachedStatement(sql: StoredUnit.selection + "WHERE unit.id = ?")
      let identifiers = try Int64.fetchCursor(
        db,
        sql: "SELECT rowid FROM concordance WHERE concordance MATCH ? ORDER BY rowid DESC",
        arguments: [search.indexQuery])
      while let identifier = try identifiers.next() {
        guard let row = try Row.fetchOne(statement, arguments: [identifier]) else {
          throw DatabaseError(
            resultCode: .SQLITE_CORRUPT, message: "the concordance names a unit that is gone")
        }
        guard let hit = search.hit(try StoredUnit(row)) else { continue }
        if try !body(hit) { return }
      }
    }
  }
}

/// A concordance query ready to be held against units.
private struct ConcordanceSearch {
  private let phrase: PhrasePattern
  private let target: PhrasePattern?
  private let without: PhrasePattern?
  private let query: ConcordanceQuery
  private let title: String?
  private let keying: any MatchKeying

  init(_ query: ConcordanceQuery, keying: any MatchKeying) throws {
    func pattern(_ text: String) throws -> PhrasePattern {
      guard let pattern = PhrasePattern(text, keying: keying) else {
        throw MemoryError.emptyPhrase(text)
      }
      return pattern
    }
    phrase = try pattern(query.phrase)
    target = try query.target.map(pattern)
    without = try query.without.map(pattern)
    title = query.article.map(keying.folded)
    self.query = query
    self.keying = keying
  }

  var indexQuery: String {
    let sides = [false, true].map { "(\(phrase.indexQuery(isTarget: $0)))" }
    let wanted = sides.joined(separator: " OR ")
    guard let target else { return wanted }
    return "(\(wanted)) AND \(target.indexQuery(isTarget: true))"
  }

  func hit(_ unit: StoredUnit) -> ConcordanceHit? {
    guard isWanted(unit.provenance.article) else { return nil }
    let sourceText = FoldedScalars(unit.source, keying: keying)
    let targetText = FoldedScalars(unit.target, keying: keying)
    let sourceSpans = phrase.spans(in: sourceText)
    var targetSpans = phrase.spans(in: targetText)
    guard !sourceSpans.isEmpty || !targetSpans.isEmpty else { return nil }
    if let without, !without.spans(in: targetText).isEmpty { return nil }
    if let target {
      let asked = target.spans(in: targetText)
      if asked.isEmpty { return nil }
      targetSpans += asked.filter { span in !targetSpans.contains { $0.overlaps(span) } }
      targetSpans.sort { $0.lowerBound < $1.lowerBound }
    }
    return ConcordanceHit(unit: unit, sourceSpans: sourceSpans, targetSpans: targetSpans)
  }

  private func isWanted(_ article: Article?) -> Bool {
    if query.from != nil || query.to != nil {
      guard let date = article?.date else { return false }
      if let from = query.from, date < from { return false }
      // A year or month stands for its last day.
      if let to = query.to, date > to, !date.hasPrefix(to) { return false }
    }
    if let desk = query.desk, article?.desk.map(keying.folded) != keying.folded(desk) {
      return false
    }
    guard let title else { return true }
    return article.map { keying.folded($0.title).contains(title) || $0.url == query.article }
      ?? false
  }
}
