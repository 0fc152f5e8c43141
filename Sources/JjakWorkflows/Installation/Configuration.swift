public import Foundation

/// The places that the program works with, and what decided each of them.
public struct Configuration: Hashable, Sendable, Codable {
  /// One place.
  public struct Setting: Hashable, Sendable, Codable {
    /// What the place is for: `memory`, `data`, `model`, `cache`.
    public let name: String
    /// The path.
    public let path: String
    /// What decided it: the name of a variable, or `default`.
    public let origin: String
    /// Whether something is there.
    public let exists: Bool

    init(_ name: String, _ path: String, by origin: String) {
      self.name = name
      self.path = path
      self.origin = origin
      exists = FileManager.default.fileExists(atPath: path)
    }
  }

  /// All places, in a fixed order.
  public let settings: [Setting]

  /// Finds what is in force.
  ///
  /// - Parameter environment: The variables.
  public init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    func origin(_ names: String...) -> String {
      names.first { environment[$0]?.isEmpty == false } ?? "default"
    }
    let folders = UserFolders(environment: environment)
    let data = try? DataFolder.find(environment: environment).path
    settings = [
      Setting(
        "memory", MemoryLocation.defaultPath(environment: environment),
        by: origin("JJAK_MEMORY", "XDG_DATA_HOME")),
      Setting("data", data ?? "", by: origin("JJAK_DATA")),
      Setting("model", folders.model, by: origin("XDG_DATA_HOME")),
      Setting("cache", folders.cache, by: origin("XDG_CACHE_HOME")),
    ]
  }

  /// The path of a place; empty where there is none.
  func path(_ name: String) -> String {
    settings.first { $0.name == name }?.path ?? ""
  }
}
