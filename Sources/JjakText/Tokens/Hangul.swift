/// Arithmetic on Hangul syllables, after *The Unicode Standard*, section 3.12.
enum Hangul {
  /// First and last precomposed syllable, 가…힣.
  static let syllables: ClosedRange<UInt16> = 0xAC00...0xD7A3

  /// The three jamo of a syllable: indices of initial (0…18), vowel (0…20) and final (0…27; 0 is none).
  struct Parts: Hashable {
    var initial: Int
    var vowel: Int
    var final: Int

    /// The syllable these jamo make.
    var syllable: UInt16 {
      UInt16(0xAC00 + (initial * 21 + vowel) * 28 + final)
    }
  }

  /// Takes a syllable apart; nil for anything else.
  static func parts(_ unit: UInt16) -> Parts? {
    guard syllables.contains(unit) else { return nil }
    let index = Int(unit) - 0xAC00
    return Parts(initial: index / 588, vowel: index % 588 / 28, final: index % 28)
  }

  /// Whether a UTF-16 unit is a Hangul syllable.
  static func isSyllable(_ unit: UInt16) -> Bool {
    syllables.contains(unit)
  }
}
