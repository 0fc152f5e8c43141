public import Foundation
import JjakCore
import JjakFormats
import JjakMemory

/// Takes units out of a memory, never without a file of what was taken out.
public enum RemovalWorkflow {
  /// Which of several units alike is superfluous.
  public enum Likeness: String, Hashable, Sendable, CaseIterable {
    /// Source and target are the same, from whatever articles.
    case both
    /// The source is the same.
    case source
    /// Source and target are the same but for spaces, case and punctuation.
    case near
  }

  /// Finds units of which one would do; nothing changes.
  ///
  /// - Parameters:
  ///   - likeness: What makes them superfluous.
  ///   - path: The memory; the user's own if nil.
  /// - Returns: The groups, each with the unit to keep.
  /// - Throws: `MemoryError`
  public static func proposal(by likeness: Likeness, in path: String?) throws -> RemovalProposal {
    let store = try MemoryAccess.reading(path)
    var groups: [RemovalProposal.Group] = []
    try store.duplicates(by: JjakMemory.Likeness(likeness)) { group in
      groups.append(
        RemovalProposal.Group(
          kept: RemovalProposal.Unit(group.kept),
          others: group.others.map(RemovalProposal.Unit.init)))
    }
    return RemovalProposal(groups: groups)
  }

  /// Writes units into a TMX file, then takes them out of the memory as one change.
  ///
  /// - Parameters:
  ///   - units: Their numbers.
  ///   - path: The memory; the user's own if nil.
  ///   - reason: What the change is called.
  ///   - file: The TMX, which must not be there; nil for one beside the memory.
  ///   - date: When it takes place.
  /// - Returns: The number to undo the change by, and the TMX.
  /// - Throws: `MemoryError`, `FormatError`; the memory is as it was then.
  public static func remove(
    _ units: [Int64], from path: String?, reason: String, to file: String?, date: Date
  ) throws -> (batch: Int64, file: String)? {
    try MemoryAccess.changing(path) { store in
      guard !units.isEmpty else { return nil }
      let copy = file ?? freeName(beside: store.path)
      try write(units, of: store, to: copy)
      let request = ImportRequest(name: reason, date: date.ISO8601Format())
      return try store.delete(units, request).map { ($0, copy) }
    }
  }

  /// Writes units into a TMX file; they stay in the memory.
  ///
  /// - Parameters:
  ///   - units: Their numbers.
  ///   - path: The memory; the user's own if nil.
  ///   - file: The TMX, which must not be there.
  /// - Throws: `MemoryError`, `FormatError`
  public static func write(_ units: [Int64], from path: String?, to file: String) throws {
    try write(units, of: MemoryAccess.reading(path), to: file)
  }

  private static func write(_ units: [Int64], of store: MemoryStore, to file: String) throws {
    guard !FileManager.default.fileExists(atPath: file) else {
      throw MemoryError.alreadyExists(path: file)
    }
    let writer = try HeadedWriter(
      UnitDestination(path: file, format: "tmx"), header: FileHeader(),
      languages: (store.sourceLanguage, store.targetLanguage))
    for unit in units { try writer.write(store.unit(unit).forFile) }
    _ = try writer.finish()
  }

  private static func freeName(beside memory: String) -> String {
    (1...).lazy.map { "\(memory).removed-\($0).tmx" }
      .first { !FileManager.default.fileExists(atPath: $0) } ?? memory + ".removed.tmx"
  }
}

extension JjakMemory.Likeness {
  fileprivate init(_ likeness: RemovalWorkflow.Likeness) {
    self =
      switch likeness {
      case .both: .both
      case .source: .source
      case .near: .near
      }
  }
}

/// Units of a memory that would not be missed.
public struct RemovalProposal: Hashable, Sendable, Encodable {
  /// A unit.
  public struct Unit: Hashable, Sendable, Encodable {
    /// Its number.
    public let unit: Int64
    /// The source side.
    public let source: String
    /// The target side.
    public let target: String
    /// Its article's title and date, where there is one.
    public let article: String?

    init(_ stored: StoredUnit) {
      unit = stored.id
      source = stored.source
      target = stored.target
      article = stored.provenance.article.map { article in
        [article.title, article.date].compactMap(\.self).joined(separator: ", ")
      }
    }
  }

  /// Units of which one would do.
  public struct Group: Hashable, Sendable, Encodable {
    /// The one to keep.
    public let kept: Unit
    /// The superfluous ones.
    public let others: [Unit]
  }

  /// The groups.
  public let groups: [Group]

  /// The numbers of the superfluous units.
  public var superfluous: [Int64] { groups.flatMap { $0.others.map(\.unit) } }

  /// The groups for a person.
  public var text: String {
    groups.map { group in
      ([("keep", group.kept)] + group.others.map { ("drop", $0) }).map { verdict, unit in
        """
        \(verdict) \(unit.unit)  \(unit.source)
              \(unit.target)\(unit.article.map { "\n      \($0)" } ?? "")

        """
      }.joined()
    }.joined(separator: "\n")
  }
}
