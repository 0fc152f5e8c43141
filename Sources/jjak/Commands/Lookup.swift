import ArgumentParser
import Foundation
import JjakCore
import JjakWorkflows

struct Lookup: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look a segment up in the memory.",
    discussion: """
      Suggestions come with their similarity in per cent: 101 for equal text between the same \
      neighbours, 100 for equal text. Without --min, 70 is asked for, and 50 where nothing has that; \
      then units that hold the whole segment as a part are shown as well, marked ⊃. \
      Where nothing reaches 70, the phrases that the memory knows follow with their renderings; \
      --fragments asks for them wherever no text is equal, in a --batch too, which takes a tenth of \
      a second more.

      EXAMPLES
        jjak lookup "정부는 회담을 제의했다"
        jjak lookup "정부는 회담을 제의했다" --explain    how scores came about
        jjak lookup - < article.lines.txt           a segment a line
        jjak lookup - --batch --json < queries.txt  a JSON line for each line
        jjak lookup "정부는 …" --memory desk.jjak --memory archive.jjak@5
      """)

  @Argument(help: "The segment; - reads one a line from standard input.") var text: String
  @OptionGroup var memories: MemoriesOption
  @Option(
    name: .customLong("min"),
    help: ArgumentHelp("The least similarity in per cent, 1 to 101.", valueName: "percent"))
  var minimum: Int?
  @Option(
    help: ArgumentHelp(
      "How many suggestions; equal text is always shown in full.", valueName: "count"))
  var limit = 5
  @Flag(help: "Answer line by line as they come, each on its own.") var batch = false
  @Flag(help: "Write JSON, one line for each segment.") var json = false
  @Flag(help: "Show how each score came about.") var explain = false
  @Flag(inversion: .prefixedNo, help: "Show the known phrases of the segment.")
  var fragments: Bool?
  @Flag(help: "Say how long each lookup took.") var timings = false

  func validate() throws {
    if let minimum, !(1...101).contains(minimum) {
      throw ValidationError("--min \(minimum): need 1 to 101")
    }
    guard limit > 0 else { throw ValidationError("--limit \(limit): need 1 at least") }
    guard !batch || text == "-" else {
      throw ValidationError("--batch reads standard input: give - as the segment")
    }
    guard text == "-" || text.contains(where: { !$0.isWhitespace }) else {
      throw ValidationError("the segment is empty: give the text to look up, or -")
    }
  }

  func run() throws {
    let workflow = try LookupWorkflow(
      memories.paths.map(MemoryLocation.init(argument:)), data: DataFolder.find(),
      givesFragments: fragments ?? (batch ? false : nil))
    if batch {
      while let line = readLine() {
        try write(answer(request(line), workflow))
      }
    } else if text == "-" {
      try lookUpLines(workflow)
    } else {
      let found = try answer(request(text), workflow)
      try write(found)
      if found.matches.isEmpty, found.longerUnits.isEmpty { throw ExitCode(1) }
    }
  }

  /// Looks up an article, a segment a line; a blank line sets no paragraphs apart here.
  private func lookUpLines(_ workflow: LookupWorkflow) throws {
    let lines = try InputText.plain(path: "-").split(whereSeparator: \.isNewline)
      .map(String.init).filter { $0.contains { !$0.isWhitespace } }
    for request in workflow.requests(for: lines, minimum: minimum, limit: limit) {
      try write(answer(request, workflow))
    }
  }

  private func request(_ text: String) -> LookupWorkflow.Request {
    LookupWorkflow.Request(text: text, minimum: minimum, limit: limit)
  }

  private func answer(
    _ request: LookupWorkflow.Request, _ workflow: LookupWorkflow
  ) throws -> LookupAnswer {
    let start = ContinuousClock.now
    var answer = try workflow.answer(request)
    if timings { answer.seconds = (ContinuousClock.now - start) / .seconds(1) }
    return answer
  }

  private func write(_ answer: LookupAnswer) throws {
    guard !json else {
      StandardOutput.write(try JSONOutput.line(answer))
      return
    }
    let listing = SuggestionListing(explains: explain)
    StandardOutput.write(listing.text(of: answer, showsQuery: text == "-"))
    if answer.isLowered, !answer.matches.isEmpty {
      StandardError.remark(
        "nothing at \(LookupWorkflow.usualMinimum) %; these have \(answer.minimum) % at least")
    } else if answer.matches.isEmpty {
      StandardError.remark("no match at \(answer.minimum) %")
    }
    if let seconds = answer.seconds {
      StandardError.remark("\(String(format: "%.2f", 1000 * seconds)) ms")
    }
  }
}
