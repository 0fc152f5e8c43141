/// How well a unit fits a query, with the arithmetic that led there.
public struct MatchScore: Hashable, Sendable, Codable {
  /// How alike the compact keys are.
  public let similarity: Similarity
  /// Points before penalties, 0…100: the similarity in whole per cent, rounded down.
  ///
  /// 100 also where the light keys are equal; then a penalty says that the particles differ.
  public let base: Int
  /// What was taken away, and why.
  public let penalties: [MatchPenalty]
  /// The result: 101 in the same context, 100 for equal text, at most 99 for any other, at least 0.
  public let percent: Int
  /// What may turn the meaning around.
  public let alarms: [MatchAlarm]

  /// Makes a score from its parts.
  public init(
    similarity: Similarity, base: Int, penalties: [MatchPenalty], percent: Int,
    alarms: [MatchAlarm]
  ) {
    self.similarity = similarity
    self.base = base
    self.penalties = penalties
    self.percent = percent
    self.alarms = alarms
  }
}

/// What about a unit, apart from its text, bears on its score.
public struct MatchCircumstances: Hashable, Sendable {
  /// Whether both neighbours of the unit are those of the query.
  public var isInContext: Bool
  /// What else speaks against the unit: ``MatchPenalty/Reason/unreviewed`` and the like.
  public var reasons: [MatchPenalty.Reason]

  /// Describes the circumstances.
  public init(isInContext: Bool = false, reasons: [MatchPenalty.Reason] = []) {
    self.isInContext = isInContext
    self.reasons = reasons
  }
}

/// A query prepared for scoring against many units.
public struct MatchScorer: Sendable {
  /// The key of the query.
  public let query: MatchKey
  /// The compact key of the query, prepared.
  public let pattern: SimilarityPattern
  private let table: PenaltyTable

  /// Prepares a query.
  public init(_ query: MatchKey, table: PenaltyTable = .standard) {
    self.query = query
    self.table = table
    pattern = SimilarityPattern(query.compact)
  }

  /// Scores a unit by the key of its source text.
  ///
  /// - Complexity: O(*n* · *m* / 64)
  public func score(
    of unit: MatchKey, under circumstances: MatchCircumstances = MatchCircumstances()
  ) -> MatchScore {
    let isEqual = query.exact == unit.exact
    let similarity = pattern.similarity(to: Array(unit.compact.utf16))
    let isLightEqual = !query.light.isEmpty && query.light == unit.light
    let base = isEqual || isLightEqual ? 100 : Self.wholePercent(similarity.value)
    let textual = isEqual ? [] : textualReasons(unit, isLightEqual: isLightEqual)
    let penalties = (textual + circumstances.reasons).compactMap(table.penalty)
    let reduced = max(0, base - penalties.reduce(0) { $0 + $1.points })
    let percent =
      isEqual && reduced == 100 && circumstances.isInContext
      ? 101 : min(reduced, isEqual ? 100 : 99)
    return MatchScore(
      similarity: similarity, base: base, penalties: penalties, percent: percent,
      alarms: isEqual ? [] : alarms(unit))
  }

  /// The similarity in whole per cent, rounded down, proof against the last bit of a sum.
  public static func wholePercent(_ similarity: Double) -> Int {
    Int(similarity * 100 + 1e-9)
  }

  private func textualReasons(_ unit: MatchKey, isLightEqual: Bool) -> [MatchPenalty.Reason] {
    var reasons: [MatchPenalty.Reason] = []
    let numbersDiffer = query.numbers != unit.numbers
    if numbersDiffer { reasons.append(.numbersDiffer) }
    guard query.compact == unit.compact || isLightEqual else { return reasons }
    if query.compact != unit.compact {
      reasons.append(.particlesDiffer)
    } else if Self.withoutSpaces(query.folded) == Self.withoutSpaces(unit.folded) {
      reasons.append(query.folded == unit.folded ? .punctuationDiffers : .spacingDiffers)
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
