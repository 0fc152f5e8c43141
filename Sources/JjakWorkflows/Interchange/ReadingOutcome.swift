import JjakFormats

/// What reading a file of units kept, repaired and skipped.
public struct ReadingOutcome: Hashable, Sendable, Codable {
  /// One kind of repair or skip.
  public struct Finding: Hashable, Sendable, Codable {
    /// The kind, as stable identifier: `emptySegment`.
    public let kind: String
    /// How often.
    public let count: Int
    /// Line of the first, from 1.
    public let firstLine: Int
    /// What the first was about.
    public let example: String?
    /// The finding in words, with its first place.
    public let message: String
  }

  /// The file as named; `-` is standard input.
  public let file: String
  /// The format that was read.
  public let format: String
  /// The encoding that was read.
  public let encoding: String
  /// Units kept.
  public let kept: Int
  /// Units left out because they were not whole.
  public let skippedUnits: Int
  /// What was changed on the way in, in order of first occurrence.
  public let repaired: [Finding]
  /// What was kept as it is and is worth a look, in order of first occurrence.
  public let noted: [Finding]
  /// What was left out, in order of first occurrence.
  public let skipped: [Finding]
  /// The damage at which salvage stopped.
  public let damage: String?

  /// The findings in lines for a person, indented.
  public var details: String {
    var lines = repaired.map { "  repaired  \($0.message)\n" }
    lines += noted.map { "  noted     \($0.message)\n" }
    lines += skipped.map { "  skipped   \($0.message)\n" }
    if let damage { lines.append("  damaged   \(damage); what stood before was kept\n") }
    return lines.joined()
  }
}

extension ReadingOutcome {
  init(file: String, format: String, report: ImportReport) {
    self.file = file
    self.format = format
    encoding = report.encoding
    kept = report.kept
    skippedUnits = report.skippedUnits
    repaired = report.repairs.map(Finding.init)
    noted = report.remarks.map(Finding.init)
    skipped = report.skips.map(Finding.init)
    damage = report.damage.map { "\($0.place): \($0.problem.fault)" }
  }
}

extension ReadingOutcome.Finding {
  init(_ finding: ImportReport.Finding) {
    kind = finding.kind.rawValue
    count = finding.count
    firstLine = finding.firstLine
    example = finding.example
    message = finding.description
  }
}
