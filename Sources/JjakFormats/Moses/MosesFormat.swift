public import JjakCore
private import Foundation

/// Two files with a segment a line, `news.ko` beside `news.en`; the path of either names both.
public struct MosesFormat: UnitFormat {
  /// The name.
  public let name = "moses"
  /// The endings of Korean and English files.
  public let fileEndings = ["ko", "en", "moses"]

  /// Makes the format.
  public init() {}

  /// Always false: any text could be one side, so the name decides.
  public func recognizes(_ head: String) -> Bool { false }

  /// The paths of both sides: the ending replaced by either language, or added where it is none.
  public func paths(
    for path: String, source: LanguageTag, target: LanguageTag
  ) -> (source: String, target: String) {
    let path = path.lowercased().hasSuffix(".gz") ? String(path.dropLast(3)) : path
    let ending = URL(fileURLWithPath: path).pathExtension.lowercased()
    let isSide = [source.primary, target.primary, "moses"].contains(ending)
    let base = isSide ? String(path.dropLast(ending.utf8.count + 1)) : path
    return ("\(base).\(source.primary)", "\(base).\(target.primary)")
  }

  /// Reads both files.
  ///
  /// Only line feeds end lines; a line with an empty side is skipped and counted.
  ///
  /// - Parameters:
  ///   - input: Names either file, or both without their endings; its bytes are not used.
  ///   - options: Mode, limits and both languages.
  ///   - unit: Takes each unit; what it throws ends the reading and is passed on.
  ///
  /// - Returns: What was kept and skipped.
  ///
  /// - Throws: ``FormatError``, above all when the files differ in length, or what `unit` throws.
  public func read(
    _ input: ByteInput, options: ReaderOptions, unit: (TranslationUnit) throws -> Void
  ) throws -> ImportReport {
    guard let path = input.name, !input.isStandardInput else {
      throw FormatError(.twoFiles(example: "news.ko"), file: input.name)
    }
    let paths = paths(for: path, source: options.sourceLanguage, target: options.targetLanguage)
    let collector = FindingCollector(mode: options.mode, file: path)
    let source = try LineReader(Self.input(paths.source), options, collector.notice)
    let target = try LineReader(Self.input(paths.target), options, collector.notice)
    while true {
      let sides = (try source.next(), try target.next())
      guard let first = sides.0, let second = sides.1 else {
        if sides.0 != nil || sides.1 != nil {
          throw FormatError(
            .lineCounts(source: try source.countAll(), target: try target.countAll()),
            file: "\(paths.source), \(paths.target)")
        }
        break
      }
      guard hasText(first), hasText(second) else {
        try collector.skipUnit(.emptyRow, line: source.line)
        continue
      }
      try unit(
        TranslationUnit(
          source: first, target: second, sourceLanguage: options.sourceLanguage,
          targetLanguage: options.targetLanguage))
      collector.report.kept += 1
    }
    guard source.line > 0 else { throw FormatError(.empty, file: path) }
    collector.report.encoding = source.encodingName
    return collector.report
  }

  /// The file of that path, or the compressed one beside it.
  private static func input(_ path: String) -> ByteInput {
    let isPacked = !FileBytes.exists(path) && FileBytes.exists(path + ".gz")
    return ByteInput(path: isPacked ? path + ".gz" : path)
  }

  /// Begins both files.
  public func makeWriter(path: String, options: WriterOptions) throws -> any UnitWriter {
    guard path != "-" else { throw FormatError(.twoFiles(example: "news.ko"), file: path) }
    let paths = paths(for: path, source: options.sourceLanguage, target: options.targetLanguage)
    return try MosesWriter(source: paths.source, target: paths.target, options: options)
  }
}

/// Writes both files; either appears only when both are whole.
final class MosesWriter: UnitWriter {
  private let source: AtomicFile
  private let target: AtomicFile
  private let options: WriterOptions
  private var report = ExportReport()

  init(source: String, target: String, options: WriterOptions) throws {
    self.source = try AtomicFile(path: source)
    self.target = try AtomicFile(path: target)
    self.options = options
  }

  func write(_ unit: TranslationUnit) throws {
    guard let sides = report.sides(of: unit, options: options) else { return }
    try source.write((report.oneLine(sides.source) + "\n").utf8)
    try target.write((report.oneLine(sides.target) + "\n").utf8)
    report.written += 1
  }

  func finish() throws -> ExportReport {
    try source.commit()
    try target.commit()
    return report
  }
}
