import JjakFormats
import JjakMemory

/// What became of one imported file.
public struct ImportOutcome: Hashable, Sendable, Codable {
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
  /// The number of the import, for undoing it.
  public let batch: Int64
  /// Units read.
  public let read: Int
  /// Units added to the memory.
  public let added: Int
  /// Units left out because the memory had them.
  public let duplicates: Int
  /// Units of the file left out because they were not whole.
  public let skippedUnits: Int
  /// What was changed on the way in, in order of first occurrence.
  public let repaired: [Finding]
  /// What was left out, in order of first occurrence.
  public let skipped: [Finding]
  /// The damage at which salvage stopped.
  public let damage: String?
}

extension ImportOutcome {
  init(file: String, format: String, report: ImportReport, summary: ImportSummary) {
    self.file = file
    self.format = format
    encoding = report.encoding
    batch = summary.batch
    read = summary.read
    added = summary.added
    duplicates = summary.duplicates
    skippedUnits = report.skippedUnits
    repaired = report.repairs.map(Finding.init)
    skipped = report.skips.map(Finding.init)
    damage = report.damage?.description
  }

  /// The outcome in lines for a person.
  public var text: String {
    var lines = [
      "\(file): read \(read) units (\(format), \(encoding)); added \(added), "
        + "\(duplicates) there already, \(skippedUnits) skipped; import \(batch)"
    ]
    lines += repaired.map { "  repaired  \($0.message)" }
    lines += skipped.map { "  skipped   \($0.message)" }
    if let damage { lines.append("  damaged   \(damage); what stood before was kept") }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension ImportOutcome.Finding {
  init(_ finding: ImportReport.Finding) {
    kind = finding.kind.rawValue
    count = finding.count
    firstLine = finding.firstLine
    example = finding.example
    message = finding.description
  }
}
