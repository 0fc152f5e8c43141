public import JjakCore

/// What writing a file kept and could not express.
public struct ExportReport: Hashable, Sendable {
  /// Units written.
  public internal(set) var written = 0
  /// Units left out because a side that the format needs was missing.
  public internal(set) var skippedUnits = 0
  /// Tabs and ends of line that became spaces because the format keeps a unit on one line.
  public internal(set) var replacedBreaks = 0
  /// Characters left out because XML 1.0 does not allow them.
  public internal(set) var removedCharacters = 0
  /// Attributes of codes left out because the format has no place for them.
  public internal(set) var droppedAttributes = 0
  /// Variants, codes, notes or properties left out because the format has no place for them.
  public internal(set) var droppedParts = 0

  /// Makes an empty report.
  public init() {}
}

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
