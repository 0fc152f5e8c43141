/// A query prepared for scoring against many units.
public struct MatchScorer: Sendable {
  /// The key of the query.
  public let query: MatchKey
  /// The compact form of the query, prepared.
  public let pattern: SimilarityPattern
  /// The southern form, prepared, where it is another than the compact one.
  public let southernPattern: SimilarityPattern?
  private let folded: EditPattern
  private let table: PenaltyTable

  /// Prepares a query.
  public init(_ query: MatchKey, table: PenaltyTable = .standard) {
    self.query = query
    self.table = table
    let forms = query.forms
    folded = EditPattern(forms.folded)
    pattern = SimilarityPattern(forms.compact)
    southernPattern = forms.southern == forms.compact ? nil : SimilarityPattern(forms.southern)
  }

  /// Scores a unit by the key of its source text.
  ///
  /// - Complexity: O(*n* · *m* / 64)
  public func score(
    of unit: MatchKey, under circumstances: MatchCircumstances = MatchCircumstances()
  ) -> MatchScore {
    let isEqual = query.forms.exact == unit.forms.exact
    let (similarity, isBySpelling) = similarity(to: unit.forms)
    let isLightEqual = !query.forms.light.isEmpty && query.forms.light == unit.forms.light
    let base = isEqual || isLightEqual ? 100 : Self.wholePercent(similarity.value)
    var reasons = isEqual ? [] : textualReasons(unit, isLightEqual: isLightEqual)
    if isBySpelling { reasons.append(.spellingDiffers) }
    let penalties = (reasons + circumstances.reasons).compactMap(table.penalty)
    let reduced = max(0, base - penalties.reduce(0) { $0 + $1.points })
    let percent =
      isEqual && reduced == 100 && circumstances.isInContext
      ? 101 : min(reduced, isEqual ? 100 : 99)
    return MatchScore(
      similarity: similarity, base: base, penalties: penalties, percent: percent,
      alarms: isEqual ? [] : alarms(unit),
      edits: folded.distance(to: Array(unit.forms.folded.utf16)) ?? 0)
  }

  /// The similarity in whole per cent, rounded down, proof against the last bit of a sum.
  public static func wholePercent(_ similarity: Double) -> Int {
    Int(similarity * 100 + 1e-9)
  }

  /// The better of the compact and the southern forms, and whether it took the latter.
  private func similarity(to unit: MatchForms) -> (Similarity, isBySpelling: Bool) {
    let plain = pattern.similarity(to: Array(unit.compact.utf16))
    guard southernPattern != nil || unit.southern != unit.compact else { return (plain, false) }
    let southern = (southernPattern ?? pattern).similarity(to: Array(unit.southern.utf16))
    return southern.value > plain.value ? (southern, true) : (plain, false)
  }

  private func textualReasons(_ unit: MatchKey, isLightEqual: Bool) -> [MatchPenalty.Reason] {
    let (first, second) = (query.forms, unit.forms)
    var reasons: [MatchPenalty.Reason] = []
    let numbersDiffer = query.numbers != unit.numbers
    if numbersDiffer { reasons.append(.numbersDiffer) }
    guard first.compact == second.compact || isLightEqual else { return reasons }
    if first.compact != second.compact {
      if first.southern != second.southern { reasons.append(.particlesDiffer) }
    } else if Self.withoutSpaces(first.folded) == Self.withoutSpaces(second.folded) {
      reasons.append(first.folded == second.folded ? .punctuationDiffers : .spacingDiffers)
    } else if !numbersDiffer {
      reasons.append(.punctuationDiffers)
    }
    return reasons
  }

  private func alarms(_ unit: MatchKey) -> [MatchAlarm] {
    var alarms: [MatchAlarm] = []
    if query.negations != unit.negations { alarms.append(.negation) }
    if query.numbers.sorted() != unit.numbers.sorted() { alarms.append(.number) }
    if query.names.sorted() != unit.names.sorted() { alarms.append(.name) }
    return alarms
  }

  private static func withoutSpaces(_ text: String) -> [UInt8] {
    text.utf8.filter { $0 != 0x20 }
  }
}
