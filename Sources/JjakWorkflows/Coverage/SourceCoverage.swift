/// What the memories know of new articles.
public struct SourceCoverage: Sendable, Encodable {
  /// A segment elsewhere in the job.
  public struct Place: Hashable, Sendable, Encodable {
    /// Position of the file in the report, from 0.
    public let file: Int
    /// Position of the segment in the file, from 0.
    public let segment: Int
  }

  /// One segment and what is known of it.
  public struct Item: Sendable, Encodable {
    /// Position in its file, from 0.
    public let position: Int
    /// Unicode scalars before it in the file as read.
    public let start: Int
    /// Unicode scalars before its end.
    public let end: Int
    /// The text in NFC.
    public let text: String
    /// The band it counts in.
    public let band: MatchBand
    /// Its similarity to the best unit or, in the bands of repetition, to the earlier segment; 0 for none.
    public let percent: Int
    /// The best unit of the memories, where there is one at 50 per cent or more.
    public let match: Suggestion?
    /// The earlier segment that it repeats.
    public let repeats: Place?
    /// Phrases and names of it that are known, where no match says how to put it all.
    public let known: [KnownPhrase]
  }

  /// A phrase or name of a segment and how it was put.
  public struct KnownPhrase: Hashable, Sendable, Encodable {
    /// As written, without its particle.
    public let text: String
    /// How the memories put it, the most frequent first; of a name the forms the desk has settled on.
    public let renderings: [String]
    /// Whether it comes from the table of names.
    public let isName: Bool
  }

  /// How much text a band holds.
  public struct Total: Hashable, Sendable, Encodable {
    /// The band.
    public let band: MatchBand
    /// How much text.
    public let measure: TextMeasure
    /// Its share of the words, 0…1.
    public let share: Double
    /// What a word of the band counts, 0…1.
    public let weight: Double
    /// Its words at that weight, in tenths.
    public let weightedWords: Double
  }

  /// One file of the job.
  public struct File: Sendable, Encodable {
    /// Where it was read from.
    public let path: String
    /// The language, `ko` or `en`.
    public let language: String
    /// Its segments without page furniture.
    public let segments: [Item]
    /// How much text is in which band.
    public let totals: [Total]
  }

  /// Names the form of this report.
  public let schema = "jjak.coverage.source/1"
  /// The memories that were asked.
  public let memories: [String]
  /// The files in the order given.
  public let files: [File]
  /// All files together.
  public let totals: [Total]
}

extension SourceCoverage {
  /// Sums up segments by band.
  static func totals(of measured: [(MatchBand, TextMeasure)], weights: MatchWeights) -> [Total] {
    var measures: [MatchBand: TextMeasure] = [:]
    for (band, measure) in measured {
      measures[band] = (measures[band] ?? TextMeasure()) + measure
    }
    let words = measures.values.reduce(0) { $0 + $1.words }
    return MatchBand.allCases.map { band in
      let measure = measures[band] ?? TextMeasure()
      return Total(
        band: band, measure: measure,
        share: words == 0 ? 0 : Double(measure.words) / Double(words), weight: weights[band],
        weightedWords: (10 * weights[band] * Double(measure.words)).rounded() / 10)
    }
  }
}

extension [SourceCoverage.Total] {
  /// The sum over all bands.
  public var sum: TextMeasure {
    reduce(TextMeasure()) { $0 + $1.measure }
  }

  /// The words of all bands at their weights, in tenths.
  public var weightedWords: Double {
    (10 * reduce(0) { $0 + $1.weightedWords }).rounded() / 10
  }
}
