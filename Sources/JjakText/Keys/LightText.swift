/// Cuts particles and endings, then reduces like ``CompactText``.
enum LightText {
  /// The stems of the words of a folded Korean text, joined.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  static func units(of folded: [UInt16]) -> [UInt16] {
    var light: [UInt16] = []
    light.reserveCapacity(folded.count)
    var index = 0
    while index < folded.count {
      let unit = folded[index]
      if CompactText.isDigit(unit) {
        light.append(0x30)
        index = CompactText.endOfNumber(in: folded, from: index)
      } else if Hangul.isSyllable(unit) {
        let end = folded[index...].firstIndex { !Hangul.isSyllable($0) } ?? folded.count
        light += stem(folded[index..<end], after: index > 0 ? folded[index - 1] : 0x20)
        index = end
      } else {
        if CompactText.isLetter(unit) { light.append(unit) }
        index += 1
      }
    }
    return light.isEmpty ? CompactText.units(of: folded) : light
  }

  /// The stem of a run of Hangul; after a figure one syllable can be a counter, after a word none.
  private static func stem(_ run: ArraySlice<UInt16>, after before: UInt16) -> [UInt16] {
    if CompactText.isDigit(before) || multipliers.contains(before) {
      if KoreanStemmer.isSuffix(run.dropFirst()) { return [run[run.startIndex]] }
    } else if CompactText.isLetter(before) || before == 0x22 || before == 0x27 || before == 0x29 {
      if KoreanStemmer.isSuffix(run) { return [] }
    }
    return KoreanStemmer.stem(Array(run))
  }

  private static let multipliers: Set<UInt16> = Set("십백천만억조".utf16)
}
