import Testing

@Suite("The program")
struct CommandTests {
  @Test("ends with 64 and a hint on usage where a command is unknown")
  func unknownCommand() throws {
    let result = try Program.run("translate")
    #expect(result.exitCode == 64)
    #expect(result.output.isEmpty)
    #expect(result.messages.contains("jjak --help"))
  }

  @Test(
    "names the command that comes closest",
    arguments: [
      (["algin"], "jjak align"), (["Lookup"], "jjak lookup"),
      (["consistancy", "a"], "jjak consistency"),
      (["memory", "dedup"], "jjak memory dedupe"),
      (["memory", "crate", "x.jjak"], "jjak memory create"),
    ])
  func closestCommand(arguments: [String], closest: String) throws {
    let result = try Program.run(arguments)
    #expect(result.exitCode == 64)
    #expect(result.output.isEmpty)
    #expect(result.messages.contains("the closest is “\(closest)”"))
  }
}

@Suite("Help")
struct HelpTests {
  private static let commands = [
    "align", "lookup", "concordance", "renderings", "phrases", "coverage", "consistency", "import",
    "export", "convert", "pretranslate", "memory", "segment", "evaluate", "doctor", "config",
    "config show", "memory create", "memory info", "memory verify", "memory backup", "memory undo",
    "memory edit", "memory delete", "memory dedupe", "memory doctor", "memory merge",
    "memory history",
  ]

  /// What a command's help says before it lists arguments, options and subcommands.
  private func overview(_ command: String) throws -> [String] {
    let help = try Program.run(
      ["help"] + command.split(separator: " ").map(String.init), environment: ["COLUMNS": "80"])
    #expect(help.exitCode == 0)
    let lines = help.output.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.prefix { !$0.hasPrefix("USAGE") }.map(String.init)
  }

  @Test("is there for every command that the program lists")
  func listsAll() throws {
    let listed = try ["", "memory", "config"].flatMap { group in
      let help = try Program.run(["help"] + (group.isEmpty ? [] : [group])).output
      let names = help.split(separator: "SUBCOMMANDS:").last?.matches(of: #/\n {2}([a-z]+)/#) ?? []
      return names.map { group.isEmpty ? String($0.1) : "\(group) \($0.1)" }
    }
    #expect(Set(listed) == Set(Self.commands))
  }

  @Test("teaches by examples", arguments: commands)
  func hasExamples(command: String) throws {
    let lines = try overview(command)
    let start = try #require(lines.firstIndex(of: "EXAMPLES"))
    let word = command.prefix { $0 != " " }
    #expect(lines[start + 1].hasPrefix("  jjak \(word)"))
  }

  @Test("fills lines of 80 columns and breaks no example", arguments: commands)
  func fillsLines(command: String) throws {
    for (line, next) in try zip(overview(command), overview(command).dropFirst()) {
      #expect(line.count <= 80)
      guard !line.isEmpty, !next.isEmpty, line != line.uppercased() else { continue }
      #expect(line.hasPrefix("  ") == next.hasPrefix("  "), "\(line)\n\(next)")
      guard !line.hasPrefix("  ") else { continue }
      let word = next.prefix { $0 != " " }
      #expect(line.count + 1 + word.count > 79, "\(line)\n\(next)")
    }
  }
}

@Suite("jjak doctor and config")
struct InstallationTests {
  @Test("finds data, text and database working in the project’s own folder")
  func doctor() throws {
    let result = try Program.run("doctor")
    #expect(result.exitCode == 0)
    for part in ["data", "text", "database"] {
      #expect(result.output.contains("fine    \(part)"))
    }
    #expect(result.output.contains("absent  model"))
  }

  @Test("says what is broken and ends with 1")
  func brokenMemory() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("no memory", "desk.jjak")
    let result = try Program.run("doctor", environment: ["JJAK_MEMORY": file])
    #expect(result.exitCode == 1)
    #expect(result.output.contains("broken  memory    \(file)"))
  }

  @Test("shows each place with what decided it")
  func config() throws {
    let result = try Program.run("config", "show", environment: ["JJAK_MEMORY": "/no/desk.jjak"])
    #expect(result.output.contains("memory  /no/desk.jjak (nothing there), by JJAK_MEMORY"))
  }
}
