/// Finds the same text put differently, either way round.
struct VariationRule {
  static let source = RuleDescription(
    id: "source-varies", severity: .note,
    explanation: "The same Korean sentence was put into English in more than one way.")
  static let target = RuleDescription(
    id: "target-varies", severity: .note,
    explanation: "The same English sentence stands for more than one Korean sentence.")

  static let descriptions = [source, target]

  /// A text with one of its counterparts.
  struct Occurrence {
    let key: String
    let counterpart: String
    let place: FindingPlace
    let counterpartPlace: FindingPlace
    let date: String?
  }

  private var groups: [String: [Occurrence]] = [:]
  private var order: [String] = []
  private let rule: RuleDescription

  init(_ rule: RuleDescription) {
    self.rule = rule
  }

  mutating func add(_ occurrence: Occurrence) {
    if groups[occurrence.key, default: []].isEmpty { order.append(occurrence.key) }
    groups[occurrence.key, default: []].append(occurrence)
  }

  /// One finding for each text with several counterparts, in order of first appearance.
  ///
  /// - Parameter isSource: Whether the texts are sources and their counterparts targets.
  /// - Returns: The findings.
  func findings(isSource: Bool) -> [Finding] {
    order.compactMap { key in
      let occurrences = groups[key] ?? []
      let variants = Dictionary(grouping: occurrences, by: \.counterpart)
      guard variants.count > 1 else { return nil }
      return finding(occurrences, variants, isSource: isSource)
    }
  }

  private func finding(
    _ occurrences: [Occurrence], _ variants: [String: [Occurrence]], isSource: Bool
  ) -> Finding {
    let shown = variants.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    let summary = shown.map { text, uses in
      "“\(text)” \(uses.count)×" + Self.dates(of: uses)
    }.joined(separator: "; ")
    let own = [occurrences[0].place]
    let others = shown.map { $0.value[0].counterpartPlace }
    return Finding(
      rule: rule.id, severity: rule.severity, message: "\(variants.count) ways: \(summary)",
      source: isSource ? own : others, target: isSource ? others : own,
      fingerprint: Fingerprint.of([rule.id, occurrences[0].key] + variants.keys.sorted()))
  }

  private static func dates(of uses: [Occurrence]) -> String {
    let dates = uses.compactMap(\.date).sorted()
    guard let first = dates.first, let last = dates.last else { return "" }
    return first == last ? " (\(first))" : " (\(first) – \(last))"
  }
}
