/// Why an English name may stand for a Korean one.
public struct NameMatch: Hashable, Sendable {
  /// What ties the two.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// The table of names has it as the desk's own form.
    case houseForm
    /// The table of names has it as another form in use.
    case listedVariant
    /// CLDR names a country, language or currency so.
    case localeName
    /// It spells the Korean syllables in some system or habit.
    case romanisation
    /// A foreign name in Hangul has the same consonants.
    case soundsAlike
  }

  /// Which part of a person's name is there.
  public enum Part: String, Hashable, Sendable {
    /// All of it.
    case whole
    /// The surname alone.
    case surname
    /// The given name alone.
    case given
  }

  /// What ties the two.
  public let reason: Reason
  /// Which part of a person's name is there.
  public let part: Part
  /// Whether the given name stands first: Joon Ho Kim.
  public let isGivenFirst: Bool

  init(_ reason: Reason, part: Part = .whole, isGivenFirst: Bool = false) {
    self.reason = reason
    self.part = part
    self.isGivenFirst = isGivenFirst
  }
}

/// A way to write a Korean name in English.
public struct NameSpelling: Hashable, Sendable {
  /// Where a spelling comes from.
  public enum Source: String, Hashable, Sendable {
    /// The table of names, the desk's own form.
    case houseForm
    /// The table of names, another form in use.
    case listedVariant
    /// CLDR.
    case localeName
    /// The Revised Romanisation of 2000, surnames as usual.
    case revised
    /// The habits of people and papers in the South.
    case newspaper
    /// The same with the given name first.
    case givenFirst
    /// McCune and Reischauer, without diacritics.
    case mcCune
    /// The habit of the North's press: every syllable a word.
    case northern
  }

  /// The spelling.
  public let text: String
  /// Where it comes from.
  public let source: Source
}
