import ArgumentParser
import JjakWorkflows

struct MemoryCreate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Make an empty memory.")

  @OptionGroup var memory: MemoryOption

  func run() throws {
    StandardOutput.write(try UpkeepWorkflow.create(memory.path).text)
  }
}

struct MemoryInfo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info", abstract: "Show what a memory holds, with its imports and changes.")

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
    discussion: "Ends with 1 when something is wrong: restore a backup, or export what can be read."
  )

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
    commandName: "backup", abstract: "Copy a memory, also while it is in use.")

  @Argument(help: "The copy; no file of that name may be there.") var copy: String
  @OptionGroup var memory: MemoryOption

  func run() throws {
    StandardOutput.write(try UpkeepWorkflow.backup(memory.path, to: copy).text)
  }
}
