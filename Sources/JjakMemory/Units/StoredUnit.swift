public import JjakCore

/// How far a unit can be trusted.
public enum UnitState: String, Hashable, Sendable, Codable, CaseIterable {
  /// The aligner made it and nobody has looked at it.
  case aligned
  /// A person accepted it, or it came from a memory that people keep.
  case reviewed
}

/// A unit of a memory with all that is known of it.
public struct StoredUnit: Hashable, Sendable, Codable, Identifiable {
  /// Its number in the memory, never used twice.
  public let id: Int64
  /// The unit as it was imported, codes and metadata included.
  public let unit: TranslationUnit
  /// The source side without codes.
  public let source: String
  /// The target side without codes; empty when the unit has none.
  public let target: String
  /// How far it can be trusted.
  public let state: UnitState
  /// Where it comes from.
  public let provenance: Provenance
}

/// Where a unit comes from.
public struct Provenance: Hashable, Sendable, Codable {
  /// The article, where one was named.
  public let article: Article?
  /// Place in the article, from 0.
  public let position: Int?
  /// The import that brought it.
  public let batch: Int64
  /// The name of that import, usually a file.
  public let batchName: String
  /// When it was imported, as the importer stated it.
  public let batchDate: String
}
