import Foundation
public import JjakCore
public import JjakEmbedding
import JjakText

/// Aligns two texts: from bytes read to beads.
public struct AlignmentWorkflow {
  /// A pair of texts to align.
  public struct Request: Sendable {
    /// The source text, decoded.
    public var source: String
    /// The target text, decoded.
    public var target: String
    /// Whether each line is a segment; else the texts are segmented here.
    public var isLines: Bool

    /// Makes a request.
    public init(source: String, target: String, isLines: Bool) {
      self.source = source
      self.target = target
      self.isLines = isLines
    }
  }

  /// What came of a request.
  public struct Report: Sendable {
    /// The segmented source.
    public let source: Document
    /// The segmented target.
    public let target: Document
    /// The beads, from source to target as given.
    public let alignment: Alignment
    /// Remarks for the user: why vectors were not used, which side looks swapped.
    public let remarks: [String]
  }

  private let builder: ProfileBuilder
  private let aligner: Aligner?
  private let embedder: (any SentenceEmbedder)?

  /// Loads the lexicon and the scorer.
  ///
  /// - Parameters:
  ///   - data: where the shipped data lies.
  ///   - modelFile: the scorer's weights; those of the data folder if nil.
  ///   - embedder: gives sentence vectors; nil to align without.
  /// - Throws: ``ResourceError``, ``LexiconError``.
  public init(
    data: DataFolder, modelFile: String? = nil, embedder: (any SentenceEmbedder)? = nil
  ) throws {
    var lexicon = Lexicon()
    try lexicon.addWords(data.text("lexicon.tsv"), file: data.path + "/lexicon.tsv")
    try lexicon.addNames(data.text("names.tsv"), file: data.path + "/names.tsv")
    builder = ProfileBuilder(lexicon: lexicon)
    let file = modelFile ?? data.path + "/aligner.json"
    if let bytes = FileManager.default.contents(atPath: file) {
      let model = try JSONDecoder().decode(Aligner.Model.self, from: bytes)
      guard model.isSound else {
        throw ResourceError.unfit(
          path: file, reason: "its trees or features are not this program's")
      }
      aligner = Aligner(model: model)
    } else {
      aligner = nil
    }
    self.embedder = embedder
  }

  /// Aligns a pair.
  public func align(_ request: Request) throws -> Report {
    let pair = prepare(request)
    guard let aligner else { throw ResourceError.unreadable(path: "aligner.json") }
    let (source, target, remarks) = sides(pair)
    var alignment = aligner.align(source: source, target: target)
    if pair.isSwapped { alignment = alignment.swapped }
    return Report(
      source: pair.isSwapped ? pair.english : pair.korean,
      target: pair.isSwapped ? pair.korean : pair.english, alignment: alignment, remarks: remarks)
  }

  /// The candidates for a pair with the first pass's features, Korean side as source, for training.
  public func firstPassSamples(_ request: Request) throws -> [Aligner.Sample] {
    let (source, target, _) = sides(prepare(request))
    return Aligner.firstPassSamples(source: source, target: target)
  }

  /// The candidates that the first pass leaves, with the second pass's features, for training.
  public func secondPassSamples(_ request: Request) throws -> [Aligner.Sample] {
    guard let aligner else { throw ResourceError.unreadable(path: "aligner.json") }
    let (source, target, _) = sides(prepare(request))
    return aligner.secondPassSamples(source: source, target: target)
  }

  private struct Pair {
    let korean: Document
    let english: Document
    let isSwapped: Bool
  }

  private func prepare(_ request: Request) -> Pair {
    let segmenter = DocumentSegmenter()
    func document(_ text: String, _ language: LanguageTag) -> Document {
      request.isLines
        ? segmenter.document(ofLines: text, language: language)
        : segmenter.document(from: text, language: language)
    }
    return Pair(
      korean: document(request.source, .korean), english: document(request.target, .english),
      isSwapped: false)
  }

  private func sides(_ pair: Pair) -> (AlignmentSide, AlignmentSide, [String]) {
    let korean = builder.profiles(of: pair.korean)
    let english = builder.profiles(of: pair.english)
    guard let embedder else {
      return (AlignmentSide(profiles: korean), AlignmentSide(profiles: english), [])
    }
    do {
      let left = try embedder.vectors(for: pair.korean.segments.map(\.text))
      let right = try embedder.vectors(for: pair.english.segments.map(\.text))
      return (
        AlignmentSide(profiles: korean, vectors: Self.centred(left)),
        AlignmentSide(profiles: english, vectors: Self.centred(right)), []
      )
    } catch {
      return (
        AlignmentSide(profiles: korean), AlignmentSide(profiles: english),
        [error.errorDescription ?? "no sentence vectors"]
      )
    }
  }

  /// Subtracts the side's mean and restores unit length: raw cosines all lie close together.
  private static func centred(_ vectors: [[Float]]) -> [[Float]] {
    guard vectors.count > 2, let width = vectors.first?.count else { return vectors }
    var mean = [Float](repeating: 0, count: width)
    for vector in vectors { for index in 0..<width { mean[index] += vector[index] } }
    for index in 0..<width { mean[index] /= Float(vectors.count) }
    return vectors.map { vector in
      var moved = vector
      var norm: Float = 0
      for index in 0..<width {
        moved[index] -= mean[index]
        norm += moved[index] * moved[index]
      }
      norm = norm.squareRoot()
      if norm > 0 { for index in 0..<width { moved[index] /= norm } }
      return moved
    }
  }
}
