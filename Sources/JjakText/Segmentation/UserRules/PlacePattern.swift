internal import CICU

/// A rule of a user as one regular expression that holds at places and takes up no text.
struct PlacePattern: Sendable {
  /// What is wrong with a rule's patterns.
  enum Fault: Error {
    /// One of them is no regular expression; the fault is seen at a place in it, in UTF-16 units.
    case malformed(pattern: String, place: Int)
    /// How much text `beforebreak` may match has no bound.
    case unbounded(pattern: String)
  }

  private let units: [UInt16]

  /// Joins what must stand before and after a place.
  init(before: String, after: String) throws(Fault) {
    try Self.check(before)
    try Self.check(after)
    let behind = before.isEmpty ? "" : "(?<=\(before))"
    let ahead = "(?=\(after))"
    let exact = Array("\(behind)\(ahead)".utf16)
    if Self.status(of: exact).status != CICU_UNBOUNDED_LOOKBEHIND {
      units = exact
      return
    }
    units = Array("(?<=\(Self.bounded(before)))\(ahead)".utf16)
    guard Self.status(of: units).status == 0 else { throw .unbounded(pattern: before) }
  }

  private static func check(_ pattern: String) throws(Fault) {
    let (status, place) = status(of: Array(pattern.utf16))
    guard status == 0 || pattern.isEmpty else {
      throw .malformed(pattern: pattern, place: place)
    }
  }

  private static func status(of units: [UInt16]) -> (status: Int32, place: Int) {
    var place: Int32 = 0
    let status = unsafe cicu_regex_check(units, Int32(units.count), &place)
    return (status, Int(place))
  }

  /// How often a part of `beforebreak` without a bound may occur.
  private static let bound = 100

  /// Gives `*`, `+` and `{2,}` a bound, for ICU looks behind only so far.
  ///
  /// After the segment library by Jarek Lipski (loomchild), which does the same with the same bound.
  static func bounded(_ pattern: String) -> String {
    var result = ""
    var isEscaped = false
    var classDepth = 0
    var isQuantified = false
    var isNamed = false
    var isInName = false
    for scalar in pattern.unicodeScalars {
      let isPlain = !isEscaped && classDepth == 0
      // The braces of `\p{L}`, `\N{…}` and `\x{…}` hold a name and no count.
      if scalar == "{", isNamed { isInName = true }
      let endsName = scalar == "}" && isInName
      if endsName { isInName = false }
      isNamed = isEscaped && "pPNx".unicodeScalars.contains(scalar)
      isEscaped = !isEscaped && scalar == "\\"
      switch scalar {
      case "[" where isPlain || classDepth > 0 && !isEscaped: classDepth += 1
      case "]" where classDepth > 0 && !isEscaped: classDepth -= 1
      default: break
      }
      // A sign after a quantifier says how greedy it is.
      let quantifier = isPlain && !isQuantified
      isQuantified =
        quantifier && !endsName
        && (scalar == "*" || scalar == "+" || scalar == "?" || scalar == "}")
      switch scalar {
      case "*" where quantifier: result += "{0,\(bound)}"
      case "+" where quantifier: result += "{1,\(bound)}"
      case "}" where quantifier && result.last == ",": result += "\(bound)}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension PlacePattern {
  /// Where inside ranges of a text the pattern holds, ascending.
  ///
  /// - Returns: The places, or nil when it took more work than was left.
  func places(in text: [UInt16], ranges: [Range<Int>], work: inout Int64) -> [Int]? {
    let bounds = Self.bounds(of: ranges)
    var places = [Int32](repeating: 0, count: text.count)
    let count = unsafe cicu_regex_places(
      units, Int32(units.count), text, bounds, Int32(ranges.count), &places, Int32(places.count),
      &work)
    guard Self.isDone(count) else { return nil }
    return places.prefix(Int(count)).map(Int.init)
  }

  /// At which of some places, each with its range, the pattern holds.
  ///
  /// - Returns: One truth a place, or nil when it took more work than was left.
  func holds(
    at places: [(place: Int, range: Range<Int>)], in text: [UInt16], work: inout Int64
  ) -> [Bool]? {
    let bounds = Self.bounds(of: places.map(\.range))
    var holds = [UInt8](repeating: 0, count: places.count)
    let status = unsafe cicu_regex_holds(
      units, Int32(units.count), text, bounds, places.map { Int32($0.place) }, Int32(places.count),
      &holds, &work)
    return Self.isDone(status) ? holds.map { $0 != 0 } : nil
  }

  /// Tells a result from running out of work or of memory to go back in.
  private static func isDone(_ status: Int32) -> Bool {
    precondition(
      status >= 0 || status == CICU_OUT_OF_WORK || status == CICU_OUT_OF_STACK,
      "ICU cannot match a pattern it compiled: status \(-status)")
    return status >= 0
  }

  private static func bounds(of ranges: [Range<Int>]) -> [Int32] {
    ranges.flatMap { [Int32($0.lowerBound), Int32($0.upperBound)] }
  }
}
