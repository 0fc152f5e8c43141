import ArgumentParser
import Foundation
import JjakWorkflows

struct MemoryUndo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take back an import or a change.",
    discussion: """
      jjak memory info lists the numbers.

      EXAMPLES
        jjak memory undo 7
        jjak memory undo 7 --memory desk.jjak
      """)

  @Argument(help: "The number of the import or change.") var number: Int64
  @OptionGroup var memory: MemoryOption

  func run() throws {
    let (removed, restored) = try UpkeepWorkflow.undo(number, in: memory.path)
    StandardOutput.write("took back \(number): \(removed) units gone, \(restored) units back\n")
  }
}

struct MemoryEdit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Put a unit in other words.",
    discussion: """
      The number of a unit stands beside it in lookups and concordances. The unit gets a new \
      number and counts as reviewed.

      EXAMPLES
        jjak memory edit 12 --target "The two Koreas met."
      """)

  @Argument(help: "The number of the unit.") var unit: Int64
  @Option(help: "The new source.") var source: String?
  @Option(help: "The new target.") var target: String?
  @OptionGroup var memory: MemoryOption

  func validate() throws {
    guard source != nil || target != nil else {
      throw ValidationError("nothing to change: give --source, --target or both")
    }
    if [source, target].contains(where: { $0?.allSatisfy(\.isWhitespace) == true }) {
      throw ValidationError("an empty side; to take the unit out use jjak memory delete")
    }
  }

  func run() throws {
    let edited = try UpkeepWorkflow.edit(
      unit, source: source, target: target, in: memory.path, date: Date())
    StandardOutput.write(
      "unit \(unit) is now unit \(edited.unit); jjak memory undo \(edited.batch) takes it back\n")
  }
}

struct MemoryDelete: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete", abstract: "Take units out.",
    discussion: """
      They are written to a TMX file beside the memory, and jjak memory undo brings them back.

      EXAMPLES
        jjak memory delete 12 13
        jjak memory delete 12 --removed-to removed.tmx --memory desk.jjak
      """)

  @Argument(help: "The numbers of the units.") var units: [Int64]
  @OptionGroup var memory: MemoryOption
  @OptionGroup var removed: RemovedFileOption

  func run() throws {
    let reason = "deletion of units " + units.map(String.init).joined(separator: ", ")
    try removed.remove(Array(Set(units)).sorted(), from: memory.path, reason: reason)
  }
}

struct MemoryDedupe: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dedupe", abstract: "Find units of which one would do.",
    discussion: """
      Shows what it would keep and drop, and ends with 1 when there is any; --apply drops. Kept are \
      reviewed units before aligned ones, then those of the latest article, then the latest import.

      EXAMPLES
        jjak memory dedupe --by both      the same source and target
        jjak memory dedupe --by near      the same but for spaces, case, punctuation
        jjak memory dedupe --by source --apply
      """)

  @Option(
    help: ArgumentHelp("both (if not given), source or near.", valueName: "likeness"),
    transform: likeness)
  var by = RemovalWorkflow.Likeness.both
  @Flag(help: "Take the superfluous units out.") var apply = false
  @Flag(help: "Write the proposal as JSON.") var json = false
  @OptionGroup var memory: MemoryOption
  @OptionGroup var removed: RemovedFileOption

  private static func likeness(_ name: String) throws -> RemovalWorkflow.Likeness {
    guard let likeness = RemovalWorkflow.Likeness(rawValue: name) else {
      throw ValidationError("found \(name), need both, source or near")
    }
    return likeness
  }

  func run() throws {
    let proposal = try RemovalWorkflow.proposal(by: by, in: memory.path)
    StandardOutput.write(try json ? JSONOutput.document(proposal) : proposal.text)
    let units = proposal.superfluous
    if apply {
      try removed.remove(
        units, from: memory.path, reason: "removal of duplicates by \(by.rawValue)")
    } else {
      try removed.write(units, from: memory.path)
      StandardError.remark("\(units.count) units are superfluous")
      if !units.isEmpty { throw ExitCode(1) }
    }
  }
}

/// Where units go that are taken out.
struct RemovedFileOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The TMX file for what is taken out; one beside the memory if not given.", valueName: "file"))
  var removedTo: String?

  func remove(_ units: [Int64], from memory: String?, reason: String) throws {
    let removal = try RemovalWorkflow.remove(
      units, from: memory, reason: reason, to: removedTo, date: Date())
    guard let (batch, file) = removal else { return StandardError.remark("nothing to take out") }
    StandardError.remark(
      "took out \(units.count) units, written to \(file); jjak memory undo \(batch) brings them back"
    )
  }

  /// Writes what would be taken out, where a file was named.
  func write(_ units: [Int64], from memory: String?) throws {
    guard let removedTo, !units.isEmpty else { return }
    try RemovalWorkflow.write(units, from: memory, to: removedTo)
    StandardError.remark("wrote \(units.count) units to \(removedTo); the memory is as it was")
  }
}

struct MemoryMerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Put the units of other memories into one.",
    discussion: """
      Each of them is one import, which jjak memory undo takes back.

      EXAMPLES
        jjak memory merge kim.jjak lee.jjak --memory desk.jjak
      """)

  @Argument(help: "The other memories.") var others: [String]
  @OptionGroup var memory: MemoryOption

  func run() throws {
    let progress = ProgressLine("units read")
    let merged = try UpkeepWorkflow.merge(
      others, into: memory.path, date: Date(), progress: { progress.show($0) })
    progress.clear()
    for other in merged {
      StandardOutput.write(
        "\(other.path): added \(other.added) units, \(other.duplicates) there already; "
          + "import \(other.batch)\n")
    }
  }
}

struct MemoryHistory: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Show what a unit was before it was edited or taken out.",
    discussion: """
      EXAMPLES
        jjak memory history 12
      """)

  @Argument(help: "A number that the unit has or had.") var unit: Int64
  @OptionGroup var memory: MemoryOption
  @Flag(help: "Write JSON.") var json = false

  func run() throws {
    let history = try UpkeepWorkflow.history(of: unit, in: memory.path)
    StandardOutput.write(try json ? JSONOutput.document(history) : history.text)
  }
}
