/// Where a block stands in the file that it was read from.
public struct BlockPlace: Hashable, Sendable, Codable, CustomStringConvertible {
  /// What a file is counted in.
  public enum Unit: String, Hashable, Sendable, Codable {
    /// Lines of the decoded file.
    case line
    /// Paragraphs of a part, empty ones included.
    case paragraph
    /// Cues of subtitles.
    case cue
  }

  /// What the number counts.
  public let unit: Unit
  /// Which one, from 1.
  public let number: Int
  /// The part of a package, such as `word/document.xml`.
  public let part: String?
  /// The line of times of a cue, as written.
  public let timing: String?

  /// Makes a place.
  public init(_ unit: Unit, _ number: Int, part: String? = nil, timing: String? = nil) {
    self.unit = unit
    self.number = number
    self.part = part
    self.timing = timing
  }

  /// The place in words: `word/document.xml, paragraph 3`.
  public var description: String {
    let place = "\(unit.rawValue) \(number)"
    return [part, place, timing].compactMap(\.self).joined(separator: ", ")
  }
}

/// The text of an article with what its file says about its parts.
///
/// Blocks are in order, do not overlap, and lie apart by blank lines. Text of a file without any
/// structure has no blocks.
public struct ArticleText: Hashable, Sendable, Codable {
  /// A paragraph, heading, caption, cell or cue.
  public struct Block: Hashable, Sendable, Codable {
    /// UTF-8 offsets into ``ArticleText/text``, half-open.
    public let range: Range<Int>
    /// What the file says that it is for, or nil where that is open.
    public let role: SegmentRole?
    /// Where it stands in the file.
    public let place: BlockPlace

    /// Makes a block.
    public init(range: Range<Int>, role: SegmentRole?, place: BlockPlace) {
      self.range = range
      self.role = role
      self.place = place
    }
  }

  /// The text, blocks separated by blank lines.
  public let text: String
  /// The blocks in reading order; furniture of the page among them.
  public let blocks: [Block]
  /// What the file says about the article.
  public let article: Article?
  /// The language that the file names.
  public let language: LanguageTag?

  /// Makes a text.
  public init(
    text: String, blocks: [Block] = [], article: Article? = nil, language: LanguageTag? = nil
  ) {
    self.text = text
    self.blocks = blocks
    self.article = article
    self.language = language
  }

  /// The block that holds a place in the text, or nil between and without blocks.
  ///
  /// - Parameter offset: UTF-8 bytes before the place.
  ///
  /// - Returns: The block.
  /// - Complexity: O(log *n*)
  public func block(at offset: Int) -> Block? {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low < blocks.count, blocks[low].range.contains(offset) else { return nil }
    return blocks[low]
  }
}
