/// Brings Korean words that are spelled otherwise to the South's standard spelling.
///
/// For extra keys: what a text has is never replaced. 로동자 gives 노동자, 뜨락또르 트랙터, 컨텐츠 콘텐츠.
public enum KoreanSpelling {
  /// A phrase in the standard spelling, or nil where it is in that already for all that is known.
  ///
  /// - Parameter phrase: Korean in NFC, words apart by spaces.
  /// - Returns: The phrase with the best other spelling of each eojeol that has one.
  /// - Complexity: O(*n*) in the length of the phrase.
  public static func standard(ofPhrase phrase: String) -> String? {
    let standard = phrase.split(separator: " ").map {
      standards(of: String($0)).first ?? String($0)
    }
    .joined(separator: " ")
    return standard == phrase ? nil : standard
  }

  /// The other spellings of an eojeol that a look-up should try, best first, without the eojeol itself.
  ///
  /// - Parameter eojeol: Hangul in NFC, particles and endings included.
  /// - Returns: One or two spellings, or none when it is standard for all that is known.
  /// - Complexity: O(*n*) in the length of the eojeol.
  public static func standards(of eojeol: String) -> [String] {
    standards(of: Array(eojeol.utf16)).map { String(decoding: $0, as: UTF16.self) }
  }

  static func standards(of eojeol: [UInt16]) -> [[UInt16]] {
    let word = WordSpelling.standard(eojeol)
    let southern = NorthernSpelling.southern(word ?? eojeol)
    return [southern, word].compactMap(\.self).reduce(into: []) { spellings, spelling in
      if spelling != eojeol, !spellings.contains(spelling) { spellings.append(spelling) }
    }
  }
}
