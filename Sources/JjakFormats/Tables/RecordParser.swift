/// Cuts text into rows and cells: RFC 4180 where cells may be quoted, else a row a line.
struct RecordParser {
  /// One row.
  struct Record {
    var cells: [String]
    /// Line of its first character, from 1.
    var line: Int
  }

  private let separator: UInt8
  private let isQuoting: Bool
  private let limit: Int
  private var cells: [String] = []
  private var cell: [UInt8] = []
  private var state = State.start
  private var line = 1
  private var recordLine = 1
  private var quoteLine = 1

  private enum State { case start, plain, quoted, closing }

  init(separator: UInt8, isQuoting: Bool, cellLimit: Int) {
    self.separator = separator
    self.isQuoting = isQuoting
    limit = cellLimit
  }

  /// Takes the next bytes and hands over each row that they complete.
  mutating func parse(_ bytes: [UInt8], record: (Record) throws -> Void) throws {
    for byte in bytes {
      if byte == 0x0A { line += 1 }
      try step(byte, record)
      guard cell.count <= limit else {
        throw FormatError(
          .limit(.segment, name: "bytes in one cell", allowed: limit), line: recordLine)
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
    case .start where byte == quote && isQuoting:
      state = .quoted
      quoteLine = byte == 0x0A ? line - 1 : line
    case _ where byte == separator: endCell()
    case _ where byte == 0x0A: try endRecord(record)
    default:
      cell.append(byte)
      if state == .start { state = .plain }
    }
  }

  private mutating func endCell() {
    cells.append(String(decoding: cell, as: UTF8.self))
    cell.removeAll(keepingCapacity: true)
    state = .start
  }

  private mutating func endRecord(_ record: (Record) throws -> Void) throws {
    if cell.last == 0x0D { cell.removeLast() }
    let isBlank = cells.isEmpty && cell.isEmpty
    endCell()
    if !isBlank { try record(Record(cells: cells, line: recordLine)) }
    cells.removeAll(keepingCapacity: true)
    recordLine = line
  }
}
