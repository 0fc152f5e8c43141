/// Counts by which English forms each Korean name or term is put, unit by unit.
struct UsageCounter {
  private struct Form {
    var text: String
    var count = 0
    var first: String?
    var last: String?
  }

  private var forms: [String: [String: Form]] = [:]

  /// Counts one use.
  ///
  /// - Parameters:
  ///   - korean: The name or term.
  ///   - form: How the English puts it, as written.
  ///   - key: What forms that differ by inflection only have in common.
  ///   - date: The day of the article, `YYYY-MM-DD`.
  mutating func add(_ korean: String, as form: String, key: String, date: String?) {
    var entry = forms[korean, default: [:]][key] ?? Form(text: form)
    entry.count += 1
    if form.utf8.count < entry.text.utf8.count { entry.text = form }
    if let date {
      entry.first = min(entry.first ?? date, date)
      entry.last = max(entry.last ?? date, date)
    }
    forms[korean, default: [:]][key] = entry
  }

  /// Those with the most uses besides their commonest form.
  ///
  /// - Complexity: O(*n* log *n*) in the count of names or terms.
  func mostVaried(_ count: Int) -> [Trends.Varied] {
    forms.filter { $0.value.count > 1 }
      .map { (korean: $0.key, forms: $0.value, besides: Self.besides($0.value)) }
      .sorted { ($1.besides, $0.korean) < ($0.besides, $1.korean) }
      .prefix(count)
      .map { Trends.Varied(text: $0.korean, summary: Self.summary($0.forms)) }
  }

  private static let mostForms = 6

  private static func besides(_ forms: [String: Form]) -> Int {
    let counts = forms.values.map(\.count)
    return counts.reduce(0, +) - (counts.max() ?? 0)
  }

  private static func summary(_ forms: [String: Form]) -> String {
    let shown = forms.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      .prefix(mostForms).map { "\($0.value.text) \($0.value.count)×" + dates(of: $0.value) }
    let others = forms.count - shown.count
    return (shown + (others > 0 ? ["\(others) more"] : [])).joined(separator: "; ")
  }

  private static func dates(of form: Form) -> String {
    guard let first = form.first, let last = form.last else { return "" }
    return first == last ? " (\(first))" : " (\(first) – \(last))"
  }
}
