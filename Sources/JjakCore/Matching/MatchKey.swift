/// What a segment is compared by when a memory is searched.
///
/// Made by the text layer, so that the matcher needs no knowledge of a language.
public struct MatchKey: Hashable, Sendable, Codable {
  /// NFC text with single spaces: equal only if the text is equal.
  public let exact: String
  /// Compatibility-, case- and width-folded text, quotes, dashes and dots unified, single spaces.
  public let folded: String
  /// ``folded`` without spaces and punctuation, Hanja glosses dropped, each number as one `0`.
  ///
  /// This is what the fuzzy score compares, syllable by syllable.
  public let compact: String
  /// ``compact`` with particles and endings cut from every eojeol; equal for 정부는 and 정부가.
  public let light: String
  /// The numbers in order of appearance, in canonical decimal form with their unit: `30 age`.
  public let numbers: [String]
  /// The names and Latin words in order of appearance, folded.
  public let names: [String]
  /// How many expressions deny: 않, 못, 없, 아니, `not`, `no`, `never` and others.
  public let negations: Int

  /// Makes a key.
  public init(
    exact: String, folded: String, compact: String, light: String, numbers: [String],
    names: [String], negations: Int
  ) {
    self.exact = exact
    self.folded = folded
    self.compact = compact
    self.light = light
    self.numbers = numbers
    self.names = names
    self.negations = negations
  }
}

/// Makes the keys that segments are compared by.
public protocol MatchKeying: Sendable {
  /// The key of a segment in a language.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  func matchKey(for text: String, language: LanguageTag) -> MatchKey
}
