/// A word that places a date in relation to the article's day.
enum RelativeDate: Sendable {
  /// 지난, 오는: which way the date lies that follows.
  case direction(DateDirection)
  /// 올해, last year: years from the article's.
  case year(Int)
  /// 이달, next month: months from the article's.
  case month(Int)
  /// 어제, tomorrow: days from the article's.
  case day(Int)

  /// The Korean words.
  static let korean = LiteralTable<RelativeDate>([
    ("지난", .direction(.past)), ("지난주", .direction(.past)), ("지난 주", .direction(.past)),
    ("오는", .direction(.future)), ("이번", .direction(.nearest)),
    ("다음 주", .direction(.future)), ("다음주", .direction(.future)),
    ("올해", .year(0)), ("올", .year(0)), ("금년", .year(0)), ("지난해", .year(-1)), ("작년", .year(-1)),
    ("지난 해", .year(-1)), ("재작년", .year(-2)), ("지지난해", .year(-2)), ("내년", .year(1)),
    ("다음 해", .year(1)), ("내후년", .year(2)),
    ("이달", .month(0)), ("이번 달", .month(0)), ("이번달", .month(0)), ("지난달", .month(-1)),
    ("지난 달", .month(-1)), ("다음 달", .month(1)), ("다음달", .month(1)), ("내달", .month(1)),
    ("오늘", .day(0)), ("어제", .day(-1)), ("그제", .day(-2)), ("그저께", .day(-2)),
    ("엊그제", .day(-2)), ("내일", .day(1)), ("모레", .day(2)),
  ])

  /// 월 화 수 목 금 토 일.
  static let koreanWeekdays: [UInt32] = [0xC6D4, 0xD654, 0xC218, 0xBAA9, 0xAE08, 0xD1A0, 0xC77C]
}
