/// Finds Korean words by the first consonants of their syllables: ㄱㅈㅇ finds 김정은.
///
/// A query may mix consonants and syllables, and its last syllable may still be in the making:
/// 기 and 김저 find 김정은 too.
public enum InitialConsonants {
  /// The first place in a text that fits a query, spaces in the text passed over.
  ///
  /// - Parameters:
  ///   - query: Consonants as typed, ㄱ…ㅎ, and syllables; spaces are left aside.
  ///   - text: The text to look through, in NFC.
  /// - Returns: UTF-16 offsets of the place, or nil when there is none or the query is empty.
  /// - Complexity: O(*n* · *m*) in the lengths of text and query.
  public static func firstRange(of query: String, in text: String) -> Range<Int>? {
    let wanted = query.utf16.filter { $0 != space }
    guard !wanted.isEmpty else { return nil }
    let units = Array(text.utf16)
    return units.indices.lazy.compactMap { end(of: wanted, in: units, from: $0) }.first
  }

  private static func end(
    of wanted: [UInt16], in units: [UInt16], from start: Int
  ) -> Range<Int>? {
    guard units[start] != space else { return nil }
    var index = start
    for (position, unit) in wanted.enumerated() {
      while index < units.count, units[index] == space { index += 1 }
      guard index < units.count,
        fits(units[index], unit, isLast: position == wanted.count - 1)
      else { return nil }
      index += 1
    }
    return start..<index
  }

  private static let space: UInt16 = 0x20

  private static func fits(_ unit: UInt16, _ wanted: UInt16, isLast: Bool) -> Bool {
    guard unit != wanted, let parts = Hangul.parts(unit) else { return unit == wanted }
    if let initial = initials[wanted] { return parts.initial == initial }
    guard isLast, let open = Hangul.parts(wanted), open.final == 0 else { return false }
    return parts.initial == open.initial && parts.vowel == open.vowel
  }

  /// The consonants of a keyboard, ㄱ…ㅎ, by their place among initials.
  private static let initials: [UInt16: Int] = Dictionary(
    uniqueKeysWithValues: zip("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ".utf16, 0...))
}
