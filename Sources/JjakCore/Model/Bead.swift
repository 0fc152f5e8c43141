/// What became of the content of a bead.
public enum BeadKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// Rendered, in the order of the article.
  case rendered
  /// Rendered, at another place than the order of the article would have it.
  case moved
  /// Source content that the target lacks.
  case dropped
  /// Target content that the source lacks.
  case added
  /// Page furniture on either side.
  case furniture
}

/// How many segments a bead joins on either side.
public struct BeadShape: Hashable, Sendable, Codable, CustomStringConvertible {
  /// Segments on the source side.
  public let source: Int
  /// Segments on the target side.
  public let target: Int

  /// Makes a shape.
  public init(source: Int, target: Int) {
    self.source = source
    self.target = target
  }

  /// The shape as the trade writes it, `1–2`.
  public var description: String { "\(source)–\(target)" }
}

/// Source segments matched to target segments; either side may be empty.
///
/// Most are runs of neighbours; what an adaptation gathers from two places need not be.
public struct Bead: Hashable, Sendable, Codable {
  /// Positions in the source document, ascending.
  public let source: [Int]
  /// Positions in the target document, ascending.
  public let target: [Int]
  /// What became of the content.
  public var kind: BeadKind
  /// Probability that the bead is exactly right, 0…1.
  public var confidence: Double
  /// What speaks for it, most telling first.
  public var evidence: [Evidence]
  /// For a segment without a counterpart, the one that came nearest.
  public var nearest: NearestCandidate?

  /// Makes a bead.
  public init(
    source: [Int], target: [Int], kind: BeadKind, confidence: Double, evidence: [Evidence] = [],
    nearest: NearestCandidate? = nil
  ) {
    self.nearest = nearest
    self.source = source
    self.target = target
    self.kind = kind
    self.confidence = confidence
    self.evidence = evidence
  }

  /// How many segments the bead joins.
  public var shape: BeadShape { BeadShape(source: source.count, target: target.count) }

  /// Whether the segments of each side follow each other.
  public var isOfNeighbours: Bool {
    [source, target].allSatisfy { side in
      zip(side, side.dropFirst()).allSatisfy { $0 + 1 == $1 }
    }
  }
}

/// The bead that a segment without a counterpart came nearest to, and was not given.
public struct NearestCandidate: Hashable, Sendable, Codable {
  /// Positions in the source document, ascending.
  public let source: [Int]
  /// Positions in the target document, ascending.
  public let target: [Int]
  /// Probability that it would have been right, 0…1.
  public let confidence: Double
  /// What ties its sides and what one of them lacks.
  public let evidence: [Evidence]

  /// Makes a candidate.
  public init(source: [Int], target: [Int], confidence: Double, evidence: [Evidence]) {
    self.source = source
    self.target = target
    self.confidence = confidence
    self.evidence = evidence
  }
}

/// Something that ties the two sides of a bead, or speaks against it.
public struct Evidence: Hashable, Sendable, Codable {
  /// What sort of thing it is.
  public enum Kind: String, Hashable, Sendable, Codable {
    /// A number, date, sum or measure found on both sides.
    case number
    /// A name found on both sides.
    case name
    /// Words that the lexicon or the memory ties.
    case word
    /// Nearness of sentence vectors.
    case vector
    /// A number, name or word that only one side has.
    case missing
  }

  /// What sort of thing it is.
  public let kind: Kind
  /// As written on the source side; empty when only the target has it.
  public let source: String
  /// As written on the target side; empty when only the source has it.
  public let target: String

  /// Makes a piece of evidence.
  public init(kind: Kind, source: String, target: String) {
    self.kind = kind
    self.source = source
    self.target = target
  }
}

/// All beads of a pair of documents: every segment of either side is in exactly one.
public struct Alignment: Hashable, Sendable, Codable {
  /// The beads in the order of their first source segment, added segments after the one they follow.
  public var beads: [Bead]

  /// Makes an alignment.
  public init(beads: [Bead]) {
    self.beads = beads
  }
}

extension Alignment {
  /// The same beads seen from the other side.
  public var swapped: Alignment {
    let turned = beads.map { bead in
      Bead(
        source: bead.target, target: bead.source,
        kind: bead.kind == .dropped ? .added : bead.kind == .added ? .dropped : bead.kind,
        confidence: bead.confidence, evidence: bead.evidence.map(\.swapped),
        nearest: bead.nearest?.swapped)
    }
    return Alignment(beads: turned).inReadingOrder
  }

  /// The same beads by first source segment, an added segment after the bead that holds the one before it.
  var inReadingOrder: Alignment {
    var placeOfTarget: [Int: Int] = [:]
    for bead in beads where !bead.source.isEmpty {
      for target in bead.target { placeOfTarget[target] = bead.source[0] }
    }
    func place(_ bead: Bead) -> (Int, Int, Int) {
      if let first = bead.source.first { return (first, 0, 0) }
      let own = bead.target.first ?? 0
      var before = own - 1
      while before >= 0, placeOfTarget[before] == nil { before -= 1 }
      return (placeOfTarget[before] ?? -1, 1, own)
    }
    return Alignment(beads: beads.map { (place($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1))
  }
}

extension Evidence {
  fileprivate var swapped: Evidence { Evidence(kind: kind, source: target, target: source) }
}

extension NearestCandidate {
  fileprivate var swapped: NearestCandidate {
    NearestCandidate(
      source: target, target: source, confidence: confidence, evidence: evidence.map(\.swapped))
  }
}
