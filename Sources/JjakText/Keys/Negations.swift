/// Counts the expressions that deny.
enum Negations {
  /// Counts 않, 못, 없, 아니, 안, 말, 금지 and 무산 in folded Korean text, however it is spaced.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  static func korean(in folded: [UInt16]) -> Int {
    var count = 0
    for index in folded.indices {
      switch folded[index] {
      case an, op: count += isIdiom(folded, at: index) ? 0 : 1
      case mot: count += isMot(folded, at: index) ? 1 : 0
      case a: count += isNot(folded, at: index) ? 1 : 0
      case anShort: count += isShortNot(folded, at: index) ? 1 : 0
      case mal: count += isProhibition(folded, at: index) ? 1 : 0
      case geum: count += has(ji, folded, at: index + 1) ? 1 : 0
      case mu: count += isFoundered(folded, at: index) ? 1 : 0
      default: break
      }
    }
    return count
  }

  /// Counts not, n't, no, never, none, nor, neither, without and the like in folded English text.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  static func english(in folded: [UInt16]) -> Int {
    let words = String(decoding: folded, as: UTF16.self).split {
      !($0.isLetter || $0 == "'")
    }
    return words.count { englishWords.contains(String($0)) || $0.hasSuffix("n't") }
  }

  private static let englishWords: Set<String> = [
    "not", "no", "never", "none", "nor", "neither", "nobody", "nothing", "nowhere", "without",
    "cannot",
  ]

  /// 없애다 does away with something, and 못지않다 is as good as.
  private static func isIdiom(_ text: [UInt16], at index: Int) -> Bool {
    has(ae, text, at: index + 1) || (has(ji, text, at: index - 1) && has(mot, text, at: index - 2))
  }

  /// 못 but for 잘못, 연못 and 못지않다.
  private static func isMot(_ text: [UInt16], at index: Int) -> Bool {
    !has(jal, text, at: index - 1) && !has(yeon, text, at: index - 1)
      && !has(ji, text, at: index + 1)
  }

  /// 아니, 아닌, 아닐, 아님, 아닙 at the start of a word.
  private static func isNot(_ text: [UInt16], at index: Int) -> Bool {
    index + 1 < text.count && notForms.contains(text[index + 1]) && isWordStart(text, index)
  }

  /// 안 as a word of its own, or before 되다 and 하다 without a space.
  private static func isShortNot(_ text: [UInt16], at index: Int) -> Bool {
    guard isWordStart(text, index), index + 1 < text.count else { return false }
    return text[index + 1] == space || shortNotVerbs.contains(text[index + 1])
  }

  /// 말 after 지: 가지 말라, 하지말고.
  private static func isProhibition(_ text: [UInt16], at index: Int) -> Bool {
    has(ji, text, at: index - 1)
      || (has(space, text, at: index - 1) && has(ji, text, at: index - 2))
  }

  /// 무산 as a verb, for it is a town as well.
  private static func isFoundered(_ text: [UInt16], at index: Int) -> Bool {
    has(san, text, at: index + 1) && index + 2 < text.count && foundered.contains(text[index + 2])
  }

  private static func isWordStart(_ text: [UInt16], _ index: Int) -> Bool {
    index == 0 || !CompactText.isLetter(text[index - 1])
  }

  private static func has(_ unit: UInt16, _ text: [UInt16], at index: Int) -> Bool {
    text.indices.contains(index) && text[index] == unit
  }

  private static let space: UInt16 = 0x20
  private static let an: UInt16 = 0xC54A  // 않
  private static let op: UInt16 = 0xC5C6  // 없
  private static let mot: UInt16 = 0xBABB  // 못
  private static let a: UInt16 = 0xC544  // 아
  private static let anShort: UInt16 = 0xC548  // 안
  private static let mal: UInt16 = 0xB9D0  // 말
  private static let geum: UInt16 = 0xAE08  // 금
  private static let mu: UInt16 = 0xBB34  // 무
  private static let san: UInt16 = 0xC0B0  // 산
  private static let ji: UInt16 = 0xC9C0  // 지
  private static let ae: UInt16 = 0xC560  // 애
  private static let jal: UInt16 = 0xC798  // 잘
  private static let yeon: UInt16 = 0xC5F0  // 연
  private static let notForms: Set<UInt16> = Set("니닌닐님닙".utf16)
  private static let shortNotVerbs: Set<UInt16> = Set("되된될됩됐돼하한할합했해".utf16)
  private static let foundered: Set<UInt16> = Set("되된될됩됐돼시".utf16)
}
