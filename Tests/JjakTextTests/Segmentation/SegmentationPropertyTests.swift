import Foundation
import JjakCore
import JjakText
import Testing

@Suite("Segmentation of random text")
struct SegmentationPropertyTests {
  @Test("loses, changes and reorders nothing", arguments: 0..<300)
  func keepsEveryByte(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let text = random.text()
    let language: LanguageTag = seed % 2 == 0 ? .korean : .english
    #expect(
      Array(SegmentationFixtures.pieces(of: text, language).joined().utf8) == Array(text.utf8))
    let breaks = SentenceSegmenter().breaks(in: text, language: language)
    #expect(zip(breaks, breaks.dropFirst()).allSatisfy { $0.offset <= $1.offset })
  }

  @Test("covers all but white space with segments in order", arguments: 0..<300)
  func coversText(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let text = random.text()
    let bytes = Array(text.utf8)
    for document in [
      DocumentSegmenter().document(from: text, language: .korean),
      DocumentSegmenter().document(ofLines: text, language: .english),
    ] {
      var end = 0
      var block = 0
      for segment in document.segments {
        #expect(segment.range.lowerBound >= end && !segment.range.isEmpty)
        #expect(Self.isBlank(bytes[end..<segment.range.lowerBound]))
        let slice = String(decoding: bytes[segment.range], as: UTF8.self)
        #expect(segment.text == slice.precomposedStringWithCanonicalMapping)
        #expect(segment.block == block || segment.block == block + 1)
        end = segment.range.upperBound
        block = segment.block
      }
      #expect(Self.isBlank(bytes[end...]))
    }
  }

  private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || $0 == "\u{200B}" || $0 == "\u{FEFF}"
    }
  }
}

extension SplitMix64 {
  private static let parts = [
    "그는", "말했다.", "다", "가.", "나.", "“", "”", "‘", "’", "\"", "'", "(", ")", "「", "」", " ", " ", " ",
    "  ",
    "\n", "\n\n", "\r\n", "\t", "1.", "2.", "3.5", "2024.", "①", "U.S.", "Gen.", "Kim", "said.",
    "The", "a.m.",
    "?", "!", "…", "...", "。", "，", "🇰🇷", "👩‍👩‍👧", "가\u{301}", "\u{1100}\u{1161}\u{11A8}", "e\u{301}",
    "樂",
    "\u{FEFF}", "\u{3000}", "\u{2028}", "www.x.kr/a?b", "(END)", "Add comment", "기자", "하고", "라고",
    "—", "=",
  ]

  fileprivate mutating func text() -> String {
    (0..<next(below: 40)).reduce(into: "") { text, _ in
      text += element(of: Self.parts)
    }
  }
}
