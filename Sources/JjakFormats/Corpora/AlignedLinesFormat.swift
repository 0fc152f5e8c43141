public import JjakCore

/// What sentence aligners write about two texts with a segment a line.
///
/// `news.ladder` belongs to `news.ko` and `news.en` beside it. Segments of a run are joined by a space;
/// runs with an empty side are skipped and counted. The score is kept as `x-score`.
public struct AlignedLinesFormat: UnitFormat {
  private enum Kind { case hunalign, vecalign }

  /// The name.
  public let name: String
  /// The endings.
  public let fileEndings: [String]
  private let kind: Kind

  /// Ladders of hunalign, and its form with the texts in it (`-text`).
  public static let hunalign = AlignedLinesFormat(
    name: "hunalign", fileEndings: ["ladder", "hunalign"], kind: .hunalign)
  /// Lines of vecalign, `[0, 1]:[0]:0.156`, and of bertalign, `([0, 1], [0])` or a list of these.
  public static let vecalign = AlignedLinesFormat(
    name: "vecalign", fileEndings: ["vecalign", "bertalign"], kind: .vecalign)

  private init(name: String, fileEndings: [String], kind: Kind) {
    self.name = name
    self.fileEndings = fileEndings
    self.kind = kind
  }

  /// False: these are alignments made by other programs.
  public var isWritable: Bool { false }

  /// Whether the first line is one of this kind.
  public func recognizes(_ head: String) -> Bool {
    guard let line = head.split(whereSeparator: \.isNewline).first.map(String.init) else {
      return false
    }
    return kind == .hunalign ? Rung(line) != nil : RunPair.pairs(in: line) != nil
  }

  /// Reads the alignment and the texts beside it.
  ///
  /// - Parameters:
  ///   - input: The alignment.
  ///   - options: Mode, limits and both languages.
  ///   - unit: Takes each unit; what it throws ends the reading and is passed on.
  ///
  /// - Returns: What was kept and skipped.
  ///
  /// - Throws: ``FormatError``, or what `unit` throws.
  public func read(
    _ input: ByteInput, options: ReaderOptions, unit: (TranslationUnit) throws -> Void
  ) throws -> ImportReport {
    let collector = FindingCollector(mode: options.mode, file: input.name)
    let lines = try LineReader(input, options, collector.notice)
    let runs = RunReader(options: options, collector: collector)
    do {
      guard let first = try lines.next() else { throw FormatError(.empty) }
      collector.report.encoding = lines.encodingName
      if kind == .hunalign, Rung(first) == nil {
        try readTexts(first, lines, runs, unit)
      } else {
        let texts = try texts(beside: input, options: options, notice: collector.notice)
        collector.report.encoding = texts.encoding
        kind == .hunalign
          ? try readLadder(first, lines, texts, runs, unit)
          : try readPairs(first, lines, texts, runs, unit)
      }
    } catch var error as FormatError {
      error.place.file = error.place.file ?? input.name
      throw error
    }
    try collector.refuseFindings()
    return collector.report
  }

  /// Never succeeds: ``isWritable`` is false.
  public func makeWriter(path: String, options: WriterOptions) throws -> any UnitWriter {
    throw FormatError(.notWritable("\(name) holds alignments that other programs made"), file: path)
  }

  private func texts(
    beside input: ByteInput, options: ReaderOptions, notice: @escaping TextStream.Notice
  ) throws -> NumberedTexts {
    guard let path = input.name, !input.isStandardInput else {
      throw FormatError(.twoFiles(example: "news.\(fileEndings[0]) beside news.ko and news.en"))
    }
    let ending = fileEndings.first { path.lowercased().hasSuffix("." + $0) }
    let base = ending.map { String(path.dropLast($0.utf8.count + 1)) } ?? path
    return try NumberedTexts(
      source: "\(base).\(options.sourceLanguage.primary)",
      target: "\(base).\(options.targetLanguage.primary)", options: options, notice: notice)
  }

  // MARK: Kinds of lines

  /// A rung begins a run that goes on to the next one.
  private func readLadder(
    _ first: String, _ lines: LineReader, _ texts: NumberedTexts, _ runs: RunReader,
    _ unit: (TranslationUnit) throws -> Void
  ) throws {
    var rung = try require(Rung(first), lines.line, first)
    while let line = try lines.next() {
      let next = try require(Rung(line), lines.line, line)
      try runs.read(
        slice(texts.source, rung.source, next.source, lines.line),
        slice(texts.target, rung.target, next.target, lines.line), score: rung.score,
        line: lines.line - 1, unit)
      rung = next
    }
  }

