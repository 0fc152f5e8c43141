import JjakMemory
import JjakText

/// Text that can't be what somebody wrote.
enum TextDamage {
  /// What is wrong with the text of a unit, in words.
  static func found(in unit: StoredUnit, isKoreanSource: Bool) -> [String] {
    let sides = [("source", unit.source, isKoreanSource), ("target", unit.target, !isKoreanSource)]
    var reasons: [String] = []
    for (name, text, _) in sides where text.allSatisfy(\.isWhitespace) {
      reasons.append("the \(name) is empty")
    }
    for (name, text, isKorean) in sides {
      let counts = LetterCounts(text)
      if counts.isBroken { reasons.append("the \(name) was read in a wrong encoding") }
      if isKorean ? counts.hangul == 0 && counts.latin > 3 : counts.hangul > counts.latin {
        reasons.append("the \(name) is not \(isKorean ? "Korean" : "English")")
      }
    }
    return reasons
  }
}

/// Letters of a text by script.
private struct LetterCounts {
  private(set) var hangul = 0
  private(set) var latin = 0
  /// Whether it holds U+FFFD or pairs that UTF-8 gives when it is read as Latin-1 or Windows-1252.
  private(set) var isBroken = false

  init(_ text: String) {
    var before: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xAC00...0xD7A3, 0x1100...0x11FF, 0x3131...0x318E: hangul += 1
      case 0x41...0x5A, 0x61...0x7A: latin += 1
      case 0xFFFD: isBroken = true
      case 0x80...0xBF where (0xC3...0xED).contains(before.value): isBroken = true
      default: break
      }
      before = scalar
    }
  }
}
