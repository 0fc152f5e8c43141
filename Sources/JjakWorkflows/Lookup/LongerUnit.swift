import JjakCore
import JjakMemory

/// A unit whose source holds a segment as a part, whatever particles and spaces.
public struct LongerUnit: Sendable, Encodable {
  /// The unit's source.
  public let source: String
  /// The unit's target, all of it.
  public let target: String
  /// Where the source holds the segment.
  public let span: ConcordanceLine.Span
  /// Scalars of the segment in a hundred of the source, rounded down; no measure of similarity.
  public let share: Int
  /// Where the unit comes from.
  public let provenance: Origin

  /// Hits that are looked at in each memory, the newest first.
  private static let depth = 500

  private init?(_ hit: ConcordanceHit, in memory: String) {
    guard let range = hit.sourceSpans.first else { return nil }
    source = hit.unit.source
    target = hit.unit.target
    span = ConcordanceLine.Span(start: range.lowerBound, end: range.upperBound)
    share = 100 * range.count / max(1, source.unicodeScalars.count)
    provenance = Origin(hit.unit, in: memory)
  }

  /// Finds the units that hold a segment, those first of which it is most, then the newest.
  ///
  /// - Parameters:
  ///   - segment: The segment.
  ///   - memories: The memories, the first one taking precedence; 500 hits are looked at in each.
  ///   - limit: How many units to give.
  /// - Returns: The units, each pair of texts once.
  /// - Throws: `MemoryError`
  static func holding(
    _ segment: String, in memories: [MemoryStore], limit: Int
  ) throws -> [LongerUnit] {
    var found: [LongerUnit] = []
    var seen: Set<[String]> = []
    for memory in memories {
      var rest = depth
      do {
        try memory.concordance(ConcordanceQuery(phrase: segment)) { hit in
          if let unit = LongerUnit(hit, in: memory.path),
            seen.insert([unit.source, unit.target]).inserted
          {
            found.append(unit)
          }
          rest -= 1
          return rest > 0
        }
      } catch MemoryError.emptyPhrase {
        return []
      }
    }
    let ordered = found.enumerated().sorted {
      ($1.element.share, $0.offset) < ($0.element.share, $1.offset)
    }
    return ordered.prefix(limit).map(\.element)
  }
}
