import Foundation
import JjakWorkflows

/// Columns of labels and figures that line up whatever the script.
struct TextTable {
  private var rows: [[String]]

  /// Begins a table with the names of its columns.
  init(columns: [String]) {
    rows = [columns]
  }

  /// Adds a row, as many cells as there are columns.
  mutating func add(_ cells: [String]) {
    rows.append(cells)
  }

  /// Adds a label with how much text it stands for and its share, 0…1.
  mutating func add(_ label: String, _ measure: TextMeasure, share: Double?) {
    add([
      label, "\(measure.segments)", "\(measure.words)", "\(measure.characters)",
      share.map { String(format: "%.1f %%", 100 * $0) } ?? "",
    ])
  }

  /// The first column to the left, the others to the right.
  var text: String {
    let widths = rows[0].indices.map { column in
      rows.map { $0[column].displayWidth }.max() ?? 0
    }
    return rows.map { row in
      row.indices.map { column in
        column == 0 ? row[0].padded(to: widths[0]) : row[column].leftPadded(to: widths[column])
      }.joined(separator: "  ") + "\n"
    }.joined()
  }
}
