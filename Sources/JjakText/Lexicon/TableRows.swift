/// Reads tables of tab-separated columns; empty lines and lines that begin with `#` are left out.
enum TableRows {
  /// The rows with their line numbers, from 1.
  static func rows(of table: String) -> [(Int, [String])] {
    slices(of: table).map { line, columns in
      (line, columns.map { String(decoding: $0, as: UTF8.self) })
    }
  }

  /// The rows with their line numbers, from 1, the columns in UTF-8.
  static func slices(of table: String) -> [(Int, [ArraySlice<UInt8>])] {
    var rows: [(Int, [ArraySlice<UInt8>])] = []
    let lines = Array(table.utf8).split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      guard let first = line.first, first != UInt8(ascii: "#") else { continue }
      rows.append(
        (index + 1, line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)))
    }
    return rows
  }
}
