/// Puts North Korean spelling as the South writes it, for extra keys.
///
/// The South drops or softens ㄹ and ㄴ at the start of a Sino-Korean word and writes 어 where the North
/// writes 여 after a front vowel. Rules do that without a dictionary; a list keeps loanwords and
/// counters as they are (라디오, 리더, 뉴스, 냥), and a list of stems finds the second word of a
/// compound (국제련합). Syllables are replaced one for one.
enum NorthernSpelling {
  /// 로동 becomes 노동, 녀성 여성, 력사 역사, 국제련합 국제연합, 비률 비율, 되여 되어; 라디오 stays.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  static func southern(_ units: [UInt16]) -> [UInt16] {
    var southern = units
    var index = 0
    while index < units.count {
      guard Hangul.isSyllable(units[index]) else {
        index += 1
        continue
      }
      let end = units[index...].firstIndex { !Hangul.isSyllable($0) } ?? units.count
      let follows = index > 0 && isFigureOrLatin(units[index - 1])
      fold(index..<end, in: &southern, isSuffix: follows)
      index = end
    }
    return southern
  }

  /// Folds one run of Hangul.
  private static func fold(_ run: Range<Int>, in units: inout [UInt16], isSuffix: Bool) {
    let word = units[run]
    let isLoan = startsUnchanged(word)
    for index in run {
      guard let parts = Hangul.parts(units[index]) else { continue }
      if index == run.lowerBound {
        if !isLoan, !isSuffix, run.count > 1 { units[index] = initial(parts).syllable }
      } else if startsCompound(word, at: index) {
        units[index] = initial(parts).syllable
      } else if startsSouthernCompound(word, at: index) {
        continue
      } else if let before = Hangul.parts(units[index - 1]),
        !(isLoan && index == run.lowerBound + 1)
      {
        units[index] = inside(parts, after: before).syllable
      }
    }
  }

  private static func startsUnchanged(_ word: ArraySlice<UInt16>) -> Bool {
    (1...NorthernWords.longestUnchanged).contains { length in
      length <= word.count && NorthernWords.unchanged.contains(word.prefix(length))
    }
  }

  /// Whether a stem that the North spells its own way begins inside a word: 국제련합, 신녀성.
  private static func startsCompound(_ word: ArraySlice<UInt16>, at index: Int) -> Bool {
    let before = index - word.startIndex
    let isApart =
      before % 2 == 0 || before == 1 && NorthernWords.prefixes.contains(word[word.startIndex])
    return isApart && NorthernWords.stems.contains(word[index...].prefix(2))
  }

  /// Whether a stem begins inside a word as the South spells it: 해외여행 is no 해외어행.
  private static func startsSouthernCompound(_ word: ArraySlice<UInt16>, at index: Int) -> Bool {
    southernStems.contains(word[index...].prefix(2))
  }

  private static let southernStems = Set(
    NorthernWords.stems.map { stem in
      ArraySlice(stem.prefix(1).compactMap(Hangul.parts).map { initial($0).syllable })
        + stem.dropFirst()
    })

  private static func isFigureOrLatin(_ unit: UInt16) -> Bool {
    (0x30...0x39).contains(unit) || (unit | 0x20) &- 0x61 < 26
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
