import GRDB
import JjakCore

/// One lookup: candidates from the index, scored, sorted and made distinct.
struct UnitSearch {
  private let scorer: MatchScorer
  private let options: LookupOptions
  private let store: MemoryStore
  private let db: Database

  init(_ key: MatchKey, options: LookupOptions, store: MemoryStore, in db: Database) {
    scorer = MatchScorer(key, table: options.penalties)
    self.options = options
    self.store = store
    self.db = db
  }

  func matches() throws -> [Match] {
    var best = BestMatches(limit: options.limit)
    let forms = scorer.query.forms
    var light = forms.light.isEmpty ? nil : TextHash.short(forms.light)
    let equal = KeyCandidate(hash: TextHash.of(forms.compact), similarity: 1)
    let others = forms.compact.isEmpty ? [] : try candidates().filter { $0.hash != equal.hash }
    var rest = ([equal] + others)[...]
    while let next = rest.first,
      !best.isSettled(above: MatchScorer.wholePercent(next.similarity))
    {
      try collect(rest.prefix(Self.groupSize).map(\.hash), light: light, into: &best)
      rest = rest.dropFirst(Self.groupSize)
      light = nil
    }
    return best.sorted()
  }

  /// Keys whose units are read at once: to begin a statement takes longer than to find a unit.
  private static let groupSize = 5

  /// The keys that are like the query in either form, the most similar first.
  private func candidates() throws -> [KeyCandidate] {
    let index = KeyIndex(cache: store.indexCache, in: db)
    let plain = try index.candidates(
      for: scorer.pattern, minimumPercent: options.minimumPercent)
    guard let pattern = scorer.southernPattern else { return plain }
    let southern = try index.candidates(for: pattern, minimumPercent: options.minimumPercent)
    return (plain + southern).sorted { $0.similarity > $1.similarity }
  }

  /// Scores the units that hashes of their keys, at most ``groupSize``, or of their light form name.
  private func collect(_ hashes: [Int64], light: Int64?, into best: inout BestMatches) throws {
    let absent = [Int64?](repeating: nil, count: Self.groupSize - hashes.count)
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: Self.sql), arguments: StatementArguments(hashes + absent + [light]))
    while let row = try rows.next() {
      let unit = try StoredUnit(row)
      let key = store.keying.matchKey(
        for: unit.source, language: LanguageTag(try row.value(3)))
      let score = scorer.score(of: key, under: try circumstances(of: unit, row))
      guard score.percent >= options.minimumPercent else { continue }
      best.add(
        Match(score: score, unit: unit), isEqual: key.forms.exact == scorer.query.forms.exact)
    }
  }

  private static let sql =
    StoredUnit.selection + """
      WHERE unit.compact_hash IN (?1, ?2, ?3, ?4, ?5) OR unit.southern_hash IN (?1, ?2, ?3, ?4, ?5)
        OR unit.light_hash = ?6
      """

  private func circumstances(of unit: StoredUnit, _ row: Row) throws -> MatchCircumstances {
    var reasons: [MatchPenalty.Reason] = []
    if unit.unit.variants.first(where: { $0.text == unit.source })?.content.hasCodes == true {
      reasons.append(.codesDiffer)
    }
    if unit.state == .aligned { reasons.append(.unreviewed) }
    if options.isOtherMemory { reasons.append(.otherMemory) }
    if let wanted = options.desk, let found = unit.provenance.article?.desk, found != wanted {
      reasons.append(.otherDesk)
    }
    let previous: Int64? = try row.optionalValue(12)
    let next: Int64? = try row.optionalValue(13)
    let isInContext =
      previous != nil && next != nil && options.previous.hash == previous
      && options.next.hash == next
    return MatchCircumstances(isInContext: isInContext, reasons: reasons)
  }
}

/// The best matches so far, one for each pair of texts.
struct BestMatches {
  private struct Texts: Hashable {
    let source: String
    let target: String
  }

  private struct Entry {
    let match: Match
    let isEqual: Bool

    /// Equal text first, then by score, similarity, edits and age.
    func precedes(_ other: Entry) -> Bool {
      if isEqual != other.isEqual { return isEqual }
      let (score, second) = (match.score, other.match.score)
      if score.percent != second.percent { return score.percent > second.percent }
      if score.similarity.value != second.similarity.value {
        return score.similarity.value > second.similarity.value
      }
      if score.edits != second.edits { return score.edits < second.edits }
      return match.unit.id > other.match.unit.id
    }
  }

  private let limit: Int
  private var entries: [Texts: Entry] = [:]

  init(limit: Int) {
    self.limit = limit
  }

  mutating func add(_ match: Match, isEqual: Bool) {
    let texts = Texts(source: match.unit.source, target: match.unit.target)
    let entry = Entry(match: match, isEqual: isEqual)
    if let known = entries[texts], !entry.precedes(known) { return }
    entries[texts] = entry
  }

  /// Tells whether nothing that scores `percent` or less can get among the first any more.
  func isSettled(above percent: Int) -> Bool {
    entries.count >= limit
      && entries.values.count { $0.isEqual || $0.match.score.percent > percent } >= limit
  }

  func sorted() -> [Match] {
    let ordered = entries.values.sorted { $0.precedes($1) }
    let equal = ordered.prefix { $0.isEqual }.count
    return ordered.prefix(max(limit, equal)).map(\.match)
  }
}
