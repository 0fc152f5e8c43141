import GRDB
import JjakCore

extension MemoryStore {
  /// Imports units as they come; all of them or, when anything fails, none.
  ///
  /// Memory stays flat: units are written as they arrive. A unit whose source, target, codes and
  /// article are there already is counted and left out.
  ///
  /// - Parameters:
  ///   - request: Name and date of the import.
  ///   - progress: Called every thousand units.
  ///   - body: Hands each unit to the closure that it gets, and returns the metadata of the file,
  ///     which is known only when it has been read.
  /// - Returns: How many units were read and added, and the number to undo the import by.
  /// - Throws: ``MemoryError``, or what `body` throws.
  /// - Complexity: O(*n* log *n*)
  public func importUnits(
    _ request: ImportRequest, progress: @escaping (ImportSummary) -> Void = { _ in },
    from body: ((ImportedUnit) throws -> Void) throws -> MemoryHeader?
  ) throws -> ImportSummary {
    try write { db in
      let writer = try UnitWriter(request, store: self, in: db)
      let header = try body { unit in
        try writer.add(unit)
        if writer.summary.read.isMultiple(of: 1000) { progress(writer.summary) }
      }
      return try writer.finish(header: header)
    }
  }

  /// Imports the units of a sequence; all of them or, when anything fails, none.
  ///
  /// - Parameters:
  ///   - units: The units in the order of their files.
  ///   - request: Name and date of the import.
  ///   - header: The metadata of the file.
  /// - Returns: How many units were read and added, and the number to undo the import by.
  /// - Throws: ``MemoryError``
  public func importUnits(
    _ units: some Sequence<ImportedUnit>, _ request: ImportRequest, header: MemoryHeader? = nil
  ) throws -> ImportSummary {
    try importUnits(request) { add in
      for unit in units { try add(unit) }
      return header
    }
  }
}
