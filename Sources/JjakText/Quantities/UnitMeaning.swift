import JjakCore

/// What a written unit makes of the number before it.
struct UnitMeaning: Sendable {
  /// How the number and the unit become a quantity.
  enum Role: Sendable {
    /// The value times ``factor``, plus ``offset``, in a unit.
    case scaled(Quantity.Unit)
    /// 년: a year of the calendar or a span of years.
    case year
    /// 월: a month of the calendar.
    case month
    /// 일: a day of the month or a span of days.
    case day
    /// 시: the hour of a clock.
    case hour
    /// 대: vehicles, or an age in tens.
    case vehiclesOrAge
    /// 주: weeks, shares where they are many or the words before speak of stock, or the week of a month (9월 4주).
    case weeksOrShares
    /// 도, degrees: of temperature where the text says so, else of angle.
    case degrees
    /// 분: people after native words, else minutes.
    case minutesOrPeople
  }

  let role: Role
  var factor = 1.0
  var offset = 0.0
  /// Whether the literal is also the start of other words, so that only particles may follow.
  var isAmbiguous = false
  /// Whether a spelled number may stand before it.
  var takesWords = true

  static func count(_ name: String, ambiguous: Bool = false, words: Bool = true) -> UnitMeaning {
    UnitMeaning(role: .scaled(.count(name)), isAmbiguous: ambiguous, takesWords: words)
  }

  static func of(
    _ unit: Quantity.Unit, ambiguous: Bool = false, words: Bool = true
  ) -> UnitMeaning {
    UnitMeaning(role: .scaled(unit), isAmbiguous: ambiguous, takesWords: words)
  }

  static func measure(
    _ unit: String, _ factor: Double, ambiguous: Bool = false, words: Bool = true
  ) -> UnitMeaning {
    UnitMeaning(
      role: .scaled(.measure(unit)), factor: factor, isAmbiguous: ambiguous, takesWords: words)
  }

  static func seconds(
    _ factor: Double, ambiguous: Bool = false, words: Bool = true
  ) -> UnitMeaning {
    UnitMeaning(
      role: .scaled(.duration), factor: factor, isAmbiguous: ambiguous, takesWords: words)
  }
}

/// Spans of time in seconds; a year is 365.25 days and a month a twelfth of it.
enum Span {
  static let minute = 60.0
  static let hour = 3600.0
  static let day = 86_400.0
  static let week = 604_800.0
  static let month = 2_629_800.0
  static let year = 31_557_600.0
}

/// Unit signs that both languages use.
enum UnitSign {
  static let table: [(String, UnitMeaning)] = [
    ("%", .of(.percent)), ("％", .of(.percent)), ("%p", .of(.percentagePoint)),
    ("%P", .of(.percentagePoint)),
    ("㎞", .measure("m", 1000)), ("km", .measure("m", 1000)), ("KM", .measure("m", 1000)),
    ("m", .measure("m", 1)), ("cm", .measure("m", 0.01)), ("㎝", .measure("m", 0.01)),
    ("mm", .measure("m", 0.001)), ("㎜", .measure("m", 0.001)),
    ("㎡", .measure("m²", 1)), ("m²", .measure("m²", 1)), ("m2", .measure("m²", 1)),
    ("㎢", .measure("m²", 1e6)), ("km²", .measure("m²", 1e6)), ("km2", .measure("m²", 1e6)),
    ("㏊", .measure("m²", 1e4)), ("ha", .measure("m²", 1e4)),
    ("㎥", .measure("l", 1000)), ("m³", .measure("l", 1000)),
    ("㎏", .measure("g", 1000)), ("kg", .measure("g", 1000)), ("KG", .measure("g", 1000)),
    ("g", .measure("g", 1)), ("㎎", .measure("g", 0.001)), ("mg", .measure("g", 0.001)),
    ("t", .measure("g", 1e6)), ("ℓ", .measure("l", 1)), ("l", .measure("l", 1)),
    ("L", .measure("l", 1)), ("㎖", .measure("l", 0.001)), ("ml", .measure("l", 0.001)),
    ("W", .measure("W", 1)), ("kW", .measure("W", 1000)), ("㎾", .measure("W", 1000)),
    ("MW", .measure("W", 1e6)), ("㎿", .measure("W", 1e6)), ("GW", .measure("W", 1e9)),
    ("V", .measure("V", 1)), ("kV", .measure("V", 1000)),
    ("m/s", .measure("m/s", 1)), ("㎧", .measure("m/s", 1)), ("km/h", .measure("m/s", 1 / 3.6)),
    ("㎞/h", .measure("m/s", 1 / 3.6)), ("bp", basisPoint),
    ("℃", .measure("°C", 1)), ("°C", .measure("°C", 1)), ("ºC", .measure("°C", 1)),
    ("℉", fahrenheit), ("°F", fahrenheit), ("°", .measure("°", 1)),
    ("$", .of(.money("USD"))), ("€", .of(.money("EUR"))),
  ]

  /// A hundredth of a percentage point.
  static let basisPoint = UnitMeaning(role: .scaled(.percentagePoint), factor: 0.01)

  /// A nautical mile an hour.
  static let knot = UnitMeaning.measure("m/s", 1852.0 / 3600, ambiguous: true)

  /// Degrees Fahrenheit, to be turned into degrees Celsius.
  static let fahrenheit = UnitMeaning(
    role: .scaled(.measure("°C")), factor: 5.0 / 9, offset: -160.0 / 9)
}
