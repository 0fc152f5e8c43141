import JjakCore
import JjakText

/// How a phrase was put into English.
public struct RenderingReport: Sendable, Encodable {
  /// The phrase as it was asked for.
  public let phrase: String
  /// Sentences that hold it.
  public let sentences: Int
  /// The renderings, the most frequent first, then the latest.
  public let renderings: [Rendering]
  /// Sentences in which no rendering could be told: left out in English, or put too freely.
  ///
  /// Guesses are renderings only where there is nothing better in any sentence.
  public let unrendered: [RenderingExample]

  /// The renderings that are good enough to be shown without their sentences.
  var founded: [Rendering] {
    renderings.filter {
      $0.confidence >= ($0.count > 1 ? Rendering.founded : Rendering.foundedAlone)
    }
  }

  init(phrase: String, found: [(line: ConcordanceLine, span: RenderingSpan?)]) {
    self.phrase = phrase
    sentences = found.count
    var groups: [String: [RenderingExample]] = [:]
    var unrendered: [RenderingExample] = []
    let isKnown = found.contains { ($0.span?.confidence ?? 0) >= Rendering.guess }
    for (line, span) in found {
      let isTold = span.map { !isKnown || $0.confidence >= Rendering.guess } ?? false
      let example = RenderingExample(line, span: isTold ? span : nil)
      if isTold, let span {
        groups[span.key, default: []].append(example)
      } else {
        unrendered.append(example)
      }
    }
    self.unrendered = unrendered
    renderings = groups.values.map(Rendering.init).sorted { left, right in
      (left.examples.count, left.confidence, left.last ?? "", right.text)
        > (right.examples.count, right.confidence, right.last ?? "", left.text)
    }
  }
}

/// One way a phrase was put.
public struct Rendering: Sendable, Encodable {
  /// The words as they stand most often.
  public let text: String
  /// In how many sentences it was put so.
  public let count: Int
  /// The day of the first article that has it, where any has a day.
  public let first: String?
  /// The day of the last.
  public let last: String?
  /// The confidence below which a rendering is a guess.
  public static let guess = 0.4

  /// The confidence from which a rendering can be shown without its sentences.
  static let founded = 0.75
  /// The same for one that a single sentence has.
  static let foundedAlone = 0.95

  /// How well it is founded at best, 0…1.
  public let confidence: Double
  /// The sentences, the latest article first.
  public let examples: [RenderingExample]

  init(_ examples: [RenderingExample]) {
    let texts = Dictionary(grouping: examples.compactMap(\.rendering)) { $0 }
    text = texts.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key ?? ""
    count = examples.count
    let days = examples.compactMap { $0.origin.article?.date }
    first = days.min()
    last = days.max()
    confidence = examples.map(\.confidence).max() ?? 0
    self.examples = examples.sorted {
      ($0.origin.article?.date ?? "", $0.origin.unit)
        > ($1.origin.article?.date ?? "", $1.origin.unit)
    }
  }
}

/// A sentence that holds a phrase, with its rendering.
public struct RenderingExample: Sendable, Encodable {
  /// The source.
  public let source: String
  /// The target.
  public let target: String
  /// Where the source holds the phrase.
  public let sourceSpans: [ConcordanceLine.Span]
  /// Where the target has the rendering; empty where none could be told.
  public let targetSpans: [ConcordanceLine.Span]
  /// The rendering as it stands there.
  public let rendering: String?
  /// How well it is founded, 0…1.
  public let confidence: Double
  /// Where the pair comes from.
  public let origin: Origin

  init(_ line: ConcordanceLine, span: RenderingSpan?) {
    source = line.source
    target = line.target
    sourceSpans = line.sourceSpans
    origin = line.provenance
    confidence = span?.confidence ?? 0
    targetSpans =
      span.map {
        [ConcordanceLine.Span(start: $0.range.lowerBound, end: $0.range.upperBound)]
      } ?? []
    rendering = span.map { span in
      String(String.UnicodeScalarView(Array(line.target.unicodeScalars)[span.range]))
    }
  }
}
