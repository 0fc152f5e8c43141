/// Folds what writing habits change: width, case, compatibility forms, quotes, dashes, dots, spaces.
enum FoldedText {
  /// The folded UTF-16 units of a text, with single spaces and none at the ends.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  static func units(of text: String) -> [UInt16] {
    var folded: [UInt16] = []
    let units = UnicodeNormalization.compatibilityFolded(Array(text.utf16))
    folded.reserveCapacity(units.count)
    var pending = false
    for unit in units {
      if isSpace(unit) {
        pending = !folded.isEmpty
        continue
      }
      if pending { folded.append(0x20) }
      pending = false
      if unit < 0x80 || Hangul.isSyllable(unit) {
        folded.append(unit)
      } else if unit == 0x22EF {  // ⋯, as … is folded by NFKC
        folded += [0x2E, 0x2E, 0x2E]
      } else {
        folded.append(table[unit] ?? unit)
      }
    }
    return folded
  }

  /// Whether a unit is white space after NFKC.
  static func isSpace(_ unit: UInt16) -> Bool {
    unit == 0x20 || (0x09...0x0D).contains(unit) || unit == 0x85 || unit == 0x2028 || unit == 0x2029
      || unit == 0x1680
  }

  private static let table: [UInt16: UInt16] = {
    var table: [UInt16: UInt16] = [:]
    for (sign, variants) in [
      ("\"", "“”„‟«»「」『』《》〈〉〝〞″"), ("'", "‘’‚‛‹›´ʼ′"), ("-", "‐‑‒–—―−⁃─"), ("~", "∼〜～"),
      ("·", "‧•∙⋅・ᆞ"), (".", "。"), (",", "、"),
    ] {
      for unit in variants.utf16 { table[unit] = sign.utf16.first }
    }
    return table
  }()
}
