/// Writes a name's consonants in one alphabet, whichever script it is in.
///
/// 트럼프 and `Trump` both become T L M P: vowels, `h` and `w` inside and the difference of l and r,
/// voiced and voiceless, plain and aspirated are dropped, for Hangul spelling keeps none of them apart
/// reliably.
enum Skeleton {
  private static let k = UInt8(ascii: "K")
  private static let t = UInt8(ascii: "T")
  private static let p = UInt8(ascii: "P")
  private static let c = UInt8(ascii: "C")
  private static let s = UInt8(ascii: "S")
  private static let l = UInt8(ascii: "L")
  private static let m = UInt8(ascii: "M")
  private static let n = UInt8(ascii: "N")
  private static let h = UInt8(ascii: "H")

  /// The skeletons of a word in Hangul: with and without each ㅎ but the first.
  ///
  /// A person's is there with the L, too, that a surname may have in the Latin script: 이 and Lee, 노 and Roh.
  static func ofKoreanWord(_ units: [UInt16], isPerson: Bool) -> [[UInt8]] {
    let full = ofKorean(units)
    let short = Array(full.prefix(1) + full.dropFirst().filter { $0 != h })
    let plain = full == short ? [full] : [full, short]
    guard isPerson, let first = units.first.flatMap(Hangul.parts), hasLatinL(first) else {
      return plain
    }
    return plain + plain.map { [l] + (first.initial == Self.nieun ? $0.dropFirst() : $0[...]) }
  }

  /// Whether a syllable begins with a vowel after i or y, or with n, where the North writes ㄹ.
  private static func hasLatinL(_ syllable: Hangul.Parts) -> Bool {
    syllable.initial == nieun || (syllable.initial == 11 && palatalVowels.contains(syllable.vowel))
  }

  private static let nieun = 2
  /// Those of ㅑ ㅒ ㅕ ㅖ ㅛ ㅠ ㅣ.
  private static let palatalVowels: Set<Int> = [2, 3, 6, 7, 12, 17, 20]

  /// The skeleton of Hangul syllables.
  static func ofKorean(_ units: [UInt16]) -> [UInt8] {
    var skeleton: [UInt8] = []
    var afterRieul = false
    for unit in units {
      guard let parts = Hangul.parts(unit) else { continue }
      if let initial = initials[parts.initial], !(afterRieul && initial == l) {
        skeleton.append(initial)
      }
      if let final = finals[parts.final] { skeleton.append(final) }
      afterRieul = parts.final == 8
    }
    return skeleton
  }

  private static let initials: [UInt8?] = [
    k, k, n, t, t, l, m, p, p, s, s, nil, c, c, c, k, t, p, h,
  ]

  private static let finals: [UInt8?] = [
    nil, k, k, k, n, n, n, t, l, l, l, l, l, l, l, l, m, p, p, s, s, n, c, c, k, t, p, nil,
  ]

  /// The skeletons of a Latin word: with and without each r that no vowel follows.
  static func ofLatin(_ word: String) -> [[UInt8]] {
    let full = ofLatin(word, keepsFinalR: true)
    let short = ofLatin(word, keepsFinalR: false)
    return full == short ? [full] : [full, short]
  }

  /// The skeletons of a name of several Latin words, family name first and last, with g before e, i and y soft
  /// as in Gerald and hard as in Geun-hye.
  static func ofLatinName(_ words: [String]) -> Set<[UInt8]> {
    Set(
      [false, true].flatMap { isGHard in
        let parts = words.map { ofLatin($0, keepsFinalR: true, isGHard: isGHard) }
        return [parts.flatMap(\.self), Array((parts.suffix(1) + parts.dropLast()).joined())]
      })
  }

  /// The skeleton of a Latin word; parts around a hyphen sound each by itself.
  private static func ofLatin(_ word: String, keepsFinalR: Bool, isGHard: Bool = false) -> [UInt8] {
    word.utf8.split(separator: UInt8(ascii: "-")).flatMap {
      skeleton($0.compactMap(lowerLetter), keepsFinalR: keepsFinalR, isGHard: isGHard)
    }
  }

  private static func lowerLetter(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x61...0x7A: byte
    case 0x41...0x5A: byte + 0x20
    default: nil
    }
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      true
    default: false
    }
  }

  private static func skeleton(
    _ letters: [UInt8], keepsFinalR: Bool, isGHard: Bool
  ) -> [UInt8] {
    var skeleton: [UInt8] = []
    var index = 0
    while index < letters.count {
      let letter = letters[index]
      let next = index + 1 < letters.count ? letters[index + 1] : 0
      let isDoubled = index > 0 && letters[index - 1] == letter
      index += 1
      if isDoubled || isVowel(letter) { continue }
      if letter == UInt8(ascii: "r"), !keepsFinalR, !isVowel(next), next != letter { continue }
      if let digraph = digraph(letter, next) {
        skeleton += digraph
        index += 1
        continue
      }
      if isGHard, letter == UInt8(ascii: "g") {
        skeleton.append(k)
        continue
      }
      skeleton += consonant(letter, next: next, isFirst: skeleton.isEmpty && index == 1)
    }
    return skeleton
  }

  private static func digraph(_ letter: UInt8, _ next: UInt8) -> [UInt8]? {
    switch (letter, next) {
    case (UInt8(ascii: "c"), UInt8(ascii: "h")): [c]
    case (UInt8(ascii: "s"), UInt8(ascii: "h")): [s]
    case (UInt8(ascii: "p"), UInt8(ascii: "h")): [p]
    case (UInt8(ascii: "t"), UInt8(ascii: "h")): [t]
    case (UInt8(ascii: "c"), UInt8(ascii: "k")): [k]
    case (UInt8(ascii: "n"), UInt8(ascii: "g")): [n]
    default: nil
    }
  }

  private static func consonant(_ letter: UInt8, next: UInt8, isFirst: Bool) -> [UInt8] {
    let isSoft =
      next == UInt8(ascii: "e") || next == UInt8(ascii: "i") || next == UInt8(ascii: "y")
    switch letter {
    case UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "p"), UInt8(ascii: "v"): return [p]
    case UInt8(ascii: "c"): return isSoft ? [s] : [k]
    case UInt8(ascii: "g"): return isSoft ? [c] : [k]
    case UInt8(ascii: "k"), UInt8(ascii: "q"): return [k]
    case UInt8(ascii: "d"), UInt8(ascii: "t"): return [t]
    case UInt8(ascii: "j"), UInt8(ascii: "z"): return [c]
    case UInt8(ascii: "s"): return [s]
    case UInt8(ascii: "x"): return [k, s]
    case UInt8(ascii: "l"), UInt8(ascii: "r"): return [l]
    case UInt8(ascii: "m"): return [m]
    case UInt8(ascii: "n"): return [n]
    case UInt8(ascii: "h"): return isFirst ? [h] : []
    default: return []
    }
  }
}
