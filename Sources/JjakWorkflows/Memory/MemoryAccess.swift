import Foundation
import JjakMemory
import JjakText

/// Opens the memories that a request names.
enum MemoryAccess {
  /// The user's own memory: `$JJAK_MEMORY`, else `jjak/memory.jjak` in the folder for user data.
  static var ownPath: String {
    let environment = ProcessInfo.processInfo.environment
    if let named = environment["JJAK_MEMORY"], !named.isEmpty { return named }
    let folder = environment["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : $0 }
    return (folder ?? NSHomeDirectory() + "/.local/share") + "/jjak/memory.jjak"
  }

  /// Opens memories for reading; none named means the user's own.
  static func reading(_ paths: [String]) throws -> [MemoryStore] {
    try (paths.isEmpty ? [ownPath] : paths).map {
      try MemoryStore(path: $0, keying: KeyMaker(), access: .reading)
    }
  }

  /// Opens a memory for writing, made where it is missing; it then appears only when `body` is done.
  static func writing<Result>(
    _ path: String?, body: (MemoryStore) throws -> Result
  ) throws -> Result {
    let named = path ?? ownPath
    guard !FileManager.default.fileExists(atPath: named) else {
      let store = try MemoryStore(path: named, keying: KeyMaker())
      let result = try body(store)
      try store.close()
      return result
    }
    if path == nil {
      try FileManager.default.createDirectory(
        atPath: (named as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    }
    return try MemoryStore.create(at: named, keying: KeyMaker(), filling: body)
  }
}
