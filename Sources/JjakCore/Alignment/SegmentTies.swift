/// How much each segment of one side says of each of the other.
public struct SegmentTies: Sendable {
  private let width: Int
  private var sums: [Float]

  /// Measures all pairs.
  ///
  /// - Parameters:
  ///   - source: Segments whose terms carry the renderings.
  ///   - target: Segments of the other side.
  /// - Complexity: O(*t* + *h*) in the terms of both sides and the segments that they are found in.
  public init(source: [SegmentProfile], target: [SegmentProfile]) {
    width = target.count
    sums = Array(repeating: 0, count: source.count * target.count)
    let index = LexicalIndex(source: source, target: target, learned: [:])
    let quantities = QuantityIndex(source: source, target: target)
    for (segment, terms) in index.source.terms.enumerated() {
      add(terms.map { index.source.hits[Int($0)] }, of: segment)
      add(quantities.source[segment].map { quantities.sourceHits[Int($0)] }, of: segment)
    }
    for (segment, terms) in index.target.terms.enumerated() {
      add(terms.map { index.target.hits[Int($0)] }, ofTarget: segment)
      add(quantities.target[segment].map { quantities.targetHits[Int($0)] }, ofTarget: segment)
    }
  }

  private mutating func add(_ hits: [[LexicalIndex.Hit]], of source: Int) {
    for hit in hits.joined() { sums[source * width + Int(hit.segment)] += hit.weight }
  }

  private mutating func add(_ hits: [[LexicalIndex.Hit]], ofTarget target: Int) {
    for hit in hits.joined() { sums[Int(hit.segment) * width + target] += hit.weight }
  }

  /// What ties two segments: one for each word and number with a partner, both sides counted; 0 where
  /// nothing is shared.
  public subscript(source: Int, target: Int) -> Float { sums[source * width + target] }
}
