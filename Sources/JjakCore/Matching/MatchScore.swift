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
  /// Edits between the ``MatchForms/folded`` texts, numbers, spaces and signs included: fewer goes first
  /// where two units are equally similar.
  public let edits: Int

  /// Makes a score from its parts.
  public init(
    similarity: Similarity, base: Int, penalties: [MatchPenalty], percent: Int,
    alarms: [MatchAlarm], edits: Int
  ) {
    self.similarity = similarity
    self.base = base
    self.penalties = penalties
    self.percent = percent
    self.alarms = alarms
    self.edits = edits
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
