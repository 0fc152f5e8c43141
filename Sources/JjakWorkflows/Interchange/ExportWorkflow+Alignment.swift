private import Foundation
public import JjakCore
import JjakFormats
import JjakMemory

extension ExportWorkflow {
  /// Writes the pairs of an alignment into a file.
  ///
  /// XLIFF is made for review in another program: targets are marked to be reviewed, each unit tells how
  /// sure the aligner is (`x-confidence`, 0…1), and source segments without a counterpart are units to
  /// translate. What is imported of it afterwards counts as reviewed where its state says so.
  ///
  /// - Parameters:
  ///   - report: The alignment.
  ///   - article: What is known of the article.
  ///   - destination: The file.
  ///
  /// - Returns: What was written and lost.
  ///
  /// - Throws: `FormatError`.
  public static func run(
    _ report: AlignmentReport, of article: Article, to destination: UnitDestination
  ) throws -> ExportOutcome {
    let languages = (report.source.language, report.target.language)
    let writer = try HeadedWriter(destination, header: FileHeader(), languages: languages)
    let isReview = try destination.unitFormat() is XLIFFFormat
    for unit in isReview ? report.reviewUnits(of: article) : report.importedUnits(of: article) {
      try writer.write(
        unit.unit.forFile(article: unit.article, position: unit.position, state: unit.state))
    }
    return try writer.finish()
  }
}

extension AlignmentReport {
  /// The beads with a source side, in reading order, for a person to go over; furniture is left out.
  fileprivate func reviewUnits(of article: Article) -> [ImportedUnit] {
    let beads = alignment.beads.filter { !$0.source.isEmpty && $0.kind != .furniture }
    return beads.enumerated().map { position, bead in
      var unit = TranslationUnit(
        source: sourceText(of: bead), target: targetText(of: bead),
        sourceLanguage: source.language, targetLanguage: target.language)
      if bead.target.isEmpty {
        unit.variants.removeLast()
      } else {
        unit.variants[1].attributes = [
          Attribute(name: "state", value: "needs-review-translation")
        ]
        unit.properties = [
          Property(type: "x-confidence", value: String(format: "%.2f", bead.confidence))
        ]
      }
      return ImportedUnit(unit, article: article, position: position, state: .aligned)
    }
  }
}
