/// A term of a text that excludes others of its group: 상반기 and 하반기, minister and vice minister.
public struct ContrastMark: Hashable, Sendable {
  /// What the term is one of: `half`, or with `*` if to deny one term is to say the other: `verdict*`.
  public let group: String
  /// Which one it is: `first`.
  public let term: String
  /// Whether it is that term and nothing else; if not, it may stand for it.
  public let isCertain: Bool
  /// As written.
  public let text: String
  /// UTF-8 offsets into the text, half-open.
  public let range: Range<Int>
}
