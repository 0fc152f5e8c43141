import ArgumentParser

/// How a report is written.
struct ReportFormatOption: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, html
  }

  @Option(help: "text, json, or html for a page to open in a browser.") var format: Format = .text
  @Flag(help: "Write JSON, as --format json.") var json = false

  /// What the user asked for.
  var chosen: Format { json ? .json : format }

  func validate() throws {
    guard !json || format != .html else { throw ValidationError("need --json or --format html") }
  }
}
