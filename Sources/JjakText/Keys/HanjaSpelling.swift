/// Drops Hanja glosses and spells out the Hanja that headlines put for words.
enum HanjaSpelling {
  /// 후베이(湖北)省 becomes 후베이성, and 北·美 becomes 북한·미국.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  static func spelled(_ units: [UInt16]) -> [UInt16] {
    guard units.contains(where: isHanja) else { return units }
    var spelled: [UInt16] = []
    spelled.reserveCapacity(units.count)
    var index = 0
    while index < units.count {
      if let end = endOfGloss(in: units, from: index) {
        index = end
      } else if isHanja(units[index]) {
        let end = units[index...].firstIndex { !isHanja($0) } ?? units.count
        spelled += words(units[index..<end], before: index > 0 ? units[index - 1] : 0)
        index = end
      } else {
        spelled.append(units[index])
        index += 1
      }
    }
    return spelled
  }

  /// The end of brackets after Hangul that hold Hanja and nothing else but separators.
  private static func endOfGloss(in units: [UInt16], from start: Int) -> Int? {
    guard start > 0, units[start] == 0x28 || units[start] == 0x5B,
      Hangul.isSyllable(units[start - 1])
    else { return nil }
    let close: UInt16 = units[start] == 0x28 ? 0x29 : 0x5D
    guard let end = units[start...].firstIndex(of: close), end > start + 1 else { return nil }
    let isGloss = units[(start + 1)..<end].allSatisfy {
      isHanja($0) || $0 == 0x20 || $0 == 0xB7 || $0 == 0x2C
    }
    return isGloss ? end + 1 : nil
  }

  /// A run of Hanja as words when every one of them stands for a word, else as it is.
  private static func words(_ run: ArraySlice<UInt16>, before: UInt16) -> [UInt16] {
    let table = Hangul.isSyllable(before) ? suffixes : letters
    // 16日 is a date.
    guard !CompactText.isDigit(before), run.allSatisfy({ table[$0] != nil }) else {
      return Array(run)
    }
    return run.flatMap { table[$0] ?? [] }
  }

  private static func isHanja(_ unit: UInt16) -> Bool {
    (0x4E00...0x9FFF).contains(unit) || (0x3400...0x4DBF).contains(unit)
  }

  private static let letters = table(
    """
    北 북한 南 남한 韓 한국 美 미국 日 일본 中 중국 靑 청와대 青 청와대 英 영국 佛 프랑스 獨 독일 露 러시아
    與 여당 野 야당 軍 군 前 전 現 현 新 신 故 고 對 대 反 반 親 친 脫 탈
    """)

  private static let suffixes = table(
    """
    省 성 市 시 州 주 道 도 郡 군 社 사 氏 씨 黨 당 軍 군 中 중 側 측 系 계 行 행 產 산 産 산
    """)

  private static func table(_ text: String) -> [UInt16: [UInt16]] {
    let words = text.split(whereSeparator: \.isWhitespace)
    var table: [UInt16: [UInt16]] = [:]
    for index in stride(from: 0, to: words.count - 1, by: 2) {
      if let letter = words[index].utf16.first { table[letter] = Array(words[index + 1].utf16) }
    }
    return table
  }
}
