import JjakText
import Testing

@Suite("A sentence's end inside a segment")
struct InnerSentenceEndTests {
  /// The pieces of a text, cut at the places found.
  private func pieces(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let offsets = InnerSentenceEnd.offsets(in: text)
    return zip([0] + offsets, offsets + [bytes.count]).map {
      String(decoding: bytes[$0..<$1], as: UTF8.self)
    }
  }

  @Test(
    "is seen in a quotation, at a semicolon or colon, behind initials and before a small letter",
    arguments: [
      ["그는 “쌀값이 올랐다. ", "배급은 끊겼다”고 말했다."],
      ["“The price went up. ", "Rations stopped,” he said."],
      ["그는 (시장은 닫혔다.) ", "모두 돌아갔다고 했다."],
      ["The gates are shut; ", "nobody is let in."],
      ["The governor was blunt: ", "Nobody is let in."],
      ["It was sold in the U.S. ", "Busan had none."],
      ["They fixed the gates. ", "that took three days."],
      ["“정말 그런가? ", "나는 모르겠다! ", "아무도 모른다”고 했다."],
    ])
  func found(_ wanted: [String]) {
    #expect(pieces(wanted.joined()) == wanted)
  }

  @Test(
    "is not seen after an abbreviation or number, within a sentence that goes on, nor beside a single word",
    arguments: [
      "He met Mr. Kim and Gov. Park there.",
      "The U.S. government voted on it today.",
      "She sells three things: rice, salt and wool.",
      "It was 3. Then it was four.",
      "He asked “is it true?” of everybody there.",
      "“그래. 나는 모른다”고 그는 말했다.",
      "그는 여러 번 말했다. 그렇다.",
      "",
      "  ",
    ])
  func absent(_ text: String) {
    #expect(InnerSentenceEnd.offsets(in: text).isEmpty)
  }

  @Test(
    "of many marks and blanks is a character's first byte, rising",
    arguments: 0..<50 as Range<UInt64>)
  func soundOffsets(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let parts = ["가나다.", "word", " ", "\n", "?”", "“", "…", ";", "A.", "마!", "  ", "é."]
    let text = (0..<60).map { _ in parts.randomElement(using: &random) ?? "" }.joined(
      separator: " ")
    let offsets = InnerSentenceEnd.offsets(in: text)
    #expect(offsets == offsets.sorted() && Set(offsets).count == offsets.count)
    let bytes = Array(text.utf8)
    for offset in offsets {
      #expect(bytes[offset] & 0xC0 != 0x80)
      #expect(bytes[offset - 1] == 0x20 || bytes[offset - 1] == 0x0A)
      #expect(bytes[offset] != 0x20 && bytes[offset] != 0x0A)
    }
  }
}
