/// Turns sentences into vectors whose nearness is nearness in meaning, across languages.
public protocol SentenceEmbedder: AnyObject, Sendable {
  /// Names the model, so that vectors of different models are never mixed.
  var modelName: String { get }

  /// One vector of unit length for each text, in order.
  ///
  /// - Throws: ``EmbeddingError`` if the model fails or the service does not answer.
  func vectors(for texts: [String]) throws(EmbeddingError) -> [[Float]]
}
