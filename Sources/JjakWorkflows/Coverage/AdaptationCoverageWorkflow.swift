import JjakCore
import JjakText

/// Shows what an adaptation renders of its source.
public struct AdaptationCoverageWorkflow: Sendable {
  private let builder: ProfileBuilder
  private let names: KoreanNameFinder
  private let matcher: NameMatcher
  private let knownWords: Set<String>

  /// Loads the lexicon by which lacking names and clauses are told.
  ///
  /// - Throws: ``ResourceError``, ``LexiconError``.
  public init(data: DataFolder) throws {
    let lexicon = try data.lexicon()
    builder = ProfileBuilder(lexicon: lexicon)
    knownWords = try data.commonWords()
    let (table, file) = (try data.text("names.tsv"), data.path + "/names.tsv")
    names = try KoreanNameFinder(table, file: file, lexicon: lexicon)
    matcher = try data.nameMatcher()
  }

  /// Describes an aligned pair.
  ///
  /// - Parameters:
  ///   - report: The aligned pair.
  ///   - sourcePath: Where the source was read from.
  ///   - targetPath: Where the target was read from.
  /// - Returns: How each segment is covered, and the totals.
  public func coverage(
    of report: AlignmentReport, sourcePath: String, targetPath: String
  ) -> AdaptationCoverage {
    let lacks = LackFinder(
      source: LackFinder.Side(report.source, builder),
      target: LackFinder.Side(report.target, builder), builder: builder,
      names: names, matcher: matcher, knownWords: knownWords)
    let alignment = lacks.alignment(of: report)
    return AdaptationCoverage(
      source: side(
        report.source, sourcePath, alignment, isTarget: false
      ) { lacks.ofSource(in: $0) },
      target: side(report.target, targetPath, alignment.swapped, isTarget: true) {
        lacks.ofTarget(in: $0)
      },
      remarks: report.remarks)
  }

  private func side(
    _ document: Document, _ path: String, _ alignment: Alignment, isTarget: Bool,
    lacks: (Bead) -> [Int: [Lack]]
  ) -> AdaptationCoverage.Side {
    let places = document.scalarRanges
    var items: [Int: AdaptationCoverage.Item] = [:]
    for bead in alignment.beads where !bead.source.isEmpty {
      let found = bead.target.isEmpty ? [:] : lacks(bead)
      for position in bead.source {
        let lacks = found[position] ?? []
        items[position] = item(
          document.segments[position], position, places[position], bead, lacks,
          status: Self.status(bead, document.segments[position].role, lacks, isTarget: isTarget))
      }
    }
    let segments = document.segments.indices.compactMap { items[$0] }
    return AdaptationCoverage.Side(
      path: path, language: document.language.primary, segments: segments,
      totals: Self.totals(segments, document))
  }

  private func item(
    _ segment: Segment, _ position: Int, _ place: Range<Int>, _ bead: Bead, _ lacks: [Lack],
    status: CoverageStatus
  ) -> AdaptationCoverage.Item {
    AdaptationCoverage.Item(
      position: position, start: place.lowerBound, end: place.upperBound, block: segment.block,
      role: segment.role, text: segment.text, status: status,
      isMoved: bead.kind == .moved, confidence: bead.confidence, counterparts: bead.target,
      nearest: bead.nearest?.target ?? [], lacks: lacks)
  }

  private static func status(
    _ bead: Bead, _ role: SegmentRole, _ lacks: [Lack], isTarget: Bool
  ) -> CoverageStatus {
    switch bead.kind {
    case .dropped, .added: role == .credit ? .furniture : isTarget ? .added : .dropped
    case .furniture: .furniture
    case .rendered: lacks.isEmpty ? .rendered : .partly
    case .moved: lacks.isEmpty ? .moved : .partly
    }
  }

  private static func totals(
    _ items: [AdaptationCoverage.Item], _ document: Document
  ) -> [AdaptationCoverage.Total] {
    var measures: [CoverageStatus: TextMeasure] = [:]
    for item in items {
      measures[item.status, default: TextMeasure()] =
        measures[item.status, default: TextMeasure()]
        + TextMeasure(document.segments[item.position])
    }
    let words = measures.filter { $0.key != .furniture }.values.reduce(0) { $0 + $1.words }
    return CoverageStatus.allCases.compactMap { status in
      measures[status].map { measure in
        AdaptationCoverage.Total(
          status: status, measure: measure,
          share: status == .furniture || words == 0 ? nil : Double(measure.words) / Double(words))
      }
    }
  }
}
