import ArgumentParser
import JjakWeb
import JjakWorkflows

struct Consistency: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, sarif, html
  }

  static let configuration = CommandConfiguration(
    abstract: "Check what a translation says against its source, or a whole memory.",
    discussion: """
      Compares numbers, dates and units, names, quotations and speakers, denials, how firmly things \
      are vouched for, the house style, and looks for slips of the pen. Every finding names its rule \
      and both places.

      EXAMPLES
        jjak consistency article.ko.txt article.en.txt
        jjak consistency article.ko.txt article.en.txt --fail-on error
        jjak consistency article.ko.txt article.en.txt --write-baseline accepted.tsv
        jjak consistency article.ko.txt article.en.txt --baseline accepted.tsv
        jjak consistency article.ko.txt article.en.txt --format html > report.html
        jjak consistency --memory desk.jjak
        jjak consistency --rules                    what each rule looks for

      EXIT CODES
        0 nothing as grave as --fail-on · 1 findings · 2 could not run
      """)

  @Argument(help: "The source and its translation.") var files: [String] = []
  @OptionGroup var memory: MemoryOption
  @OptionGroup var vectors: EmbeddingOption
  @Flag(help: "Take each line as a segment and blank lines as paragraph edges.") var lines = false
  @OptionGroup var encoding: EncodingOption
  @Option(help: "The day of publication, YYYY-MM-DD, for dates like 어제 or on Monday.")
  var date: String?
  @Option(
    help: "The least severity that ends with exit code 1: note, warning or error.",
    transform: severity)
  var failOn: Severity = .note
  @Option(
    help: ArgumentHelp("The house style; Memories/housestyle.yaml if not given.", valueName: "yaml")
  )
  var style: String?
  @Option(help: "Accept the findings of a file.") var baseline: String?
  @Option(help: "Add what is found now to a file of accepted findings; put your reasons there.")
  var writeBaseline: String?
  @Option(help: "text, json, sarif for other tools, or html for a page.")
  var format: Format = .text
  @Flag(help: "Write JSON, as --format json.") var json = false
  @Flag(help: "List the rules.") var rules = false

  private static func severity(_ name: String) throws -> Severity {
    guard let severity = Severity(rawValue: name) else {
      throw ValidationError("found \(name), need note, warning or error")
    }
    return severity
  }

  func validate() throws {
    guard !rules else { return }
    try validateDay(date)
    guard files.count == 2 || (files.isEmpty && memory.path != nil) else {
      throw ValidationError("need a source and its translation, or --memory")
    }
  }

  func run() throws {
    guard !rules else { return StandardOutput.write(RuleListing.text) }
    let accepted = try baseline.map { try Baseline(path: $0) } ?? Baseline()
    let (report, page) = try files.count == 2 ? article(accepted) : memory(accepted)
    report.remarks.forEach(StandardError.remark)
    if let writeBaseline {
      try accepted.write(accepting: report.findings, to: writeBaseline)
    }
    switch json ? .json : format {
    case .text: StandardOutput.write(FindingListing(report: report).text)
    case .json: StandardOutput.write(try JSONOutput.document(report))
    case .sarif: StandardOutput.write(try JSONOutput.document(SARIFLog(report)))
    case .html: StandardOutput.write(try page().html())
    }
    if let gravest = report.gravest, gravest >= failOn { throw ExitCode(1) }
  }

  private func article(_ accepted: Baseline) throws -> (ConsistencyReport, () throws -> Page) {
    let data = try DataFolder.find()
    let progress = ProgressLine("sentence vectors computed")
    let report = try vectors.alignmentWorkflow(data: data).align(
      .init(
        source: try encoding.read(files[0]).content,
        target: try encoding.read(files[1]).content, isLines: lines),
      progress: { progress.show($0, of: $1) })
    progress.clear()
    let reports = PairReports(
      report: report, sourcePath: files[0], targetPath: files[1], data: data, date: date,
      stylePath: style, baseline: accepted)
    let consistency = try reports.consistency()
    return (consistency, { Page.pair(try reports.coverage(), consistency) })
  }

  private func memory(_ accepted: Baseline) throws -> (ConsistencyReport, () throws -> Page) {
    let report = try ConsistencyWorkflow(data: DataFolder.find(), stylePath: style).check(
      memory: memory.path, baseline: accepted)
    return (report, { Page.memory(report) })
  }
}
