/// What a segment is compared by when a memory is searched.
///
/// Made by the text layer, so that the matcher needs no knowledge of a language.
public struct MatchKey: Hashable, Sendable, Codable {
  /// The text in the forms that are compared.
  public let forms: MatchForms
  /// The numbers in order of appearance, in canonical decimal form with their unit: `30 age`.
  public let numbers: [String]
  /// The names and Latin words in order of appearance, folded.
  public let names: [String]
  /// How many expressions deny: 않, 못, 없, 아니, `not`, `no`, `never` and others.
  public let negations: Int

  /// Makes a key.
  public init(forms: MatchForms, numbers: [String], names: [String], negations: Int) {
    self.forms = forms
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

  /// The ``MatchKey/forms`` alone, which cost less.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  func forms(of text: String, language: LanguageTag) -> MatchForms

  /// The ``MatchForms/folded`` form alone.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  func folded(_ text: String) -> String

  /// The words of a phrase that is searched for; a particle after a word of another script is none.
  func phraseParts(of phrase: String) -> [PhrasePart]

  /// Tells whether letters after a stem are nothing but particles or endings.
  func isInflection(_ letters: String) -> Bool
}
