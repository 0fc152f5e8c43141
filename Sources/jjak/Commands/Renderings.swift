import ArgumentParser
import JjakWorkflows

struct Renderings: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show how a word, phrase or name was put into English.",
    discussion: """
      Groups the renderings with their count, the days of the first and last article that has them, \
      and sentences in which they are marked. "?" is a guess.

      EXAMPLES
        jjak renderings 소식통
        jjak renderings 개성 --examples 5
        jjak renderings "대북 제재" --memory desk.jjak --json
      """)

  @Argument(help: "The phrase in Korean.") var phrase: String
  @OptionGroup var memories: MemoriesOption
  @Option(
    help: ArgumentHelp("How many sentences to show for each rendering.", valueName: "count"))
  var examples = 1
  @Flag(help: "Write JSON.") var json = false

  func validate() throws {
    guard examples >= 0 else { throw ValidationError("--examples \(examples): need 0 at least") }
  }

  func run() throws {
    let report = try RenderingsWorkflow(memories.paths, data: DataFolder.find())
      .renderings(of: phrase)
    StandardOutput.write(
      try json
        ? JSONOutput.document(report) : RenderingListing(report: report, examples: examples).text)
    if report.phrase != phrase {
      StandardError.remark("no unit holds \(phrase); this is of \(report.phrase)")
    }
    if report.sentences == 0 {
      StandardError.remark("no unit holds that")
      throw ExitCode(1)
    }
  }
}
