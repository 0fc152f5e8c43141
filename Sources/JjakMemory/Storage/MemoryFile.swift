import Foundation

/// What the first bytes of a file say about it, read before any database touches it.
enum MemoryFile {
  /// `Jjak` in ASCII, the application id of the SQLite header.
  static let applicationID: UInt32 = 0x4A6A_616B
  /// The schema that this release reads and writes.
  static let schemaVersion = 2

  /// Refuses whatever is no memory of a known schema.
  ///
  /// - Parameter path: The file.
  /// - Throws: ``MemoryError``
  static func check(_ path: String) throws {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw MemoryError.notFound(path: path)
    }
    guard !isFolder.boolValue else { throw MemoryError.isFolder(path: path) }
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw MemoryError.notPermitted(path: path)
    }
    defer { file.closeFile() }
    let header = [UInt8](file.readData(ofLength: 100))
    try check(header, path: path)
  }

  /// What to open for reading: a file in a folder that can't be written to, where the log of changes has
  /// no place, is taken as it is.
  ///
  /// - Parameter path: The file.
  /// - Returns: The path, or a URI that SQLite understands.
  static func readingPath(_ path: String) -> String {
    let folder = (path as NSString).deletingLastPathComponent
    let files = FileManager.default
    guard !files.isWritableFile(atPath: folder.isEmpty ? "." : folder),
      !files.fileExists(atPath: path + "-wal")
    else { return path }
    return URL(fileURLWithPath: path).absoluteString + "?immutable=1"
  }

  private static func check(_ header: [UInt8], path: String) throws {
    guard !header.isEmpty else { throw MemoryError.foreign(path: path, found: "an empty file") }
    guard header.starts(with: "SQLite format 3\0".utf8) else {
      throw MemoryError.foreign(path: path, found: "a file that is no database")
    }
    guard header.count == 100 else {
      throw MemoryError.damaged(path: path, detail: "the file is cut off in its header")
    }
    guard word(header, at: 68) == applicationID else {
      throw MemoryError.foreign(path: path, found: "a database of another program")
    }
    let version = Int(word(header, at: 60))
    guard version <= schemaVersion else {
      throw MemoryError.newerSchema(path: path, found: version, supported: schemaVersion)
    }
    guard version == schemaVersion else {
      throw MemoryError.olderSchema(path: path, found: version, supported: schemaVersion)
    }
  }

  private static func word(_ bytes: [UInt8], at offset: Int) -> UInt32 {
    bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }
}
