import JjakCore
import JjakMemory

/// What a look through a memory found.
public struct MemoryDoubts: Hashable, Sendable, Encodable {
  /// A unit that should be looked at.
  public struct Doubt: Hashable, Sendable, Encodable {
    /// The unit.
    public let unit: RemovalProposal.Unit
    /// How likely the aligner thinks that the sides belong together, in per cent; nil where the text
    /// itself is damaged.
    public let fit: Int?
    /// Why it is doubtful, in words, the weightiest first.
    public let reasons: [String]

    init(_ unit: StoredUnit, fit: Double?, reasons: [String]) {
      self.unit = RemovalProposal.Unit(unit)
      self.fit = fit.map { Int((100 * $0).rounded()) }
      self.reasons = reasons
    }
  }

  /// The file.
  public let memory: String
  /// Units looked at.
  public let checked: Int
  /// The doubtful ones, in their order.
  public let doubts: [Doubt]

  /// Their numbers.
  public var units: [Int64] { doubts.map(\.unit.unit) }

  /// The doubts for a person.
  public var text: String {
    doubts.map { doubt in
      let fit = doubt.fit.map { "fits \($0) %" } ?? "damaged"
      let unit = doubt.unit
      return """
        unit \(unit.unit)  \(fit): \(doubt.reasons.joined(separator: "; "))
              \(unit.source)
              \(unit.target)\(unit.article.map { "\n      \($0)" } ?? "")

        """
    }.joined(separator: "\n")
  }
}

extension PairFit {
  /// Below this the aligner is taken to deny that a pair belongs together.
  private static let denial = 0.05
  /// Above this it is taken to say that a partner is the right one.
  private static let consent = 0.5
  /// Below this overlap the sides say different things, if they say enough.
  private static let leastOverlap = 0.1
  private static let enoughWeight = 5.0
  /// From twice or half the length on a pair is uneven.
  private static let unevenness = 0.7

  /// Why the pair is in doubt; none where it is not.
  ///
  /// - Parameter number: The number of the unit at a position.
  /// - Returns: The reasons in words, the weightiest first.
  func reasons(number: (Int) -> Int64) -> [String] {
    guard probability < Self.denial else { return [] }
    var reasons: [String] = []
    if let rival = sourceRival, rival.probability > Self.consent {
      reasons.append("the target of unit \(number(rival.position)) fits its source better")
    }
    if let rival = targetRival, rival.probability > Self.consent {
      reasons.append("the source of unit \(number(rival.position)) fits its target better")
    }
    if overlap < Self.leastOverlap, weight > Self.enoughWeight {
      reasons.append("hardly a word, name or number of one side is found on the other")
    }
    return reasons.isEmpty ? [] : reasons + signs
  }

  /// What speaks against the pair beside the reasons, but would not be enough by itself.
  private var signs: [String] {
    var signs: [String] = []
    let missing = evidence.filter { $0.kind == .missing }
    for (side, texts) in [("source", missing.map(\.source)), ("target", missing.map(\.target))] {
      let alone = texts.filter { !$0.isEmpty }
      if !alone.isEmpty { signs.append("only the \(side) has \(alone.joined(separator: ", "))") }
    }
    if lengthDeviation.magnitude > Self.unevenness {
      signs.append("the target is too \(lengthDeviation > 0 ? "long" : "short") for its source")
    }
    return signs
  }
}
