import ArgumentParser
import JjakCore
import JjakWorkflows

struct Concordance: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, tsv, tmx }

  static let configuration = CommandConfiguration(
    abstract: "Show where the memory holds a phrase.",
    discussion: """
      Finds the phrase on either side, from one syllable up, with whatever particles, endings and \
      spaces: "대북 제재" finds 대북제재를, "sanction" finds "sanctions".

      EXAMPLES
        jjak concordance "대북 제재"
        jjak concordance 개성 --target Kaesong
        jjak concordance 개성 --without Kaesong      where it was put otherwise
        jjak concordance 쌀값 --from 2023 --to 2024-06
        jjak concordance 쌀값 --format tmx > rice.tmx
      """)

  @Argument(help: "The phrase.") var phrase: String
  @OptionGroup var memories: MemoriesOption
  @Option(help: ArgumentHelp("A phrase that the target must hold too.", valueName: "phrase"))
  var target: String?
  @Option(help: ArgumentHelp("A phrase that the target must lack.", valueName: "phrase"))
  var without: String?
  @Option(help: ArgumentHelp("Articles from this day, month or year on.", valueName: "date"))
  var from: String?
  @Option(help: ArgumentHelp("Articles up to this day, month or year.", valueName: "date"))
  var to: String?
  @Option(help: ArgumentHelp("A part of the article's title, or its URL.", valueName: "title"))
  var article: String?
  @Option(help: "The desk of the article.") var desk: String?
  @Option(help: ArgumentHelp("The most hits to show.", valueName: "count")) var limit = 50
  @Option(help: "How to write the hits.") var format: Format = .text
  @Flag(help: "The same as --format json.") var json = false

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit \(limit): need 1 at least") }
    for (name, date) in [("--from", from), ("--to", to)] {
      if let date, date.wholeMatch(of: /\d{4}(-\d{2}(-\d{2})?)?/) == nil || !isCalendarDate(date) {
        throw ValidationError("\(name) \(date): need YYYY, YYYY-MM or YYYY-MM-DD")
      }
    }
    guard !json || format == .text || format == .json else {
      throw ValidationError("--json and --format \(format.rawValue): give one of them")
    }
  }

  func run() throws {
    switch json ? .json : format {
    case .tsv: try export("tsv")
    case .tmx: try export("tmx")
    case .json:
      let report = try report()
      StandardOutput.write(try JSONOutput.document(report))
      if report.hits.isEmpty { throw ExitCode(1) }
    case .text:
      let report = try report()
      StandardOutput.write(ConcordanceListing.text(of: report))
      if report.hits.isEmpty {
        StandardError.remark("no unit holds that")
        throw ExitCode(1)
      }
      if report.phrase != phrase {
        StandardError.remark("no unit holds \(phrase); these hold \(report.phrase)")
      }
      if report.hasMore { StandardError.remark("there are more; see --limit") }
    }
  }

  private func report() throws -> ConcordanceReport {
    try ConcordanceWorkflow.run(query, memories: memories.paths, limit: limit)
  }

  private func export(_ name: String) throws {
    var destination = UnitDestination(path: "-", format: name)
    destination.toolVersion = Jjak.configuration.version
    try endingQuietly {
      let outcome = try ConcordanceWorkflow.export(
        query, memories: memories.paths, limit: limit, to: destination)
      if outcome.written == 0 { throw ExitCode(1) }
    }
  }

  private var query: ConcordanceQuery {
    var query = ConcordanceQuery(phrase: phrase)
    query.target = target
    query.without = without
    query.from = from
    query.to = to
    query.article = article
    query.desk = desk
    return query
  }
}
