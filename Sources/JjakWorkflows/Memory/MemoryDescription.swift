import JjakCore
import JjakMemory

/// What a memory holds, with its imports and changes.
public struct MemoryDescription: Hashable, Sendable, Encodable {
  /// An import or change that can be undone.
  public struct Batch: Hashable, Sendable, Encodable {
    /// The number to undo it by.
    public let id: Int64
    /// What it is called, usually the name of a file.
    public let name: String
    /// When it took place.
    public let date: String
    /// Units read.
    public let read: Int
    /// Units added.
    public let added: Int
  }

  /// Where it is kept.
  public let path: String
  /// The language that units are looked up by.
  public let source: String
  /// The language that units are rendered into.
  public let target: String
  /// The version of its tables.
  public let schema: Int
  /// Units.
  public let units: Int
  /// Units that a person has accepted.
  public let reviewed: Int
  /// Articles.
  public let articles: Int
  /// Imports and changes, oldest first.
  public let batches: [Batch]

  init(_ store: MemoryStore) throws {
    let info = try store.info()
    path = info.path
    source = info.sourceLanguage.rawValue
    target = info.targetLanguage.rawValue
    schema = info.schema
    units = info.units
    reviewed = info.reviewed
    articles = info.articles
    batches = try store.batches().map {
      Batch(id: $0.id, name: $0.name, date: $0.date, read: $0.read, added: $0.added)
    }
  }

  /// The memory and its latest batches for a person.
  public var text: String {
    var lines = [
      "\(path)", "  \(source) → \(target), schema \(schema)",
      "  \(units) units, \(reviewed) reviewed, \(units - reviewed) aligned, \(articles) articles",
    ]
    let shown = batches.suffix(20)
    if shown.count < batches.count {
      lines.append("  … \(batches.count - shown.count) older imports and changes")
    }
    lines += shown.map { "  \($0.id)  \($0.date)  \($0.name): read \($0.read), added \($0.added)" }
    return lines.joined(separator: "\n") + "\n"
  }
}
