public import Foundation
public import JjakCore
import JjakMemory

/// Keeps the pairs of an alignment in a memory.
public enum KeepWorkflow {
  /// Adds the pairs in one transaction, as aligned and not yet reviewed; a memory that is missing is made.
  ///
  /// - Parameters:
  ///   - report: The alignment.
  ///   - article: What is known of the article.
  ///   - memory: Path of the memory.
  ///   - date: When the pairs are kept.
  /// - Returns: How many units were added, and the number to undo the import by.
  /// - Throws: ``MemoryError``
  public static func keep(
    _ report: AlignmentReport, of article: Article, in memory: String, date: Date
  ) throws -> KeptPairs {
    let request = ImportRequest(name: article.title, date: date.ISO8601Format())
    let summary = try MemoryAccess.writing(memory) { store in
      try store.importUnits(report.importedUnits(of: article), request)
    }
    return KeptPairs(
      batch: summary.batch, added: summary.added, duplicates: summary.duplicates)
  }
}

/// What became of the pairs that were to be kept.
public struct KeptPairs: Hashable, Sendable {
  /// The number of the import, for undoing it.
  public let batch: Int64
  /// Units added.
  public let added: Int
  /// Units left out because source, target and article were there already.
  public let duplicates: Int
}
