import ArgumentParser
import JjakWorkflows

struct Phrases: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the phrases that recur in the memory, with their renderings.",
    discussion: """
      A phrase is one to four nouns or names in a row; words that only carry grammar are left out, \
      and so is a phrase that only comes as part of a longer one. Listed are the count, the phrase, \
      and up to three renderings that two sentences or more have.

      EXAMPLES
        jjak phrases
        jjak phrases 쌀                           those that hold it
        jjak phrases ㅈㅁㄷ                       first consonants find 장마당
        jjak phrases --min 10 --limit 500 > terms.txt
        jjak phrases --memory desk.jjak --json
        jjak renderings "대북 제재"               the sentences behind a phrase
      """)

  @Argument(help: "What a phrase must hold, or the first consonants of its syllables.")
  var part: String?
  @OptionGroup var memories: MemoriesOption
  @Option(
    name: .customLong("min"),
    help: ArgumentHelp("In how many units a phrase must stand, 2 at least.", valueName: "count"))
  var minimum = 3
  @Option(help: ArgumentHelp("The most phrases to list.", valueName: "count")) var limit = 100
  @Flag(help: "Write JSON.") var json = false

  func validate() throws {
    guard minimum >= 2 else { throw ValidationError("--min \(minimum): need 2 at least") }
    guard limit > 0 else { throw ValidationError("--limit \(limit): need 1 at least") }
  }

  func run() throws {
    let workflow = try PhrasesWorkflow(memories.paths, data: DataFolder.find())
    let progress = ProgressLine("sources read")
    let report = try workflow.phrases(holding: part, minimum: minimum, limit: limit) {
      progress.show($0, of: $1)
    }
    progress.clear()
    StandardOutput.write(try json ? JSONOutput.document(report) : PhraseListing.text(of: report))
    if report.phrases.isEmpty {
      StandardError.remark("no phrase recurs whose rendering could be told")
      throw ExitCode(1)
    }
    if report.phrases.count == limit { StandardError.remark("there may be more; see --limit") }
  }
}