  private func readTexts(
    _ first: String, _ lines: LineReader, _ runs: RunReader,
    _ unit: (TranslationUnit) throws -> Void
  ) throws {
    var line: String? = first
    while let row = line {
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count >= 2 else {
        throw FormatError(
          .columns(found: cells.count, needed: 3, names: "source, target, score"), line: lines.line)
      }
      let sides = cells.prefix(2).map { cell in
        cell.split(separator: " ~~~ ").map(String.init).filter { $0 != "<p>" }
      }
      let score = cells.count > 2 ? String(cells[2]) : nil
      try runs.read(sides[0], sides[1], score: score, line: lines.line, unit)
      line = try lines.next()
    }
  }

  private func readPairs(
    _ first: String, _ lines: LineReader, _ texts: NumberedTexts, _ runs: RunReader,
    _ unit: (TranslationUnit) throws -> Void
  ) throws {
    var line: String? = first
    while let row = line {
      if hasText(row) {
        for pair in try require(RunPair.pairs(in: row), lines.line, row) {
          try runs.read(
            pick(texts.source, pair.source, lines.line),
            pick(texts.target, pair.target, lines.line), score: pair.score, line: lines.line, unit)
        }
      }
      line = try lines.next()
    }
  }

  private func require<Line>(_ line: Line?, _ number: Int, _ text: String) throws -> Line {
    if let line { return line }
    let needed = kind == .hunalign ? "source<TAB>target<TAB>score" : "[0, 1]:[0]:0.156"
    throw FormatError(
      .otherFormat(needed: "lines such as \(needed)", found: String(text.prefix(60))), line: number)
  }

  private func slice(_ texts: [String], _ start: Int, _ end: Int, _ line: Int) throws -> [String] {
    guard start <= end, end <= texts.count else { throw outside(max(start, end), texts, line) }
    return Array(texts[start..<end])
  }

  private func pick(_ texts: [String], _ places: [Int], _ line: Int) throws -> [String] {
    try places.map { place in
      guard texts.indices.contains(place) else { throw outside(place, texts, line) }
      return texts[place]
    }
  }

  private func outside(_ place: Int, _ texts: [String], _ line: Int) -> FormatError {
    FormatError(
      .otherFormat(
        needed: "segments in order, of the \(texts.count) that the text beside it has",
        found: "segment \(place)"), line: line)
  }
}

/// `12<TAB>14<TAB>0.3`: where a run begins on either side, from 0.
private struct Rung {
  let source: Int
  let target: Int
  let score: String

  init?(_ line: String) {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard cells.count == 3, let source = Int(cells[0]), let target = Int(cells[1]), source >= 0,
      target >= 0, Double(cells[2]) != nil
    else { return nil }
    (self.source, self.target, score) = (source, target, String(cells[2]))
  }
}

/// `[0, 1]:[0]:0.156` or `([0, 1], [0])`, counted from 0.
private struct RunPair {
  let source: [Int]
  let target: [Int]
  let score: String?

  /// The pairs of a line: one, or a list of several in square brackets.
  static func pairs(in line: String) -> [RunPair]? {
    if let pair = RunPair(line) { return [pair] }
    guard line.hasPrefix("[("), line.hasSuffix(")]") else { return nil }
    let items = line.dropFirst(2).dropLast(2).split(separator: "), (")
    let pairs = items.compactMap { RunPair(String($0)) }
    return pairs.count == items.count ? pairs : nil
  }

  private init?(_ line: String) {
    let pattern =
      #/\s*\(?\[([0-9, ]*)\]\s*[:,]\s*\[([0-9, ]*)\]\)?\s*(?::\s*([-+.0-9eEinfa]+))?\s*/#
    guard let match = line.wholeMatch(of: pattern) else { return nil }
    let sides = [match.1, match.2].map { side in
      side.split { $0 == "," || $0 == " " }.map { Int($0) }
    }
    let source = sides[0].compactMap(\.self)
    let target = sides[1].compactMap(\.self)
    guard source.count == sides[0].count, target.count == sides[1].count else { return nil }
    (self.source, self.target, score) = (source, target, match.3.map(String.init))
  }
}
