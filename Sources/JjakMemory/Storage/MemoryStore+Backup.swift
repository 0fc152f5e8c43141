import Foundation
import GRDB

extension MemoryStore {
  /// Copies the memory while it is in use; the copy has its name only when it is whole.
  ///
  /// - Parameter destination: A file that does not exist, in a folder that does.
  /// - Throws: ``MemoryError``
  public func backup(to destination: String) throws {
    guard !FileManager.default.fileExists(atPath: destination) else {
      throw MemoryError.alreadyExists(path: destination)
    }
    let draft = try Self.draftPath(for: destination)
    defer { Self.removeDraft(draft) }
    try MemoryError.translating(destination) {
      let copy = try DatabaseQueue(path: draft)
      try database.backup(to: copy)
      try copy.close()
    }
    try Self.publish(draft, as: destination)
  }
}
