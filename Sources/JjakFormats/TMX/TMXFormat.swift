public import JjakCore

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

  /// Reads units one by one.
  public func read(
    _ input: ByteInput, options: ReaderOptions, unit: (TranslationUnit) throws -> Void
  ) throws -> ImportReport {
    try TMXReader(options: options).read(input, unit: unit)
  }

  /// The header, as far as the first 256 KB hold it.
  public func header(of input: ByteInput) throws -> (header: FileHeader, input: ByteInput) {
    let (head, whole) = try input.peeked(count: 1 << 18)
    let reader = TMXReader(options: ReaderOptions(mode: .salvage))
    // What is wrong with the file is told when it is read as a whole.
    let report = try? reader.read(ByteInput(head)) { _ in }
    return (report?.header ?? FileHeader(), whole)
  }

  /// Begins a file.
  public func makeWriter(path: String, options: WriterOptions) throws -> any UnitWriter {
    try TMXWriter(path: path, header: options.header, sourceLanguage: options.sourceLanguage)
  }
}
