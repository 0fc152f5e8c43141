import ArgumentParser
import JjakWorkflows

/// How files of units are read.
struct UnitInputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "\(UnitSource.formatNames.joined(separator: ", ")); found by content and name if not given.",
      valueName: "format"))
  var from: String?
  @Option(
    help: ArgumentHelp(
      "The encoding, such as cp949, where the file does not say or says wrong.", valueName: "name"))
  var encoding: String?
  @Flag(help: "Refuse files that need a repair; or save what can be saved of damaged ones.")
  var reading: Reading?

  enum Reading: String, EnumerableFlag { case strict, salvage }

  func validate() throws {
    try validateFormat(from, option: "--from", known: UnitSource.formatNames)
  }

  func source(_ path: String) -> UnitSource {
    var source = UnitSource(path: path, format: from)
    source.encoding = encoding
    switch reading {
    case .strict: source.forgiveness = .strict
    case .salvage: source.forgiveness = .salvage
    case nil: break
    }
    return source
  }
}

/// How tables are written.
struct TableOptions: ParsableArguments {
  @Flag(help: "Begin a table with a byte order mark, which Excel needs.") var bom = false
  @Flag(help: "Put an apostrophe before cells that a spreadsheet would run as formulas.")
  var guardFormulas = false

  func apply(to destination: inout UnitDestination) {
    destination.writesByteOrderMark = bom
    destination.guardsFormulas = guardFormulas
  }
}

/// Refuses a name of a format that is not known.
func validateFormat(_ name: String?, option: String, known: [String]) throws {
  guard let name, !known.contains(name.lowercased()) else { return }
  throw ValidationError("\(option) \(name): need one of \(known.joined(separator: ", "))")
}
