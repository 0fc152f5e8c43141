/// Why a match is worth less than its similarity.
public struct MatchPenalty: Hashable, Sendable, Codable {
  /// The reasons.
  public enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
    /// The numbers are not the same, or not in the same order.
    case numbersDiffer = "numbers differ"
    /// Only the spaces are not the same.
    case spacingDiffers = "spacing differs"
    /// Only particles or endings are not the same.
    case particlesDiffer = "particles differ"
    /// One of the two is in North Korean spelling where the other is not.
    case spellingDiffers = "spelling differs"
    /// Only punctuation, case, width or glosses are not the same.
    case punctuationDiffers = "punctuation or case differs"
    /// The unit carries formatting codes that the query lacks.
    case codesDiffer = "codes differ"
    /// Nobody has reviewed the unit.
    case unreviewed = "not reviewed"
    /// The unit comes from a memory other than the first.
    case otherMemory = "other memory"
    /// The unit comes from another desk than the query.
    case otherDesk = "other desk"
  }

  /// The reason.
  public let reason: Reason
  /// Points of a hundred taken away.
  public let points: Int

  /// Makes a penalty.
  public init(reason: Reason, points: Int) {
    self.reason = reason
    self.points = points
  }
}

/// How many points each reason costs.
public struct PenaltyTable: Hashable, Sendable, Codable {
  /// Points by reason; a reason that is absent costs nothing and is not reported.
  public var points: [MatchPenalty.Reason: Int]

  /// Makes a table.
  public init(points: [MatchPenalty.Reason: Int]) {
    self.points = points
  }

  /// The table used where nothing else is asked for.
  public static let standard = PenaltyTable(points: [
    .numbersDiffer: 5,
    .spacingDiffers: 1,
    .particlesDiffer: 1,
    .spellingDiffers: 1,
    .punctuationDiffers: 1,
    .codesDiffer: 1,
    .otherMemory: 1,
    .otherDesk: 1,
  ])

  /// The penalty for a reason, or nil when it costs nothing.
  public func penalty(_ reason: MatchPenalty.Reason) -> MatchPenalty? {
    guard let points = points[reason], points > 0 else { return nil }
    return MatchPenalty(reason: reason, points: points)
  }
}

/// What may turn the meaning of a match around, however alike the texts are.
public enum MatchAlarm: String, Hashable, Sendable, Codable, CaseIterable {
  /// One of the two denies more often than the other.
  case negation
  /// The numbers are not the same.
  case number
  /// The names and Latin words are not the same.
  case name
}
