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
  /// Reads units one by one; what `unit` throws ends the reading and is passed on.
  func read(
    _ input: ByteInput, options: ReaderOptions, unit: (TranslationUnit) throws -> Void
  ) throws -> ImportReport
  /// What a file says about itself as a whole, and an input that still has all bytes.
  func header(of input: ByteInput) throws -> (header: FileHeader, input: ByteInput)
  /// Whether the format can be written.
  var isWritable: Bool { get }
  /// Begins a file; the path `-` is standard output.
  func makeWriter(path: String, options: WriterOptions) throws -> any UnitWriter
}

extension UnitFormat {
  /// An empty header, for formats that have none.
  public func header(of input: ByteInput) throws -> (header: FileHeader, input: ByteInput) {
    (FileHeader(), input)
  }

  /// True, for most formats.
  public var isWritable: Bool { true }
}

extension UnitFormat {
  /// Reads a file unit by unit.
  ///
  /// - Parameters:
  ///   - path: Path of a file; `-` is standard input.
  ///   - options: Mode, limits, and the languages where the file names none.
  ///   - unit: Takes each unit; what it throws ends the reading and is passed on.
  ///
  /// - Returns: What was kept, repaired and skipped.
  ///
  /// - Throws: ``FormatError``, or what `unit` throws.
  @discardableResult
  public func read(
    path: String, options: ReaderOptions = ReaderOptions(),
    unit: (TranslationUnit) throws -> Void
  ) throws -> ImportReport {
    try read(ByteInput(path: path), options: options, unit: unit)
  }

  /// Whether the file's name has one of the endings, `.gz` after it allowed.
  func hasEnding(_ path: String) -> Bool {
    let name = path.lowercased()
    return fileEndings.contains { name.hasSuffix("." + $0) || name.hasSuffix(".\($0).gz") }
  }
}
