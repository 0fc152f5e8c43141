import Foundation
import GRDB
public import JjakCore

/// A translation memory in one SQLite file.
///
/// Any number of processes may read while one writes; a second writer waits five seconds. Every
/// change is one transaction.
public final class MemoryStore: Sendable {
  /// What a store is opened for.
  public enum Access: Sendable {
    /// Lookup and export.
    case reading
    /// Everything.
    case writing
  }

  /// Where the memory is kept.
  public let path: String
  /// The language that units are looked up by.
  public let sourceLanguage: LanguageTag
  /// The language that units are rendered into.
  public let targetLanguage: LanguageTag
  let keying: any MatchKeying
  let database: DatabaseQueue
  let indexCache = IndexCache()

  /// Opens a memory that exists.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - keying: Makes the keys that units are found by; the same one each time.
  ///   - access: What the store is opened for.
  /// - Throws: ``MemoryError`` when the file is missing, foreign, newer, damaged or not permitted.
  public init(path: String, keying: any MatchKeying, access: Access = .writing) throws {
    try MemoryFile.check(path)
    if access == .writing, !FileManager.default.isWritableFile(atPath: path) {
      throw MemoryError.notPermitted(path: path)
    }
    self.path = path
    self.keying = keying
    let database = try MemoryError.translating(path) {
      try DatabaseQueue(
        path: access == .reading ? MemoryFile.readingPath(path) : path,
        configuration: Self.configuration(access))
    }
    self.database = database
    let settings = try MemoryError.translating(path) {
      try database.read { try MemorySettings(in: $0, path: path) }
    }
    sourceLanguage = settings.sourceLanguage
    targetLanguage = settings.targetLanguage
  }

  /// Makes an empty memory; a kill on the way leaves no half-made file under its name.
  ///
  /// - Parameters:
  ///   - path: A file that does not exist, in a folder that does.
  ///   - keying: Makes the keys that units are found by.
  ///   - sourceLanguage: The language that units are looked up by.
  ///   - targetLanguage: The language that units are rendered into.
  /// - Returns: The open memory.
  /// - Throws: ``MemoryError``
  public static func create(
    at path: String, keying: any MatchKeying, sourceLanguage: LanguageTag = .korean,
    targetLanguage: LanguageTag = .english
  ) throws -> MemoryStore {
    let settings = MemorySettings(sourceLanguage: sourceLanguage, targetLanguage: targetLanguage)
    try create(at: path, keying: keying, settings: settings) { _ in }
    return try MemoryStore(path: path, keying: keying)
  }

  /// Makes a Korean–English memory that has its name only when it is filled.
  ///
  /// - Parameters:
  ///   - path: A file that does not exist, in a folder that does.
  ///   - keying: Makes the keys that units are found by.
  ///   - fill: Puts the first units in; when it throws, no memory remains.
  /// - Returns: What `fill` returns.
  /// - Throws: ``MemoryError``, or what `fill` throws.
  public static func create<Result>(
    at path: String, keying: any MatchKeying, filling fill: (MemoryStore) throws -> Result
  ) throws -> Result {
    let settings = MemorySettings(sourceLanguage: .korean, targetLanguage: .english)
    return try create(at: path, keying: keying, settings: settings, filling: fill)
  }

  private static func create<Result>(
    at path: String, keying: any MatchKeying, settings: MemorySettings,
    filling fill: (MemoryStore) throws -> Result
  ) throws -> Result {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw MemoryError.alreadyExists(path: path)
    }
    let draft = try Self.draftPath(for: path)
    defer { Self.removeDraft(draft) }
    try MemoryError.translating(path) {
      let queue = try DatabaseQueue(path: draft, configuration: configuration(.writing))
      try queue.writeWithoutTransaction {
        try $0.execute(sql: "PRAGMA page_size = \(pageSize)")
      }
      try queue.write { db in
        try MemorySchema.create(in: db)
        try settings.save(in: db)
      }
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
      try queue.close()
    }
    let store = try MemoryStore(path: draft, keying: keying)
    let result = try fill(store)
    try store.close()
    try Self.publish(draft, as: path)
    return result
  }

  /// Ends all work on the file; the store can't be used afterwards.
  ///
  /// - Throws: ``MemoryError/inUse(path:seconds:)`` while another task still reads.
  public func close() throws {
    try MemoryError.translating(path) { try database.close() }
  }

  func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try MemoryError.translating(path) { try database.read(body) }
  }

  func write<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try MemoryError.translating(path) { try database.write(body) }
  }

  /// Bytes of a page of the file: index parts are long, and each page is a call to the system.
  private static let pageSize = 8192

  private static func configuration(_ access: Access) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = access == .reading
    configuration.busyMode = .timeout(TimeInterval(MemoryError.patience))
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA cache_size = -65536")
    }
    return configuration
  }
}
