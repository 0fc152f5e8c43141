import ArgumentParser
import JjakWorkflows

struct MemoryCreate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Make an empty memory.",
    discussion: """
      jjak import and jjak align --into make a memory that is missing, too.

      EXAMPLES
        jjak memory create --memory desk.jjak
      """)

  @OptionGroup var memory: MemoryOption

  func run() throws {
    StandardOutput.write(try UpkeepWorkflow.create(memory.path).text)
  }
}

struct MemoryInfo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info", abstract: "Show what a memory holds, with its imports and changes.",
    discussion: """
      EXAMPLES
        jjak memory info
        jjak memory info --memory desk.jjak --json
      """)

  @OptionGroup var memory: MemoryOption
  @Flag(help: "Write JSON.") var json = false

  func run() throws {
    let description = try UpkeepWorkflow.describe(memory.path)
    StandardOutput.write(try json ? JSONOutput.document(description) : description.text)
  }
}

struct MemoryVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Look through a whole memory for damage.",
    discussion: """
      Ends with 1 when something is wrong: restore a backup, or save what can be read.

      EXAMPLES
        jjak memory verify --memory desk.jjak
        jjak export --memory desk.jjak --salvage --output saved.tmx
      """)

  @OptionGroup var memory: MemoryOption

  func run() throws {
    let (path, findings) = try UpkeepWorkflow.verify(memory.path)
    guard findings.isEmpty else {
      StandardOutput.write(findings.map { "\(path): \($0)\n" }.joined())
      throw ExitCode(1)
    }
    StandardOutput.write("\(path): all is well\n")
  }
}

struct MemoryBackup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy a memory, also while it is in use.",
    discussion: """
      EXAMPLES
        jjak memory backup desk-copy.jjak --memory desk.jjak
      """)

  @Argument(help: "The copy; no file of that name may be there.") var copy: String
  @OptionGroup var memory: MemoryOption

  func run() throws {
    StandardOutput.write(try UpkeepWorkflow.backup(memory.path, to: copy).text)
  }
}
