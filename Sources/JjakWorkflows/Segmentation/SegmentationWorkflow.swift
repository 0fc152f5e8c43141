public import Foundation
public import JjakCore
import JjakFormats
public import JjakText

/// Cuts a text into segments.
public enum SegmentationWorkflow {
  /// Segments running text; the language is detected if not given.
  public static func document(of article: ArticleText, language: LanguageTag?) -> Document {
    DocumentSegmenter().document(
      from: article.text, language: language ?? LanguageDetector.language(of: article.text)
    ).labelled(by: article)
  }

  /// Segments running text by a user's own rules; the language is detected if not given.
  ///
  /// - Parameters:
  ///   - article: The text.
  ///   - language: The language whose rules apply.
  ///   - path: A file of rules in SRX.
  ///
  /// - Returns: The segments; each break names its rule, `SET:3` for the third of a set.
  ///
  /// - Throws: `FormatError` or `SegmentationRulesError` with the file.
  public static func document(
    of article: ArticleText, language: LanguageTag?, rules path: String
  ) throws -> Document {
    let language = language ?? LanguageDetector.language(of: article.text)
    let rules = try SRXReader.read(path: path, options: ReaderOptions(limits: .inForce()))
    do {
      return try DocumentSegmenter().document(
        from: article.text, language: language, rules: PatternRules(rules, language: language)
      ).labelled(by: article)
    } catch {
      throw RulesFileError(path: path, error: error)
    }
  }

  /// Writes our own rules in SRX, as far as it can state them.
  ///
  /// - Parameter path: The file; `-` is standard output.
  ///
  /// - Returns: The rules it lacks, and those that it states by what stands near the place alone.
  ///
  /// - Throws: `FormatError` when it can't be written.
  public static func exportRules(path: String) throws -> (missing: [String], approximate: [String])
  {
    try SRXWriter.write(.ours, path: path)
    return SegmentationRules.unstated
  }

  /// Takes each line as a segment and blank lines as paragraph edges; the language is detected.
  public static func document(ofLines text: String) -> Document {
    DocumentSegmenter().document(ofLines: text, language: LanguageDetector.language(of: text))
  }
}

/// Rules of a file that can't be applied.
public struct RulesFileError: LocalizedError {
  /// The file.
  public let path: String
  /// What is wrong with its rules.
  public let error: SegmentationRulesError

  /// File, rule, found, needed and what to do.
  public var errorDescription: String? { "\(path): \(error.errorDescription ?? "bad rules")" }
}

/// Segments with their places in Unicode scalars, as other programs read them.
public struct SegmentListing: Encodable, Sendable {
  /// One segment.
  public struct Item: Encodable, Sendable {
    /// The text in NFC.
    public let text: String
    /// Unicode scalars before it in the file as read.
    public let start: Int
    /// Unicode scalars before its end.
    public let end: Int
    /// Position of its paragraph.
    public let block: Int
    /// What it is for.
    public let role: String
    /// The rule that ended it.
    public let rule: String
  }

  /// The language it was segmented as.
  public let language: String
  /// The segments in order.
  public let segments: [Item]

  /// Lists a document's segments.
  public init(_ document: Document) {
    language = document.language.primary
    let places = document.scalarRanges
    segments = zip(document.segments, places).map { segment, place in
      Item(
        text: segment.text, start: place.lowerBound, end: place.upperBound, block: segment.block,
        role: segment.role.rawValue, rule: segment.endRule)
    }
  }
}
