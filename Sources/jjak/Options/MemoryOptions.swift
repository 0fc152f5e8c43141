import ArgumentParser

/// The memory that a command works on.
struct MemoryOption: ParsableArguments {
  @Option(
    name: .customLong("memory"),
    help: ArgumentHelp(
      "The memory; $JJAK_MEMORY or the user's own if not given.", valueName: "file"))
  var path: String?
}

/// The memories that a command reads, the first one taking precedence.
struct MemoriesOption: ParsableArguments {
  @Option(
    name: .customLong("memory"), parsing: .singleValue,
    help: ArgumentHelp(
      "A memory, repeatable; $JJAK_MEMORY or the user's own if not given.", valueName: "file"))
  var paths: [String] = []
}
