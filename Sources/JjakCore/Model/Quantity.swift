/// A number with what it counts or measures, as written in a text.
public struct Quantity: Hashable, Sendable, Codable {
  /// What the number is of.
  public enum Unit: Hashable, Sendable, Codable {
    /// A bare number, or one whose counter says nothing: 3, 개.
    case plain
    /// Living people: 명, 사람, people.
    case people
    /// Years of age: 살, 세, -year-old.
    case age
    /// Per cent: %, 퍼센트, percent; points are ``percentagePoint``.
    case percent
    /// Percentage points.
    case percentagePoint
    /// Money, with its ISO 4217 code: `KRW`, `KPW`, `USD`, `CNY`; `XXX` where unclear.
    case money(String)
    /// A physical measure in its base unit (m, g, s, m², l, °C, W, …); the value is converted.
    case measure(String)
    /// A calendar day or part of one: year, month, day; parts not stated are nil.
    case date(year: Int?, month: Int?, day: Int?)
    /// A time of day in minutes after midnight.
    case clock
    /// A span of time in seconds.
    case duration
    /// A position in a row: 제3차, third.
    case ordinal
    /// Things with a counter of their own, folded: 척 `ship`, 건 `case`.
    case count(String)
  }

  /// How exact the text claims the number to be.
  public enum Precision: String, Hashable, Sendable, Codable {
    /// Stated plainly.
    case exact
    /// 약, 여, 가량, 안팎, about, some, around.
    case approximate
    /// 이상, 넘게, at least, more than, over.
    case atLeast
    /// 이하, 미만, at most, less than, under.
    case atMost
    /// 수십, 몇, dozens, several: value is the order of magnitude.
    case vague
  }

  /// The value in base units; for dates 0.
  public let value: Double
  /// What it counts or measures.
  public let unit: Unit
  /// How exact the text claims it to be.
  public let precision: Precision
  /// UTF-8 offsets into the segment's text, half-open.
  public let range: Range<Int>
  /// As written.
  public let text: String

  /// Makes a quantity.
  public init(value: Double, unit: Unit, precision: Precision, range: Range<Int>, text: String) {
    self.value = value
    self.unit = unit
    self.precision = precision
    self.range = range
    self.text = text
  }
}
