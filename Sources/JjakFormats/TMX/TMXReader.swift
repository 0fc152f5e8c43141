public import JjakCore

/// Reads TMX 1.1–1.4 and the 2.0 draft, unit by unit.
///
/// Memory stays flat whatever the length of the file. Nothing is opened but the file itself. What
/// real tools get wrong is repaired and counted; see ``ImportFinding``. Damage is an error that
/// names the line: units before it have been handed over by then, so a caller that wants all or
/// nothing undoes them when `read` throws. In salvage mode damage ends the reading and stands in
/// ``ImportReport/damage``.
public struct TMXReader: Sendable {
  /// Mode and limits.
  public var options: ReaderOptions

  /// Makes a reader.
  public init(options: ReaderOptions = ReaderOptions()) {
    self.options = options
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: Path of a `.tmx` or `.tmx.gz` file.
  ///   - unit: Takes each unit; what it throws ends the reading and is passed on.
  ///
  /// - Returns: What was kept, repaired and skipped.
  ///
  /// - Throws: ``FormatError``, or what `unit` throws.
  @discardableResult
  public func read(path: String, unit: (TranslationUnit) throws -> Void) throws -> ImportReport {
    try read(ByteInput(path: path), unit: unit)
  }

  /// Reads bytes.
  ///
  /// - Parameters:
  ///   - input: The bytes, compressed or not, in any encoding.
  ///   - unit: Takes each unit; what it throws ends the reading and is passed on.
  ///
  /// - Returns: What was kept, repaired and skipped.
  ///
  /// - Throws: ``FormatError``, or what `unit` throws.
  ///
  /// - Complexity: O(*n*) in the bytes; memory is that of the largest unit.
  @discardableResult
  public func read(
    _ input: ByteInput, unit: (TranslationUnit) throws -> Void
  ) throws -> ImportReport {
    try withoutActuallyEscaping(unit) { unit in
      let builder = TMXBuilder(options: options, file: input.name, unit: unit)
      return try XMLFeed(input, options: options).read(into: builder)
    }
  }
}
