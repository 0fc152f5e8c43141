import JjakWeb
import JjakWorkflows

/// What there is to say of an aligned pair: its coverage and its findings.
struct PairReports {
  let report: AlignmentReport
  let sourcePath: String
  let targetPath: String
  let data: DataFolder
  var date: String?
  var stylePath: String?
  var baseline = Baseline()

  func coverage() throws -> AdaptationCoverage {
    try AdaptationCoverageWorkflow(data: data).coverage(
      of: report, sourcePath: sourcePath, targetPath: targetPath)
  }

  func consistency() throws -> ConsistencyReport {
    try ConsistencyWorkflow(data: data, stylePath: stylePath).check(
      report, sourcePath: sourcePath, targetPath: targetPath, date: date, baseline: baseline)
  }

  /// Both on one page.
  func page() throws -> Page { Page.pair(try coverage(), try consistency()) }
}
