public import Foundation
public import JjakCore

/// Scores alignment files.
public enum EvaluationWorkflow {
  /// Scores a file of beads against a gold file.
  ///
  /// - Throws: ``InputError``, ``BeadFileError`` with the line that can't be read.
  public static func score(gold: String, system: String) throws -> AlignmentScore {
    let gold = try links(in: gold)
    return AlignmentScore(system: try links(in: system), gold: gold)
  }

  private static func links(in path: String) throws -> [AlignmentScore.Link] {
    let text = try InputText.plain(path: path)
    var links: [AlignmentScore.Link] = []
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard let first = columns.first, let source = positions(first),
        let target = positions(columns.count > 1 ? columns[1] : "")
      else { throw BeadFileError.malformed(path: path, line: index + 1, found: String(line)) }
      links.append(AlignmentScore.Link(source: source, target: target))
    }
    return links
  }

  private static func positions(_ column: Substring) -> [Int]? {
    var positions: [Int] = []
    for part in column.split(separator: ",") {
      guard let position = Int(part.trimmingCharacters(in: .whitespaces)), position >= 0 else {
        return nil
      }
      positions.append(position)
    }
    return positions
  }
}

/// A line of an alignment file that is not a bead.
public enum BeadFileError: Error, Hashable, LocalizedError {
  /// The line's columns are not lists of positions.
  case malformed(path: String, line: Int, found: String)

  /// Place, found, needed.
  public var errorDescription: String? {
    switch self {
    case .malformed(let path, let line, let found):
      "\(path):\(line): found “\(found.prefix(60))”, need i[,i]<TAB>j[,j] counted from 0"
    }
  }
}

extension AlignmentScore {
  /// The score as a small table.
  public var table: String {
    func row(_ name: String, _ measure: Measure) -> String {
      let values = [measure.precision, measure.recall, measure.f1]
        .map { String(format: "%.3f", $0) }
      return name.padding(toLength: 8, withPad: " ", startingAt: 0)
        + values.joined(separator: "  ") + "\n"
    }
    let crossing = crossingRecall.map { "crossing links found: \(String(format: "%.3f", $0))\n" }
    return "        prec.  recall F1\n" + row("strict", strict) + row("lax", lax)
      + row("nulls", nulls) + (crossing ?? "")
  }
}
