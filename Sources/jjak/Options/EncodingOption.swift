import ArgumentParser
import JjakWorkflows

/// The encoding of articles, where the user knows better than the bytes.
struct EncodingOption: ParsableArguments {
  @Option(
    name: .customLong("encoding"),
    help: ArgumentHelp(
      "The encoding, if the detected one is wrong: utf-8, utf-16, cp949.", valueName: "name"))
  var name: String?

  /// Reads an article and tells the user what to know about how.
  func read(_ path: String) throws -> InputText {
    try InputText.readTelling(path: path, encoding: name)
  }
}
