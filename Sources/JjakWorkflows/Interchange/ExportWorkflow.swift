<<<<<<< HEAD
import JjakCore
=======
public import JjakCore
>>>>>>> 3935ff7902e21d5e19373daea892df622ad6e965
import JjakFormats
import JjakMemory

/// Where and how units are written.
public struct UnitDestination: Hashable, Sendable {
  /// The path; `-` is standard output.
  public var path: String
  /// The name of the format; nil to find it by the ending of the path.
  public var format: String?
  /// Whether a table begins with a byte order mark, which Excel needs to read UTF-8.
  public var writesByteOrderMark = false
  /// Whether cells that a spreadsheet would run as formulas get an apostrophe in front.
  public var guardsFormulas = false
  /// The version of this program, for formats that name their maker.
  public var toolVersion = "1"

  /// Names a file.
  public init(path: String, format: String? = nil) {
    self.path = path
    self.format = format
  }
}

/// What was written, and what the format had no place for.
public struct ExportOutcome: Hashable, Sendable, Codable {
  /// The file as named; `-` is standard output.
  public let file: String
  /// The format that was written.
  public let format: String
  /// Units written.
  public let written: Int
  /// Units left out because a side that the format needs was missing.
  public let skippedUnits: Int
  /// What was lost, in words; empty when nothing was.
  public let losses: [String]
}

/// Writes the units of memories into a file.
public enum ExportWorkflow {
  /// Writes all units of memories into a file.
  ///
  /// - Parameters:
  ///   - memories: Paths of the memories; none for the user's own.
  ///   - destination: The file.
  ///   - progress: Called every thousand units with their count.
  ///
  /// - Returns: What was written and lost.
  ///
  /// - Throws: `FormatError` or `MemoryError`.
  public static func run(
    _ memories: [String], to destination: UnitDestination, progress: (Int) -> Void
  ) throws -> ExportOutcome {
    try run(MemoryAccess.reading(memories), to: destination, progress: progress)
  }

  /// Writes all units of memories, in their order; the file appears when it is whole.
  ///
  /// - Parameters:
  ///   - stores: The memories; the first gives the languages.
  ///   - destination: The file.
  ///   - progress: Called every thousand units with their count.
  ///
  /// - Returns: What was written and lost.
  ///
  /// - Throws: `FormatError` or `MemoryError`.
  static func run(
    _ stores: [MemoryStore], to destination: UnitDestination, progress: (Int) -> Void
  ) throws -> ExportOutcome {
    let format = try destination.unitFormat()
    var header = FileHeader()
    for store in stores { try header.add(store.batches().compactMap(\.header)) }
    var output: (any UnitWriter)?
    func writer(for first: TranslationUnit?) throws -> any UnitWriter {
      if let output { return output }
      let made = try destination.makeWriter(format, header: header, stores: stores, first: first)
      output = made
      return made
    }
    var count = 0
    for store in stores {
      try store.exportUnits { stored in
<<<<<<< HEAD
        let unit = stored.forFile
=======
        let unit = stored.unit.forFile(
          article: stored.provenance.article, position: stored.provenance.position,
          state: stored.state)
>>>>>>> 3935ff7902e21d5e19373daea892df622ad6e965
        try writer(for: unit).write(unit)
        count += 1
        if count.isMultiple(of: 1000) { progress(count) }
      }
    }
    return ExportOutcome(
      file: destination.path, format: format.name, report: try writer(for: nil).finish())
  }
}

