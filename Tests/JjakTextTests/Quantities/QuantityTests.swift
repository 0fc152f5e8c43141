import Foundation
import JjakCore
import JjakText
import Testing

@Suite("Quantities in both languages")
struct QuantityTests {
  /// A Korean and an English wording of one quantity.
  struct Case: Sendable, CustomTestStringConvertible {
    let korean: String
    let english: String
    let value: Double
    let unit: Quantity.Unit
    var precision = Quantity.Precision.exact
    var testDescription: String { korean }
  }

  private func only(_ text: String, _ language: LanguageTag) throws -> Quantity {
    let found = QuantityParser().quantities(in: text, language: language)
    try #require(found.count == 1, "\(text): \(found)")
    return found[0]
  }

  private func check(_ test: Case) throws {
    for (text, language) in [(test.korean, LanguageTag.korean), (test.english, .english)] {
      let quantity = try only(text, language)
      #expect(abs(quantity.value - test.value) <= 0.005 * abs(test.value), "\(text) \(quantity)")
      #expect(quantity.unit == test.unit, "\(text)")
      #expect(quantity.precision == test.precision, "\(text)")
      #expect(quantity.text == String(decoding: Array(text.utf8)[quantity.range], as: UTF8.self))
    }
  }

  static let numbers = [
    Case(korean: "2억 1,510만 명", english: "215.1 million people", value: 215.1e6, unit: .people),
    Case(korean: "12조3천억 원", english: "12.3 trillion won", value: 12.3e12, unit: .money("KRW")),
    Case(korean: "50만 명", english: "half a million people", value: 5e5, unit: .people),
    Case(korean: "1.5억 명", english: "150 million people", value: 1.5e8, unit: .people),
    Case(
      korean: "3만5천여 명", english: "about 35,000 people", value: 35_000, unit: .people,
      precision: .approximate),
    Case(
      korean: "약 30%", english: "around 30 percent", value: 30, unit: .percent,
      precision: .approximate),
    Case(
      korean: "500명 이상", english: "at least 500 people", value: 500, unit: .people,
      precision: .atLeast),
    Case(
      korean: "100명 이하", english: "no more than 100 people", value: 100, unit: .people,
      precision: .atMost),
    Case(
      korean: "수십 명", english: "dozens of people", value: 10, unit: .people, precision: .vague),
    Case(
      korean: "수백만 명", english: "millions of people", value: 1e6, unit: .people,
      precision: .vague),
    Case(korean: "2%포인트", english: "2 percentage points", value: 2, unit: .percentagePoint),
    Case(
      korean: "0.025%포인트", english: "2.5 basis points", value: 0.025, unit: .percentagePoint),
    Case(korean: "시속 90km", english: "56 mph", value: 25, unit: .measure("m/s")),
    Case(korean: "초속 14m", english: "14 meters per second", value: 14, unit: .measure("m/s")),
    Case(korean: "석탄 3 100t을", english: "3,100 tons", value: 3.1e9, unit: .measure("g")),
    Case(korean: "1kg 반을", english: "1.5 kilograms", value: 1500, unit: .measure("g")),
    Case(
      korean: "영하 25도에서도", english: "13 below zero Fahrenheit", value: -25, unit: .measure("°C")),
    Case(korean: "35℃", english: "95 F", value: 35, unit: .measure("°C")),
    Case(korean: "인민폐 3천 원", english: "3,000 yuan", value: 3000, unit: .money("CNY")),
    Case(korean: "38억 원", english: "Won3.8bn", value: 3.8e9, unit: .money("KRW")),
    Case(korean: "580억 원", english: "58 bln won", value: 58e9, unit: .money("KRW")),
    Case(korean: "오후 11시 40분", english: "20 minutes to midnight", value: 1420, unit: .clock),
    Case(korean: "오전 10시 5분", english: "five minutes past 10 a.m.", value: 605, unit: .clock),
    Case(korean: "175㎝", english: "5 feet 9", value: 1.7526, unit: .measure("m")),
    Case(korean: "142㎝", english: "4 feet 8 inches", value: 1.4224, unit: .measure("m")),
    Case(korean: "초속 20m", english: "20 meters a second", value: 20, unit: .measure("m/s")),
    Case(korean: "자사주 500주", english: "500 shares", value: 500, unit: .count("share")),
    Case(korean: "1분 40초", english: "a minute and forty seconds", value: 100, unit: .duration),
    Case(korean: "9원 30전", english: "9.3 won", value: 9.3, unit: .money("KRW")),
    Case(korean: "1,402원 70전을", english: "1,402.7 won", value: 1402.7, unit: .money("KRW")),
    Case(korean: "3달러 50센트", english: "$3.50", value: 3.5, unit: .money("USD")),
    Case(
      korean: "오전 2시께", english: "about 2 a.m.", value: 120, unit: .clock, precision: .approximate),
    Case(
      korean: "오후 2시경부터", english: "around 2 p.m.", value: 840, unit: .clock,
      precision: .approximate),
  ]

  @Test("K15: reads value and exactness alike", arguments: numbers)
  func readsNumbers(test: Case) throws { try check(test) }

