public import Foundation
import JjakCore
import JjakFormats
import JjakMemory

/// Puts the units of files into a memory.
public enum ImportWorkflow {
  /// Where files go, and how.
  public struct Destination: Sendable {
    /// Path of the memory; nil for the user's own.
    public var memory: String?
    /// What becomes of units whose source is there already.
    public var policy: Policy
    /// When the import takes place.
    public var date: Date

    /// Names a memory.
    public init(memory: String?, policy: Policy = .add, date: Date) {
      self.memory = memory
      self.policy = policy
      self.date = date
    }
  }

  /// What becomes of a unit whose source the memory has already.
  public enum Policy: String, Hashable, Sendable, CaseIterable {
    /// It comes in beside those that are there.
    case add
    /// It stays out.
    case leave
    /// The latest remain.
    case newest
    /// It takes the place of those that are there.
    case overwrite
    /// One with the same target gets what it lacks.
    case merge
  }

  /// Imports files one after another, each in one transaction; a memory that is missing is made.
  ///
  /// - Parameters:
  ///   - sources: The files.
  ///   - destination: The memory, with policy and date.
  ///   - progress: Called every thousand units with their count and the share of the file that is read,
  ///     0…1; nil where its size is not known.
  ///   - outcome: Takes what became of each file as soon as it is imported.
  ///   - refusal: Takes in words why a file could not be read, with the place in it; the others go on.
  ///
  /// - Throws: `MemoryError`; the files before stay imported.
  public static func run(
    _ sources: [UnitSource], into destination: Destination,
    progress: @escaping (Int, Double?) -> Void, outcome: (ImportOutcome) throws -> Void,
    refusal: (String) -> Void
  ) throws {
    for source in sources {
      let request = ImportRequest(
        name: source.path, date: destination.date.ISO8601Format(),
        policy: ImportPolicy(destination.policy))
      do {
        try outcome(
          MemoryAccess.writing(destination.memory) { store in
            try run(source, request, into: store, progress: progress)
          })
      } catch let error as FormatError {
        refusal(error.description)
      }
    }
  }

  /// Imports one file in one transaction: all of its units or, when anything fails, none.
  ///
  /// Article, position and state are taken from the properties `x-article-title`, `x-article-url`,
  /// `x-article-date`, `x-article-desk`, `x-people`, `x-position` and `x-state`.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - request: Name, date and policy.
  ///   - store: The memory.
  ///   - progress: Called every thousand units with their count and the share of the file.
  ///
  /// - Returns: What was kept, repaired and skipped.
  ///
  /// - Throws: `FormatError` with the place in the file, or `MemoryError`.
  static func run(
    _ source: UnitSource, _ request: ImportRequest, into store: MemoryStore,
    progress: @escaping (Int, Double?) -> Void
  ) throws -> ImportOutcome {
    let (format, opened) = try source.open()
    var taken = 0
    let input = opened.counted { taken += $0 }
    let size = source.size.map(Double.init)
    func report(_ summary: ImportSummary) {
      progress(summary.read, size.map { min(1, Double(taken) / $0) })
    }
    let options = try source.options(source: store.sourceLanguage, target: store.targetLanguage)
    var reading = ImportReport()
    let summary = try store.importUnits(request, progress: report) { add in
      reading = try format.read(input, options: options) { try add(ImportedUnit(file: $0)) }
      return MemoryHeader(reading.header)
    }
    return ImportOutcome(
      reading: ReadingOutcome(file: source.path, format: format.name, report: reading),
      policy: request.policy.rawValue, batch: summary.batch, added: summary.added,
      duplicates: summary.duplicates, leftOut: summary.leftOut, merged: summary.merged,
      replaced: summary.replaced, otherLanguages: summary.otherLanguages)
  }
}

extension ImportPolicy {
  fileprivate init(_ policy: ImportWorkflow.Policy) {
    self =
      switch policy {
      case .add: .add
      case .leave: .leave
      case .newest: .newest
      case .overwrite: .overwrite
      case .merge: .merge
      }
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
