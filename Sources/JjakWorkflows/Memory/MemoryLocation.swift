public import Foundation

/// A memory file with what its matches cost beside those of other memories.
public struct MemoryLocation: Hashable, Sendable {
  /// The file.
  public let path: String
  /// Points taken from matches of this memory, 0…99; nil for 0 in the first memory and 1 in others.
  public let penalty: Int?

  /// Makes a location.
  public init(path: String, penalty: Int? = nil) {
    self.path = path
    self.penalty = penalty
  }

  /// Reads `FILE` or `FILE@POINTS`, as in `archive.jjak@5`.
  public init(argument: String) {
    if let at = argument.lastIndex(of: "@"), let points = Int(argument[at...].dropFirst()),
      (0...99).contains(points), at > argument.startIndex
    {
      self.init(path: String(argument[..<at]), penalty: points)
    } else {
      self.init(path: argument)
    }
  }

  /// The memory that is used where none is named.
  ///
  /// `$JJAK_MEMORY`, else `$XDG_DATA_HOME/jjak/memory.jjak`, else `~/.local/share/jjak/memory.jjak`.
  ///
  /// - Parameter environment: The variables.
  /// - Returns: A path; nothing need be there.
  public static func defaultPath(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> String {
    if let set = environment["JJAK_MEMORY"], !set.isEmpty { return set }
    let home = environment["HOME"] ?? NSHomeDirectory()
    // The XDG Base Directory Specification has relative paths ignored.
    let data = environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (data ?? home + "/.local/share") + "/jjak/memory.jjak"
  }
}
