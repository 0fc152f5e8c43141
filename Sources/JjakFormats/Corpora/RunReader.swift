import JjakCore

/// Texts that an alignment file refers to by number.
struct NumberedTexts {
  /// The lines of the source text.
  let source: [String]
  /// The lines of the target text.
  let target: [String]
  /// Their encodings.
  let encoding: String

  /// Reads both files, a segment a line.
  init(
    source: String, target: String, options: ReaderOptions, notice: @escaping TextStream.Notice
  ) throws {
    let first = try LineReader(ByteInput(path: source), options, notice)
    let second = try LineReader(ByteInput(path: target), options, notice)
    self.source = try Self.lines(of: first, source, options.limits)
    self.target = try Self.lines(of: second, target, options.limits)
    encoding = first.encodingName
  }

  private static func lines(
    of reader: LineReader, _ path: String, _ limits: ReaderLimits
  ) throws -> [String] {
    var lines: [String] = []
    var size = 0
    while let line = try reader.next() {
      size += line.utf8.count + 16
      guard size <= limits[.text] else {
        throw FormatError(
          .limit(.text, name: "bytes in one text", allowed: limits[.text]), file: path)
      }
      // hunalign sets paragraphs apart by a line of their own.
      lines.append(line == "<p>" ? "" : line)
    }
    return lines
  }
}

/// Makes units of runs of segments.
struct RunReader {
  private let options: ReaderOptions
  private let collector: FindingCollector

  init(options: ReaderOptions, collector: FindingCollector) {
    self.options = options
    self.collector = collector
  }

  /// Hands over the pair, or counts it as skipped where a side is empty.
  ///
  /// - Parameters:
  ///   - source: The segments of the source side.
  ///   - target: The segments of the target side.
  ///   - score: What the aligner made of it, as written.
  ///   - languages: The languages of both sides; those of the options if not given.
  ///   - line: The line of the alignment.
  ///   - unit: Takes the unit.
  /// - Throws: What `unit` throws.
  func read(
    _ source: [String], _ target: [String], score: String?,
    languages: (LanguageTag, LanguageTag)? = nil, line: Int,
    _ unit: (TranslationUnit) throws -> Void
  ) throws {
    let sides = [source, target].map { $0.filter(hasText).joined(separator: " ") }
    guard !sides[0].isEmpty, !sides[1].isEmpty else {
      return try collector.skipUnit(.emptyRow, line: line)
    }
    var made = TranslationUnit(
      source: sides[0], target: sides[1],
      sourceLanguage: languages?.0 ?? options.sourceLanguage,
      targetLanguage: languages?.1 ?? options.targetLanguage)
    if let score { made.properties = [Property(type: "x-score", value: score)] }
    try unit(made)
    collector.report.kept += 1
  }
}
