public import Foundation

/// Why a memory could not be used; every case leaves the file as it was.
public enum MemoryError: Error, Hashable, Sendable {
  /// Nothing is at the path.
  case notFound(path: String)
  /// The path names a folder.
  case isFolder(path: String)
  /// A file that was to be made is there already.
  case alreadyExists(path: String)
  /// The folder of the path does not exist or can't be written to.
  case folderNotWritable(path: String)
  /// The file can't be opened with the rights at hand.
  case notPermitted(path: String)
  /// The file is no memory.
  case foreign(path: String, found: String)
  /// A newer release made the file.
  case newerSchema(path: String, found: Int, supported: Int)
  /// An older release made the file.
  case olderSchema(path: String, found: Int, supported: Int)
  /// The file is a memory, but its content is broken.
  case damaged(path: String, detail: String)
  /// Another process writes to the memory.
  case inUse(path: String, seconds: Int)
  /// Another process made the memory while this one was about to.
  case madeMeanwhile(path: String)
  /// A memory that was to be put into itself.
  case sameMemory(path: String)
  /// The disk is full.
  case diskFull(path: String)
  /// There is no import of that number.
  case unknownBatch(Int64)
  /// There is no unit of that number.
  case unknownUnit(Int64)
  /// A unit without a single variant, by its place in the import, from 1.
  case unitWithoutVariants(number: Int)
  /// A phrase without a letter or digit to search for.
  case emptyPhrase(String)
  /// Anything else the database reports.
  case storage(path: String, detail: String)
}

extension MemoryError: LocalizedError {
  /// Place, what was found, what is needed and what to do, in one line.
  public var errorDescription: String? {
    switch self {
    case .notFound(let path):
      "\(path): no such memory; jjak import or jjak memory create makes it, --memory names another"
    case .isFolder(let path):
      "\(path): found a folder, need a memory file (*.jjak); name a file in it"
    case .alreadyExists(let path):
      "\(path): the file exists already; choose another name"
    case .folderNotWritable(let path):
      "\(path): its folder does not exist or can't be written to; create it or choose another"
    case .notPermitted(let path):
      "\(path): permission denied; change the rights of the file and its folder"
    case .foreign(let path, let found):
      "\(path): found \(found), need a memory made by jjak; it was left untouched"
    case .newerSchema(let path, let found, let supported):
      "\(path): found schema \(found), this release reads \(supported); install a newer jjak"
    case .olderSchema(let path, let found, let supported):
      "\(path): found schema \(found), this release reads \(supported); export it as TMX with the "
        + "jjak that made it, then import that TMX"
    case .damaged(let path, let detail):
      "\(path): the memory is damaged (\(detail)); restore a backup, or save what "
        + "can be read with jjak export --salvage"
    case .inUse(let path, let seconds):
      "\(path): the memory is in use; waited \(seconds) s for the other process, try again later"
    case .diskFull(let path):
      "\(path): the disk is full; the memory is as it was before; make room and try again"
    default: secondDescription
    }
  }

  private var secondDescription: String? {
    switch self {
    case .madeMeanwhile(let path):
      "\(path): another process made the memory meanwhile; nothing was added, run this again"
    case .sameMemory(let path):
      "\(path): found the memory itself, need another one; name those that are to come into it"
    case .unknownBatch(let number):
      "import or change \(number): not found; jjak memory info lists them"
    case .unknownUnit(let number):
      "unit \(number): not found; it may have been deleted"
    case .unitWithoutVariants(let number):
      "unit \(number): found no variant, need one at least; nothing was imported"
    case .emptyPhrase(let phrase):
      "\"\(phrase)\": found no letter or digit to search for; give a word or a phrase"
    case .storage(let path, let detail):
      "\(path): the database reports: \(detail)"
    default: nil
    }
  }
}
