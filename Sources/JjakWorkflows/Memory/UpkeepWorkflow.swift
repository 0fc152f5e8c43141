public import Foundation
import JjakCore
import JjakMemory

/// Keeps a memory in order; every change can be taken back by its number.
public enum UpkeepWorkflow {
  /// Makes an empty memory, and the folder of the user's own.
  ///
  /// - Parameter path: A file that is not there; the user's own memory if nil.
  /// - Returns: The new memory.
  /// - Throws: `MemoryError`
  public static func create(_ path: String?) throws -> MemoryDescription {
    let file = path ?? MemoryLocation.defaultPath()
    if path == nil { try MemoryAccess.makeFolder(of: file) }
    return try MemoryDescription(MemoryAccess.create(file))
  }

  /// What a memory holds.
  ///
  /// - Parameter path: The file; the user's own memory if nil.
  /// - Returns: The counts and the imports.
  /// - Throws: `MemoryError`
  public static func describe(_ path: String?) throws -> MemoryDescription {
    try MemoryDescription(MemoryAccess.reading(path))
  }

  /// Looks through the whole file for damage.
  ///
  /// - Parameter path: The file; the user's own memory if nil.
  /// - Returns: Where it is kept and what is wrong, one line each; empty when all is well.
  /// - Throws: `MemoryError` when it can't be read at all.
  public static func verify(_ path: String?) throws -> (path: String, findings: [String]) {
    let store = try MemoryAccess.reading(path)
    return (store.path, try store.verify())
  }

  /// Copies a memory, also while it is in use.
  ///
  /// - Parameters:
  ///   - path: The file; the user's own memory if nil.
  ///   - destination: A file that is not there.
  /// - Returns: The copy.
  /// - Throws: `MemoryError`
  public static func backup(_ path: String?, to destination: String) throws -> MemoryDescription {
    try MemoryAccess.reading(path).backup(to: destination)
    return try describe(destination)
  }

  /// Takes back an import or change.
  ///
  /// - Parameters:
  ///   - batch: Its number.
  ///   - path: The memory; the user's own if nil.
  /// - Returns: Units that went and that came back.
  /// - Throws: `MemoryError`
  public static func undo(
    _ batch: Int64, in path: String?
  ) throws -> (removed: Int, restored: Int) {
    try MemoryAccess.changing(path) { store in
      let summary = try store.undo(batch: batch)
      return (summary.removed, summary.restored)
    }
  }

  /// Puts a unit in other words.
  ///
  /// - Parameters:
  ///   - unit: Its number.
  ///   - source: The new source; nil to leave it.
  ///   - target: The new target; nil to leave it.
  ///   - path: The memory; the user's own if nil.
  ///   - date: When it takes place.
  /// - Returns: The number of the unit that took its place, and of the change.
  /// - Throws: `MemoryError`
  public static func edit(
    _ unit: Int64, source: String?, target: String?, in path: String?, date: Date
  ) throws -> (unit: Int64, batch: Int64) {
    try MemoryAccess.changing(path) { store in
      let request = ImportRequest(name: "edit of unit \(unit)", date: date.ISO8601Format())
      let edited = try store.edit(unit, source: source, target: target, request)
      return (edited.id, edited.provenance.batch)
    }
  }

  /// The versions of a unit, oldest first.
  ///
  /// - Parameters:
  ///   - unit: Any number that it has or had.
  ///   - path: The memory; the user's own if nil.
  /// - Returns: The versions, one at least.
  /// - Throws: `MemoryError`
  public static func history(of unit: Int64, in path: String?) throws -> UnitHistory {
    UnitHistory(try MemoryAccess.reading(path).history(of: unit))
  }

  /// Puts the units of other memories into one, each memory as one import.
  ///
  /// - Parameters:
  ///   - others: Files of other memories.
  ///   - path: The memory that takes them; the user's own if nil. It is made where it is missing.
  ///   - date: When it takes place.
  ///   - progress: Called every thousand units with their count.
  /// - Returns: What each gave, by its number, units added and units that were there already.
  /// - Throws: `MemoryError`, also where one of the others is the memory itself; those before stay merged.
  public static func merge(
    _ others: [String], into path: String?, date: Date, progress: @escaping (Int) -> Void
  ) throws -> [(path: String, batch: Int64, added: Int, duplicates: Int)] {
    try others.map { other in
      let source = try MemoryAccess.reading(other)
      guard !isSame(other, path ?? MemoryLocation.defaultPath()) else {
        throw MemoryError.sameMemory(path: other)
      }
      let summary = try MemoryAccess.writing(path) { store in
        let request = ImportRequest(name: other, date: date.ISO8601Format())
        return try store.importUnits(request, progress: { progress($0.read) }) { add in
          try source.exportUnits { unit in
            try add(
              ImportedUnit(
                unit.unit, article: unit.provenance.article, position: unit.provenance.position,
                state: unit.state))
          }
          return nil
        }
      }
      return (other, summary.batch, summary.added, summary.duplicates)
    }
  }
}

extension UpkeepWorkflow {
  /// Whether two paths lead to one file, through links as well.
  private static func isSame(_ first: String, _ second: String) -> Bool {
    let files = [first, second].map { URL(filePath: $0).resolvingSymlinksInPath().path }
    return files[0] == files[1]
  }
}

/// The versions of a unit.
public struct UnitHistory: Hashable, Sendable, Encodable {
  /// A unit as it was until a change, or as it is.
  public struct Version: Hashable, Sendable, Encodable {
    /// The number it has or had.
    public let unit: Int64
    /// The source side.
    public let source: String
    /// The target side.
    public let target: String
    /// The number of the change that ended it; nil for the unit as it is.
    public let endedBy: Int64?
    /// What that change is called.
    public let change: String?
    /// When it took place.
    public let date: String?
  }

  /// Oldest first.
  public let versions: [Version]

  init(_ versions: [UnitVersion]) {
    self.versions = versions.map {
      Version(
        unit: $0.id, source: $0.source, target: $0.target, endedBy: $0.endedBy?.batch,
        change: $0.endedBy?.name, date: $0.endedBy?.date)
    }
  }

  /// The versions for a person.
  public var text: String {
    versions.map { version in
      let end = version.endedBy.map { batch in
        "until \(version.date ?? ""): \(version.change ?? "") (change \(batch))"
      }
      return """
        unit \(version.unit), \(end ?? "as it is")
          \(version.source)
          \(version.target)

        """
    }.joined()
  }
}
