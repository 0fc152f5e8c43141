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
