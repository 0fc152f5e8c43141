import ArgumentParser
import JjakWorkflows

struct Config: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show which memory, data and model are used, and why.",
    discussion: """
      EXAMPLES
        jjak config show
      """,
    subcommands: [Show.self],
    defaultSubcommand: Show.self)

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show which memory, data and model are used, and why.",
      discussion: """
        Each place comes with what decided it: a variable of the environment, or the default.

        EXAMPLES
          jjak config show
          JJAK_MEMORY=desk.jjak jjak config show
        """)

    @Flag(help: "Write JSON.") var json = false

    func run() throws {
      let settings = Configuration().settings
      StandardOutput.write(
        try json ? JSONOutput.document(settings) : settings.map(\.line).joined())
    }
  }
}

extension Configuration.Setting {
  fileprivate var line: String {
    let missing = exists ? "" : " (nothing there)"
    return "\(name.padded(to: 8))\(path)\(missing), by \(origin)\n"
  }
}
