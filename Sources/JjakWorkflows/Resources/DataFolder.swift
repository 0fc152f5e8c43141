public import Foundation
import JjakText

/// Finds and reads the data that ships with the program.
///
/// Looked for in `$JJAK_DATA`, then in `share/jjak` beside the program's folder, then in `Memories` of the
/// nearest folder above the program that has one.
public struct DataFolder: Sendable {
  /// Where the data lies.
  public let path: String
  /// What was read of it, shared by all copies.
  let sharedLexicon = ReadOnce<Lexicon>()
  let sharedWords = ReadOnce<Set<String>>()
  let sharedMatcher = ReadOnce<NameMatcher>()

  /// Takes a folder as it is.
  public init(path: String) {
    self.path = path
  }

  /// Finds the folder.
  ///
  /// - Throws: ``ResourceError/notFound(searched:)`` if no folder holds a lexicon.
  public static func find(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(ResourceError) -> DataFolder {
    var searched: [String] = []
    if let set = environment["JJAK_DATA"] { searched.append(set) }
    let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    var folder = program.deletingLastPathComponent()
    searched.append(folder.deletingLastPathComponent().path + "/share/jjak")
    while folder.path != "/" {
      searched.append(folder.path + "/Memories")
      folder = folder.deletingLastPathComponent()
    }
    for candidate in searched
    where FileManager.default.fileExists(atPath: candidate + "/lexicon.tsv") {
      return DataFolder(path: candidate)
    }
    throw .notFound(searched: searched)
  }

  /// Reads a file of the folder as UTF-8 text.
  ///
  /// - Throws: ``ResourceError/unreadable(path:)``.
  public func text(_ name: String) throws(ResourceError) -> String {
    let file = path + "/" + name
    guard let data = FileManager.default.contents(atPath: file),
      let text = String(bytes: data, encoding: .utf8)
    else { throw .unreadable(path: file) }
    return text
  }
}

/// The shipped data can't be used.
public enum ResourceError: Error, Hashable, LocalizedError {
  /// No folder holds a lexicon.
  case notFound(searched: [String])
  /// A file is missing or not UTF-8.
  case unreadable(path: String)
  /// A file's content does not fit this program.
  case unfit(path: String, reason: String)

  /// Place, found, what to do.
  public var errorDescription: String? {
    switch self {
    case .notFound(let searched):
      "no lexicon.tsv found; set JJAK_DATA to the folder Memories (looked in \(searched.joined(separator: ", ")))"
    case .unreadable(let path):
      "\(path): missing or not UTF-8; restore it or set JJAK_DATA to the folder Memories"
    case .unfit(let path, let reason):
      "\(path): \(reason); restore the file that came with this version"
    }
  }
}
