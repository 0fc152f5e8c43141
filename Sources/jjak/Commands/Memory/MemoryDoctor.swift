import ArgumentParser
import Foundation
import JjakWorkflows

struct MemoryDoctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Find units whose sides don't belong together.",
    discussion: """
      Shows units that are likely misaligned or damaged, with the reason, and ends with 1 when there \
      are any; --apply takes them out. Look through the list first: free renderings are among it.

      EXAMPLES
        jjak memory doctor                              show them
        jjak memory doctor --removed-to doubtful.tmx    write them to a file as well
        jjak memory doctor --apply                      take them out
      """)

  @Flag(help: "Take the doubtful units out.") var apply = false
  @Flag(help: "Write the doubts as JSON.") var json = false
  @OptionGroup var memory: MemoryOption
  @OptionGroup var removed: RemovedFileOption

  func run() throws {
    let progress = ProgressLine("units looked at")
    let doubts = try DoctorWorkflow(data: DataFolder.find()).doubts(in: memory.path) {
      progress.show($0)
    }
    progress.clear()
    StandardOutput.write(try json ? JSONOutput.document(doubts) : doubts.text)
    if apply {
      try removed.remove(doubts.units, from: memory.path, reason: "removal of doubtful units")
    } else {
      try removed.write(doubts.units, from: memory.path)
      StandardError.remark("\(doubts.units.count) of \(doubts.checked) units are doubtful")
      if !doubts.units.isEmpty { throw ExitCode(1) }
    }
  }
}
