import ArgumentParser

/// How a report is written.
struct ReportFormatOption: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, html
  }

  @Option(help: "How to write the report; html is a page to open in a browser.")
  var format: Format = .text
  @Flag(help: "The same as --format json.") var json = false

  /// What the user asked for.
  var chosen: Format { json ? .json : format }

  func validate() throws {
    guard !json || format != .html else {
      throw ValidationError("--json and --format html: give one of them")
    }
  }
}
