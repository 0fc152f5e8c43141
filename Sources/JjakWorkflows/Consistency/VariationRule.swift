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

  /// The texts with most counterparts, the most varied first.
  func mostVaried(_ count: Int) -> [Trends.Varied] {
    order.enumerated().compactMap { index, key in
      let variants = Dictionary(grouping: groups[key] ?? [], by: \.counterpart)
      return variants.count > 1 ? (index: index, key: key, variants: variants) : nil
    }
    .sorted { ($1.variants.count, $0.index) < ($0.variants.count, $1.index) }
    .prefix(count)
    .map { Trends.Varied(text: $0.key, summary: Self.summary(Self.ordered($0.variants))) }
  }

  private static func ordered(
    _ variants: [String: [Occurrence]]
  ) -> [(key: String, value: [Occurrence])] {
    variants.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
  }

  private static func summary(_ shown: [(key: String, value: [Occurrence])]) -> String {
    shown.map { text, uses in "“\(text)” \(uses.count)×" + dates(of: uses) }.joined(separator: "; ")
  }

  private func finding(
    _ occurrences: [Occurrence], _ variants: [String: [Occurrence]], isSource: Bool
  ) -> Finding {
    let shown = Self.ordered(variants)
    let summary = Self.summary(shown)
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
