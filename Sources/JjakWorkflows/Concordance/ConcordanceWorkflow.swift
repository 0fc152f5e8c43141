public import JjakCore
import JjakFormats
import JjakMemory
import JjakText

/// Shows where memories hold a phrase.
public enum ConcordanceWorkflow {
  /// Finds the units of memories that hold a phrase, the newest of each memory first; where none does, those
  /// that hold it in the standard spelling.
  ///
  /// - Parameters:
  ///   - query: The phrase, and what else must hold.
  ///   - memories: Paths of the memories; none for the user's own.
  ///   - limit: The most hits to give.
  /// - Returns: The hits, and whether there are more.
  /// - Throws: `MemoryError`
  public static func run(
    _ query: ConcordanceQuery, memories: [String], limit: Int
  ) throws -> ConcordanceReport {
    let stores = try MemoryAccess.reading(memories)
    let report = try report(query, in: stores, limit: limit)
    guard report.hits.isEmpty, let standard = KoreanSpelling.standard(ofPhrase: query.phrase) else {
      return report
    }
    var other = query
    other.phrase = standard
    let second = try self.report(other, in: stores, limit: limit)
    return second.hits.isEmpty ? report : second
  }

  private static func report(
    _ query: ConcordanceQuery, in stores: [MemoryStore], limit: Int
  ) throws -> ConcordanceReport {
    var lines: [ConcordanceLine] = []
    var hasMore = false
    for store in stores {
      try store.concordance(query) { hit in
        hasMore = lines.count == limit
        if !hasMore { lines.append(ConcordanceLine(hit, in: store.path)) }
        return !hasMore
      }
      if hasMore { break }
    }
    return ConcordanceReport(phrase: query.phrase, hits: lines, hasMore: hasMore)
  }

  /// Writes the units that hold a phrase into a file.
  ///
  /// - Parameters:
  ///   - query: The phrase, and what else must hold.
  ///   - memories: Paths of the memories; none for the user's own.
  ///   - limit: The most hits to write.
  ///   - destination: The file.
  /// - Returns: What was written.
  /// - Throws: `MemoryError`, `FormatError`
  public static func export(
    _ query: ConcordanceQuery, memories: [String], limit: Int, to destination: UnitDestination
  ) throws -> ExportOutcome {
    let stores = try MemoryAccess.reading(memories)
    let query = try spelled(query, as: stores)
    let writer = try HeadedWriter(
      destination, header: FileHeader(),
      languages: stores.first.map { ($0.sourceLanguage, $0.targetLanguage) } ?? (.korean, .english))
    var count = 0
    for store in stores where count < limit {
      try store.concordance(query) { hit in
        try writer.write(hit.unit.forFile)
        count += 1
        return count < limit
      }
    }
    return try writer.finish()
  }

  /// The query, its phrase in the standard spelling where only that is found.
  private static func spelled(
    _ query: ConcordanceQuery, as stores: [MemoryStore]
  ) throws -> ConcordanceQuery {
    func isFound(_ query: ConcordanceQuery) throws -> Bool {
      var isFound = false
      for store in stores where !isFound {
        try store.concordance(query) { _ in
          isFound = true
          return false
        }
      }
      return isFound
    }
    guard let standard = KoreanSpelling.standard(ofPhrase: query.phrase), try !isFound(query) else {
      return query
    }
    var other = query
    other.phrase = standard
    return try isFound(other) ? other : query
  }
}

/// The units that hold a phrase.
public struct ConcordanceReport: Sendable, Encodable {
  /// The phrase that the hits hold; another spelling than asked for where that gave none.
  public let phrase: String
  /// The hits in order.
  public let hits: [ConcordanceLine]
  /// Whether there are more than were asked for.
  public let hasMore: Bool
}

/// A unit that holds a phrase.
public struct ConcordanceLine: Sendable, Encodable {
  /// A part of a text in Unicode scalars, half-open.
  public struct Span: Sendable, Encodable {
    /// The first scalar.
    public let start: Int
    /// The scalar after the last.
    public let end: Int
  }

  /// The source.
  public let source: String
  /// The target.
  public let target: String
  /// Where the source holds the phrase.
  public let sourceSpans: [Span]
  /// Where the target holds the phrase or the one asked of the target.
  public let targetSpans: [Span]
  /// Where the unit comes from.
  public let provenance: Origin

  init(_ hit: ConcordanceHit, in memory: String) {
    source = hit.unit.source
    target = hit.unit.target
    sourceSpans = hit.sourceSpans.map { Span(start: $0.lowerBound, end: $0.upperBound) }
    targetSpans = hit.targetSpans.map { Span(start: $0.lowerBound, end: $0.upperBound) }
    provenance = Origin(hit.unit, in: memory)
  }
}
