public import Foundation
import JjakCore
import JjakFormats
import JjakMemory

/// Puts the units of files into a memory.
public enum ImportWorkflow {
  /// Imports files one after another, each in one transaction; a memory that is missing is made.
  ///
  /// - Parameters:
  ///   - sources: The files.
  ///   - memory: Path of the memory; nil for the user's own.
  ///   - date: When the import takes place.
  ///   - progress: Called every thousand units with their count.
  ///   - outcome: Takes what became of each file as soon as it is imported.
  ///
  /// - Throws: `FormatError` with the place in the file, or `MemoryError`; the files before stay
  ///   imported.
  public static func run(
    _ sources: [UnitSource], memory: String?, date: Date, progress: @escaping (Int) -> Void,
    outcome: (ImportOutcome) throws -> Void
  ) throws {
    for source in sources {
      let finished = try MemoryAccess.writing(memory) { store in
        try run(source, into: store, date: date, progress: progress)
      }
      try outcome(finished)
    }
  }

  /// Imports one file in one transaction: all of its units or, when anything fails, none.
  ///
  /// Article, position and state are taken from the properties `x-article-title`, `x-article-url`,
  /// `x-article-date`, `x-article-desk`, `x-people`, `x-position` and `x-state`.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - store: The memory.
  ///   - date: When the import takes place.
  ///   - progress: Called every thousand units with their count.
  ///
  /// - Returns: What was kept, repaired and skipped.
  ///
  /// - Throws: `FormatError` with the place in the file, or `MemoryError`.
  static func run(
    _ source: UnitSource, into store: MemoryStore, date: Date,
    progress: @escaping (Int) -> Void
  ) throws -> ImportOutcome {
    let (format, input) = try source.open()
    let options = try source.options(source: store.sourceLanguage, target: store.targetLanguage)
    let request = ImportRequest(name: source.path, date: date.ISO8601Format())
    var report = ImportReport()
    let summary = try store.importUnits(request, progress: { progress($0.read) }) { add in
      report = try format.read(input, options: options) { try add(ImportedUnit(file: $0)) }
      return MemoryHeader(report.header)
    }
    return ImportOutcome(
      reading: ReadingOutcome(file: source.path, format: format.name, report: report),
      batch: summary.batch, added: summary.added, duplicates: summary.duplicates)
  }
}

extension MemoryHeader {
  /// The header of a file, or nil where it says nothing.
  init?(_ header: FileHeader) {
    guard header != FileHeader() else { return nil }
    self.init(
      attributes: header.attributes, notes: header.notes, properties: header.properties)
  }
}
