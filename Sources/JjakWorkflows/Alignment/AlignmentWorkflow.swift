import Foundation
public import JjakCore
public import JjakEmbedding
import JjakText

/// Aligns two texts: from text read to beads.
public struct AlignmentWorkflow: Sendable {
  /// A pair of texts to align.
  public struct Request: Sendable {
    /// The source.
    public var source: ArticleText
    /// The target.
    public var target: ArticleText
    /// Whether each line is a segment; else the texts are segmented here.
    public var isLines: Bool

    /// Makes a request.
    public init(source: ArticleText, target: ArticleText, isLines: Bool) {
      self.source = source
      self.target = target
      self.isLines = isLines
    }
  }

  private let builder: ProfileBuilder
  private let aligner: Aligner
  private let headlines: HeadlineCut
  private let embedder: (any SentenceEmbedder)?
  private let scope: EmbeddingScope
  private let vocabulary: DeskVocabulary

  /// Loads the lexicon and the scorer.
  ///
  /// - Parameters:
  ///   - data: Where the shipped data lies.
  ///   - modelFile: The scorer's weights; those of the data folder if nil.
  ///   - embedder: Gives sentence vectors; nil to align without.
  ///   - scope: Which segments get vectors.
  ///   - vocabulary: What the desk knows of words.
  /// - Throws: ``ResourceError``, `LexiconError`.
  public init(
    data: DataFolder, modelFile: String? = nil, embedder: (any SentenceEmbedder)? = nil,
    scope: EmbeddingScope = .doubtful, vocabulary: DeskVocabulary = DeskVocabulary()
  ) throws {
    builder = ProfileBuilder(lexicon: vocabulary.extending(try data.lexicon()))
    let model = try data.alignerModel(at: modelFile)
    aligner = Aligner(model: model)
    headlines = HeadlineCut(builder: builder, judge: model.headlines)
    self.embedder = embedder
    self.scope = scope
    self.vocabulary = vocabulary
  }

