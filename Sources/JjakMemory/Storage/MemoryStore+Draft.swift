import Foundation

extension MemoryStore {
  /// A name beside `path` that no file has, for a memory that is being written; what killed processes left
  /// under such names is removed.
  ///
  /// - Parameter path: The file to be.
  /// - Returns: A path in the same folder.
  /// - Throws: ``MemoryError/folderNotWritable(path:)``
  static func draftPath(for path: String) throws -> String {
    let folder = (path as NSString).deletingLastPathComponent
    let checked = folder.isEmpty ? "." : folder
    guard FileManager.default.isWritableFile(atPath: checked) else {
      throw MemoryError.folderNotWritable(path: path)
    }
    removeAbandonedDrafts(of: path, in: checked)
    return path + ".\(ProcessInfo.processInfo.processIdentifier)-draft"
  }

  private static func removeAbandonedDrafts(of path: String, in folder: String) {
    let name = (path as NSString).lastPathComponent
    // A folder that can't be listed only keeps what lies in it.
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for file in files where file.hasPrefix(name + ".") {
      guard let number = file.dropFirst(name.count).wholeMatch(of: /\.([0-9]+)-draft/)?.1,
        let process = Int32(number), kill(process, 0) == -1, errno == ESRCH
      else { continue }
      removeDraft(folder + "/" + file)
    }
  }

  /// Gives a finished draft its name in one step, never over another file.
  ///
  /// - Parameters:
  ///   - draft: The finished file.
  ///   - path: The name it gets.
  /// - Throws: ``MemoryError``
  static func publish(_ draft: String, as path: String) throws {
    do {
      // A hard link fails where the name is taken, which a rename would not.
      try FileManager.default.linkItem(atPath: draft, toPath: path)
    } catch let error as CocoaError where error.code == .fileWriteFileExists {
      throw MemoryError.alreadyExists(path: path)
    } catch {
      throw MemoryError.folderNotWritable(path: path)
    }
  }

  /// Removes a draft and what the database left beside it.
  static func removeDraft(_ draft: String) {
    for suffix in ["", "-journal", "-wal", "-shm"]
    where
      FileManager.default.fileExists(atPath: draft + suffix)
    {
      // A draft that can't be removed does no harm: its name says what it is.
      try? FileManager.default.removeItem(atPath: draft + suffix)
    }
  }
}
