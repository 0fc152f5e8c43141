/// How Hangul jamo are spelled in Latin letters, all systems and newspaper habits together.
///
/// Small letters without diacritics and apostrophes. Jamo are numbered as in ``Hangul/Parts``.
enum RomanTable {
  /// Initials ㄱ…ㅎ.
  static let initials = table(
    """
    g k|kk gg k g|n|d t|tt dd t d|r l|m|b p|pp bb p b|s|ss s||j ch z|jj tch ch j|ch|k kh|t th|p ph|h
    """)

  /// Vowels ㅏ…ㅣ.
  static let vowels = table(
    """
    a|ae ai ay|ya|yae|eo o u ou|e|yeo yo you yu|ye e|o|wa|wae|oe oi|yo|u oo ou|wo weo|we|wi ui uy|yu yoo \
    you|eu u|ui eui i ee|i ee
    """)

  /// Finals, none and ㄱ…ㅎ, with the forms they take before a vowel.
  static let finals = table(
    """
    |k g ck|k kk|k ks|n|n nj|n|t d j|l r|k lk lg|m lm|l lb p|l ls|l lt|p lp|l r|m|p b|p ps|t s|t ss s|ng|t \
    j ch|t ch|k|t ch|p|t h
    """)

  /// Vowels as they stand at the start of a syllable where they are spelled otherwise too.
  static let bareVowels: [Int: [String]] = [4: ["uh"], 13: ["woo", "wu"], 20: ["yi"]]

  private static func table(_ rows: String) -> [[[UInt8]]] {
    rows.split(separator: "|", omittingEmptySubsequences: false).map { row in
      row.isEmpty ? [[]] : row.split(separator: " ").map { Array($0.utf8) }
    }
  }
}

extension RomanTable {
  private static let nieun = 2
  private static let rieul = 5
  private static let siot = 9
  private static let ieung = 11
  /// ㅑ ㅕ ㅖ ㅛ ㅠ ㅟ ㅣ, before which ㅅ is also heard as sh.
  private static let palatal: Set<Int> = [2, 6, 7, 12, 16, 17, 20]

  /// The spellings of a syllable's initial.
  ///
  /// - Parameters:
  ///   - parts: The syllable.
  ///   - isFirst: Whether it begins a word, where North and South write ㄹ and ㄴ apart.
  /// - Returns: The spellings; one is empty for ㅇ.
  static func initials(of parts: Hangul.Parts, isFirst: Bool) -> [[UInt8]] {
    var spellings = initials[parts.initial]
    let isPalatal = palatal.contains(parts.vowel)
    if parts.initial == siot, isPalatal { spellings.append(Array("sh".utf8)) }
    guard isFirst else { return spellings }
    switch parts.initial {
    case rieul: spellings += isPalatal ? [[], n] : [n]
    case nieun: spellings += isPalatal ? [r, []] : [r]
    case ieung where isPalatal: spellings += [r, n]
    default: break
    }
    return spellings
  }

  private static let n = Array("n".utf8)
  private static let r = Array("r".utf8)

  /// The spellings of a syllable's vowel.
  static func vowels(of parts: Hangul.Parts) -> [[UInt8]] {
    var spellings = vowels[parts.vowel]
    if parts.initial == ieung, let bare = bareVowels[parts.vowel] {
      spellings += bare.map { Array($0.utf8) }
    }
    // An open syllable may be closed by a silent h: Noh, Suh, Hah.
    if parts.final == 0 {
      spellings += spellings.filter { $0.count < 3 }.map { $0 + [UInt8(ascii: "h")] }
    }
    return spellings
  }

  /// How a final and the initial after it are spelled, sound changes made or not.
  static func junctions(
    _ left: Hangul.Parts, _ right: Hangul.Parts
  ) -> [(left: [UInt8], right: [UInt8])] {
    let plain = initials(of: right, isFirst: false)
    var junctions = finals[left.final].flatMap { final in plain.map { (final, $0) } }
    if let changed = SoundChange.changed(final: left.final, initial: right.initial) {
      let initials = plain + [Array(changed.initial.utf8)]
      junctions += initials.map { (Array(changed.final.utf8), $0) }
    }
    return junctions
  }
}

/// What neighbouring consonants do to each other, Standard Pronunciation rules 18 to 20.
enum SoundChange {
  private enum Class { case k, t, p, n, l, m, ng }

  private static let classes: [Class?] = [
    nil, .k, .k, .k, .n, .n, .n, .t, .l, .k, .m, .l, .l, .l, .p, .l, .m, .p, .p, .t, .t, .ng, .t,
    .t, .k, .t, .p, .t,
  ]

  /// The letters of a final and the initial after it when their sounds change, else nil.
  static func changed(final: Int, initial: Int) -> (final: String, initial: String)? {
    guard let left = classes[final] else { return nil }
    let isRieul = initial == 5
    let isNieun = initial == 2
    switch left {
    case .k where isRieul || isNieun: return ("ng", "n")
    case .t where isRieul || isNieun: return ("n", "n")
    case .p where isRieul || isNieun: return ("m", "n")
    case .k where initial == 6: return ("ng", "m")
    case .t where initial == 6: return ("n", "m")
    case .p where initial == 6: return ("m", "m")
    case .m where isRieul: return ("m", "n")
    case .ng where isRieul: return ("ng", "n")
    case .n where isRieul, .l where isRieul || isNieun: return ("l", "l")
    default: return nil
    }
  }
}
