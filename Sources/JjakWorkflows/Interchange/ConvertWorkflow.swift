import JjakCore
import JjakFormats

/// What became of a converted file.
public struct ConvertOutcome: Hashable, Sendable, Codable {
  /// What the input gave.
  public let reading: ReadingOutcome
  /// What the output took.
  public let writing: ExportOutcome

  /// The outcome in lines for a person.
  public var text: String {
    "\(reading.file): read \(reading.kept) units (\(reading.format), \(reading.encoding)), "
      + "\(reading.skippedUnits) skipped\n" + reading.details + writing.text
  }
}

/// Turns a file of units into one of another format, without a memory.
public enum ConvertWorkflow {
  /// Converts unit by unit; the output appears when it is whole.
  ///
  /// - Parameters:
  ///   - source: The input.
  ///   - destination: The output.
  ///   - progress: Called every thousand units with their count.
  ///
  /// - Returns: What was read, written and lost.
  ///
  /// - Throws: `FormatError` with the place in the file.
  public static func run(
    _ source: UnitSource, to destination: UnitDestination, progress: (Int) -> Void
  ) throws -> ConvertOutcome {
    let (format, opened) = try source.open()
    let (header, input) = try format.header(of: opened)
    let writer = try HeadedWriter(destination, header: header)
    var count = 0
    let report = try format.read(input, options: source.options()) { unit in
      try writer.write(unit)
      count += 1
      if count.isMultiple(of: 1000) { progress(count) }
    }
    return ConvertOutcome(
      reading: ReadingOutcome(file: source.path, format: format.name, report: report),
      writing: try writer.finish())
  }
}
