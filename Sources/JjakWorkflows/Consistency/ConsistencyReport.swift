/// What a check of a pair or of a memory found.
public struct ConsistencyReport: Sendable, Encodable {
  /// How often a rule found something.
  public struct RuleCount: Hashable, Sendable, Encodable {
    /// The rule.
    public let rule: RuleDescription
    /// Its findings in this report.
    public let findings: Int
  }

  /// Names the form of this report.
  public let schema = "jjak.consistency/1"
  /// Where the source was read from; the memory's path for a memory.
  public let source: String
  /// Where the target was read from; nil for a memory.
  public let target: String?
  /// Pairs of sentences or units that were compared.
  public let checked: Int
  /// The findings that are not accepted, in the order of the source.
  public let findings: [Finding]
  /// How many findings the baseline accepts.
  public let accepted: Int
  /// The rules that found something.
  public let rules: [RuleCount]
  /// Remarks for the reader.
  public let remarks: [String]
  /// Months, desks and what was put most variously; nil for a pair.
  public let trends: Trends?

  init(
    source: String, target: String?, checked: Int, findings: [Finding], baseline: Baseline,
    remarks: [String] = [], trends: Trends? = nil
  ) {
    self.source = source
    self.target = target
    self.checked = checked
    self.findings = findings.filter { !baseline.accepts($0) }
    accepted = findings.count - self.findings.count
    let counts = Dictionary(grouping: self.findings, by: \.rule).mapValues(\.count)
    rules = RuleCatalogue.descriptions.compactMap { rule in
      counts[rule.id].map { RuleCount(rule: rule, findings: $0) }
    }
    self.remarks = remarks
    self.trends = trends
  }

  /// The gravest severity found.
  public var gravest: Severity? { findings.map(\.severity).max() }
}
