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
  /// The pairs as units of an article, in reading order; furniture is left out.
  ///
  /// A segment that was cut because the translation has its sentences apart is one unit again: a new
  /// article that has it whole is looked up as a whole.
  func importedUnits(of article: Article) -> [ImportedUnit] {
    let beads = wholeBeads.filter {
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

  /// The beads, those joined that hold pieces of one segment.
  private var wholeBeads: [Bead] {
    var groups = alignment.beads.map { [$0] }
    join(\.source, of: source, in: &groups)
    join(\.target, of: target, in: &groups)
    return groups.compactMap { beads in
      guard let first = beads.first, beads.count > 1 else { return beads.first }
      return Bead(
        source: beads.flatMap(\.source).sorted(), target: beads.flatMap(\.target).sorted(),
        kind: first.kind, confidence: beads.map(\.confidence).min() ?? 0)
    }
  }

  private func join(
    _ side: KeyPath<Bead, [Int]>, of document: Document, in groups: inout [[Bead]]
  ) {
    for position in document.segments.indices.dropLast()
    where document.segments[position].endRule == InnerCut.rule {
      guard let first = groups.firstIndex(where: { $0.contains(position, on: side) }),
        let second = groups.firstIndex(where: { $0.contains(position + 1, on: side) }),
        first != second
      else { continue }
      let later = groups.remove(at: max(first, second))
      groups[min(first, second)] += later
    }
  }
}

extension [Bead] {
  fileprivate func contains(_ position: Int, on side: KeyPath<Bead, [Int]>) -> Bool {
    contains { $0[keyPath: side].contains(position) }
  }
}
