public import JjakCore

/// Writes units one after another.
///
/// The file appears under its name only with ``finish()``; a writer that is let go before leaves
/// nothing behind.
public protocol UnitWriter: AnyObject {
  /// Writes one unit.
  func write(_ unit: TranslationUnit) throws
  /// Completes the file and gives it its name; nothing may be written afterwards.
  func finish() throws -> ExportReport
}
