public import JjakCore
import JjakMemory

/// A pair of documents with the beads that join them.
public struct AlignmentReport: Sendable {
  /// The segmented source.
  public let source: Document
  /// The segmented target.
  public let target: Document
  /// The beads, from source to target as given.
  public let alignment: Alignment
  /// For how many segments vectors were asked for; nil where none were wanted or to be had.
  public let vectorUse: VectorUse?
  /// Remarks for the user: why vectors were not used, which side looks swapped.
  public let remarks: [String]

  /// Makes a report.
  public init(
    source: Document, target: Document, alignment: Alignment, vectorUse: VectorUse? = nil,
    remarks: [String] = []
  ) {
    self.vectorUse = vectorUse
    self.source = source
    self.target = target
    self.alignment = alignment
    self.remarks = remarks
  }

  /// The text of a bead's source side, segments joined by spaces.
  public func sourceText(of bead: Bead) -> String {
    bead.source.map { source.segments[$0].text }.joined(separator: " ")
  }

  /// The text of a bead's target side, segments joined by spaces.
  public func targetText(of bead: Bead) -> String {
    bead.target.map { target.segments[$0].text }.joined(separator: " ")
  }

  /// The first headline of either side, source first.
  public var headline: String? {
    (source.segments + target.segments).first { $0.role == .headline }?.text
  }
}

extension AlignmentReport {
  /// The beads with something on both sides as units of an article, in reading order; furniture is left
  /// out.
  func importedUnits(of article: Article) -> [ImportedUnit] {
    let beads = alignment.beads.filter {
      !$0.source.isEmpty && !$0.target.isEmpty && $0.kind != .furniture
    }
    return beads.enumerated().map { position, bead in
      ImportedUnit(
        TranslationUnit(
          source: sourceText(of: bead), target: targetText(of: bead),
          sourceLanguage: source.language, targetLanguage: target.language),
        article: article, position: position, state: .aligned)
    }
  }
}
