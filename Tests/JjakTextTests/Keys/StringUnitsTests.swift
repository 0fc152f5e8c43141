import Testing

@testable import JjakText

@Suite("Text from UTF-16")
struct StringUnitsTests {
  @Test("is that of the standard library, for whole and broken surrogates too")
  func equalsStandardLibrary() {
    var random = SplitMix64(seed: 11)
    let ranges: [ClosedRange<UInt16>] = [
      0...0x7F, 0x80...0x7FF, 0xAC00...0xD7A3, 0xD800...0xDFFF, 0xE000...0xFFFF,
    ]
    for _ in 0..<3000 {
      let kinds = Int.random(in: 1...ranges.count, using: &random)
      let units = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        UInt16.random(in: ranges[Int.random(in: 0..<kinds, using: &random)], using: &random)
      }
      #expect(
        Array(String(units: units).utf16) == Array(String(decoding: units, as: UTF16.self).utf16))
    }
  }
}
