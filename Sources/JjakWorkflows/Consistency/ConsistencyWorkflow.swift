import JjakCore
import JjakText

/// Checks what a translation says against its source.
public struct ConsistencyWorkflow: Sendable {
  /// Beads less probable than this are not compared: their differences say more of the alignment.
  static let minimumConfidence = 0.5

  let reader: PairReader
  private let rules: [any FidelityRule]

  /// Loads the words, names and expressions that the rules look for.
  ///
  /// - Parameters:
  ///   - data: Where the shipped data lies.
  ///   - stylePath: The house style; the one of the folder if nil.
  /// - Throws: ``ResourceError``, ``LexiconError``, ``InputError``, ``HouseStyleError``.
  public init(data: DataFolder, stylePath: String? = nil) throws {
    reader = try PairReader(data: data)
    let text = try stylePath.map { try InputText.plain(path: $0) } ?? data.text("housestyle.yaml")
    let style = try HouseStyle(text, file: stylePath ?? data.path + "/housestyle.yaml")
    rules = RuleCatalogue.pairRules + [HouseStyleRule(style: style)]
  }

  /// Checks an aligned article.
  ///
  /// - Parameters:
  ///   - report: The aligned pair.
  ///   - sourcePath: Where the source was read from.
  ///   - targetPath: Where the target was read from.
  ///   - date: The day of publication, `YYYY-MM-DD`, by which relative dates are resolved.
  ///   - baseline: Findings accepted before.
  /// - Returns: The findings in order of the source.
  public func check(
    _ report: AlignmentReport, sourcePath: String, targetPath: String,
    date: String? = nil, baseline: Baseline = Baseline()
  ) -> ConsistencyReport {
    let builder = FindingBuilder(
      source: FindingBuilder.Side(report.source), target: FindingBuilder.Side(report.target))
    let pairs = reader.pairs(of: report, date: date).filter {
      $0.confidence >= Self.minimumConfidence
    }
    let findings = pairs.flatMap { pair in
      self.findings(in: pair).map { builder.finding($0, in: pair) }
    }
    return ConsistencyReport(
      source: sourcePath, target: targetPath, checked: pairs.count, findings: findings,
      baseline: baseline, remarks: report.remarks)
  }

  func findings(in pair: CheckedPair) -> [RuleFinding] {
    rules.flatMap { $0.findings(in: pair) }
  }
}
