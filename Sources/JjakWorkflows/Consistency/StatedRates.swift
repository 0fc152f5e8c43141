import JjakCore

/// The exchange rates that an article states, by the sums that stand in brackets behind others: 52,100 won ($36).
struct StatedRates: Sendable {
  private struct Rate {
    let value: Double
    /// By how much of itself it may be off for the rounding of the sum in brackets.
    let slack: Double
  }

  /// Rates by the codes of both currencies, of sums that were rounded by a twentieth at most.
  private var rates: [[String]: [Rate]] = [:]

  /// Reads the sums of an English text; both end in brackets that nothing else stands in between.
  mutating func read(_ text: String, _ quantities: [Quantity]) {
    let bytes = Array(text.utf8)
    for (stated, converted) in zip(quantities, quantities.dropFirst())
    where stated.range.upperBound < converted.range.lowerBound
      && bytes[stated.range.upperBound..<converted.range.lowerBound].elementsEqual(" (".utf8)
    {
      guard let (key, rate) = Self.rate(stated, converted), rate.slack <= 0.05 else { continue }
      rates[key, default: []].append(rate)
    }
  }

  /// Whether two other sums and more were converted at about one rate, and this one was not.
  ///
  /// Two agree if they differ by no more than a tenth and what they may be off for their rounding.
  ///
  /// - Complexity: O(*n* log *n*) in the count of sums in the same currencies.
  func areAgainst(_ stated: Quantity, _ converted: Quantity) -> Bool {
    guard let (key, own) = Self.rate(stated, converted) else { return false }
    var others = rates[key] ?? []
    if let index = others.firstIndex(where: { $0.value == own.value }) { others.remove(at: index) }
    guard others.count > 1 else { return false }
    let middle = others.map(\.value).sorted()[others.count / 2]
    let agrees = { (rate: Rate) in (rate.value / middle - 1).magnitude <= 0.1 + rate.slack }
    return others.allSatisfy(agrees) && !agrees(own)
  }

  private static func rate(_ stated: Quantity, _ converted: Quantity) -> ([String], Rate)? {
    guard case .money(let from) = stated.unit, case .money(let to) = converted.unit, from != to,
      stated.value > 0, converted.value > 0
    else { return nil }
    let rate = Rate(value: stated.value / converted.value, slack: converted.roundingShare)
    return ([from, to], rate)
  }
}

extension Quantity {
  /// By how much of its value a figure may be rounded, half of its last place that is not 0: 0.014 of $36.
  fileprivate var roundingShare: Double {
    guard let figure = text.filter({ $0 != "," }).firstMatch(of: /([0-9]+)(?:\.([0-9]+))?/)
    else { return 1 }
    let decimals = figure.2.map(String.init) ?? ""
    let digits = String(figure.1) + decimals
    let end = digits.reversed().drop { decimals.isEmpty && $0 == "0" }.count
    guard let number = Double(digits.prefix(end)), number > 0 else { return 1 }
    return 0.5 / number
  }
}
