import JjakWorkflows

/// How the findings of a memory spread over months and desks.
struct TrendView {
  struct Row {
    let name: String
    let units: Int
    let findings: Int
    let rate: String
  }

  struct Chart {
    let title: String
    let group: String
    let chart: String
    let rows: [Row]
  }

  struct Varied {
    let text: String
    let summary: String
  }

  struct VariedList {
    let title: String
    let items: [Varied]
  }

  let charts: [Chart]
  let varied: [VariedList]

  init(_ trends: Trends) {
    charts = [
      Self.chart("Findings per 100 units by month", "Month", trends.months),
      Self.chart("Findings per 100 units by desk", "Desk", trends.desks),
    ]
    varied = [
      Self.list("Texts put most variously", trends.varied),
      Self.list("Names spelled most variously", trends.variedNames),
      Self.list("Terms put most variously", trends.variedTerms),
    ].filter { !$0.items.isEmpty }
  }

  private static func list(_ title: String, _ varied: [Trends.Varied]) -> VariedList {
    VariedList(
      title: title, items: varied.map { Varied(text: $0.text, summary: $0.summary) })
  }

  private static func chart(_ title: String, _ group: String, _ periods: [Trends.Group]) -> Chart {
    Chart(
      title: title, group: group,
      chart: Charts.bars(
        periods.map { (name: $0.name, value: ($0.rate * 1000).rounded() / 10) }, title: title),
      rows: periods.map {
        Row(
          name: $0.name, units: $0.units, findings: $0.findings,
          rate: "\(($0.rate * 1000).rounded() / 10)")
      })
  }
}
