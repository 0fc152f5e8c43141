import Foundation
import JjakCore
import JjakMemory
import JjakText

/// Opens the memories that a request names.
enum MemoryAccess {
  /// Opens a memory for reading; nil means the user's own.
  static func reading(_ path: String?) throws -> MemoryStore {
    try MemoryStore(
      path: path ?? MemoryLocation.defaultPath(), keying: KeyMaker(), access: .reading)
  }

  /// Opens memories for reading; none named means the user's own.
  static func reading(_ paths: [String]) throws -> [MemoryStore] {
    try paths.isEmpty ? [reading(nil)] : paths.map { try reading($0) }
  }

  /// Opens a memory for writing, made where it is missing; it then appears only when `body` is done.
  ///
  /// The folder of the user's own memory is made as well; that of a named one must be there.
  static func writing<Result>(
    _ path: String?, body: (MemoryStore) throws -> Result
  ) throws -> Result {
    let named = path ?? MemoryLocation.defaultPath()
    guard !FileManager.default.fileExists(atPath: named) else { return try changing(path, body) }
    if path == nil { try makeFolder(of: named) }
    do {
      return try MemoryStore.create(at: named, keying: KeyMaker(), filling: body)
    } catch MemoryError.alreadyExists {
      throw MemoryError.madeMeanwhile(path: named)
    }
  }

  /// Makes an empty memory.
  static func create(_ path: String) throws -> MemoryStore {
    try MemoryStore.create(at: path, keying: KeyMaker())
  }

  /// Opens a memory that is there for writing.
  static func changing<Result>(
    _ path: String?, _ body: (MemoryStore) throws -> Result
  ) throws -> Result {
    let store = try MemoryStore(path: path ?? MemoryLocation.defaultPath(), keying: KeyMaker())
    let result = try body(store)
    try store.close()
    return result
  }

  /// Opens memories to be searched, with names recognised; none named means the user's own.
  static func searching(
    _ locations: [MemoryLocation], data: DataFolder
  ) throws -> [SearchedMemory] {
    let names = try NameTable(data.text("names.tsv"), file: data.path + "/names.tsv")
    let keying = KeyMaker(names: names)
    let named =
      locations.isEmpty ? [MemoryLocation(path: MemoryLocation.defaultPath())] : locations
    return try named.enumerated().map { index, location in
      SearchedMemory(
        store: try MemoryStore(path: location.path, keying: keying, access: .reading),
        penalty: location.penalty ?? (index == 0 ? 0 : 1))
    }
  }

  /// Makes the folder of the user's own memory.
  static func makeFolder(of path: String) throws {
    let folder = (path as NSString).deletingLastPathComponent
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw MemoryError.folderNotWritable(path: path)
    }
  }
}

/// A memory that is open to be searched.
struct SearchedMemory: Sendable {
  let store: MemoryStore
  /// Points taken from its matches, 0…99.
  let penalty: Int
}
