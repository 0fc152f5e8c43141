/// What an import brings with it, apart from its units.
public struct ImportRequest: Hashable, Sendable {
  /// What the import is called, usually the name of a file.
  public var name: String
  /// When it takes place, ISO 8601.
  public var date: String
  /// What becomes of units whose source is there already.
  public var policy: ImportPolicy

  /// Describes an import.
  public init(name: String, date: String, policy: ImportPolicy = .add) {
    self.name = name
    self.date = date
    self.policy = policy
  }
}

/// How far an import is, or how it ended.
public struct ImportSummary: Hashable, Sendable, Codable {
  /// The number of the import, for undoing it.
  public let batch: Int64
  /// Units read.
  public internal(set) var read = 0
  /// Units added.
  public internal(set) var added = 0
  /// Units left out because source, target and article were there already.
  public internal(set) var duplicates = 0
  /// Units left out by the policy: older than what is there, or of a source that is there.
  public internal(set) var leftOut = 0
  /// Units put together with one that was there.
  public internal(set) var merged = 0
  /// Units taken out because others came in their place.
  public internal(set) var replaced = 0
  /// Units added that are not in the languages of the memory, by their own: `zh–en`, or `zh` alone.
  public internal(set) var otherLanguages: [String: Int] = [:]
}

/// An import that a memory holds.
public struct ImportBatch: Hashable, Sendable, Codable, Identifiable {
  /// Its number.
  public let id: Int64
  /// What it is called, usually the name of a file.
  public let name: String
  /// When it took place, as the importer stated it.
  public let date: String
  /// The metadata of the file.
  public let header: MemoryHeader?
  /// Units read.
  public let read: Int
  /// Units added.
  public let added: Int
  /// Units left out as duplicates.
  public let duplicates: Int
}
