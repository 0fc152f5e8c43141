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

/// A run of source segments matched to a run of target segments; either side may be empty.
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

  /// Makes a bead.
  public init(
    source: [Int], target: [Int], kind: BeadKind, confidence: Double, evidence: [Evidence] = []
  ) {
    self.source = source
    self.target = target
    self.kind = kind
    self.confidence = confidence
    self.evidence = evidence
  }

  /// How many segments the bead joins.
  public var shape: BeadShape { BeadShape(source: source.count, target: target.count) }
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
        confidence: bead.confidence,
        evidence: bead.evidence.map {
          Evidence(kind: $0.kind, source: $0.target, target: $0.source)
        })
    }
    return Alignment(beads: turned)
  }
}
