/// What the first pass thinks of a candidate's rivals, parts and neighbours, for the second pass.
///
/// A bead is more likely when the segments around it found partners around its own, less likely when
/// another bead claims one of its members.
struct BeadContext {
  /// Names of the features, in order.
  static let names = [
    "firstPass", "sourceRival", "targetRival", "bestPart", "bestWhole", "adjacentBefore",
    "adjacentAfter", "nearBefore", "nearAfter", "inverted", "sourceNeighbour", "targetNeighbour",
    "weakestLink", "jumpBefore", "jumpAfter", "blockSupport", "renderedShare", "passOrder",
  ]

  /// How far neighbours are looked for.
  private static let reach = 3
  /// Longest jump that is told from longer ones.
  private static let longestJump: Float = 10

  private let beads: [CandidateBead]
  private let probabilities: [Float]
  private let source: [SegmentProfile]
  private let target: [SegmentProfile]
  private let sourceSide: Side
  private let targetSide: Side
  private let ending: [Place: Float]
  private let starting: [Place: Float]
  private let renderedShare: Float
  private let order: Float

  private struct Place: Hashable {
    let source: Int
    let target: Int
  }

  /// One side's segments seen from the first pass.
  private struct Side {
    /// Candidates that hold each segment.
    var candidates: [[Int]]
    /// Segments of the other side linked to each, with the best probability.
    var links: [[(segment: Int, probability: Float)]]

    init(count: Int) {
      candidates = Array(repeating: [], count: count)
      links = Array(repeating: [], count: count)
    }

    mutating func add(_ candidate: Int, _ run: Range<Int>, _ other: Range<Int>, _ value: Float) {
      for segment in run {
        candidates[segment].append(candidate)
        for partner in other {
          if let known = links[segment].firstIndex(where: { $0.segment == partner }) {
            links[segment][known].probability = max(links[segment][known].probability, value)
          } else {
            links[segment].append((partner, value))
          }
        }
      }
    }

    /// The best link of a segment into a run; 0 if there is none.
    func best(_ segment: Int, within run: Range<Int>) -> Float {
      guard links.indices.contains(segment) else { return 0 }
      return links[segment].reduce(0) {
        run.contains($1.segment) ? max($0, $1.probability) : $0
      }
    }

    /// The best link of a segment; nil if there is none.
    func best(_ segment: Int) -> (segment: Int, probability: Float)? {
      guard links.indices.contains(segment) else { return nil }
      return links[segment].max { $0.probability < $1.probability }
    }
  }

  /// Looks at all candidates of a pair together.
  ///
  /// - Parameters:
  ///   - beads: The candidates.
  ///   - probabilities: The first pass's, one a candidate.
  ///   - source: The profiles of the source's segments.
  ///   - target: The profiles of the target's segments.
  init(
    beads: [CandidateBead], probabilities: [Float], source: [SegmentProfile],
    target: [SegmentProfile]
  ) {
    self.beads = beads
    self.probabilities = probabilities
    self.source = source
    self.target = target
    var sourceSide = Side(count: source.count)
    var targetSide = Side(count: target.count)
    var ending: [Place: Float] = [:]
    var starting: [Place: Float] = [:]
    for (index, bead) in beads.enumerated() {
      let value = probabilities[index]
      sourceSide.add(index, bead.source, bead.target, value)
      targetSide.add(index, bead.target, bead.source, value)
      let end = Place(source: bead.source.upperBound, target: bead.target.upperBound)
      let start = Place(source: bead.source.lowerBound, target: bead.target.lowerBound)
      ending[end] = max(ending[end] ?? 0, value)
      starting[start] = max(starting[start] ?? 0, value)
    }
    self.sourceSide = sourceSide
    self.targetSide = targetSide
    self.ending = ending
    self.starting = starting
    renderedShare = min(1, probabilities.reduce(0, +) / Float(min(source.count, target.count)))
    order = Self.order(sourceSide)
  }

  /// The share of confident links that lie on the heaviest monotone chain, 0…1; 1 if there are none.
  private static func order(_ side: Side) -> Float {
    let pairs = side.links.indices.compactMap { position in
      side.best(position).flatMap { link in
        link.probability > 0.5
          ? (source: position, target: link.segment, weight: Double(link.probability)) : nil
      }
    }
    let chain = heaviestChain(pairs)
    return pairs.isEmpty ? 1 : Float(chain.count) / Float(pairs.count)
  }

