/// How well a segment is known, as the trade groups it.
public enum MatchBand: String, Hashable, Sendable, Codable, CaseIterable {
  /// 101: equal text between equal neighbours.
  case context = "101"
  /// 100: equal text.
  case exact = "100"
  /// Equal to an earlier segment of the job, and not in the memory.
  case repetition
  /// 95 to 99 per cent.
  case nearExact = "95-99"
  /// 85 to 94 per cent.
  case high = "85-94"
  /// 75 to 84 per cent.
  case middle = "75-84"
  /// 50 to 74 per cent.
  case low = "50-74"
  /// At least 75 per cent like an earlier segment of the job, and more than like any of the memory.
  case fuzzyRepetition = "fuzzy-repetition"
  /// Less than that.
  case none

  /// The band of a similarity in per cent.
  init(percent: Int) {
    self =
      switch percent {
      case 101...: .context
      case 100: .exact
      case 95...99: .nearExact
      case 85...94: .high
      case 75...84: .middle
      case 50...74: .low
      default: .none
      }
  }
}

extension MatchBand {
  /// The band as the trade writes it.
  public var label: String {
    switch self {
    case .context: "101 in context"
    case .exact: "100"
    case .repetition: "repetitions"
    case .nearExact: "95–99"
    case .high: "85–94"
    case .middle: "75–84"
    case .low: "50–74"
    case .fuzzyRepetition: "fuzzy repetitions"
    case .none: "no match"
    }
  }
}
