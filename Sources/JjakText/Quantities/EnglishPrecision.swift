import JjakCore

/// The words around an English number that say how exact it is, in lower case.
enum EnglishPrecision {
  /// What the words right before a number say.
  static func before(_ start: Int, in text: ScalarText) -> Quantity.Precision? {
    guard ScalarClass.isSpace(text[start - 1]) else { return nil }
    let end = start - 1
    guard let candidates = byLastLetter[text[end - 1]] else { return nil }
    for (phrase, precision) in candidates where text.has(phrase, endingAt: end) {
      if !ScalarClass.isLatin(text[end - phrase.unicodeScalars.count - 1]) { return precision }
    }
    return nil
  }

  /// What the words right after a quantity say.
  static func after(_ end: Int, in text: ScalarText) -> Quantity.Precision? {
    switch text[end] {
    case 0x2B: .atLeast
    case 0x2D:
      text.has("-odd", at: end) ? .approximate : text.has("-plus", at: end) ? .atLeast : nil
    case 0x20: EnglishNumeral.word(suffixes, in: text, at: end + 1)?.value
    default: nil
    }
  }

  private static let suffixes = LiteralTable<Quantity.Precision>([
    ("or so", .approximate), ("or more", .atLeast), ("or less", .atMost), ("or fewer", .atMost),
    ("or over", .atLeast), ("or under", .atMost), ("at most", .atMost), ("at least", .atLeast),
  ])

  /// Longer phrases stand first: "no more than" before "more than".
  private static let phrases: [(String, Quantity.Precision)] = [
    ("no more than", .atMost), ("not more than", .atMost), ("no fewer than", .atLeast),
    ("no less than", .atLeast), ("not less than", .atLeast), ("more than", .atLeast),
    ("greater than", .atLeast), ("less than", .atMost), ("fewer than", .atMost),
    ("just over", .approximate), ("a little over", .approximate), ("just under", .approximate),
    ("well over", .atLeast), ("over", .atLeast), ("at least", .atLeast), ("above", .atLeast),
    ("in excess of", .atLeast), ("upwards of", .atLeast), ("upward of", .atLeast),
    ("exceeding", .atLeast), ("topping", .atLeast), ("topped", .atLeast), ("surpassing", .atLeast),
    ("surpassed", .atLeast), ("shy of", .atMost),
    ("a minimum of", .atLeast), ("a maximum of", .atMost),
    ("up to", .atMost), ("at most", .atMost), ("as many as", .atMost), ("as much as", .atMost),
    ("under", .atMost), ("below", .atMost), ("within", .atMost), ("about", .approximate),
    ("around", .approximate), ("some", .approximate), ("roughly", .approximate),
    ("approximately", .approximate), ("nearly", .approximate), ("almost", .approximate),
    ("an estimated", .approximate), ("estimated", .approximate), ("close to", .approximate),
    ("circa", .approximate), ("approx.", .approximate), ("near", .approximate),
    ("in the region of", .approximate), ("about a", .approximate), ("more than a", .atLeast),
  ]

  private static let byLastLetter = Dictionary(grouping: phrases) { phrase, _ in
    phrase.unicodeScalars.last?.value ?? 0
  }
}
