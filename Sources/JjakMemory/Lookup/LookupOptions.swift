public import JjakCore

/// What stands next to a segment.
public enum Neighbour: Hashable, Sendable {
  /// Not known: no match is a context match.
  case unknown
  /// Nothing: the article begins or ends here.
  case edge
  /// A segment, by its ``MatchForms/exact`` form.
  case segment(String)

  var hash: Int64? {
    switch self {
    case .unknown: nil
    case .edge: 0
    case .segment(let exact): TextHash.of(exact)
    }
  }
}

/// How a lookup is done.
public struct LookupOptions: Hashable, Sendable {
  /// The least score that is of interest, 1…101.
  public var minimumPercent = 70
  /// How many matches to give, at least; equal text is given in every rendering there is.
  public var limit = 5
  /// The segment before the query.
  public var previous = Neighbour.unknown
  /// The segment after the query.
  public var next = Neighbour.unknown
  /// The desk that the query belongs to.
  public var desk: String?
  /// Whether another memory takes precedence over this one.
  public var isOtherMemory = false
  /// What each reason costs.
  public var penalties = PenaltyTable.standard

  /// Makes options: at least 70 per cent, five matches, no context.
  public init() {}
}

/// A unit found for a query.
public struct Match: Hashable, Sendable, Codable {
  /// How well it fits, with the arithmetic.
  public let score: MatchScore
  /// The unit and where it comes from.
  public let unit: StoredUnit
}
