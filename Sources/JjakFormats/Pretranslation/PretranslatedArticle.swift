public import JjakCore

/// An article with what memories know of each segment, for work in another program.
public struct PretranslatedArticle: Hashable, Sendable {
  /// A unit that is like a segment.
  public struct Match: Hashable, Sendable {
    /// Its source.
    public let source: String
    /// Its target.
    public let target: String
    /// Its similarity in per cent; 100 and more for equal text.
    public let percent: Int
    /// Where it comes from, for a person.
    public let origin: String

    /// Makes a match.
    public init(source: String, target: String, percent: Int, origin: String) {
      self.source = source
      self.target = target
      self.percent = percent
      self.origin = origin
    }
  }

  /// A phrase of a segment and how it was put, the most frequent first.
  public struct Term: Hashable, Sendable, CustomStringConvertible {
    /// The phrase as written.
    public let phrase: String
    /// Its renderings.
    public let renderings: [String]

    /// Makes a term.
    public init(phrase: String, renderings: [String]) {
      self.phrase = phrase
      self.renderings = renderings
    }

    /// Phrase and renderings in one line, `회담 = talks / meeting`.
    public var description: String { "\(phrase) = \(renderings.joined(separator: " / "))" }
  }

  /// A segment to translate.
  public struct Segment: Hashable, Sendable {
    /// The text.
    public let source: String
    /// What it is for.
    public let role: SegmentRole
    /// The best match.
    public let match: Match?
    /// Phrases that the memories know.
    public let terms: [Term]

    /// Makes a segment.
    public init(source: String, role: SegmentRole, match: Match?, terms: [Term]) {
      self.source = source
      self.role = role
      self.match = match
      self.terms = terms
    }

    /// The target of a match of equal text.
    public var translation: String? {
      match.flatMap { $0.percent >= 100 ? $0.target : nil }
    }
  }

  /// The article's file.
  public let file: String
  /// The language that it is in.
  public let sourceLanguage: LanguageTag
  /// The language to translate into.
  public let targetLanguage: LanguageTag
  /// The segments in order, page furniture left out.
  public let segments: [Segment]

  /// Makes an article.
  public init(
    file: String, sourceLanguage: LanguageTag, targetLanguage: LanguageTag, segments: [Segment]
  ) {
    self.file = file
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage
    self.segments = segments
  }
}

/// What a pretranslated article can be written as.
public enum PretranslationFormat: String, Hashable, Sendable, CaseIterable {
  /// XLIFF 1.2: equal text as target to review, other matches as `alt-trans`, phrases as notes.
  case xliff
  /// A table with a row of names.
  case tsv
  /// A Word document with a table: source, target to fill in, what the memories know.
  case docx

  /// Writes a file.
  ///
  /// - Parameters:
  ///   - article: The article.
  ///   - path: The file; `-` is standard output.
  ///
  /// - Throws: ``FormatError`` when it can't be written.
  public func write(_ article: PretranslatedArticle, path: String) throws {
    let bytes =
      switch self {
      case .xliff: article.xliff
      case .tsv: Array(article.table.utf8)
      case .docx: try article.docx()
      }
    let file = try AtomicFile(path: path)
    try file.write(bytes)
    try file.commit()
  }
}

extension PretranslatedArticle {
  /// Number, role, source, target, similarity, the match's source, phrases and origin in columns.
  fileprivate var table: String {
    var report = ExportReport()
    let rows = segments.enumerated().map { index, segment in
      [
        "\(index + 1)", segment.role.rawValue, segment.source, segment.match?.target ?? "",
        segment.match.map { "\($0.percent)" } ?? "", segment.match?.source ?? "",
        segment.terms.map(\.description).joined(separator: "; "), segment.match?.origin ?? "",
      ].map { report.oneLine($0) }
    }
    let names = [
      "number", "role", "source", "target", "similarity", "match", "phrases", "origin",
    ]
    return ([names] + rows).map { $0.joined(separator: "\t") + "\n" }.joined()
  }
}
