/// The day an article was published, which its relative dates are reckoned from.
public struct ArticleDate: Hashable, Sendable, Codable {
  /// The Gregorian year.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// Makes a date, or nil when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), (1...Self.days(inMonth: month, of: year)).contains(day) else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads a date that begins with `YYYY-MM-DD`; a time after it is left aside.
  public init?(_ text: String) {
    let bytes = Array(text.utf8.prefix(10))
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard byte &- 0x30 < 10 else { return nil }
        value = value * 10 + Int(byte &- 0x30)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }

  /// Days since 1 January 1970.
  ///
  /// After Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
  var dayNumber: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day of the week, 0 for Monday.
  var weekday: Int {
    (((dayNumber + 3) % 7) + 7) % 7
  }

  /// The date some days later, or earlier when negative.
  func adding(days: Int) -> ArticleDate {
    var date = self
    var left = days
    while left > 0 {
      date = date.next
      left -= 1
    }
    while left < 0 {
      date = date.previous
      left += 1
    }
    return date
  }

  /// The year and month some months later, or earlier when negative.
  func month(after months: Int) -> (year: Int, month: Int) {
    let total = year * 12 + month - 1 + months
    return (total / 12, total % 12 + 1)
  }

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  private var next: ArticleDate {
    if day < Self.days(inMonth: month, of: year) {
      return ArticleDate(unchecked: year, month, day + 1)
    }
    return month == 12
      ? ArticleDate(unchecked: year + 1, 1, 1) : ArticleDate(unchecked: year, month + 1, 1)
  }

  private var previous: ArticleDate {
    if day > 1 { return ArticleDate(unchecked: year, month, day - 1) }
    return month == 1
      ? ArticleDate(unchecked: year - 1, 12, 31)
      : ArticleDate(unchecked: year, month - 1, Self.days(inMonth: month - 1, of: year))
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
