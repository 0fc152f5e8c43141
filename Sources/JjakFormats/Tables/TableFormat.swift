public import JjakCore

/// Units in rows of a table, source and target in columns.
///
/// A first row of `source` and `target`, or of two languages, names the columns, in any order;
/// otherwise the first column is the source and the second the target, unless the scripts of the
/// first rows show another order. Further columns become properties. CSV follows RFC 4180 and may be
/// separated by semicolons or tabs as well, or by what a first line `sep=;` names; in TSV quotation
/// marks are text, but in UTF-16, which only Excel writes ("Unicode text"), they quote cells as in CSV.
public struct TableFormat: UnitFormat {
  /// The name.
  public let name: String
  /// The endings.
  public let fileEndings: [String]
  private let isQuoting: Bool

  /// Comma-separated values, RFC 4180.
  public static let csv = TableFormat(name: "csv", fileEndings: ["csv"], isQuoting: true)
  /// Tab-separated values; a row is a line.
  public static let tsv = TableFormat(
    name: "tsv", fileEndings: ["tsv", "tab", "txt"], isQuoting: false)

  /// Always false: any text could be a table, so the name decides.
  public func recognizes(_ head: String) -> Bool { false }

  /// Reads bytes or, through ``ByteInput``, text.
  ///
  /// - Parameters:
  ///   - input: The table in UTF-8, UTF-16 or CP949.
  ///   - options: Mode, limits, and the languages where no header row names them.
  ///   - unit: Takes each unit; what it throws ends the reading and is passed on.
  ///
  /// - Returns: What was kept and skipped.
  ///
  /// - Throws: ``FormatError``, or what `unit` throws.
  @discardableResult
  public func read(
    _ input: ByteInput, options: ReaderOptions = ReaderOptions(),
    unit: (TranslationUnit) throws -> Void
  ) throws -> ImportReport {
    let collector = FindingCollector(mode: options.mode, file: input.name)
    let stream = try TextStream(input, options: options, isXML: false, notice: collector.notice)
    var rows = RowReader(options: options, collector: collector)
    var parser: RecordParser?
    do {
      while let piece = try stream.next() {
        guard parser == nil else {
          try parser?.parse(piece) { try rows.read($0, unit) }
          continue
        }
        let layout =
          isQuoting
          ? TableLayout(csv: piece)
          : TableLayout(tsv: piece, isQuoting: stream.encoding.isUTF16)
        if isQuoting, let guess = layout.guessedSeparator {
          try collector.record(.separatorGuessed, line: 1, example: guess)
        }
        let made = RecordParser(
          layout, firstLine: layout.prefixLength > 0 ? 2 : 1, limits: options.limits)
        let body = piece[layout.prefixLength...]
        try rows.findSides(firstRows(of: body, made))
        parser = made
        try parser?.parse(body) { try rows.read($0, unit) }
      }
      try parser?.finish { try rows.read($0, unit) }
      guard parser != nil else { throw FormatError(.empty) }
      guard rows.width != 1 || collector.report.kept > 0 else { throw FormatError(.noTable) }
    } catch var error as FormatError {
      error.place.file = error.place.file ?? input.name
      throw error
    }
    collector.report.encoding = stream.encoding.name
    return collector.report
  }

  /// The first fifty rows of a table, or as many as its first bytes hold whole.
  private func firstRows(of head: ArraySlice<UInt8>, _ parser: RecordParser) throws -> [[String]] {
    var parser = parser
    var rows: [[String]] = []
    try parser.parse(head) { if rows.count < 50 { rows.append($0.cells) } }
    if rows.isEmpty { try parser.finish { rows.append($0.cells) } }
    return rows
  }

  /// Begins a file.
  public func makeWriter(path: String, options: WriterOptions) throws -> any UnitWriter {
    try TableWriter(path: path, isQuoting: isQuoting, options: options)
  }
}

/// Makes units of rows.
private struct RowReader {
  private let collector: FindingCollector
  private var source: LanguageTag
  private var target: LanguageTag
  private var columns = SideColumns()
  private var columnNames: [String] = []
  /// Columns of the first row; nil before it.
  private(set) var width: Int?

