public import JjakCore
import JjakText

/// Cuts a text into segments.
public enum SegmentationWorkflow {
  /// Segments running text; the language is detected if not given.
  public static func document(of article: ArticleText, language: LanguageTag?) -> Document {
    DocumentSegmenter().document(
      from: article.text, language: language ?? LanguageDetector.language(of: article.text)
    ).labelled(by: article)
  }

  /// Takes each line as a segment and blank lines as paragraph edges; the language is detected.
  public static func document(ofLines text: String) -> Document {
    DocumentSegmenter().document(ofLines: text, language: LanguageDetector.language(of: text))
  }
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
