import ArgumentParser
import JjakWorkflows

struct Pretranslate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Hand an article over to another program, with what the memories know of it.",
    discussion: """
      Each segment comes with its best match, the score, where that comes from, and phrases with the \
      renderings they had. Only the target of equal text is put in; it is marked for review.

      EXAMPLES
        jjak pretranslate article.ko.txt --output article.xlf
        jjak pretranslate article.ko.docx --output table.docx --memory desk.jjak
        jjak pretranslate article.ko.html --format tsv --min 60 > article.tsv
        jjak import article.xlf --memory desk.jjak     when it comes back translated

      FORMATS
        xliff   XLIFF 1.2 for OmegaT, memoQ and others: matches as alt-trans
        tsv     number, role, source, target, similarity, match, phrases, origin
        docx    a table in Word with a column to fill in
      """)

  @Argument(help: "The article; - reads standard input.") var article: String
  @Option(
    help:
      "\(PretranslationWorkflow.formatNames.joined(separator: ", ")); by the ending of the output if not given."
  )
  var format: String?
  @OptionGroup var memories: MemoriesOption
  @Option(
    name: .customLong("min"),
    help: ArgumentHelp("The least similarity in per cent, 1 to 101.", valueName: "percent"))
  var minimum: Int?
  @OptionGroup var encoding: EncodingOption
  @Option(help: ArgumentHelp("The file; - is standard output.", valueName: "file"))
  var output = "-"

  func validate() throws {
    try validateFormat(format, option: "--format", known: PretranslationWorkflow.formatNames)
    guard format != nil || formatOfOutput != nil else {
      throw ValidationError("--output \(output): need the ending xlf, tsv or docx, or --format")
    }
    if let minimum, !(1...101).contains(minimum) {
      throw ValidationError("--min \(minimum): need 1 to 101")
    }
  }

  func run() throws {
    let workflow = try PretranslationWorkflow(
      memories.paths.map(MemoryLocation.init(argument:)), data: DataFolder.find())
    let input = try encoding.read(article)
    let progress = ProgressLine("segments looked up")
    try endingQuietly {
      let outcome = try workflow.run(
        input, minimum: minimum, format: format ?? formatOfOutput ?? "xliff", to: output,
        progress: { progress.show($0, of: $1) })
      progress.clear()
      StandardError.remark(outcome.text)
    }
  }

  /// The format that the ending of the output stands for; XLIFF on standard output.
  private var formatOfOutput: String? {
    if output == "-" || output.lowercased().hasSuffix(".xlf") { return "xliff" }
    return PretranslationWorkflow.formatNames.first { output.lowercased().hasSuffix("." + $0) }
  }
}
