public import JjakCore
public import JjakMemory

/// What the memories know of a segment.
public struct LookupAnswer: Sendable, Encodable {
  /// The segment as it was asked for.
  public let query: String
  /// The suggestions, the best first.
  public let matches: [Suggestion]
  /// Where no unit has the usual similarity: units that hold the whole segment as a part, those first of
  /// which it is most.
  public let longerUnits: [LongerUnit]
  /// The longest phrases of the segment whose renderings the memories know, in order.
  ///
  /// None where they were not asked for or a match has equal text.
  public let fragments: [Fragment]
  /// The least similarity that was asked for in the end, in per cent.
  public let minimum: Int
  /// Whether nothing was found at first and less was asked for then.
  public let isLowered: Bool
  /// How long the lookup took, in seconds.
  public var seconds: Double?
}

/// A unit suggested for a segment.
public struct Suggestion: Hashable, Sendable, Encodable {
  /// The unit's source.
  public let source: String
  /// The unit's target.
  public let target: String
  /// The score in per cent after penalties: 101 in the same context, 100 for equal text.
  public let similarity: Int
  /// The score before penalties.
  public let base: Int
  /// What was taken away, and why.
  public let penalties: [MatchPenalty]
  /// What may turn the meaning around.
  public let alarms: [MatchAlarm]
  /// The words in which the segment and the unit's source differ.
  public let differences: [WordDifference]
  /// Where the unit comes from.
  public let provenance: Origin
  /// The target with the query's numbers, where the two differ in numbers alone and each can be
  /// placed with certainty.
  public let adaptedTarget: String?
}

/// Where a suggestion comes from.
public struct Origin: Hashable, Sendable, Encodable {
  /// The file of the memory.
  public let memory: String
  /// The number of the unit in it.
  public let unit: Int64
  /// How far the unit can be trusted.
  public let state: UnitState
  /// The article, where one was named.
  public let article: Article?
  /// Place in the article, from 0.
  public let position: Int?
  /// The import that brought the unit, usually the name of a file.
  public let batch: String
  /// When it was imported.
  public let date: String

  init(_ unit: StoredUnit, in memory: String) {
    self.memory = memory
    self.unit = unit.id
    state = unit.state
    article = unit.provenance.article
    position = unit.provenance.position
    batch = unit.provenance.batchName
    date = unit.provenance.batchDate
  }
}

/// A phrase of a segment whose renderings the memories know.
public struct Fragment: Hashable, Sendable, Encodable {
  /// The phrase as written in the segment, the last word without its particle.
  public let text: String
  /// How it was put, the most frequent first.
  public let renderings: [KnownRendering]
}
