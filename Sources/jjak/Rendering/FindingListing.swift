import JjakWorkflows

/// Findings for the eye: rule, what is wrong, both sentences with their places.
struct FindingListing {
  let report: ConsistencyReport

  /// The findings and their count.
  var text: String {
    report.findings.map(paragraph).joined() + summary
  }

  private func paragraph(_ finding: Finding) -> String {
    let heading =
      "\(finding.severity.rawValue) \(finding.rule)".styled(finding.severity.style)
      + "  \(finding.message)"
    return wrapped(heading, indent: 0) + finding.source.map(line).joined()
      + finding.target.map(line).joined() + wrapped(finding.fingerprint.styled(.dim), indent: 4)
      + "\n"
  }

  private func line(_ place: FindingPlace) -> String {
    let number = place.segment.map { "\($0 + 1)" } ?? place.unit.map { "unit \($0)" } ?? ""
    return wrapped("\(number)  \(place.sentence)", indent: 4)
  }

  private func wrapped(_ text: String, indent: Int) -> String {
    text.wrapped(to: max(24, Terminal.width - indent)).map {
      String(repeating: " ", count: indent) + $0 + "\n"
    }.joined()
  }

  private var summary: String {
    let counts = Severity.allCases.reversed().compactMap { severity in
      let count = report.findings.count { $0.severity == severity }
      return count > 0 ? "\(count) \(severity.rawValue)\(count > 1 ? "s" : "")" : nil
    }
    let found = counts.isEmpty ? "nothing found" : counts.joined(separator: ", ")
    let accepted = report.accepted > 0 ? ", \(report.accepted) accepted by the baseline" : ""
    return "\(found) in \(report.checked) pairs\(accepted)\n"
  }
}

/// What each rule looks for.
enum RuleListing {
  /// The rules with their severity and explanation.
  static var text: String {
    RuleCatalogue.descriptions.map { rule in
      "\(rule.severity.rawValue.padded(to: 8)) \(rule.id)".styled(.bold) + "\n"
        + rule.explanation.wrapped(to: max(24, Terminal.width - 9)).map {
          "         \($0)\n"
        }.joined()
    }.joined()
  }
}

extension Severity {
  fileprivate var style: TextStyle {
    switch self {
    case .note: .cyan
    case .warning: .yellow
    case .error: .red
    }
  }
}
