import JjakCore
import JjakFormats

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

  /// The names of the formats that can be written.
  public static var formatNames: [String] { UnitFormats.writable }
}

extension UnitDestination {
  /// The format named, else the one of the path's ending; TMX on standard output.
  ///
  /// - Throws: `FormatError` where the name or the ending stands for none.
  func unitFormat() throws -> any UnitFormat {
    guard !path.lowercased().hasSuffix(".gz") else {
      throw FormatError(
        .notWritable("files are not compressed here; write to - and pipe it into gzip"), file: path)
    }
    if let format { return try UnitFormats.named(format) }
    if path == "-" { return TMXFormat() }
    guard let format = UnitFormats.forName(of: path) else {
      throw FormatError(
        .unknownFormat(known: Self.formatNames.joined(separator: ", ")), file: path)
    }
    return format
  }
}

/// Writes units into a file whose header names the languages as its first unit spells them.
final class HeadedWriter {
  private let destination: UnitDestination
  private let format: any UnitFormat
  private let header: FileHeader
  private let languages: (source: LanguageTag, target: LanguageTag)
  private var writer: (any UnitWriter)?

  /// Prepares a file; it is begun with the first unit.
  ///
  /// - Parameters:
  ///   - destination: Where and how to write.
  ///   - header: What the file says about itself; its maker is replaced by this program.
  ///   - languages: The languages of both sides, in any spelling.
  ///
  /// - Throws: `FormatError` for an unknown format.
  init(
    _ destination: UnitDestination, header: FileHeader,
    languages: (source: LanguageTag, target: LanguageTag) = (.korean, .english)
  ) throws {
    self.destination = destination
    self.languages = languages
    format = try destination.unitFormat()
    var header = header
    header.attributes.removeAll { ["creationtool", "creationtoolversion"].contains($0.name) }
    header.attributes += [
      Attribute(name: "creationtool", value: "jjak"),
      Attribute(name: "creationtoolversion", value: destination.toolVersion),
    ]
    self.header = header
  }

  func write(_ unit: TranslationUnit) throws {
    try begun(with: unit).write(unit)
  }

  func finish() throws -> ExportOutcome {
    let report = try begun(with: nil).finish()
    let file = destination.path == "-" ? "standard output" : destination.path
    return ExportOutcome(file: file, format: format.name, report: report)
  }

  private func begun(with first: TranslationUnit?) throws -> any UnitWriter {
    if let writer { return writer }
    var options = WriterOptions(header: header)
    options.sourceLanguage = first?.variant(languages.source)?.language ?? languages.source
    options.targetLanguage = first?.variant(languages.target)?.language ?? languages.target
    options.writesByteOrderMark = destination.writesByteOrderMark
    options.guardsFormulas = destination.guardsFormulas
    let made = try format.makeWriter(path: destination.path, options: options)
    writer = made
    return made
  }
}
