import JjakCore
import JjakFormats
import JjakMemory

/// What was written, and what the format had no place for.
public struct ExportOutcome: Hashable, Sendable, Codable {
  /// The file as named, or `standard output`.
  public let file: String
  /// The format that was written.
  public let format: String
  /// Units written.
  public let written: Int
  /// Units left out because a side that the format needs was missing.
  public let skippedUnits: Int
  /// What was lost; empty when nothing was.
  public fileprivate(set) var losses: [Loss]
  /// Units that a damaged memory did not give.
  public fileprivate(set) var unreadable = 0

  /// Something that was lost.
  public struct Loss: Hashable, Sendable, Codable {
    /// What, by a name for programs: `notes`.
    public let kind: String
    /// How often.
    public let count: Int
    /// Both in words.
    public let message: String

    init(_ kind: String, _ count: Int, _ phrase: String) {
      (self.kind, self.count, message) = (kind, count, "\(count) \(phrase)")
    }
  }
}

/// Writes the units of memories into a file.
public enum ExportWorkflow {
  /// Writes all units of memories into a file.
  ///
  /// - Parameters:
  ///   - memories: Paths of the memories; none for the user's own.
  ///   - destination: The file.
  ///   - progress: Called every thousand units with their count.
  ///
  /// - Returns: What was written and lost.
  ///
  /// - Throws: `FormatError` or `MemoryError`.
  public static func run(
    _ memories: [String], to destination: UnitDestination, progress: (Int) -> Void
  ) throws -> ExportOutcome {
    try run(MemoryAccess.reading(memories), to: destination, progress: progress)
  }

  /// Writes all units of memories, in their order; the file appears when it is whole.
  ///
  /// - Parameters:
  ///   - stores: The memories; the first gives the languages.
  ///   - destination: The file.
  ///   - progress: Called every thousand units with their count.
  ///
  /// - Returns: What was written and lost.
  ///
  /// - Throws: `FormatError` or `MemoryError`.
  static func run(
    _ stores: [MemoryStore], to destination: UnitDestination, progress: (Int) -> Void
  ) throws -> ExportOutcome {
    var header = FileHeader()
    for store in stores { try header.add(store.batches().compactMap(\.header)) }
    let languages = stores.first.map { ($0.sourceLanguage, $0.targetLanguage) }
    let writer = try HeadedWriter(
      destination, header: header, languages: languages ?? (.korean, .english))
    var count = 0
    for store in stores {
      try store.exportUnits { stored in
        try writer.write(stored.forFile)
        count += 1
        if count.isMultiple(of: 1000) { progress(count) }
      }
    }
    return try writer.finish()
  }
}

extension ExportWorkflow {
  /// Writes what can still be read of damaged memories.
  ///
  /// - Parameters:
  ///   - memories: Paths of the memories; none for the user's own.
  ///   - destination: The file.
  ///   - progress: Called every thousand units with their count.
  ///
  /// - Returns: What was written and lost; units that could not be read are among the losses.
  ///
  /// - Throws: `FormatError`, or `MemoryError` when nothing can be found in a file any more.
  public static func salvage(
    _ memories: [String], to destination: UnitDestination, progress: (Int) -> Void
  ) throws -> ExportOutcome {
    let writer = try HeadedWriter(destination, header: FileHeader())
    var losses: [ExportOutcome.Loss] = []
    var unreadable = 0
    var count = 0
    for path in memories.isEmpty ? [MemoryLocation.defaultPath()] : memories {
      let summary = try MemorySalvage(path: path).units { stored in
        try writer.write(stored.forFile)
        count += 1
        if count.isMultiple(of: 1000) { progress(count) }
      }
      unreadable += summary.unreadable
      if summary.unreadable > 0 {
        losses.append(
          .init("units", summary.unreadable, "units at most that can't be read in \(path)"))
      }
      if summary.withoutArticle > 0 {
        losses.append(
          .init("origins", summary.withoutArticle, "articles and imports of units in \(path)"))
      }
    }
    var outcome = try writer.finish()
    outcome.losses += losses
    outcome.unreadable = unreadable
    return outcome
  }
}

extension FileHeader {
  /// Adds the remarks and values of imported files, each once; their attributes are those of files
  /// that are gone.
  fileprivate mutating func add(_ headers: [MemoryHeader]) {
    for header in headers {
      notes += header.notes.filter { !notes.contains($0) }
      properties += header.properties.filter { !properties.contains($0) }
    }
  }
}

extension ExportOutcome {
  init(file: String, format: String, report: ExportReport) {
    self.file = file
    self.format = format
    written = report.written
    skippedUnits = report.skippedUnits
    losses = ExportLoss.allCases.compactMap { loss in
      report.losses[loss].map { Loss(loss.rawValue, $0, loss.phrase) }
    }
  }

  /// The outcome in lines for a person.
  public var text: String {
    var lines = ["\(file): wrote \(written) units (\(format)), \(skippedUnits) skipped"]
    lines += losses.map { "  lost      \($0.message)" }
    return lines.joined(separator: "\n") + "\n"
  }
}
