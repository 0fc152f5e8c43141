/// How close an alignment comes to a gold one.
///
/// Strict and lax precision and recall after vecalign's scorer, over beads with both sides filled; segments
/// without a counterpart are scored apart.
public struct AlignmentScore: Hashable, Sendable, Codable {
  /// Precision, recall and their harmonic mean, each 0…1.
  public struct Measure: Hashable, Sendable, Codable {
    /// Right ones among those given.
    public let precision: Double
    /// Right ones among those in the gold.
    public let recall: Double
    /// The harmonic mean of both; 0 when both are 0.
    public var f1: Double {
      precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
    }

    /// Makes a measure from counts; an empty side counts as 0.
    public init(right: Int, given: Int, rightOfGold: Int, gold: Int) {
      precision = given > 0 ? Double(right) / Double(given) : 0
      recall = gold > 0 ? Double(rightOfGold) / Double(gold) : 0
    }
  }

  /// Beads that are exactly right.
  public let strict: Measure
  /// Beads that share at least one link with the gold.
  public let lax: Measure
  /// Segments without a counterpart, both sides pooled.
  public let nulls: Measure
  /// Strict recall of gold links off the longest monotone chain; nil if there are none.
  public let crossingRecall: Double?

  /// A bead as two lists of positions.
  public struct Link: Hashable, Sendable {
    /// Positions on the source side, ascending.
    public let source: [Int]
    /// Positions on the target side, ascending.
    public let target: [Int]

    /// Makes a link; the positions are sorted.
    public init(source: [Int], target: [Int]) {
      self.source = source.sorted()
      self.target = target.sorted()
    }
  }

  /// Scores an alignment.
  ///
  /// - Parameters:
  ///   - system: the beads to score.
  ///   - gold: the beads that are right.
  public init(system: [Link], gold: [Link]) {
    let given = Set(system.filter { !$0.source.isEmpty && !$0.target.isEmpty })
    let right = Set(gold.filter { !$0.source.isEmpty && !$0.target.isEmpty })
    let both = given.intersection(right)
    strict = Measure(
      right: both.count, given: given.count, rightOfGold: both.count, gold: right.count)
    lax = Measure(
      right: Self.sharing(given, with: right), given: given.count,
      rightOfGold: Self.sharing(right, with: given), gold: right.count)
    let goldNulls = Self.nulls(gold)
    let systemNulls = Self.nulls(system)
    let common = goldNulls.intersection(systemNulls).count
    nulls = Measure(
      right: common, given: systemNulls.count, rightOfGold: common, gold: goldNulls.count)
    let crossing = Self.offChain(right)
    crossingRecall =
      crossing.isEmpty
      ? nil : Double(crossing.intersection(given).count) / Double(crossing.count)
  }

  private static func sharing(_ links: Set<Link>, with others: Set<Link>) -> Int {
    var partners: [Int: Set<Int>] = [:]
    for link in others {
      for source in link.source { partners[source, default: []].formUnion(link.target) }
    }
    return links.count { link in
      link.source.contains { partners[$0]?.isDisjoint(with: link.target) == false }
    }
  }

  private static func nulls(_ links: [Link]) -> Set<Int> {
    var nulls: Set<Int> = []
    for link in links {
      if link.target.isEmpty { nulls.formUnion(link.source.map { $0 * 2 }) }
      if link.source.isEmpty { nulls.formUnion(link.target.map { $0 * 2 + 1 }) }
    }
    return nulls
  }

  private static func offChain(_ links: Set<Link>) -> Set<Link> {
    let sorted = links.sorted { ($0.source[0], $0.target[0]) < ($1.source[0], $1.target[0]) }
    let chain = heaviestChain(sorted.map { ($0.source[0], $0.target[0], 1) })
    let onChain = Set(chain.map { [$0.source, $0.target] })
    return links.filter { !onChain.contains([$0.source[0], $0.target[0]]) }
  }
}
