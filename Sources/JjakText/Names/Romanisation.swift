/// A way to write Korean in Latin letters by rule, without diacritics and apostrophes.
enum Romanisation: CaseIterable {
  /// Revised Romanisation of the Ministry of Culture, 2000.
  case revised
  /// As people and newspapers in the South write given names: Kyung, Sung, Joon, Young.
  case newspaper
  /// McCune and Reischauer, 1939.
  case mcCune
  /// As the North's press writes.
  case northern
}

extension Romanisation {
  private static let ieung = 11

  /// The name in small letters, sounds changed across its syllables.
  func spelling(of syllables: [Hangul.Parts]) -> String {
    var result = ""
    for (index, parts) in syllables.enumerated() {
      let before = index > 0 ? syllables[index - 1] : nil
      let after = index + 1 < syllables.count ? syllables[index + 1] : nil
      result += initial(of: parts, after: before) + vowel(of: parts)
      result += final(of: parts, before: after)
    }
    return result
  }

  /// The syllables one by one, each as if it stood alone.
  func separateSpellings(of syllables: [Hangul.Parts]) -> [String] {
    syllables.map { spelling(of: [$0]) }
  }

  private func initial(of parts: Hangul.Parts, after before: Hangul.Parts?) -> String {
    guard let before else { return letters.initials[parts.initial] }
    if let change = SoundChange.changed(final: before.final, initial: parts.initial) {
      return change.initial
    }
    if parts.initial == Self.ieung, before.final != 0, before.final != 21 { return "" }
    let isVoiced = before.final == 0 || Self.voicedFinals.contains(before.final)
    return isVoiced ? letters.voiced[parts.initial] : letters.initials[parts.initial]
  }

  private func vowel(of parts: Hangul.Parts) -> String {
    // 영 Young but 경 Kyung, 희 Hee but 의 Eui.
    guard self == .newspaper, parts.initial == Self.ieung else {
      return letters.vowels[parts.vowel]
    }
    return switch parts.vowel {
    case 6: "you"
    case 13: "woo"
    case 19: "eui"
    default: letters.vowels[parts.vowel]
    }
  }

  private func final(of parts: Hangul.Parts, before after: Hangul.Parts?) -> String {
    guard let after else { return Self.finals[parts.final] }
    if let change = SoundChange.changed(final: parts.final, initial: after.initial) {
      return change.final
    }
    return after.initial == Self.ieung
      ? Self.linked[parts.final] : Self.finals[parts.final]
  }

  /// ㄴ ㄹ ㅁ ㅇ.
  private static let voicedFinals: Set<Int> = [4, 8, 16, 21]
}

extension Romanisation {
  /// The letters of a system.
  private struct Letters {
    let initials: [String]
    /// Initials after a voiced sound.
    let voiced: [String]
    let vowels: [String]

    init(initials: String, voiced: String, vowels: String) {
      self.initials = row(initials)
      self.voiced = row(voiced)
      self.vowels = row(vowels)
    }
  }

  private var letters: Letters {
    switch self {
    case .revised: Self.revisedLetters
    case .newspaper: Self.newspaperLetters
    case .mcCune: Self.mcCuneLetters
    case .northern: Self.northernLetters
    }
  }

  private static let revisedLetters = Letters(
    initials: "g kk n d tt r m b pp s ss - j jj ch k t p h",
    voiced: "g kk n d tt r m b pp s ss - j jj ch k t p h",
    vowels: "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i")

  private static let newspaperLetters = Letters(
    initials: "k kk n d tt r m b pp s ss - j jj ch k t p h",
    voiced: "k kk n d tt r m b pp s ss - j jj ch k t p h",
    vowels: "a ae ya yae u e yu ye o wa wae oe yo oo wo we wi yoo eu ee i")

  private static let plainVowels = "a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i"

  private static let mcCuneLetters = Letters(
    initials: "k kk n t tt r m p pp s ss - ch tch ch k t p h",
    voiced: "g kk n d tt r m b pp s ss - j tch ch k t p h", vowels: plainVowels)

  private static let northernLetters = Letters(
    initials: "k kk n t tt r m p pp s ss - j jj ch kh th ph h",
    voiced: "g kk n d tt r m b pp s ss - j jj ch kh th ph h", vowels: plainVowels)

  private static let finals = row("- k k k n n n t l k m l l l p l m p p t t ng t t k t p t")

  /// Finals before a vowel.
  private static let linked = row(
    "- g kk ks n nj n d r lg lm lb ls lt lp r m b ps s ss ng j ch k t p -")
}

private func row(_ letters: String) -> [String] {
  letters.split(separator: " ").map { $0 == "-" ? "" : String($0) }
}
