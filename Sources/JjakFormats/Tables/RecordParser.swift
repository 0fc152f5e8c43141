/// How a table is laid out.
struct TableLayout {
  /// What stands between two cells.
  private(set) var separator = UInt8(ascii: "\t")
  /// What ends a row: line feed, with a carriage return before it allowed, or carriage return alone.
  let lineEnd: UInt8
  /// Whether cells may be quoted.
  let isQuoting: Bool
  /// Bytes of a first line that names the separator for Excel, `sep=;`, and of its end.
  private(set) var prefixLength = 0

  /// Looks at the first bytes of a table with tabs between its cells.
  init(tsv head: [UInt8], isQuoting: Bool) {
    self.isQuoting = isQuoting
    lineEnd = !head.contains(0x0A) && head.contains(0x0D) ? 0x0D : 0x0A
  }

  /// Finds from the first bytes of a table what stands between its cells.
  init(csv head: [UInt8]) {
    self.init(tsv: head, isQuoting: true)
    let line = head.prefix { $0 != 0x0A && $0 != 0x0D }
    if line.starts(with: "sep=".utf8), line.count == 5 {
      separator = line[4]
      prefixLength = head.firstIndex(of: lineEnd).map { $0 + 1 } ?? head.count
    } else {
      separator = Self.separator(of: head, lineEnd: lineEnd)
    }
  }

  /// What was guessed, in words; nil for commas and what the file names.
  var guessedSeparator: String? {
    guard prefixLength == 0, separator != UInt8(ascii: ",") else { return nil }
    return separator == UInt8(ascii: ";") ? "semicolon" : "tab"
  }

  /// What the first row has most of outside quotation marks.
  private static func separator(of head: [UInt8], lineEnd: UInt8) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var counts = [0, 0, 0]
    var isQuoted = false
    for byte in head {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == lineEnd, !isQuoted { break }
      if !isQuoted, let place = candidates.firstIndex(of: byte) { counts[place] += 1 }
    }
    let best = counts.indices.max { counts[$0] < counts[$1] || counts[$0] == counts[$1] && $0 > $1 }
    return candidates[best ?? 0]
  }
}

/// Cuts text into rows and cells: RFC 4180 where cells may be quoted, else a row a line.
struct RecordParser {
  /// One row.
  struct Record {
    var cells: [String]
    /// Line of its first character, from 1.
    var line: Int
  }

  private let layout: TableLayout
  private let cellLimit: Int
  private let rowLimit: Int
  private var rowSize = 0
  private var cells: [String] = []
  private var cell: [UInt8] = []
  private var state = State.start
  private var line: Int
  private var recordLine: Int
  private var quoteLine = 1

  private enum State { case start, plain, quoted, closing }

  init(_ layout: TableLayout, firstLine: Int, limits: ReaderLimits) {
    self.layout = layout
    line = firstLine
    recordLine = firstLine
    cellLimit = limits[.segment]
    rowLimit = limits[.unit]
  }

  /// Takes the next bytes and hands over each row that they complete.
  mutating func parse(_ bytes: some Sequence<UInt8>, record: (Record) throws -> Void) throws {
    for byte in bytes {
      if byte == layout.lineEnd { line += 1 }
      try step(byte, record)
      guard cell.count <= cellLimit else {
        throw FormatError(
          .limit(.segment, name: "bytes in one cell", allowed: cellLimit), line: recordLine)
      }
    }
  }

  /// Hands over a last row without end of line.
  mutating func finish(record: (Record) throws -> Void) throws {
    guard state != .quoted else { throw FormatError(.unclosedQuote, line: quoteLine) }
    if state != .start || !cells.isEmpty { try endRecord(record) }
  }

  private mutating func step(_ byte: UInt8, _ record: (Record) throws -> Void) throws {
    let quote = UInt8(ascii: "\"")
    switch state {
    case .quoted:
      if byte == quote { state = .closing } else { cell.append(byte) }
    case .closing where byte == quote:
      cell.append(quote)
      state = .quoted
    case .start where byte == quote && layout.isQuoting:
      state = .quoted
      quoteLine = line
    case _ where byte == layout.separator: try endCell()
    case _ where byte == layout.lineEnd: try endRecord(record)
    default:
      cell.append(byte)
      if state == .start { state = .plain }
    }
  }

  private mutating func endCell() throws {
    rowSize += cell.count + 64
    guard rowSize <= rowLimit else {
      throw FormatError(
        .limit(.unit, name: "bytes in one row", allowed: rowLimit), line: recordLine)
    }
    cells.append(String(decoding: cell, as: UTF8.self))
    cell.removeAll(keepingCapacity: true)
    state = .start
  }

  private mutating func endRecord(_ record: (Record) throws -> Void) throws {
    if cell.last == 0x0D { cell.removeLast() }
    let isBlank = cells.isEmpty && cell.isEmpty
    try endCell()
    rowSize = 0
    if !isBlank { try record(Record(cells: cells, line: recordLine)) }
    cells.removeAll(keepingCapacity: true)
    recordLine = line
  }
}
