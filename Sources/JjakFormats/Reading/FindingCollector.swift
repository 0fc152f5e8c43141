/// Gathers what a reader repairs and skips; strict reading stops at the first.
final class FindingCollector {
  let mode: ReadingMode
  let file: String?
  var report = ImportReport()

  init(mode: ReadingMode, file: String?) {
    self.mode = mode
    self.file = file
  }

  /// Counts without stopping; ``record(_:line:example:)`` stops later.
  var notice: TextStream.Notice {
    { kind, line, example in self.report.record(kind, line: line, example: example) }
  }

  /// Counts a repair or skip.
  func record(_ kind: ImportFinding, line: Int, example: String? = nil) throws {
    report.record(kind, line: line, example: example)
    try refuseFindings()
  }

  /// Counts a unit that is left out.
  func skipUnit(_ kind: ImportFinding, line: Int, example: String? = nil) throws {
    report.skippedUnits += 1
    try record(kind, line: line, example: example)
  }

  /// Throws when strict reading has found anything.
  func refuseFindings() throws {
    guard mode == .strict, let first = report.findings.first(where: { !$0.kind.isRemark })
    else { return }
    throw FormatError(.strict(first.description), file: file, line: first.firstLine)
  }
}
