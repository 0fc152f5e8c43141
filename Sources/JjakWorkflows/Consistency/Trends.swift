import JjakCore
import JjakMemory

/// How the findings of a memory spread over months and desks, and what was put most variously.
public struct Trends: Sendable, Encodable {
  /// Units that belong together.
  public struct Group: Hashable, Sendable, Encodable {
    /// The month, `YYYY-MM`, or the desk; `none` for units without.
    public let name: String
    /// How many units were checked.
    public internal(set) var units = 0
    /// How many findings they have.
    public internal(set) var findings = 0

    /// Findings a unit.
    public var rate: Double { units == 0 ? 0 : Double(findings) / Double(units) }
  }

  /// A text, name or term with several counterparts.
  public struct Varied: Hashable, Sendable, Encodable {
    /// The text.
    public let text: String
    /// Its counterparts with counts and dates.
    public let summary: String
  }

  /// By month of the article, in order of time.
  public let months: [Group]
  /// By desk, the most findings a unit first.
  public let desks: [Group]
  /// The texts with most counterparts, at most 20.
  public let varied: [Varied]
  /// The listed names spelled in more than one way that sounds like them, at most 20.
  public let variedNames: [Varied]
  /// The terms of the lexicon put in more than one way that it gives, at most 20.
  public let variedTerms: [Varied]
}

/// Gathers trends unit by unit.
struct TrendCounter {
  private var months: [String: Trends.Group] = [:]
  private var desks: [String: Trends.Group] = [:]
  private var names = UsageCounter()
  private var terms = UsageCounter()

  static let mostVaried = 20

  mutating func add(_ unit: StoredUnit, _ pair: CheckedPair, findings: Int) {
    let article = unit.provenance.article
    for usage in pair.nameUsages {
      names.add(usage.korean, as: usage.form, key: usage.key, date: article?.date)
    }
    for usage in pair.termUsages {
      terms.add(usage.korean, as: usage.form, key: usage.key, date: article?.date)
    }
    count(in: &months, article?.date.map { String($0.prefix(7)) }, findings)
    count(in: &desks, article?.desk, findings)
  }

  private func count(in groups: inout [String: Trends.Group], _ name: String?, _ findings: Int) {
    let name = name ?? "none"
    groups[name, default: Trends.Group(name: name)].units += 1
    groups[name]?.findings += findings
  }

  func trends(varied: [Trends.Varied]) -> Trends {
    Trends(
      months: months.values.sorted { $0.name < $1.name },
      desks: desks.values.sorted { ($1.rate, $0.name) < ($0.rate, $1.name) },
      varied: Array(varied.prefix(Self.mostVaried)),
      variedNames: names.mostVaried(Self.mostVaried), variedTerms: terms.mostVaried(Self.mostVaried)
    )
  }
}
