public import JjakCore

/// XLIFF: 1.2 is read and written, 2.x is read.
///
/// A unit is a `trans-unit`, a `segment` of 2.x or a stored match (`alt-trans`); units without
/// translation are skipped and counted. Attributes such as `id`, `approved` and `state` are kept.
public struct XLIFFFormat: UnitFormat {
  /// The name.
  public let name = "xliff"
  /// The endings.
  public let fileEndings = ["xlf", "xliff"]

  /// Makes the format.
  public init() {}

  /// Whether the document element is `xliff`.
  public func recognizes(_ head: String) -> Bool { head.contains("<xliff") }

  /// Reads bytes.
  ///
  /// - Parameters:
  ///   - input: The bytes, in any encoding.
  ///   - options: Mode, limits, and the languages where the file names none.
  ///   - unit: Takes each unit; what it throws ends the reading and is passed on.
  ///
  /// - Returns: What was kept and skipped.
  ///
  /// - Throws: ``FormatError``, or what `unit` throws.
  @discardableResult
  public func read(
    _ input: ByteInput, options: ReaderOptions = ReaderOptions(),
    unit: (TranslationUnit) throws -> Void
  ) throws -> ImportReport {
    try withoutActuallyEscaping(unit) { unit in
      let builder = XLIFFBuilder(options: options, file: input.name, unit: unit)
      return try XMLFeed(input, options: options).read(into: builder)
    }
  }

  /// Begins a file of XLIFF 1.2.
  public func makeWriter(path: String, options: WriterOptions) throws -> any UnitWriter {
    try XLIFFWriter(path: path, options: options)
  }
}
