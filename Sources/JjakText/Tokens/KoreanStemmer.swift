/// Cuts particles and endings from an eojeol, leaving at least two syllables.
///
/// A light stemmer: it looks at the ending only, so it needs no dictionary and can't be wrong about
/// a word it has never seen. 회의 stays 회의, for the stem must keep two syllables.
enum KoreanStemmer {
  /// The stem of an eojeol given in UTF-16 Hangul syllables.
  ///
  /// - Complexity: O(*n*) in the length of the eojeol.
  static func stem(_ eojeol: [UInt16]) -> [UInt16] {
    var length = eojeol.count
    var cut = true
    while cut {
      cut = false
      for size in stride(from: min(longestSuffix, length - 2), through: 1, by: -1)
      where suffixes.contains(Array(eojeol[(length - size)..<length])) {
        length -= size
        cut = true
        break
      }
    }
    return Array(eojeol[..<length])
  }

  /// Whether a remainder after a stem is nothing but particles and endings.
  static func isSuffix(_ remainder: ArraySlice<UInt16>) -> Bool {
    var start = remainder.startIndex
    while start < remainder.endIndex {
      var size = min(longestSuffix, remainder.endIndex - start)
      while size > 0, !suffixes.contains(Array(remainder[start..<(start + size)])) { size -= 1 }
      if size == 0 { return false }
      start += size
    }
    return true
  }

  private static let suffixes: Set<[UInt16]> = Set(
    (particles + endings).split(whereSeparator: \.isWhitespace).map { Array($0.utf16) })

  private static let longestSuffix = 5

  private static let particles = """
    은 는 이 가 을 를 과 와 의 에 도 만 로 으로 에서 에게 에게서 한테 께 께서 까지 부터 보다 처럼 \
    마다 조차 마저 밖에 이나 나 이라 라 이란 란 이든 든 라도 이라도 이며 이고 하고 랑 이랑 에는 에도 \
    에서는 에서도 에서의 에게는 에게도 으로는 으로도 으로서 으로써 로서 로써 로는 로도 까지는 까지도 \
    부터는 만은 만이 만을 와는 과는 와의 과의 로의 으로의 에의 들 들이 들은 들을 들의 들에 들에게 \
    들도 들과 들로 측 씨 여 이라고 라고 이라는 라는 이라며 라며 이라면서 라면서 이었다 였다 이다 \
    입니다 이었습니다 였습니다 인 일 이지만 지만 이자 인데 이어서 이기 보다는 만큼 대로 뿐 조차도 \

    """

  private static let endings = """
    \u{20}하다 했다 했습니다 합니다 하는 한 할 함 하고 하며 하면서 하면 하지 하지만 하기 하기로 하기도 하게 \
    하도록 해 해서 해야 했던 했고 했으며 했지만 했다고 했다는 한다 한다고 한다는 한다며 하겠다 하겠다고 \
    하자 하여 하였다 하려 하려고 하려는 하라고 하라는 할지 했는지 했을 하던 된 될 됨 되다 됐다 됐습니다 됩니다 \
    되는 되고 되며 되면 되지 되기 되어 돼 됐고 됐으며 됐지만 됐던 된다 된다고 된다는 되도록 되었다 되었습니다 \
    되면서 되지만 되던 될지 됐다고 됐다는 됐는지 됐을 되었고 되었던 되었으며 되었지만 되었다고 되었다는 \
    시킨 시켜 시켰다 시키는 시키고 시키기 시킬 받은 받는 받고 받아 받았다 적 적인 적으로 스러운 로운 \
    다 고 며 면 면서 지 지만 기 게 도록 어 아 어서 아서 어야 아야 었다 았다 었던 았던 었고 았고 었으며 \
    았으며 었지만 았지만 었습니다 았습니다 습니다 ㅂ니다 니다 는다 는 은 을 던 려고 으려고 으며 으면 으면서 \
    다고 다는 다며 다면서 다면 다가 자 자고 라고 냐고 는데 은데 었는데 았는데 거나 든지 겠다 겠다고 겠습니다 \
    었다고 았다고 었다는 았다는 었다며 았다며 는지 은지 을지 었는지 았는지 기로 기도 기에 음 으로써 을수록 \
    세요 어요 아요 에요 예요 이에요 네요 지요 죠 나요 까요 요
    """
}