  static let counters = [
    Case(korean: "서른 살", english: "30 years old", value: 30, unit: .age),
    Case(korean: "45세", english: "aged 45", value: 45, unit: .age),
    Case(korean: "세 명", english: "three people", value: 3, unit: .people),
    Case(korean: "어선 세 척", english: "three boats", value: 3, unit: .count("ship")),
    Case(korean: "여섯 차례", english: "six times", value: 6, unit: .count("time")),
    Case(korean: "12건", english: "12 cases", value: 12, unit: .count("case")),
    Case(korean: "다섯 곳", english: "five places", value: 5, unit: .count("place")),
    Case(korean: "차량 30대", english: "30 vehicles", value: 30, unit: .count("vehicle")),
    Case(korean: "포탄 200발", english: "200 rounds", value: 200, unit: .count("round")),
    Case(korean: "410만 주", english: "4.1 million shares", value: 4.1e6, unit: .count("share")),
    Case(korean: "6주", english: "six weeks", value: 6 * 604_800, unit: .duration),
    Case(korean: "열 그릇도", english: "10 bowls", value: 10, unit: .count("bowl")),
    Case(korean: "스무 밤", english: "20 nights", value: 20 * 86_400, unit: .duration),
    Case(korean: "열두 도시", english: "twelve", value: 12, unit: .plain),
    Case(korean: "18개월", english: "18 months", value: 18 * 2_629_800, unit: .duration),
  ]

  @Test("K16: reads counters alike, and keeps different ones apart", arguments: counters)
  func readsCounters(test: Case) throws {
    try check(test)
    for other in Self.counters where other.unit != test.unit {
      #expect(try only(other.korean, .korean).unit != test.unit)
    }
  }

  static let money = [
    Case(korean: "3천억 원", english: "300 billion won", value: 3e11, unit: .money("KRW")),
    Case(korean: "1억1천만 달러", english: "$110 million", value: 1.1e8, unit: .money("USD")),
    Case(korean: "500위안", english: "500 yuan", value: 500, unit: .money("CNY")),
    Case(korean: "2백만 유로", english: "2 million euros", value: 2e6, unit: .money("EUR")),
    Case(korean: "5만 엔", english: "50,000 yen", value: 5e4, unit: .money("JPY")),
    Case(korean: "100달러", english: "US$100", value: 100, unit: .money("USD")),
    Case(korean: "북한 돈 5천 원", english: "5,000 North Korean won", value: 5000, unit: .money("KPW")),
  ]

  @Test("K18: reads value and currency alike", arguments: money)
  func readsMoney(test: Case) throws { try check(test) }

  static let measures = [
    Case(korean: "30㎞", english: "30 kilometers", value: 30_000, unit: .measure("m")),
    Case(korean: "30km", english: "18.64 miles", value: 30_000, unit: .measure("m")),
    Case(korean: "5㎏", english: "11.02 pounds", value: 5000, unit: .measure("g")),
    Case(
      korean: "영하 20도", english: "minus 20 degrees Celsius", value: -20, unit: .measure("°C")),
    Case(
      korean: "섭씨 30도", english: "86 degrees Fahrenheit", value: 30, unit: .measure("°C")),
    Case(
      korean: "영하 20도", english: "20 degrees Celsius below zero", value: -20,
      unit: .measure("°C")),
    Case(korean: "영하 20도", english: "20 below zero", value: -20, unit: .measure("°C")),
    Case(
      korean: "영하 27.8도", english: "18 below zero Fahrenheit", value: -27.8,
      unit: .measure("°C")),
    Case(korean: "100평", english: "330.6 square meters", value: 330.58, unit: .measure("m²")),
    Case(korean: "10리", english: "3.93 kilometers", value: 3927.27, unit: .measure("m")),
    Case(korean: "3백 톤", english: "300 tons", value: 3e8, unit: .measure("g")),
    Case(korean: "2시간 30분", english: "2 hours and 30 minutes", value: 9000, unit: .duration),
  ]

  @Test("K19: converts measures to one unit within a small tolerance", arguments: measures)
  func readsMeasures(test: Case) throws { try check(test) }

  @Test(
    "gives both hours of a span of the day the half that stands at its end",
    arguments: [
      ("between 4 and 8 p.m.", 16, 20), ("4 to 8 a.m.", 4, 8), ("10 to 2 p.m.", 10, 14),
      ("11-12 p.m.", 11, 12), ("between four and eight p.m.", 16, 20),
    ])
  func readsHours(text: String, first: Double, second: Double) {
    let found = QuantityParser().quantities(in: text, language: .english)
    #expect(found.map(\.value) == [first * 60, second * 60])
    #expect(found.allSatisfy { $0.unit == .clock })
  }

  @Test("takes three in the morning for an hour only after a word for a time")
  func readsHoursInWords() {
    let parser = QuantityParser()
    let hour = parser.quantities(in: "She rose at four in the morning", language: .english)
    let dose = parser.quantities(in: "Take four in the morning", language: .english)
    #expect(hour.map(\.unit) == [.clock] && hour.map(\.value) == [240])
    #expect(dose.map(\.unit) == [.plain])
  }

  @Test(
    "takes no word for a number",
    arguments: [
      ("한 주민은 말했다", LanguageTag.korean), ("이 사람은 일이 많다", .korean), ("만세를 불렀다", .korean),
      ("K-9 자주포와 G20 회의", .korean), ("One of them said so", .english), ("No one came", .english),
      ("The K-9 howitzer at the G20", .english),
    ])
  func words(text: String, language: LanguageTag) {
    #expect(QuantityParser().quantities(in: text, language: language) == [])
  }
}