  init(options: ReaderOptions, collector: FindingCollector) {
    self.collector = collector
    source = options.sourceLanguage
    target = options.targetLanguage
  }

  /// Takes the columns of both sides from the first rows, where those have no names.
  mutating func findSides(_ rows: [[String]]) throws {
    var named = self
    guard let first = rows.first, !named.takeHeader(first),
      let told = SideColumns.told(
        by: rows.filter { $0.count == first.count }, source: source, target: target)
    else { return }
    columns = told
    try collector.record(
      .columnsGuessed, line: 1,
      example: "source in column \(told.source + 1), target in \(told.target + 1)")
  }

  mutating func read(
    _ record: RecordParser.Record, _ unit: (TranslationUnit) throws -> Void
  ) throws {
    let isFirst = width == nil
    if isFirst {
      width = record.cells.count
      if record.cells.count >= 2, takeHeader(record.cells) { return }
    }
    let needed = isFirst ? 2 : max(2, width ?? 2)
    guard record.cells.count == needed || isFirst && record.cells.count > 2 else {
      return try skipRagged(record, needed: needed)
    }
    let sides = (record.cells[columns.source], record.cells[columns.target])
    guard hasText(sides.0), hasText(sides.1) else {
      return try collector.skipUnit(.emptyRow, line: record.line)
    }
    var made = TranslationUnit(
      source: sides.0, target: sides.1, sourceLanguage: source, targetLanguage: target)
    for (index, cell) in record.cells.enumerated()
    where index != columns.source && index != columns.target && !cell.isEmpty {
      let name = index < columnNames.count ? columnNames[index] : "x-column-\(index + 1)"
      made.properties.append(Property(type: name, value: cell))
    }
    try unit(made)
    collector.report.kept += 1
  }

  private func skipRagged(_ record: RecordParser.Record, needed: Int) throws {
    let names =
      [columns.source < columns.target ? "source, target" : "target, source"]
      + columnNames.dropFirst(2)
    let problem = FormatError.Problem.columns(
      found: record.cells.count, needed: needed, names: names.joined(separator: ", "))
    guard collector.mode != .strict else { throw FormatError(problem, line: record.line) }
    let place = FilePlace(file: collector.file, line: record.line)
    try collector.skipUnit(.raggedRow, line: record.line, example: "\(place): \(problem.message)")
  }

  /// Takes the first row as names where it names both sides.
  private mutating func takeHeader(_ cells: [String]) -> Bool {
    let names = cells.map { $0.lowercased().filter { $0 != " " } }
    func column(_ role: String, _ language: LanguageTag) -> Int? {
      names.firstIndex(of: role) ?? names.firstIndex { isName($0, of: language) }
    }
    guard let first = column("source", source), let second = column("target", target),
      first != second
    else { return false }
    columns = SideColumns(source: first, target: second)
    if names[first] != "source" { source = tag(cells[first], else: source) }
    if names[second] != "target" { target = tag(cells[second], else: target) }
    columnNames = cells
    return true
  }

  private func isName(_ name: String, of language: LanguageTag) -> Bool {
    let names = ["ko": ["한국어", "국문", "원문"], "en": ["영어", "영문", "번역문"]]
    let isTag = name.utf8.count <= 11 && LanguageTag(name).matches(language)
    return isTag || names[language.primary]?.contains(name) == true
  }

  private func tag(_ cell: String, else language: LanguageTag) -> LanguageTag {
    let isTag =
      cell.utf8.allSatisfy { $0 < 0x80 } && !["korean", "english"].contains(cell.lowercased())
    return isTag ? LanguageTag(cell) : language
  }
}

/// Whether there is anything but white space.
func hasText(_ text: String) -> Bool {
  // Printing ASCII and the lead bytes of Hangul, which most text begins with.
  if let first = text.utf8.first, 0x21...0x7E ~= first || 0xEA...0xED ~= first { return true }
  return text.unicodeScalars.contains { !$0.properties.isWhitespace }
}
