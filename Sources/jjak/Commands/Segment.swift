import ArgumentParser
import Foundation
import JjakCore
import JjakWorkflows

struct Segment: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case lines, json }

  static let configuration = CommandConfiguration(
    abstract: "Cut an article into segments.",
    discussion: """
      EXAMPLES
        jjak segment article.ko.txt
        jjak segment article.en.txt --json
        jjak segment article.ko.txt --explain     the rule behind each break
        jjak segment article.en.docx --rules desk.srx
        jjak segment --export-rules > ours.srx    our rules, for another program
      """)

  @Argument(help: "The article; - reads standard input.") var file: String?
  @Option(help: ArgumentHelp("ko or en; detected if not given.", valueName: "tag")) var language:
    String?
  @OptionGroup var encoding: EncodingOption
  @Option(help: ArgumentHelp("Rules of your own in SRX 2.0, instead of ours.", valueName: "file"))
  var rules: String?
  @Option(help: "How to write the segments.") var format: Format = .lines
  @Flag(help: "The same as --format json.") var json = false
  @Flag(help: "Name the rule that ended each segment, and its role.") var explain = false
  @Flag(help: "Write our own rules as SRX 2.0, as far as it can state them.") var exportRules =
    false

  func validate() throws {
    if let language, ![.korean, .english].contains(where: LanguageTag(language).matches) {
      throw ValidationError("--language \(language): need ko or en")
    }
    guard exportRules == (file == nil) else {
      throw ValidationError(
        exportRules
          ? "found a file and --export-rules, need one of them"
          : "found no file, need an article or --export-rules")
    }
  }

  func run() throws {
    guard let file else {
      let left = try SegmentationWorkflow.exportRules(path: "-")
      return StandardError.write(
        "jjak: SRX can't state \(left.missing.joined(separator: ", ")), and only by what stands near: "
          + left.approximate.joined(separator: ", ") + "\n")
    }
    let input = try encoding.read(file)
    let language = language.map { LanguageTag($0) }
    let document =
      if let rules {
        try SegmentationWorkflow.document(of: input.content, language: language, rules: rules)
      } else {
        SegmentationWorkflow.document(of: input.content, language: language)
      }
    switch json ? .json : format {
    case .lines: StandardOutput.write(lines(of: document))
    case .json: StandardOutput.write(try JSONOutput.document(SegmentListing(document)))
    }
  }

  private func lines(of document: Document) -> String {
    var text = ""
    var block = 0
    for segment in document.segments {
      if segment.block != block { text += "\n" }
      block = segment.block
      let line = segment.text.replacing("\n", with: " ")
      text += explain ? "\(segment.endRule)\t\(segment.role.rawValue)\t\(line)\n" : line + "\n"
    }
    return text
  }
}
