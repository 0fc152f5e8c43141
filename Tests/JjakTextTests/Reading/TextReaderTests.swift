import Foundation
import JjakText
import Testing

@Suite("Text reader")
struct TextReaderTests {
  private let sample = "똠방각하는 “뢔”라고 말했다. — OK\n"

  private func units(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap {
      bigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
  }

  @Test("K33: reads UTF-8 with and without a mark")
  func utf8() throws {
    let plain = try TextReader.decode(Array(sample.utf8))
    #expect(plain == DecodedText(text: sample, encoding: .utf8, isGuessed: true))
    let marked = try TextReader.decode([0xEF, 0xBB, 0xBF] + Array(sample.utf8))
    #expect(marked == DecodedText(text: sample, encoding: .utf8, isGuessed: false))
  }

  @Test("K33: reads UTF-16 of either order, with a mark, with a label and with neither")
  func utf16() throws {
    for (bigEndian, encoding) in [(false, TextEncoding.utf16LittleEndian), (true, .utf16BigEndian)]
    {
      let bytes = units(sample, bigEndian: bigEndian)
      let mark = units("\u{FEFF}", bigEndian: bigEndian)
      #expect(
        try TextReader.decode(bytes)
          == DecodedText(text: sample, encoding: encoding, isGuessed: true))
      #expect(try TextReader.decode(mark + bytes).text == sample)
      #expect(try TextReader.decode(bytes, label: encoding.rawValue).encoding == encoding)
    }
  }

  @Test("K33: reads every EUC-KR label as CP949, all syllables included")
  func cp949() throws {
    let bytes: [UInt8] = [0x8C, 0x63, 0xB9, 0xE6, 0xB0, 0xA2, 0xC7, 0xCF]
    for label in ["euc-kr", "EUC_KR", "ks_c_5601-1987", "KSC5601", "cp949", "windows-949", "uhc"] {
      let decoded = try TextReader.decode(bytes, label: label)
      #expect(decoded == DecodedText(text: "똠방각하", encoding: .cp949, isGuessed: false))
    }
    let guessed = try TextReader.decode(bytes)
    #expect(guessed == DecodedText(text: "똠방각하", encoding: .cp949, isGuessed: true))
  }

  @Test("names the offset of bytes that cannot be decoded and never substitutes")
  func undecodable() {
    #expect(throws: TextError.undecodable(encoding: .utf8, offset: 2, byte: 0xFF, isGuessed: false))
    {
      try TextReader.decode([0x61, 0x62, 0xFF, 0x63], label: "utf-8")
    }
    #expect(throws: TextError.undecodable(encoding: .cp949, offset: 3, byte: 0xFF, isGuessed: true))
    {
      try TextReader.decode([0xB0, 0xA1, 0x20, 0xFF, 0x41])
    }
    #expect(throws: TextError.undecodable(encoding: .cp949, offset: 2, byte: 0xB0, isGuessed: true))
    {
      try TextReader.decode([0xB0, 0xA1, 0xB0])
    }
    #expect(throws: TextError.undecodable(encoding: .utf8, offset: 3, byte: 0xEB, isGuessed: true))
    {
      try TextReader.decode(Array("가나".utf8.dropLast()))
    }
    #expect(
      throws: TextError.undecodable(
        encoding: .utf16LittleEndian, offset: 4, byte: 0x00, isGuessed: false)
    ) {
      try TextReader.decode([0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x42, 0x00])
    }
    #expect(
      throws: TextError.undecodable(
        encoding: .utf16LittleEndian, offset: 4, byte: 0x42, isGuessed: false)
    ) {
      try TextReader.decode([0xFF, 0xFE, 0x41, 0x00, 0x42])
    }
  }

  @Test(
    "tells what a file is that holds no plain text",
    arguments: [
      ("%PDF-1.7 text", "PDF"), ("PK\u{03}\u{04}… word/document.xml …", ".docx"),
      ("PK\u{03}\u{04}mimetypeapplication/hwp+zip", ".hwpx"), ("PK\u{03}\u{04}text", "ZIP"),
      ("{\\rtf1 text}", "rtf"),
      ("GIF89a", "GIF"), ("SQLite format 3 text", "SQLite"),
    ])
  func formats(text: String, name: String) {
    let error = #expect(throws: TextError.self) { try TextReader.decode(Array(text.utf8)) }
    #expect(error?.errorDescription?.contains(name) == true)
  }

  @Test("refuses Hangul documents, gzip, images, NUL bytes and nothing at all")
  func binary() {
    let hangul: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0x00]
    let error = #expect(throws: TextError.self) { try TextReader.decode(hangul) }
    #expect(error?.errorDescription?.contains(".hwp") == true)
    for bytes: [UInt8] in [[0x1F, 0x8B, 8], [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF]] {
      let error = #expect(throws: TextError.self) { try TextReader.decode(bytes) }
      #expect(error?.errorDescription?.hasPrefix("byte 0: found a") == true)
    }
    #expect(throws: TextError.binary(offset: 1)) {
      try TextReader.decode([0x61, 0, 0x62], label: "utf-8")
    }
    #expect(throws: TextError.empty) { try TextReader.decode([]) }
    #expect(throws: TextError.empty) { try TextReader.decode([0xEF, 0xBB, 0xBF]) }
    #expect(throws: TextError.unknownLabel("koi8-r")) {
      try TextReader.decode([0x61], label: "koi8-r")
    }
  }

  @Test("says place, found, needed and what to do")
  func message() {
    let error = TextError.undecodable(encoding: .utf8, offset: 17, byte: 0x0A, isGuessed: false)
    #expect(
      error.localizedDescription
        == "byte 17: found 0x0A, which UTF-8 does not allow here: name another encoding or save the "
        + "file as UTF-8")
  }

  @Test(
    "K1: composes as Foundation does",
    arguments: [
      "", "ascii", "한글", "\u{1112}\u{1161}\u{11AB}글", "e\u{301}a\u{323}\u{307}", "樂", "ㄱ씨", "ﬁ Ⅲ ㎏",
    ])
  func composes(text: String) {
    let expected = text.precomposedStringWithCanonicalMapping
    let composed = UnicodeNormalization.nfc(text)
    #expect(Array(composed.utf8) == Array(expected.utf8))
    #expect(UnicodeNormalization.isNFC(text) == (Array(text.utf8) == Array(expected.utf8)))
  }
}
