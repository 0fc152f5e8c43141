import Foundation
import JjakCore
import JjakText
import Testing

/// Compares what is read with what ICU's spell-out rules write.
@Suite("Numerals against ICU's spell-out rules")
struct NumeralOracleTests {
  private func values(_ text: String, _ language: LanguageTag) -> [Double] {
    QuantityParser().quantities(in: text, language: language).map(\.value)
  }

  private func spelledOut(_ value: Int, _ locale: String) throws -> String {
    let formatter = NumberFormatter()
    formatter.locale = Locale(identifier: locale)
    formatter.numberStyle = .spellOut
    return try #require(formatter.string(from: NSNumber(value: value)))
  }

  /// A number of any length up to 10¹⁵, as likely short as long, often with noughts at the end.
  private func number(_ random: inout SplitMix64) -> Int {
    var value = 1 + random.next(below: 9)
    for _ in 0..<random.next(below: 15) {
      value = value * 10 + (random.next(below: 3) == 0 ? 0 : random.next(below: 10))
    }
    return value
  }

  @Test("K15: reads Sino-Korean words", arguments: 0..<300)
  func sinoKorean(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let value = 10 + number(&random)
    let words = try spelledOut(value, "ko")
    #expect(values("주민 \(words) 명이", .korean) == [Double(value)], "\(words)")
  }

  @Test("K15: reads English words", arguments: 0..<300)
  func english(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let value = 1 + number(&random)
    let words = try spelledOut(value, "en_US")
    #expect(values("They saw \(words) people", .english) == [Double(value)], "\(words)")
  }

  @Test("K15: reads figures with 만, 억 and 조 as the same figures with commas", arguments: 0..<300)
  func mixed(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let value = number(&random)
    var mixed = ""
    var rest = value
    for (sign, unit) in [("조", 1_000_000_000_000), ("억", 100_000_000), ("만", 10_000), ("", 1)] {
      let part = rest / unit
      rest %= unit
      guard part > 0 else { continue }
      if !mixed.isEmpty, random.next(below: 2) == 0 { mixed += " " }
      mixed += Self.grouped(part) + sign
    }
    #expect(values("모두 \(mixed)명이", .korean) == [Double(value)], "\(mixed)")
    #expect(values("모두 \(Self.grouped(value))명이", .korean) == [Double(value)])
    #expect(values("all \(Self.grouped(value)) people", .english) == [Double(value)])
  }

  private static func grouped(_ value: Int) -> String {
    var digits = String(value)
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
      place -= 3
    }
    return digits
  }

  @Test("K15: reads native words up to ninety-nine", arguments: 1..<100)
  func native(value: Int) {
    let tens = ["", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"]
    let units = ["", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉"]
    let words = value == 20 ? "스무" : tens[value / 10] + units[value % 10]
    #expect(values("주민 \(words) 명이", .korean) == [Double(value)], "\(words)")
  }

  @Test("K15: reads decimals with a multiplier", arguments: 0..<200)
  func decimals(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let tenths = 11 + random.next(below: 98_900)
    guard tenths % 10 != 0 else { return }
    let figure = "\(tenths / 10).\(tenths % 10)"
    for (korean, english, scale) in [("억", "hundred million", 1e8), ("조", "trillion", 1e12)] {
      let expected = Double(tenths) / 10 * scale
      let found = try #require(values("\(figure)\(korean) 원을", .korean).first)
      #expect(abs(found - expected) <= 1e-9 * expected, "\(figure)\(korean)")
      guard scale == 1e12 else { continue }
      let other = try #require(values("\(figure) \(english) won", .english).first)
      #expect(abs(other - expected) <= 1e-9 * expected, "\(figure) \(english)")
    }
  }
}
