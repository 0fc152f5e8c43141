public import JjakCore
import JjakText

/// Shows what the memories know of new articles.
public struct SourceCoverageWorkflow: Sendable {
  /// A file of the job.
  public struct Source: Sendable {
    /// Where it was read from.
    public let path: String
    /// Its segmented text.
    public let document: Document

    /// Names a file.
    public init(path: String, document: Document) {
      self.path = path
      self.document = document
    }
  }

  private let lookup: LookupWorkflow
  private let phrases: KnownPhraseFinder
  private let weights: MatchWeights
  private let memories: [String]

  /// Opens the memories.
  ///
  /// - Parameters:
  ///   - locations: The memories, the first one taking precedence; the user's own if empty.
  ///   - data: Where the lexicon, the names and the usual weights lie.
  ///   - weightsPath: The table of weights; that of the folder if nil.
  /// - Throws: ``MemoryError``, ``ResourceError``, ``LexiconError``, ``InputError``, ``MatchWeightsError``
  public init(
    _ locations: [MemoryLocation], data: DataFolder, weightsPath: String? = nil
  ) throws {
    let table = try weightsPath.map { try InputText.plain(path: $0) } ?? data.text("weights.yaml")
    weights = try MatchWeights(table, file: weightsPath ?? data.path + "/weights.yaml")
    lookup = try LookupWorkflow(locations, data: data)
    phrases = try KnownPhraseFinder(locations, data: data)
    memories = locations.isEmpty ? [MemoryLocation.defaultPath()] : locations.map(\.path)
  }

  /// Looks up every segment of the job; page furniture is left out.
  ///
  /// - Parameters:
  ///   - sources: The files, in the order in which they will be translated.
  ///   - progress: Called with segments done and to do.
  /// - Returns: The job's segments and amounts by band.
  /// - Throws: ``MemoryError``
  public func coverage(
    of sources: [Source], progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> SourceCoverage {
    let total = sources.reduce(0) { $0 + $1.document.segments.count }
    var repetitions = Repetitions()
    var measured: [(MatchBand, TextMeasure)] = []
    var files: [SourceCoverage.File] = []
    for (number, source) in sources.enumerated() {
      let segments = source.document.segments
      let kept = segments.indices.filter { segments[$0].role != .furniture }
      let places = source.document.scalarRanges
      let requests = lookup.requests(
        for: kept.map { segments[$0].text }, minimum: LookupWorkflow.loweredMinimum, limit: 1)
      var items: [SourceCoverage.Item] = []
      for (position, request) in zip(kept, requests) {
        progress(measured.count + items.count, total)
        let here = SourceCoverage.Place(file: number, segment: position)
        let earlier = repetitions.add(
          segments[position].text, language: source.document.language, at: here)
        items.append(
          try item(
            segments[position], position, places[position],
            match: try lookup.answer(request).matches.first, earlier: earlier
          ) { try phrases.phrases(of: segments[position], language: source.document.language) })
      }
      let own = items.map { ($0.band, TextMeasure(segments[$0.position])) }
      measured += own
      files.append(
        SourceCoverage.File(
          path: source.path, language: source.document.language.primary, segments: items,
          totals: SourceCoverage.totals(of: own, weights: weights)))
    }
    return SourceCoverage(
      memories: memories, files: files,
      totals: SourceCoverage.totals(of: measured, weights: weights))
  }

  /// From here on, in per cent, a match says how to put all of a segment.
  private static let leastFull = 95

  private func item(
    _ segment: Segment, _ position: Int, _ place: Range<Int>, match: Suggestion?,
    earlier: Repetitions.Earlier?, phrases: () throws -> [SourceCoverage.KnownPhrase]
  ) rethrows -> SourceCoverage.Item {
    let known = match?.similarity ?? 0
    var band = MatchBand(percent: known)
    var percent = known
    if let earlier, known < 100 {
      if earlier.percent == 100 {
        (band, percent) = (.repetition, 100)
      } else if earlier.percent >= Repetitions.minimumPercent, earlier.percent > known {
        (band, percent) = (.fuzzyRepetition, earlier.percent)
      }
    }
    let isRepetition = band == .repetition || band == .fuzzyRepetition
    return SourceCoverage.Item(
      position: position, start: place.lowerBound, end: place.upperBound, text: segment.text,
      band: band, percent: percent, match: match, repeats: isRepetition ? earlier?.place : nil,
      known: percent < Self.leastFull ? try phrases() : [])
  }
}
