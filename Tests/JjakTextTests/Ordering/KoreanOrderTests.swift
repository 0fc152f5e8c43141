import JjakText
import Testing

@Suite("Korean order")
struct KoreanOrderTests {
  @Test("K32: sorts Hangul as a dictionary does, Hanja by reading, Latin last")
  func order() {
    #expect(
      KoreanOrder.sorted(["Kim", "나", "家", "하늘", "각", "가", "까치", "각하", "가을", "羅"])
        == ["가", "家", "가을", "각", "각하", "까치", "나", "羅", "하늘", "Kim"])
    #expect(KoreanOrder.sorted([]) == [])
  }

  @Test("K32: agrees with the order of the syllables in Unicode", arguments: 0..<50)
  func agreesWithCodePoints(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let words = (0..<40).map { _ in
      String(
        String.UnicodeScalarView(
          (0...random.next(below: 4)).compactMap { _ in
            Unicode.Scalar(0xAC00 + random.next(below: 11_172))
          }))
    }
    #expect(
      KoreanOrder.sorted(words)
        == words.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) })
  }

  @Test("keeps the order of what is equal")
  func stable() {
    let rows = [("나", 1), ("가", 2), ("나", 3), ("가", 4)]
    #expect(KoreanOrder.sorted(rows) { $0.0 }.map(\.1) == [2, 4, 1, 3])
  }
}
