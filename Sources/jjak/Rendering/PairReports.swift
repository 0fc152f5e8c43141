import JjakWeb
import JjakWorkflows

/// What there is to say of an aligned pair: its coverage and its findings.
struct PairReports {
  let coverage: AdaptationCoverage
  let consistency: ConsistencyReport

  init(
    of report: AlignmentReport, sourcePath: String, targetPath: String, date: String? = nil,
    stylePath: String? = nil, baseline: Baseline = Baseline()
  ) throws {
    let data = try DataFolder.find()
    coverage = try AdaptationCoverageWorkflow(data: data).coverage(
      of: report, sourcePath: sourcePath, targetPath: targetPath)
    consistency = try ConsistencyWorkflow(data: data, stylePath: stylePath).check(
      report, sourcePath: sourcePath, targetPath: targetPath, date: date, baseline: baseline)
  }

  /// Both on one page.
  var page: Page { Page.pair(coverage, consistency) }
}
