import ArgumentParser
import JjakWorkflows

struct Convert: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Turn a file of units into another format.",
    discussion: """
      TMX to TMX makes a valid file of one that other tools refuse. What is repaired, skipped or has \
      no place in the new format is counted on standard error.

      EXAMPLES
        jjak convert client.tmx client.csv --bom
        jjak convert damaged.tmx whole.tmx --salvage
        jjak convert train.ko train.tmx                 reads train.ko and train.en
        jjak convert - - --from csv --to xliff < glossary.csv
      """)

  @Argument(help: "The file to read; - is standard input.") var input: String
  @Argument(help: "The file to write; - is standard output.") var output: String
  @OptionGroup var reading: UnitInputOptions
  @Option(
    help: ArgumentHelp(
      "\(UnitDestination.formatNames.joined(separator: ", ")); by the ending of the output if not given.",
      valueName: "format"))
  var to: String?
  @OptionGroup var table: TableOptions
  @Flag(help: "Write the report as JSON.") var json = false

  func validate() throws {
    try validateFormat(to, option: "--to", known: UnitDestination.formatNames)
  }

  func run() throws {
    var destination = UnitDestination(path: output, format: to)
    table.apply(to: &destination)
    destination.toolVersion = Jjak.configuration.version
    let progress = ProgressLine("units")
    try endingQuietly {
      let outcome = try ConvertWorkflow.run(
        reading.source(input), to: destination, progress: { progress.show($0) })
      progress.clear()
      StandardError.write(try json ? JSONOutput.document(outcome) : outcome.text)
    }
  }
}
