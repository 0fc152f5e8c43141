import JjakCore

/// The words around a Korean number that say how exact it is.
enum KoreanPrecision {
  /// What the words right before a number say.
  static func before(_ start: Int, in text: ScalarText) -> Quantity.Precision? {
    let end = text.skippingSpaceBackwards(start)
    for (word, precision) in prefixes where text.has(word, endingAt: end) {
      let before = text[end - word.unicodeScalars.count - 1]
      if !ScalarClass.isHangul(before) { return precision }
    }
    return nil
  }

  /// What the words right after a quantity say.
  static func after(_ end: Int, in text: ScalarText) -> Quantity.Precision? {
    // 께 and 경 stand close; 께서 honours.
    if text[end] == 0xAED8 || text[end] == 0xACBD, text[end + 1] != 0xC11C,
      KoreanUnit.onlyParticles(in: text, from: end + 1)
    {
      return .approximate
    }
    if let (precision, _) = suffixes.longest(in: text, at: text.skippingSpace(end)) {
      return precision
    }
    guard particles.contains(text[end]), ScalarClass.isSpace(text[end + 1]) else { return nil }
    return suffixes.longest(in: text, at: end + 2)?.value
  }

  private static let prefixes: [(String, Quantity.Precision)] = [
    ("약", .approximate), ("대략", .approximate), ("거의", .approximate), ("근", .approximate),
    ("한", .approximate), ("어림잡아", .approximate), ("줄잡아", .approximate),
    ("최소", .atLeast), ("최소한", .atLeast), ("적어도", .atLeast), ("최대", .atMost),
    ("많아야", .atMost), ("많게는", .atMost), ("기껏해야", .atMost),
  ]

  private static let suffixes = LiteralTable<Quantity.Precision>([
    ("가량", .approximate), ("안팎", .approximate), ("정도", .approximate), ("쯤", .approximate),
    ("내외", .approximate), ("남짓", .approximate), ("가까이", .approximate), ("어간", .approximate),
    ("이상", .atLeast), ("넘게", .atLeast), ("넘는", .atLeast), ("넘은", .atLeast),
    ("넘어", .atLeast), ("초과", .atLeast), ("웃돌", .atLeast), ("웃도", .atLeast),
    ("이하", .atMost), ("미만", .atMost), ("이내", .atMost), ("밑돌", .atMost), ("밑도", .atMost),
    ("못미치", .atMost),
    ("못 미치", .atMost),
  ])

  /// 을 를 이 가 에.
  private static let particles: Set<UInt32> = [0xC744, 0xB97C, 0xC774, 0xAC00, 0xC5D0]
}
