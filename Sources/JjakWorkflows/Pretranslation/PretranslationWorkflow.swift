import JjakCore
import JjakFormats

/// Hands an article over to another program together with what the memories know of it.
public struct PretranslationWorkflow: Sendable {
  /// The names of the formats, for help texts.
  public static var formatNames: [String] { PretranslationFormat.allCases.map(\.rawValue) }

  private let lookup: LookupWorkflow
  private let phrases: KnownPhrases
  /// The most phrases for a segment.
  private static let mostTerms = 6

  /// Opens the memories.
  ///
  /// - Parameters:
  ///   - locations: The memories, the first one taking precedence; the user's own if empty.
  ///   - data: Where lexicon and names lie.
  /// - Throws: `MemoryError`, ``ResourceError``, `LexiconError`
  public init(_ locations: [MemoryLocation], data: DataFolder) throws {
    lookup = try LookupWorkflow(locations, data: data)
    phrases = try KnownPhrases(MemoryAccess.reading(locations.map(\.path)), data: data)
  }

  /// Looks up every segment but page furniture and writes the result.
  ///
  /// - Parameters:
  ///   - input: The article.
  ///   - minimum: The least similarity of interest in per cent, 1…101; nil for the usual.
  ///   - format: The name of a format.
  ///   - path: The file; `-` is standard output.
  ///   - progress: Called with segments done and to do.
  /// - Returns: What was found.
  /// - Throws: `FormatError`, `MemoryError`
  public func run(
    _ input: InputText, minimum: Int?, format: String, to path: String,
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> PretranslationOutcome {
    guard let format = PretranslationFormat(rawValue: format) else {
      let known = Self.formatNames.joined(separator: ", ")
      throw FormatError(.unknownFormat(known: known), file: format)
    }
    let document = SegmentationWorkflow.document(of: input.content, language: nil)
    let kept = document.segments.filter { $0.role != .furniture }
    let requests = lookup.requests(for: kept.map(\.text), minimum: minimum, limit: 1)
    var segments: [PretranslatedArticle.Segment] = []
    for (segment, request) in zip(kept, requests) {
      progress(segments.count, kept.count)
      let best = try lookup.answer(request).matches.first
      let match = best.map(PretranslatedArticle.Match.init)
      segments.append(
        PretranslatedArticle.Segment(
          source: segment.text, role: segment.role, match: match,
          terms: document.language.matches(.korean) ? try terms(in: segment.text) : []))
    }
    let target = document.language.matches(.korean) ? LanguageTag.english : .korean
    try format.write(
      PretranslatedArticle(
        file: input.path, sourceLanguage: document.language, targetLanguage: target,
        segments: segments), path: path)
    return PretranslationOutcome(
      segments: segments, furniture: document.segments.count - kept.count)
  }

  private func terms(in text: String) throws -> [PretranslatedArticle.Term] {
    var terms: [PretranslatedArticle.Term] = []
    for fragment in try phrases.fragments(of: text) {
      let term = PretranslatedArticle.Term(
        phrase: fragment.text, renderings: fragment.renderings.map(\.text))
      if !terms.contains(term) { terms.append(term) }
    }
    return Array(terms.prefix(Self.mostTerms))
  }
}

/// How much of an article the memories knew.
public struct PretranslationOutcome: Hashable, Sendable {
  /// Segments written.
  public let segments: Int
  /// Segments with a translation of equal text.
  public let exact: Int
  /// Segments with another match.
  public let fuzzy: Int
  /// Segments of page furniture, which were left out.
  public let furniture: Int

  init(segments: [PretranslatedArticle.Segment], furniture: Int) {
    self.segments = segments.count
    self.furniture = furniture
    exact = segments.count { $0.translation != nil }
    fuzzy = segments.count { $0.match != nil } - exact
  }

  /// The outcome in one line for a person.
  public var text: String {
    "\(segments) segments: \(exact) with equal text, \(fuzzy) with a similar one; "
      + "\(furniture) of page furniture left out"
  }
}

extension PretranslatedArticle.Match {
  fileprivate init(_ suggestion: Suggestion) {
    let article = suggestion.provenance.article
    let origin = [article?.title ?? suggestion.provenance.batch, article?.date, article?.desk]
    self.init(
      source: suggestion.source, target: suggestion.target, percent: suggestion.similarity,
      origin: origin.compactMap(\.self).joined(separator: ", "))
  }
}
