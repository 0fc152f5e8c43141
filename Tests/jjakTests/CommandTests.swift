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