  /// The features of the candidate at an index, in the order of ``names``.
  func values(at index: Int) -> [Float] {
    let bead = beads[index]
    let (before, after) = (Self.before(bead.source), Self.after(bead.source))
    let aheadOfTarget = Self.before(bead.target)
    let pastTarget = Self.after(bead.target)
    let start = Place(source: bead.source.lowerBound, target: bead.target.lowerBound)
    let end = Place(source: bead.source.upperBound, target: bead.target.upperBound)
    let opens = start.source == 0 && start.target == 0
    var values = [probabilities[index]]
    values.reserveCapacity(Self.names.count)
    values += rivals(of: index)
    values += [
      opens ? 1 : ending[start] ?? 0, starting[end] ?? 0,
      before.reversed().prefix(2).reduce(0) {
        max($0, sourceSide.best($1, within: aheadOfTarget))
      },
      after.prefix(2).reduce(0) { max($0, sourceSide.best($1, within: pastTarget)) },
      max(
        sourceSide.best(start.source - 1, within: end.target..<(end.target + 2)),
        sourceSide.best(end.source, within: (start.target - 2)..<start.target)),
      neighbour(sourceSide, bead.source), neighbour(targetSide, bead.target), weakestLink(bead),
      jump(from: start.source - 1, to: start.target - 1), jump(from: end.source, to: end.target),
      blockSupport(bead), renderedShare, order,
    ]
    return values
  }

  private static func before(_ run: Range<Int>) -> Range<Int> {
    (run.lowerBound - reach)..<run.lowerBound
  }

  private static func after(_ run: Range<Int>) -> Range<Int> {
    run.upperBound..<(run.upperBound + reach)
  }

  /// The best bead that claims a source member, a target member, lies inside, and holds this one.
  private func rivals(of index: Int) -> [Float] {
    let bead = beads[index]
    var (sourceRival, targetRival, part, whole): (Float, Float, Float, Float) = (0, 0, 0, 0)
    func visit(_ other: Int, _ rival: inout Float) {
      guard other != index else { return }
      let (source, target) = (beads[other].source, beads[other].target)
      if source.isInside(bead.source), target.isInside(bead.target) {
        part = max(part, probabilities[other])
      } else if bead.source.isInside(source), bead.target.isInside(target) {
        whole = max(whole, probabilities[other])
      } else {
        rival = max(rival, probabilities[other])
      }
    }
    for member in bead.source {
      for other in sourceSide.candidates[member] { visit(other, &sourceRival) }
    }
    for member in bead.target {
      for other in targetSide.candidates[member] { visit(other, &targetRival) }
    }
    return [sourceRival, targetRival, part, whole]
  }

  /// How well the freer of two neighbours is placed; -1 beyond both edges.
  private func neighbour(_ side: Side, _ run: Range<Int>) -> Float {
    [run.lowerBound - 1, run.upperBound].reduce(-1) { best, position in
      side.links.indices.contains(position)
        ? max(best, side.best(position)?.probability ?? 0) : best
    }
  }

  private func weakestLink(_ bead: CandidateBead) -> Float {
    let weakest = bead.source.reduce(Float(1)) {
      min($0, sourceSide.best($1, within: bead.target))
    }
    return bead.target.reduce(weakest) { min($0, targetSide.best($1, within: bead.source)) }
  }

  /// How far the neighbour's partner lies from where order would have it; the longest if it has none.
  private func jump(from source: Int, to target: Int) -> Float {
    guard let link = sourceSide.best(source), link.probability > 0.3 else {
      return Self.longestJump
    }
    return min(Self.longestJump, Float((link.segment - target).magnitude))
  }

  /// The share of the source paragraph's other segments near by that are linked into the target paragraph.
  private func blockSupport(_ bead: CandidateBead) -> Float {
    let block = source[bead.source.lowerBound].block
    let other = target[bead.target.lowerBound].block
    var fellows: Float = 0
    var linked: Float = 0
    let near =
      max(
        0, bead.source.lowerBound - Self.reach)..<min(
        source.count, bead.source.upperBound + Self.reach)
    for position in near where !bead.source.contains(position) && source[position].block == block {
      fellows += 1
      linked += sourceSide.links[position].reduce(Float(0)) {
        target[$1.segment].block == other ? max($0, $1.probability) : $0
      }
    }
    return fellows > 0 ? linked / fellows : -1
  }
}

extension Range where Bound == Int {
  /// Whether every element lies in another range.
  fileprivate func isInside(_ other: Range<Int>) -> Bool {
    lowerBound >= other.lowerBound && upperBound <= other.upperBound
  }
}
