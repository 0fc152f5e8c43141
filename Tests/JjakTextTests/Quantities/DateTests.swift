import Foundation
import JjakCore
import JjakText
import Testing

@Suite("Dates resolved with the article's day")
struct DateTests {
  /// A Tuesday.
  private static let articleDate = "2025-03-18"

  private func dates(
    _ text: String, _ language: LanguageTag, articleDate: String? = articleDate
  ) -> [Quantity.Unit] {
    QuantityParser(articleDate: articleDate).quantities(in: text, language: language).map(\.unit)
  }

  @Test(
    "K17: reads a date of both languages as the same day",
    arguments: [
      ("16일 열렸다", "on March 16", 2025, 3, 16), ("지난 16일 열렸다", "last Sunday", 2025, 3, 16),
      ("오는 20일 열린다", "on Thursday, March 20, 2025", 2025, 3, 20),
      ("지난달 28일 열렸다", "on Feb. 28", 2025, 2, 28), ("다음 달 1일 열린다", "on April 1", 2025, 4, 1),
      ("12월 5일 열렸다", "on Dec. 5, 2024", 2024, 12, 5),
      ("2024년 9월 16일에", "on 16 September 2024", 2024, 9, 16),
      ("2024. 9. 16. 평양에서", "on Sept. 16, 2024", 2024, 9, 16),
      ("2024-09-16에", "on 2024-09-16", 2024, 9, 16), ("어제 열렸다", "yesterday", 2025, 3, 17),
      ("월요일에 열렸다", "on Monday", 2025, 3, 17), ("지난해 12월 31일", "Dec. 31, 2024", 2024, 12, 31),
    ])
  func days(korean: String, english: String, year: Int, month: Int, day: Int) {
    let expected = Quantity.Unit.date(year: year, month: month, day: day)
    #expect(dates(korean, .korean) == [expected])
    #expect(dates(english, .english).contains(expected))
  }

  @Test(
    "K17: reads years and months alike",
    arguments: [
      ("올해 들어", "this year", 2025, nil as Int?), ("내년에는", "next year", 2026, nil),
      ("지난해에는", "last year", 2024, nil), ("이달 들어", "this month", 2025, 3),
      ("지난달에는", "last month", 2025, 2), ("다음 달에는", "next month", 2025, 4),
    ])
  func spans(korean: String, english: String, year: Int, month: Int?) {
    let expected = [Quantity.Unit.date(year: year, month: month, day: nil)]
    #expect(dates(korean, .korean) == expected)
    #expect(dates(english, .english) == expected)
  }

  @Test("joins a day with the year that is told after it")
  func yearAfterDay() {
    #expect(dates("March 3 last year", .english) == [.date(year: 2024, month: 3, day: 3)])
    #expect(dates("12 July of last year", .english) == [.date(year: 2024, month: 7, day: 12)])
  }

  @Test("K17: leaves dates as incomplete as they are without the article's day")
  func unresolved() {
    #expect(dates("지난 16일", .korean, articleDate: nil) == [.date(year: nil, month: nil, day: 16)])
    #expect(dates("9월 16일", .korean, articleDate: nil) == [.date(year: nil, month: 9, day: 16)])
    #expect(dates("어제", .korean, articleDate: nil) == [])
    #expect(dates("on Monday", .english, articleDate: nil) == [])
  }

  @Test("K17: reads parts of a year and of a day")
  func parts() {
    let found = QuantityParser().quantities(in: "상반기와 하반기", language: .korean)
    #expect(found.map(\.value) == [1, 2])
    let clock = QuantityParser().quantities(in: "새벽 4시 반", language: .korean)
    #expect(clock.map(\.unit) == [.clock] && clock.map(\.value) == [270])
    let afternoon = QuantityParser().quantities(in: "at 2:30 p.m.", language: .english)
    #expect(afternoon.map(\.unit) == [.clock] && afternoon.map(\.value) == [870])
  }

  @Test("K17: finds the latest such day as the calendar does", arguments: 0..<200)
  func agreesWithCalendar(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    let article = Date(timeIntervalSince1970: Double(random.next(below: 25_000)) * 86_400)
    let day = 1 + random.next(below: 28)
    var expected = article
    while calendar.component(.day, from: expected) != day { expected -= 86_400 }
    let text = dates("지난 \(day)일 열렸다", .korean, articleDate: Self.iso(article, calendar))
    #expect(text == [Self.unit(expected, calendar)])

    let weekday = random.next(below: 7)
    var last = article - 86_400
    while calendar.component(.weekday, from: last) != weekday + 1 { last -= 86_400 }
    let name = ["일", "월", "화", "수", "목", "금", "토"][weekday]
    #expect(
      dates("지난 \(name)요일 열렸다", .korean, articleDate: Self.iso(article, calendar))
        == [Self.unit(last, calendar)])
  }

  private static func iso(_ date: Date, _ calendar: Calendar) -> String {
    let parts = calendar.dateComponents([.year, .month, .day], from: date)
    func padded(_ value: Int?, _ width: Int) -> String {
      let digits = String(value ?? 0)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(parts.year, 4))-\(padded(parts.month, 2))-\(padded(parts.day, 2))"
  }

  private static func unit(_ date: Date, _ calendar: Calendar) -> Quantity.Unit {
    let parts = calendar.dateComponents([.year, .month, .day], from: date)
    return .date(year: parts.year, month: parts.month, day: parts.day)
  }
}
