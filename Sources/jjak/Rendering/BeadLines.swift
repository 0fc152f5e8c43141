import Foundation
import JjakCore
import JjakWorkflows

/// An alignment in lines that other programs read, one bead each.
enum BeadLines {
  /// `i[,i]<TAB>j[,j]<TAB>confidence<TAB>kind`, counted from 0 over segments.
  static func beads(_ report: AlignmentReport) -> String {
    report.alignment.beads.map { bead in
      line(
        bead, bead.source.map(String.init).joined(separator: ","),
        bead.target.map(String.init).joined(separator: ","))
    }.joined()
  }

  /// The same with `start-end` in Unicode scalars of the file as read.
  static func spans(_ report: AlignmentReport) -> String {
    let source = report.source.scalarRanges
    let target = report.target.scalarRanges
    return report.alignment.beads.map { bead in
      line(bead, spans(bead.source, source), spans(bead.target, target))
    }.joined()
  }

  /// Source and target text, confidence and kind under a row of names.
  static func table(_ report: AlignmentReport) -> String {
    "source\ttarget\tconfidence\tkind\n"
      + report.alignment.beads.map { bead in
        line(bead, flat(report.sourceText(of: bead)), flat(report.targetText(of: bead)))
      }.joined()
  }

  private static func line(_ bead: Bead, _ source: String, _ target: String) -> String {
    "\(source)\t\(target)\t\(String(format: "%.3f", bead.confidence))\t\(bead.kind.rawValue)\n"
  }

  private static func spans(_ positions: [Int], _ ranges: [Range<Int>]) -> String {
    positions.map { "\(ranges[$0].lowerBound)-\(ranges[$0].upperBound)" }.joined(separator: ",")
  }

  private static func flat(_ text: String) -> String {
    String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}
