import JjakWorkflows

/// Findings with links to their places.
struct FindingView {
  struct Place {
    /// The sentence's identifier on the page; nil where the sentence is not on it.
    let href: String?
    let label: String
    let language: String
    let before: String
    /// The evidence; nil where it is the whole sentence.
    let text: String?
    let after: String
  }

  struct Item {
    let number: Int
    let severity: String
    let rule: String
    let message: String
    let fingerprint: String
    let places: [Place]
  }

  struct Rule {
    let id: String
    let explanation: String
  }

  /// More findings than these are only counted.
  static let most = 500

  let summary: String
  let items: [Item]
  let rules: [Rule]
  let hasRules: Bool

  init(_ report: ConsistencyReport) {
    let findings = report.findings.prefix(Self.most)
    items = findings.enumerated().map { index, finding in
      Item(
        number: index + 1, severity: finding.severity.rawValue, rule: finding.rule,
        message: finding.message, fingerprint: finding.fingerprint,
        places: finding.source.map { Place($0, isTarget: false) }
          + finding.target.map { Place($0, isTarget: true) })
    }
    rules = report.rules.map { Rule(id: $0.rule.id, explanation: $0.rule.explanation) }
    hasRules = !rules.isEmpty
    summary = Self.summary(report, shown: findings.count)
  }

  private static func summary(_ report: ConsistencyReport, shown: Int) -> String {
    let counts = Severity.allCases.reversed().compactMap { severity in
      let count = report.findings.count { $0.severity == severity }
      return count > 0 ? "\(count) \(severity.rawValue)\(count > 1 ? "s" : "")" : nil
    }
    let found = counts.isEmpty ? "Nothing found" : counts.joined(separator: ", ")
    let accepted = report.accepted > 0 ? ", \(report.accepted) accepted by the baseline" : ""
    let rest = report.findings.count > shown ? "; the first \(shown) are shown" : ""
    return "\(found) in \(report.checked) pairs\(accepted)\(rest)."
  }
}

extension FindingView.Place {
  init(_ place: FindingPlace, isTarget: Bool) {
    let side = isTarget ? "target" : "source"
    href = place.segment.map { "\(isTarget ? "t" : "s")\($0)" }
    label =
      place.segment.map { "\(side) \($0 + 1)" } ?? place.unit.map { "unit \($0)" } ?? side
    language =
      place.sentence.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) }
      ? "ko" : "en"
    let isPart = place.text != place.sentence
    let found = isPart ? place.sentence.firstRange(of: place.text) : nil
    before = found.map { String(place.sentence[..<$0.lowerBound]) } ?? place.sentence
    text = found.map { String(place.sentence[$0]) }
    after = found.map { String(place.sentence[$0.upperBound...]) } ?? ""
  }
}
