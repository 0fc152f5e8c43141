public import JjakCore

/// What of a source its adaptation renders, and what of the adaptation the source says.
public struct AdaptationCoverage: Sendable, Encodable {
  /// One segment and what became of it.
  public struct Item: Sendable, Encodable {
    /// Position on its side, from 0.
    public let position: Int
    /// Unicode scalars before it in the file as read.
    public let start: Int
    /// Unicode scalars before its end.
    public let end: Int
    /// Position of its paragraph, from 0.
    public let block: Int
    /// What it is for in the article.
    public let role: SegmentRole
    /// The text in NFC.
    public let text: String
    /// What became of it.
    public let status: CoverageStatus
    /// Whether it stands out of order; a ``CoverageStatus/partly`` one may also.
    public let isMoved: Bool
    /// Probability that its bead is right, or that it has no counterpart, 0…1.
    public let confidence: Double
    /// Positions of its counterparts on the other side.
    public let counterparts: [Int]
    /// For a segment without counterpart, the positions that came nearest.
    public let nearest: [Int]
    /// What its counterparts do not say.
    public let lacks: [Lack]
  }

  /// One side of the pair.
  public struct Side: Sendable, Encodable {
    /// Where the text was read from.
    public let path: String
    /// The language, `ko` or `en`.
    public let language: String
    /// All segments in reading order.
    public let segments: [Item]
    /// How much text has which status.
    public let totals: [Total]
  }

  /// How much of a side has a status.
  public struct Total: Hashable, Sendable, Encodable {
    /// The status.
    public let status: CoverageStatus
    /// How much text.
    public let measure: TextMeasure
    /// Its share of the side's words, furniture apart, 0…1; nil for furniture.
    public let share: Double?
  }

  /// Names the form of this report.
  public let schema = "jjak.coverage.adaptation/1"
  /// The source.
  public let source: Side
  /// The adaptation.
  public let target: Side
  /// Remarks of the aligner.
  public let remarks: [String]
}

extension AdaptationCoverage.Side {
  /// The sum over all segments that are not furniture.
  public var article: TextMeasure {
    totals.filter { $0.status != .furniture }.reduce(TextMeasure()) { $0 + $1.measure }
  }
}