  /// Aligns a pair.
  ///
  /// - Parameters:
  ///   - request: The pair.
  ///   - progress: Called with sentences done and to do while vectors are computed.
  /// - Returns: The beads over both documents; of an empty side all segments are left over.
  /// - Throws: `MemoryError` when the vocabulary's memories can't be read.
  /// - Complexity: linear in the length of the texts.
  public func align(
    _ request: Request, progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> AlignmentReport {
    let pair = pair(of: request)
    let words = try words(of: pair)
    guard let embedder, !words.korean.isEmpty, !words.english.isEmpty else {
      return pair.report(alignment(of: words))
    }
    do throws(EmbeddingError) {
      return try report(on: pair, words, embedder: embedder, progress: progress)
    } catch {
      let reason = error.errorDescription ?? "no vectors"
      return pair.report(
        alignment(of: words), remarks: ["aligned without sentence vectors: \(reason)"])
    }
  }

  /// The candidates for a pair with what a pass of the scorer looks at, Korean side as source.
  ///
  /// - Parameters:
  ///   - request: The pair.
  ///   - pass: Which pass's candidates; the second's depend on what the first thinks of them.
  /// - Returns: The candidates with their features, for training.
  /// - Throws: `EmbeddingError`, `MemoryError`.
  public func samples(_ request: Request, pass: Aligner.Pass) throws -> [Aligner.Sample] {
    let pair = pair(of: request)
    let words = try words(of: pair)
    guard let embedder, !words.korean.isEmpty, !words.english.isEmpty else {
      return aligner.samples(
        source: AlignmentSide(profiles: words.korean),
        target: AlignmentSide(profiles: words.english), learned: words.learned, pass: pass)
    }
    let sides = try sides(
      of: pair, words, OpenSegments(pair, besides: []), embedder: embedder
    ) { _, _ in }
    return aligner.samples(
      source: sides.korean, target: sides.english, learned: words.learned, pass: pass)
  }

  /// Segments left alone with beads elsewhere that they may belong to, Korean side as source, for training.
  ///
  /// - Throws: `EmbeddingError`, `MemoryError`.
  func stragglers(_ request: Request) throws -> [Straggler] {
    let pair = pair(of: request)
    let words = try words(of: pair)
    guard let embedder, !words.korean.isEmpty, !words.english.isEmpty else {
      return aligner.stragglers(
        source: AlignmentSide(profiles: words.korean),
        target: AlignmentSide(profiles: words.english), learned: words.learned)
    }
    let settled = draft(of: words).settled
    let sides = try sides(
      of: pair, words, OpenSegments(pair, besides: settled), embedder: embedder
    ) { _, _ in }
    return aligner.stragglers(
      source: sides.korean, target: sides.english, learned: words.learned, settled: settled)
  }

  /// The ways in which both texts may begin with a headline that runs on, with what the judge of headlines
  /// looks at, for training.
  func openings(_ request: Request) -> [HeadlineCut.Sample] {
    let pair = DocumentPair(request, headlines: nil, sentences: nil)
    return headlines.samples(of: pair.korean, pair.english)
  }

  private func pair(of request: Request) -> DocumentPair {
    DocumentPair(
      request, headlines: headlines,
      sentences: InnerCut(builder: builder, aligner: aligner))
  }

  /// What is known of the words of a pair.
  private struct Words {
    let korean: [SegmentProfile]
    let english: [SegmentProfile]
    let learned: [String: [String: Float]]
  }

  private func words(of pair: DocumentPair) throws -> Words {
    let korean = builder.profiles(of: pair.korean)
    return Words(
      korean: korean, english: builder.profiles(of: pair.english),
      learned: try vocabulary.renderings(for: korean, builder: builder))
  }

  /// The alignment without vectors.
  private func alignment(of words: Words) -> Alignment {
    aligner.align(
      source: AlignmentSide(profiles: words.korean),
      target: AlignmentSide(profiles: words.english), learned: words.learned)
  }

  /// Beads of at least this confidence without vectors are left as they are.
  private static let certainty = 0.9

  /// Aligns with vectors for what is in doubt without them.
  private func report(
    on pair: DocumentPair, _ words: Words, embedder: any SentenceEmbedder,
    progress: (Int, Int) -> Void
  ) throws(EmbeddingError) -> AlignmentReport {
    let draft = draft(of: words)
    let open = OpenSegments(pair, besides: draft.settled)
    guard !open.korean.isEmpty, !open.english.isEmpty else {
      return pair.report(draft.alignment, use: open.noUse)
    }
    let sides = try sides(of: pair, words, open, embedder: embedder, progress: progress)
    return pair.report(
      aligner.align(
        source: sides.korean, target: sides.english, learned: words.learned,
        settled: draft.settled),
      use: open.use)
  }

  /// An alignment without vectors, and its beads that stand.
  private func draft(of words: Words) -> (alignment: Alignment, settled: [Bead]) {
    guard scope == .doubtful else { return (Alignment(beads: []), []) }
    let lexical = alignment(of: words)
    return (
      lexical,
      lexical.beads.filter {
        $0.confidence >= Self.certainty && !$0.source.isEmpty && !$0.target.isEmpty
          && $0.isOfNeighbours
      }
    )
  }

  private func sides(
    of pair: DocumentPair, _ words: Words, _ open: OpenSegments,
    embedder: any SentenceEmbedder, progress: (Int, Int) -> Void
  ) throws(EmbeddingError) -> (korean: AlignmentSide, english: AlignmentSide) {
    let total = open.korean.count + open.english.count
    let korean = try SegmentVectors(of: pair.korean, at: open.korean, embedder: embedder) {
      progress($0, total)
    }
    let english = try SegmentVectors(of: pair.english, at: open.english, embedder: embedder) {
      progress(open.korean.count + $0, total)
    }
    return (
      AlignmentSide(profiles: words.korean, vectors: korean.rows),
      AlignmentSide(profiles: words.english, vectors: english.rows)
    )
  }
}
