import ArgumentParser
import Foundation
import JjakCore
import JjakWeb
import JjakWorkflows

struct Align: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, beads, spans, tsv, json, tmx, xliff, html
  }

  static let configuration = CommandConfiguration(
    abstract: "Align an article with its translation.",
    discussion: """
      EXAMPLES
        jjak align article.ko.txt article.en.txt
        jjak align a.ko.txt a.en.txt --into desk.jjak --date 2026-03-02
        jjak align article.ko.txt article.en.txt --doubtful-first --explain
        jjak align article.ko.txt article.en.txt --format html > article.html
        jjak align ko.lines.txt en.lines.txt --lines --format beads > article.tsv
        jjak align a.ko.txt a.en.txt --glossary desk.csv --memory desk.jjak
        jjak align --batch < pairs.jsonl > beads.jsonl

      FORMATS
        table   both texts beside each other
        beads   i[,i]<TAB>j[,j]<TAB>confidence<TAB>kind, segments counted from 0
        spans   the same with start-end in Unicode scalars of the files as read
        tsv     source, target, confidence, kind, for a spreadsheet
        json    segments, beads, evidence, what lies nearest to leftovers
        tmx     the pairs as a translation memory
        xliff   the pairs for review elsewhere; jjak import takes them back
        html    a page with both texts, what is covered and what differs

      --batch reads one pair a line, {"id","source","target","lines"}, and writes one line each in \
      the same order, {"id","beads":[{"source","target","confidence","kind"}]}.
      """)

  @Argument(help: "The source article; - reads standard input.") var source: String?
  @Argument(help: "The target article; - reads standard input.") var target: String?
  @Flag(help: "Take each line as a segment and blank lines as paragraph edges.") var lines = false
  @Option(help: "How to write the alignment.") var format: Format = .table
  @Flag(help: "The same as --format json.") var json = false
  @Option(
    help: ArgumentHelp(
      "Keep the pairs in a memory, too; made when missing.", valueName: "memory"))
  var into: String?
  @OptionGroup(title: "What is kept of the article") var article: ArticleOptions
  @OptionGroup var encoding: EncodingOption
  @OptionGroup var vectors: EmbeddingOption
  @Option(
    help: ArgumentHelp(
      "Terms of the desk in any format that jjak import reads; repeatable.",
      valueName: "file"))
  var glossary: [String] = []
  @Option(
    help: ArgumentHelp(
      "A memory whose reviewed units teach renderings of unknown words; repeatable.",
      valueName: "memory"))
  var memory: [String] = []
  @Flag(help: "List the least certain beads first.") var doubtfulFirst = false
  @Flag(help: "Show what speaks for and against each bead.") var explain = false
  @Flag(help: "Align the pairs of standard input, one of JSON a line.") var batch = false
  @Option(help: .hidden, transform: { BatchAlignment.Content(training: $0) })
  var features: BatchAlignment.Content?
  @Flag(help: .hidden) var featureNames = false
  @Option(help: .hidden) var model: String?

  func validate() throws {
    guard !json || format == .table || format == .json else {
      throw ValidationError("--json and --format \(format.rawValue): give one of them")
    }
    guard !batch, !featureNames else {
      guard source == nil else { throw ValidationError("--batch reads standard input, no files") }
      return
    }
    guard source != nil, target != nil else {
      throw ValidationError("need two files: the source article and its translation")
    }
    guard source != "-" || target != "-" else {
      throw ValidationError("only one of the two can come from standard input")
    }
  }

  func run() async throws {
    guard !featureNames else {
      return StandardOutput.write(
        BatchAlignment.Content.trained.map { $0.featureNames.joined(separator: "\t") + "\n" }
          .joined())
    }
    let vocabulary = try DeskVocabulary(
      glossaries: glossary.map { UnitSource(path: $0) }, memories: memory)
    let data = try DataFolder.find()
    let workflow = try vectors.alignmentWorkflow(
      data: data, modelFile: model, vocabulary: vocabulary)
    guard !batch else { return try await runBatch(workflow) }
    guard let source, let target else { return }
    let progress = ProgressLine("sentence vectors computed")
    let original = try encoding.read(source).content
    let report = try workflow.align(
      .init(
        source: original,
        target: try encoding.read(target).content,
        isLines: lines),
      progress: { progress.show($0, of: $1) })
    progress.clear()
    report.remarks.forEach(StandardError.remark)
    let article = article.article(titled: report.headline ?? source, file: original.article)
    if let into { try keep(report, of: article, in: into) }
    try write(report, of: article, data: data)
  }

  private func keep(_ report: AlignmentReport, of article: Article, in memory: String) throws {
    let summary = try KeepWorkflow.keep(report, of: article, in: memory, date: Date())
    StandardError.remark(
      "kept \(summary.added) pairs in \(memory), \(summary.duplicates) were there already"
        + (summary.added > 0 ? "; jjak memory undo \(summary.batch) takes them back" : ""))
  }

  private func write(_ report: AlignmentReport, of article: Article, data: DataFolder) throws {
    switch json ? .json : format {
    case .table:
      StandardOutput.write(
        AlignmentTable(report: report, isDoubtfulFirst: doubtfulFirst, showsEvidence: explain)
          .text)
    case .beads: StandardOutput.write(BeadLines.beads(report))
    case .spans: StandardOutput.write(BeadLines.spans(report))
    case .tsv: StandardOutput.write(BeadLines.table(report))
    case .json: StandardOutput.write(try JSONOutput.document(AlignmentListing(report)))
    case .html:
      let reports = PairReports(
        report: report, sourcePath: source ?? "-", targetPath: target ?? "-", data: data,
        date: article.date)
      StandardOutput.write(try reports.page().html())
    case .tmx, .xliff:
      var destination = UnitDestination(path: "-", format: format.rawValue)
      destination.toolVersion = Jjak.configuration.version
      let outcome = try ExportWorkflow.run(report, of: article, to: destination)
      StandardError.remark(outcome.text)
    }
  }

  private func runBatch(_ workflow: AlignmentWorkflow) async throws {
    try await BatchAlignment(workflow: workflow, content: features ?? .beads)
      .run(
        next: { readLine() }, answer: { StandardOutput.write($0) }, remark: StandardError.remark)
  }
}