<<<<<<< HEAD
=======
extension ExportWorkflow {
  /// Writes the pairs of an alignment into a file.
  ///
  /// - Parameters:
  ///   - report: The alignment.
  ///   - article: What is known of the article.
  ///   - destination: The file.
  ///
  /// - Returns: What was written and lost.
  ///
  /// - Throws: `FormatError`.
  public static func run(
    _ report: AlignmentReport, of article: Article, to destination: UnitDestination
  ) throws -> ExportOutcome {
    let format = try destination.unitFormat()
    let writer = try destination.makeWriter(
      format, header: FileHeader(), languages: (report.source.language, report.target.language),
      first: nil)
    for unit in report.importedUnits(of: article) {
      try writer.write(
        unit.unit.forFile(article: unit.article, position: unit.position, state: unit.state))
    }
    return ExportOutcome(file: destination.path, format: format.name, report: try writer.finish())
  }
}

>>>>>>> 3935ff7902e21d5e19373daea892df622ad6e965
extension UnitDestination {
  /// The names of the formats that can be written, for help texts.
  public static var formatNames: String { UnitFormats.all.map(\.name).joined(separator: ", ") }

  /// The format named, else the one of the path's ending.
  func unitFormat() throws -> any UnitFormat {
    try format.map(UnitFormats.named) ?? UnitFormats.forName(of: path) ?? TMXFormat()
  }

<<<<<<< HEAD
  /// Writes units into the file, which appears when it is whole.
  ///
  /// - Throws: `FormatError`
  func write(
    _ units: [TranslationUnit], languages: (LanguageTag, LanguageTag)
  ) throws -> ExportOutcome {
    let format = try unitFormat()
    let writer = try makeWriter(
      format, header: FileHeader(), languages: languages, first: units.first)
    for unit in units { try writer.write(unit) }
    return ExportOutcome(file: path, format: format.name, report: try writer.finish())
  }

=======
>>>>>>> 3935ff7902e21d5e19373daea892df622ad6e965
  fileprivate func makeWriter(
    _ format: any UnitFormat, header: FileHeader, stores: [MemoryStore], first: TranslationUnit?
  ) throws -> any UnitWriter {
    let languages =
      stores.first.map { ($0.sourceLanguage, $0.targetLanguage) } ?? (.korean, .english)
    return try makeWriter(format, header: header, languages: languages, first: first)
  }

  /// Begins a file whose header names the languages as its first unit spells them.
  func makeWriter(
    _ format: any UnitFormat, header: FileHeader, languages: (LanguageTag, LanguageTag),
    first: TranslationUnit?
  ) throws -> any UnitWriter {
    let (source, target) = languages
    var header = header
    header.attributes += [
      Attribute(name: "creationtool", value: "jjak"),
      Attribute(name: "creationtoolversion", value: toolVersion),
    ]
    return try format.makeWriter(
      path: path,
      options: WriterOptions(
        header: header, sourceLanguage: first?.variant(source)?.language ?? source,
        targetLanguage: first?.variant(target)?.language ?? target,
        writesByteOrderMark: writesByteOrderMark, guardsFormulas: guardsFormulas))
  }
}

extension FileHeader {
  /// Adds the remarks and values of imported files, each once; their attributes are those of files
  /// that are gone.
  fileprivate mutating func add(_ headers: [MemoryHeader]) {
    for header in headers {
      notes += header.notes.filter { !notes.contains($0) }
      properties += header.properties.filter { !properties.contains($0) }
    }
  }
}

extension ExportOutcome {
  init(file: String, format: String, report: ExportReport) {
    self.file = file
    self.format = format
    written = report.written
    skippedUnits = report.skippedUnits
    let counts = [
      (
        report.droppedParts, "variants, codes, notes or properties that the format has no place for"
      ),
      (report.droppedAttributes, "attributes of codes that the format has no place for"),
      (report.replacedBreaks, "tabs and line breaks replaced by spaces"),
      (report.removedCharacters, "characters that XML does not allow"),
    ]
    losses = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
  }

  /// The outcome in lines for a person.
  public var text: String {
    var lines = ["\(file): wrote \(written) units (\(format)), \(skippedUnits) skipped"]
    lines += losses.map { "  lost      \($0)" }
    return lines.joined(separator: "\n") + "\n"
  }
}
