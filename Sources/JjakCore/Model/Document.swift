/// What a segment is for in an article.
public enum SegmentRole: String, Hashable, Sendable, Codable, CaseIterable {
  /// The title line.
  case headline
  /// Who wrote or read it: `김준호 기자`, `By Han Do-yun`.
  case byline
  /// Where and when: `(서울=뉴스)`, `2025-03-18`.
  case dateline
  /// Text under a picture.
  case caption
  /// A heading inside the article.
  case subhead
  /// Running text.
  case body
  /// Who translated, edited, photographed.
  case credit
  /// What belongs to the page and not to the article: comment forms, related links, copyright.
  case furniture
}

/// A stretch of a document that is translated as one: usually a sentence, else a headline or label.
public struct Segment: Hashable, Sendable, Codable {
  /// The text in NFC, without white space around it; never empty.
  public let text: String
  /// UTF-8 offsets into ``Document/text``, half-open, without white space around it.
  public let range: Range<Int>
  /// Position of its paragraph in the document, from 0.
  public var block: Int
  /// What the segment is for.
  public var role: SegmentRole
  /// Identifier of the rule that ended the segment, for example `icu`, `ko.quote-verb`, `paragraph`.
  public let endRule: String

  /// Makes a segment.
  public init(text: String, range: Range<Int>, block: Int, role: SegmentRole, endRule: String) {
    self.text = text
    self.range = range
    self.block = block
    self.role = role
    self.endRule = endRule
  }
}

/// A text cut into segments, each with its place in the original.
///
/// Segment ranges are in order and do not overlap; between and around them lies only white space.
public struct Document: Hashable, Sendable, Codable {
  /// The text as decoded, before any normalisation.
  public let text: String
  /// The language the text was segmented as.
  public let language: LanguageTag
  /// The segments in reading order.
  public var segments: [Segment]

  /// Makes a document.
  public init(text: String, language: LanguageTag, segments: [Segment]) {
    self.text = text
    self.language = language
    self.segments = segments
  }
}

extension Document {
  /// Takes over what a file says that its parts are for.
  ///
  /// - Parameter article: The text that the document was cut from.
  /// - Returns: The document, each segment with the role of its block where the file gives it one.
  /// - Complexity: O(*n* log *n*) in the count of segments.
  public func labelled(by article: ArticleText) -> Document {
    var document = self
    for (index, segment) in segments.enumerated() {
      guard let role = article.block(at: segment.range.lowerBound)?.role else { continue }
      document.segments[index].role = role
    }
    return document
  }

  /// The segments' places in Unicode scalars instead of UTF-8 bytes.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public var scalarRanges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var byte = 0
    var scalar = 0
    var start = 0
    var pending = segments[...]
    for unit in text.utf8 {
      if let next = pending.first {
        if byte == next.range.lowerBound { start = scalar }
        if byte == next.range.upperBound {
          ranges.append(start..<scalar)
          pending.removeFirst()
          if let after = pending.first, byte == after.range.lowerBound { start = scalar }
        }
      }
      if unit & 0xC0 != 0x80 { scalar += 1 }
      byte += 1
    }
    if !pending.isEmpty { ranges.append(start..<scalar) }
    return ranges
  }
}
