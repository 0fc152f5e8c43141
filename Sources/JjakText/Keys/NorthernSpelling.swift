/// Puts North Korean spelling as the South writes it, for an extra key.
///
/// Works without a word list: 로동 and 노동 meet in one form, and so do, without harm, a few loanwords
/// with themselves. Syllables are replaced one for one.
enum NorthernSpelling {
  /// 로동 becomes 노동, 녀성 여성, 력사 역사, 비률 비율, 되여 되어.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  static func southern(_ units: [UInt16]) -> [UInt16] {
    var southern = units
    for index in units.indices {
      guard let parts = Hangul.parts(units[index]) else { continue }
      let before = index > 0 ? Hangul.parts(units[index - 1]) : nil
      let next = index + 1 < units.count && Hangul.isSyllable(units[index + 1])
      if let before {
        southern[index] = inside(parts, after: before).syllable
      } else if next {
        southern[index] = initial(parts).syllable
      }
    }
    return southern
  }

  /// The first syllable of a word: ㄹ and ㄴ give way, Korean orthography of 1988, rules 10–12.
  private static func initial(_ parts: Hangul.Parts) -> Hangul.Parts {
    var parts = parts
    let isPalatal = palatalVowels.contains(parts.vowel)
    switch parts.initial {
    case rieul: parts.initial = isPalatal ? ieung : nieun
    case nieun where isPalatal: parts.initial = ieung
    default: break
    }
    return parts
  }

  /// 렬 and 률 after a vowel or ㄴ, rule 11; 여 and 였 after a front vowel, for 어 and 었.
  private static func inside(_ parts: Hangul.Parts, after before: Hangul.Parts) -> Hangul.Parts {
    var parts = parts
    if parts.initial == rieul, parts.vowel == yeo || parts.vowel == yu, parts.final == rieulFinal,
      before.final == 0 || before.final == nieunFinal
    {
      parts.initial = ieung
    } else if parts.initial == ieung, parts.vowel == yeo,
      parts.final == 0 || parts.final == ssangSiotFinal, before.final == 0,
      frontVowels.contains(before.vowel)
    {
      parts.vowel = eo
    }
    return parts
  }

  private static let nieun = 2
  private static let rieul = 5
  private static let ieung = 11
  private static let nieunFinal = 4
  private static let rieulFinal = 8
  private static let ssangSiotFinal = 20
  private static let eo = 4
  private static let yeo = 6
  private static let yu = 17
  /// ㅑ ㅕ ㅖ ㅛ ㅠ ㅣ.
  private static let palatalVowels: Set<Int> = [2, 6, 7, 12, 17, 20]
  /// ㅐ ㅔ ㅚ ㅟ ㅢ ㅣ.
  private static let frontVowels: Set<Int> = [1, 5, 11, 16, 19, 20]
}
