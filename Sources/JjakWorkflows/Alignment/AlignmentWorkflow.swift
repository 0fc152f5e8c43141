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
  private let embedder: (any SentenceEmbedder)?

  /// Loads the lexicon and the scorer.
  ///
  /// - Parameters:
  ///   - data: Where the shipped data lies.
  ///   - modelFile: The scorer's weights; those of the data folder if nil.
  ///   - embedder: Gives sentence vectors; nil to align without.
  /// - Throws: ``ResourceError``, ``LexiconError``.
  public init(
    data: DataFolder, modelFile: String? = nil, embedder: (any SentenceEmbedder)? = nil
  ) throws {
    builder = ProfileBuilder(lexicon: try data.lexicon())
    aligner = Aligner(model: try data.alignerModel(at: modelFile))
    self.embedder = embedder
  }

  /// Aligns a pair.
  ///
  /// - Parameters:
  ///   - request: The pair.
  ///   - progress: Called with sentences done and to do while vectors are computed.
  /// - Returns: The beads over both documents; of an empty side all segments are left over.
  /// - Throws: `CancellationError`.
  /// - Complexity: linear in the length of the texts.
  public func align(
    _ request: Request, progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> AlignmentReport {
    let pair = Pair(request)
    let sides = sides(of: pair, progress: progress)
    var alignment = aligner.align(source: sides.korean, target: sides.english)
    if pair.check.isSwapped { alignment = alignment.swapped }
    return AlignmentReport(
      source: pair.check.isSwapped ? pair.english : pair.korean,
      target: pair.check.isSwapped ? pair.korean : pair.english, alignment: alignment,
      remarks: pair.check.remarks + sides.remarks)
  }

  /// The candidates for a pair with what a pass of the scorer looks at, Korean side as source.
  ///
  /// - Parameters:
  ///   - request: The pair.
  ///   - pass: Which pass's candidates; the second's depend on what the first thinks of them.
  /// - Returns: The candidates with their features, for training.
  public func samples(_ request: Request, pass: Aligner.Pass) -> [Aligner.Sample] {
    let sides = sides(of: Pair(request)) { _, _ in }
    return aligner.samples(source: sides.korean, target: sides.english, pass: pass)
  }

  /// Both documents, the Korean one first whatever the order of the request.
  private struct Pair {
    let korean: Document
    let english: Document
    let check: SideCheck

    init(_ request: Request) {
      let segmenter = DocumentSegmenter()
      func document(_ article: ArticleText, _ language: LanguageTag) -> Document {
        request.isLines
          ? segmenter.document(ofLines: article.text, language: language)
          : segmenter.document(from: article.text, language: language).labelled(by: article)
      }
      check = SideCheck(source: request.source.text, target: request.target.text)
      korean = document(check.isSwapped ? request.target : request.source, .korean)
      english = document(check.isSwapped ? request.source : request.target, .english)
    }
  }

  private struct Sides {
    let korean: AlignmentSide
    let english: AlignmentSide
    var remarks: [String] = []
  }

  private func sides(of pair: Pair, progress: (Int, Int) -> Void) -> Sides {
    let korean = builder.profiles(of: pair.korean)
    let english = builder.profiles(of: pair.english)
    let plain = Sides(
      korean: AlignmentSide(profiles: korean), english: AlignmentSide(profiles: english))
    guard let embedder, !korean.isEmpty, !english.isEmpty else { return plain }
    do throws(EmbeddingError) {
      let texts = (pair.korean.segments + pair.english.segments).map(\.text)
      let vectors = try embedder.vectors(for: texts, progress: progress)
      return Sides(
        korean: AlignmentSide(
          profiles: korean, vectors: Array(vectors.prefix(korean.count)).centred()),
        english: AlignmentSide(
          profiles: english, vectors: Array(vectors.dropFirst(korean.count)).centred()))
    } catch {
      var failed = plain
      let reason = error.errorDescription ?? "no vectors"
      failed.remarks = ["aligned without sentence vectors: \(reason)"]
      return failed
    }
  }
}

extension SentenceEmbedder {
  /// Sentences handed to the model before progress is told.
  private static var portion: Int { 16 }

  /// One vector a text, in order, with progress.
  fileprivate func vectors(
    for texts: [String], progress: (Int, Int) -> Void
  ) throws(EmbeddingError) -> [[Float]] {
    var rows: [[Float]] = []
    while rows.count < texts.count {
      progress(rows.count, texts.count)
      rows += try vectors(for: Array(texts[rows.count...].prefix(Self.portion)))
    }
    return rows
  }
}

extension [[Float]] {
  /// The vectors less their mean, at unit length: raw cosines of one model all lie close together.
  fileprivate func centred() -> [[Float]] {
    guard count > 2, let width = first?.count else { return self }
    var mean = [Float](repeating: 0, count: width)
    for vector in self { for index in 0..<width { mean[index] += vector[index] } }
    for index in 0..<width { mean[index] /= Float(count) }
    return map { vector in
      var moved = vector
      for index in 0..<width { moved[index] -= mean[index] }
      let norm = moved.reduce(0) { $0 + $1 * $1 }.squareRoot()
      return norm > 0 ? moved.map { $0 / norm } : moved
    }
  }
}
