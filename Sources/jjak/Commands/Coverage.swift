import ArgumentParser
import JjakCore
import JjakWeb
import JjakWorkflows

struct Coverage: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Show what an adaptation renders of its source, or what the memory knows of a new one.",
    discussion: """
      With a source and a target, every source sentence is rendered, partly rendered, dropped or \
      moved, every target sentence sourced or added. With sources alone, or with --memory, every \
      segment is looked up in the memories and counted by band of similarity; the phrases and names \
      that are known of it are listed, and the words weighed by a table of bands.

      EXAMPLES
        jjak coverage article.ko.txt article.en.txt
        jjak coverage article.ko.txt article.en.txt --format html > report.html
        jjak coverage new.ko.txt --memory desk.jjak
        jjak coverage monday/*.ko.txt --memory desk.jjak --memory archive.jjak@5
        jjak coverage new.ko.txt --weights desk-weights.yaml

      Two files are taken as source and target if their languages differ, else as two sources.
      """)

  @Argument(help: "A source and its adaptation, or one or more sources.") var files: [String]
  @OptionGroup var memories: MemoriesOption
  @Option(
    help: ArgumentHelp(
      "What a word of each band counts: YAML such as `85-94: 0.5`; the table that ships if not given.",
      valueName: "file"))
  var weights: String?
  @OptionGroup var vectors: EmbeddingOption
  @Flag(help: "Take each line as a segment and blank lines as paragraph edges.") var lines = false
  @OptionGroup var encoding: EncodingOption
  @Option(help: "The day of publication, YYYY-MM-DD, for the findings of the page of a pair.")
  var date: String?
  @OptionGroup var output: ReportFormatOption

  func validate() throws {
    try validateDay(date)
  }

  func run() throws {
    let inputs = try files.map { try encoding.read($0) }
    guard inputs.count == 2, memories.paths.isEmpty else { return try showSources(inputs) }
    let language = inputs[0].language
    let isOneSilent = inputs.contains { $0.text.allSatisfy(\.isWhitespace) }
    if isOneSilent || !language.matches(inputs[1].language) {
      try showAdaptation(inputs[0], inputs[1])
    } else {
      StandardError.remark(
        "both files look \(language.matches(.korean) ? "Korean" : "English"): taken as two sources")
      try showSources(inputs)
    }
  }

  private func showAdaptation(_ source: InputText, _ target: InputText) throws {
    let data = try DataFolder.find()
    let progress = ProgressLine("sentence vectors computed")
    let report = try vectors.alignmentWorkflow(data: data).align(
      .init(source: source.content, target: target.content, isLines: lines),
      progress: { progress.show($0, of: $1) })
    progress.clear()
    report.remarks.forEach(StandardError.remark)
    let reports = PairReports(
      report: report, sourcePath: source.path, targetPath: target.path, data: data,
      date: date)
    switch output.chosen {
    case .text: StandardOutput.write(AdaptationListing(coverage: try reports.coverage()).text)
    case .json: StandardOutput.write(try JSONOutput.document(reports.coverage()))
    case .html: StandardOutput.write(try reports.page().html())
    }
  }

  private func showSources(_ inputs: [InputText]) throws {
    let workflow = try SourceCoverageWorkflow(
      memories.paths.map(MemoryLocation.init(argument:)), data: DataFolder.find(),
      weightsPath: weights)
    let progress = ProgressLine("segments looked up")
    let coverage = try workflow.coverage(
      of: inputs.map { input in
        SourceCoverageWorkflow.Source(
          path: input.path,
          document: lines
            ? SegmentationWorkflow.document(ofLines: input.content.text)
            : SegmentationWorkflow.document(of: input.content, language: nil))
      }, progress: { progress.show($0, of: $1) })
    progress.clear()
    switch output.chosen {
    case .text: StandardOutput.write(SourceListing(coverage: coverage).text)
    case .json: StandardOutput.write(try JSONOutput.document(coverage))
    case .html: StandardOutput.write(try Page.sources(coverage).html())
    }
  }
}
