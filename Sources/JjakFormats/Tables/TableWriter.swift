import JjakCore

/// Writes a table with a header row of the two languages; lines end with CRLF in CSV, LF in TSV.
final class TableWriter: UnitWriter {
  private let file: AtomicFile
  private let isQuoting: Bool
  private let options: WriterOptions
  private var report = ExportReport()

  init(path: String, isQuoting: Bool, options: WriterOptions) throws {
    self.isQuoting = isQuoting
    self.options = options
    file = try AtomicFile(path: path)
    if options.writesByteOrderMark { try file.write([0xEF, 0xBB, 0xBF]) }
    try writeRow([options.sourceLanguage.canonical, options.targetLanguage.canonical])
  }

  func write(_ unit: TranslationUnit) throws {
    guard let (source, target) = report.sides(of: unit, options: options) else { return }
    try writeRow([source, target])
    report.written += 1
  }

  func finish() throws -> ExportReport {
    try file.commit()
    return report
  }

  private func writeRow(_ cells: [String]) throws {
    let row = cells.map { cell in isQuoting ? quoted(cell) : report.oneLine(guarded(cell)) }
    let end = isQuoting ? "\r\n" : "\n"
    try file.write((row.joined(separator: isQuoting ? "," : "\t") + end).utf8)
  }

  private func guarded(_ cell: String) -> String {
    guard options.guardsFormulas, let first = cell.utf8.first,
      [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D].contains(first)
    else { return cell }
    return "'" + cell
  }

  private func quoted(_ cell: String) -> String {
    let cell = guarded(cell)
    let special: Set<UInt8> = [0x22, 0x2C, 0x0A, 0x0D, 0x3B, 0x09]
    guard cell.utf8.contains(where: special.contains) else { return cell }
    return "\""
      + cell.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
