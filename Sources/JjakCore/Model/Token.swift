/// The unit that segments are compared by.
public struct Token: Hashable, Sendable, Codable {
  /// The script or sort of a token.
  public enum Kind: String, Hashable, Sendable, Codable {
    /// Hangul.
    case hangul
    /// Hanja.
    case hanja
    /// Latin letters.
    case latin
    /// Digits with their separators.
    case number
    /// Anything else that is not white space.
    case symbol
  }

  /// As written.
  public let text: String
  /// The folded stem: particles and endings cut (Korean), inflection cut (English).
  public let stem: String
  /// The script.
  public let kind: Kind
  /// UTF-8 offsets into the segment's text, half-open.
  public let range: Range<Int>

  /// Makes a token.
  public init(text: String, stem: String, kind: Kind, range: Range<Int>) {
    self.text = text
    self.stem = stem
    self.kind = kind
    self.range = range
  }
}
