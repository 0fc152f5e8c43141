import ArgumentParser

@main
struct Jjak: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jjak",
    abstract: "A Korean–English translation memory and bilingual aligner.",
    version: "0.1.0",
    subcommands: [Align.self])
}
