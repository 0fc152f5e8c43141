public import JjakCore

/// How a writer shall write.
public struct WriterOptions: Hashable, Sendable {
  /// What the file says about itself, where the format has a place for it.
  public var header: FileHeader
  /// The language of the source side.
  public var sourceLanguage: LanguageTag
  /// The language of the target side.
  public var targetLanguage: LanguageTag
  /// Whether a table begins with a byte order mark, which Excel needs to read UTF-8.
  public var writesByteOrderMark: Bool
  /// Whether cells that a spreadsheet would run as formulas get an apostrophe in front.
  public var guardsFormulas: Bool

  /// Makes options; the defaults write Korean–English files.
  public init(
    header: FileHeader = FileHeader(), sourceLanguage: LanguageTag = .korean,
    targetLanguage: LanguageTag = .english, writesByteOrderMark: Bool = false,
    guardsFormulas: Bool = false
  ) {
    self.header = header
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage
    self.writesByteOrderMark = writesByteOrderMark
    self.guardsFormulas = guardsFormulas
  }
}

/// A kind of file that holds translation units.
public protocol UnitFormat: Sendable {
  /// The name for people and commands, in lower case.
  var name: String { get }
  /// Endings of file names, without the full stop.
  var fileEndings: [String] { get }
  /// Whether the first characters of a file are of this format; false where they tell nothing.
  func recognizes(_ head: String) -> Bool
  /// Reads a file unit by unit; what `unit` throws ends the reading and is passed on.
  func read(
    path: String, options: ReaderOptions, unit: (TranslationUnit) throws -> Void
  ) throws -> ImportReport
  /// Begins a file.
  func makeWriter(path: String, options: WriterOptions) throws -> any UnitWriter
}

extension UnitFormat {
  /// Whether the file's name has one of the endings, `.gz` after it allowed.
  func hasEnding(_ path: String) -> Bool {
    let name = path.lowercased()
    return fileEndings.contains { name.hasSuffix("." + $0) || name.hasSuffix(".\($0).gz") }
  }
}

/// The formats that can be read and written.
public enum UnitFormats {
  /// All formats, the most telling first.
  public static let all: [any UnitFormat] = [
    TMXFormat(), XLIFFFormat(), TableFormat.csv, TableFormat.tsv, MosesFormat(),
  ]

  /// The format of that name.
  public static func named(_ name: String) -> (any UnitFormat)? {
    all.first { $0.name == name.lowercased() }
  }

  /// The format that the ending of a file's name stands for.
  public static func forName(of path: String) -> (any UnitFormat)? {
    all.first { $0.hasEnding(path) }
  }

  /// Finds the format of a file by its content, then by its name.
  ///
  /// - Parameter path: Path of a file that can be read.
  ///
  /// - Returns: The format.
  ///
  /// - Throws: ``FormatError`` when the file cannot be read or no format fits.
  public static func detect(path: String) throws -> any UnitFormat {
    let head: String
    do {
      head = try TextStream.head(of: ByteInput(path: path))
    } catch let error as FormatError {
      // The file's own reader says best what is wrong with its bytes.
      if let format = forName(of: path), error.isAboutContent { return format }
      throw error
    }
    if let format = all.first(where: { $0.recognizes(head) }) ?? forName(of: path) {
      return format
    }
    let known = all.map(\.name).joined(separator: ", ")
    throw FormatError(.unknownFormat(known: known), file: path)
  }
}

extension FormatError {
  /// Whether the bytes were there but were not what they should be.
  fileprivate var isAboutContent: Bool {
    if case .system = problem { false } else { true }
  }
}

/// TMX; see ``TMXReader`` and ``TMXWriter``.
public struct TMXFormat: UnitFormat {
  /// The name.
  public let name = "tmx"
  /// The endings.
  public let fileEndings = ["tmx"]

  /// Makes the format.
  public init() {}

  /// Whether the document element is `tmx`.
  public func recognizes(_ head: String) -> Bool {
    head.contains("<tmx") || head.contains("<!DOCTYPE tmx")
  }

  /// Reads a file.
  public func read(
    path: String, options: ReaderOptions, unit: (TranslationUnit) throws -> Void
  ) throws -> ImportReport {
    try TMXReader(options: options).read(path: path, unit: unit)
  }

  /// Begins a file.
  public func makeWriter(path: String, options: WriterOptions) throws -> any UnitWriter {
    try TMXWriter(path: path, header: options.header, sourceLanguage: options.sourceLanguage)
  }
}
