/// Reads tables of tab-separated columns; empty lines and lines that begin with `#` are left out.
enum TableRows {
  /// The rows with their line numbers, from 1.
  static func rows(of table: String) -> [(Int, [String])] {
    var rows: [(Int, [String])] = []
    for (index, line) in table.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty && line.first != "#" {
      rows.append(
        (index + 1, line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)))
    }
    return rows
  }
}
