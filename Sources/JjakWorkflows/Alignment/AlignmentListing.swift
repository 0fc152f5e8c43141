public import JjakCore

/// An alignment as other programs read it: both documents' segments and the beads over them.
public struct AlignmentListing: Encodable, Sendable {
  /// The source document.
  public let source: SegmentListing
  /// The target document.
  public let target: SegmentListing
  /// The beads with confidence, kind, evidence and, for nulls, the nearest candidate.
  public let beads: [Bead]
  /// For how many segments sentence vectors were asked for; absent where none were used.
  public let vectors: VectorUse?
  /// Remarks for the user.
  public let remarks: [String]

  /// Lists a report.
  public init(_ report: AlignmentReport) {
    source = SegmentListing(report.source)
    target = SegmentListing(report.target)
    beads = report.alignment.beads
    vectors = report.vectorUse
    remarks = report.remarks
  }
}
