/// The forms of a segment that an index is built from.
public struct MatchForms: Hashable, Sendable, Codable {
  /// NFC text with single spaces: equal only if the text is equal.
  public let exact: String
  /// Compatibility-, case- and width-folded text, quotes, dashes and dots unified, single spaces.
  public let folded: String
  /// ``folded`` without spaces and punctuation, Hanja glosses dropped, each number as one `0`.
  ///
  /// This is what the fuzzy score compares, syllable by syllable.
  public let compact: String
  /// ``compact`` with North Korean spelling put as the South writes it: 로동 as 노동.
  ///
  /// Compared beside ``compact``, never instead of it; the same where nothing is spelled so.
  public let southern: String
  /// ``southern`` with particles and endings cut from every eojeol; equal for 정부는 and 정부가.
  public let light: String

  /// Makes the forms.
  public init(exact: String, folded: String, compact: String, southern: String, light: String) {
    self.exact = exact
    self.folded = folded
    self.compact = compact
    self.southern = southern
    self.light = light
  }
}
