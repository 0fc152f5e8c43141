/// Takes Hangul syllables apart into letters for comparison.
public enum JamoSequence {
  /// The letters of a text: three for each Hangul syllable, every other unit as it is.
  ///
  /// A syllable without a final consonant has a mark in its place, so that each edit of a letter
  /// changes one syllable: the distance of the letters is never below that of the syllables. The
  /// letters are written with code units of the syllable block, which no other unit can have here.
  ///
  /// - Complexity: O(*n*)
  public static func letters(of units: [UInt16]) -> [UInt16] {
    var letters: [UInt16] = []
    letters.reserveCapacity(units.count * 3)
    for unit in units {
      guard unit >= firstSyllable, unit <= lastSyllable else {
        letters.append(unit)
        continue
      }
      let index = unit - firstSyllable
      letters.append(initialBase + index / 588)
      letters.append(vowelBase + index % 588 / 28)
      letters.append(finalBase + index % 28)
    }
    return letters
  }

  private static let firstSyllable: UInt16 = 0xAC00
  private static let lastSyllable: UInt16 = 0xD7A3
  private static let initialBase: UInt16 = 0xAC00
  private static let vowelBase: UInt16 = 0xAC20
  private static let finalBase: UInt16 = 0xAC40
}
