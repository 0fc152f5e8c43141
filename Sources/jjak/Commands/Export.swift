import ArgumentParser
import Foundation
import JjakWorkflows

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a memory as TMX or another format.",
    discussion: """
      TMX keeps everything: codes, notes, properties, articles and the order of their sentences. \
      Other formats keep the texts; what they lose is counted on standard error.

      EXAMPLES
        jjak export --memory desk.jjak --output desk.tmx
        jjak export --memory desk.jjak --bom --output desk.csv     for Excel
        jjak export --memory desk.jjak --output train.ko           and train.en
        jjak export --memory desk.jjak | gzip > desk.tmx.gz
        jjak export --memory broken.jjak --salvage --output saved.tmx
      """)

  @OptionGroup var memories: MemoriesOption
  @Option(
    help:
      "\(UnitDestination.formatNames.joined(separator: ", ")); by the ending of the output if not given."
  )
  var format: String?
  @Option(help: ArgumentHelp("The file; - is standard output.", valueName: "file"))
  var output = "-"
  @Flag(help: "Save what can be read of a damaged memory; ends with 1 when that is not all.")
  var salvage = false
  @OptionGroup var table: TableOptions

  func validate() throws {
    try validateFormat(format, option: "--format", known: UnitDestination.formatNames)
  }

  func run() throws {
    var destination = UnitDestination(path: output, format: format)
    table.apply(to: &destination)
    destination.toolVersion = Jjak.configuration.version
    let progress = ProgressLine("units written")
    try endingQuietly {
      let outcome =
        if salvage {
          try ExportWorkflow.salvage(
            memories.paths, to: destination, progress: { progress.show($0) })
        } else {
          try ExportWorkflow.run(memories.paths, to: destination, progress: { progress.show($0) })
        }
      progress.clear()
      StandardError.write(outcome.text)
      if outcome.unreadable > 0 { throw ExitCode(1) }
    }
  }
}

/// Runs work that writes to standard output; that nobody reads any more is no failure.
func endingQuietly(_ work: () throws -> Void) throws {
  do {
    try work()
  } catch let error as POSIXError where error.code == .EPIPE {
    return
  }
}
