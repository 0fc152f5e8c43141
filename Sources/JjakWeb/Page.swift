import JjakCore
public import JjakWorkflows
import Mustache

/// A self-contained HTML page: no request leaves it, and without scripts it can be read all the same.
public struct Page {
  struct Section {
    let id: String
    let title: String
  }

  let title: String
  let subtitle: String?
  let remarks: [String]
  let pair: PairView?
  let bands: BandView?
  let trends: TrendView?
  let findings: FindingView?

  init(
    title: String, subtitle: String? = nil, remarks: [String] = [], pair: PairView? = nil,
    bands: BandView? = nil, trends: TrendView? = nil, findings: FindingView? = nil
  ) {
    self.title = title
    self.subtitle = subtitle
    self.remarks = remarks
    self.pair = pair
    self.bands = bands
    self.trends = trends
    self.findings = findings
  }

  private var sections: [Section] {
    var sections: [Section] = []
    if pair != nil { sections.append(Section(id: "totals", title: "Totals")) }
    if bands != nil { sections.append(Section(id: "bands", title: "What the memory knows")) }
    if trends != nil { sections.append(Section(id: "trends", title: "Trends")) }
    if findings != nil { sections.append(Section(id: "findings", title: "Findings")) }
    if pair != nil { sections.append(Section(id: "articles", title: "Both articles")) }
    return sections
  }

  /// The page as HTML.
  ///
  /// - Throws: An error of Mustache if the template can't be read.
  public func html() throws -> String {
    let template = try MustacheTemplate(string: Self.text(PackageResources.page_mustache))
    let sections = sections
    let values: [String: Any?] = [
      "title": title, "subtitle": subtitle, "remarks": remarks, "pair": pair, "bands": bands,
      "trends": trends, "findings": findings, "sections": sections,
      "isLinked": sections.count > 1, "style": Self.text(PackageResources.page_css),
      "script": Self.text(PackageResources.page_js),
    ]
    return template.render(values.compactMapValues { $0 })
  }

  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}

extension Page {
  /// An aligned pair: what is covered, and what the two sides say differently.
  ///
  /// - Parameters:
  ///   - coverage: What of the source is rendered.
  ///   - consistency: The findings of the same pair.
  /// - Returns: The page.
  public static func pair(_ coverage: AdaptationCoverage, _ consistency: ConsistencyReport) -> Page
  {
    let headline =
      coverage.target.segments.first { $0.role == .headline } ?? coverage.target.segments.first
    return Page(
      title: headline?.text ?? coverage.target.path,
      subtitle: "\(coverage.source.path) → \(coverage.target.path)",
      remarks: coverage.remarks, pair: PairView(coverage, consistency.findings),
      findings: FindingView(consistency))
  }

  /// What memories know of new articles.
  public static func sources(_ coverage: SourceCoverage) -> Page {
    Page(
      title:
        "Coverage of \(coverage.files.count == 1 ? coverage.files[0].path : "\(coverage.files.count) files")",
      subtitle: coverage.memories.joined(separator: ", "), bands: BandView(coverage))
  }

  /// The findings of a memory with their trends.
  public static func memory(_ consistency: ConsistencyReport) -> Page {
    Page(
      title: "Consistency of \(consistency.source)", remarks: consistency.remarks,
      trends: consistency.trends.map(TrendView.init), findings: FindingView(consistency))
  }
}
