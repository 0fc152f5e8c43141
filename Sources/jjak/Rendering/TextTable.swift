import Foundation
import JjakWorkflows

/// Columns of labels and figures that line up whatever the script.
struct TextTable {
  private var rows: [[String]]
  private let expendable: [Int]

  /// Begins a table with the names of its columns.
  ///
  /// - Parameters:
  ///   - columns: The names.
  ///   - expendable: Positions of columns that a narrow terminal can do without, the first to go first.
  init(columns: [String], expendable: [Int] = []) {
    rows = [columns]
    self.expendable = expendable
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
    var shown = Array(rows[0].indices)
    for column in expendable
    where shown.reduce(-Self.gap, { $0 + widths[$1] + Self.gap }) > Terminal.width {
      shown.removeAll { $0 == column }
    }
    return rows.map { row in
      shown.map { column in
        column == 0 ? row[0].padded(to: widths[0]) : row[column].leftPadded(to: widths[column])
      }.joined(separator: String(repeating: " ", count: Self.gap)) + "\n"
    }.joined()
  }

  private static let gap = 2
}
