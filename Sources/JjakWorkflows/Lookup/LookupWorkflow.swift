import JjakCore
import JjakText
public import JjakMemory

/// Looks segments up in memories.
public struct LookupWorkflow: Sendable {
  /// What is asked of a lookup.
  public struct Request: Sendable {
    /// The segment.
    public var text: String
    /// The least similarity of interest in per cent, 1…101; nil for 70, and less where nothing has that.
    public var minimum: Int?
    /// How many suggestions to give; equal text is given in every rendering there is.
    public var limit = 5
    /// The segment before, where it is known.
    public var previous = Neighbour.unknown
    /// The segment after, where it is known.
    public var next = Neighbour.unknown
    /// The desk that the segment belongs to.
    public var desk: String?

    /// Asks for a segment.
    public init(text: String, minimum: Int? = nil, limit: Int = 5) {
      self.text = text
      self.minimum = minimum
      self.limit = limit
    }
  }

  /// The least similarity where none is asked for, in per cent.
  public static let usualMinimum = 70
  /// The least similarity when nothing reaches the usual one.
  public static let loweredMinimum = 50

  private let memories: [SearchedMemory]
  private let phrases: Loaded<KnownPhrases>
  private let givesFragments: Bool?

  /// Opens the memories.
  ///
  /// - Parameters:
  ///   - locations: The memories, the first one taking precedence; the user's own if empty.
  ///   - data: Where names and lexicon lie.
  ///   - givesFragments: Whether to look for the known phrases of a segment too, which takes far longer
  ///     than the lookup itself; nil to do so where no match reaches ``usualMinimum``. Equal text needs none.
  /// - Throws: ``MemoryError``, ``ResourceError``, ``LexiconError``
  public init(
    _ locations: [MemoryLocation], data: DataFolder, givesFragments: Bool? = false
  ) throws {
    let memories = try MemoryAccess.searching(locations, data: data)
    self.memories = memories
    self.givesFragments = givesFragments
    phrases = Loaded { try KnownPhrases(memories.map(\.store), data: data) }
  }

  /// Looks a segment up in all memories.
  ///
  /// - Parameter request: What is asked.
  /// - Returns: The suggestions; with none at the usual minimum, those at a lower one, and the units
  ///   that hold the segment as a part.
  /// - Throws: ``MemoryError``
  public func answer(_ request: Request) throws -> LookupAnswer {
    var minimum = request.minimum ?? Self.usualMinimum
    var found = try suggestions(request, minimum: minimum)
    let isLowered = found.isEmpty && request.minimum == nil
    if isLowered {
      minimum = Self.loweredMinimum
      found = try suggestions(request, minimum: minimum)
    }
    return LookupAnswer(
      query: request.text, matches: found,
      longerUnits: isLowered
        ? try LongerUnit.holding(
          request.text, in: memories.map(\.store), limit: request.limit) : [],
      fragments: try fragments(of: request.text, best: found.first?.similarity ?? 0),
      minimum: minimum, isLowered: isLowered)
  }

  private func fragments(of text: String, best: Int) throws -> [Fragment] {
    let enough =
      switch givesFragments {
      case true?: 100
      case false?: 0
      case nil: Self.usualMinimum
      }
    return best < enough ? try phrases.value().fragments(of: text) : []
  }

  /// Requests for the segments of an article, each with its neighbours.
  ///
  /// - Parameters:
  ///   - segments: The segments in order, from the first of the article to the last.
  ///   - minimum: The least similarity of interest in per cent, 1…101; nil for the usual.
  ///   - limit: How many suggestions to give for each.
  /// - Returns: A request for each segment.
  public func requests(
    for segments: [String], minimum: Int? = nil, limit: Int = 5
  ) -> [Request] {
    let forms = segments.map { Neighbour.segment(memories[0].store.exactForm(of: $0)) }
    return segments.indices.map { index in
      var request = Request(text: segments[index], minimum: minimum, limit: limit)
      request.previous = index == 0 ? .edge : forms[index - 1]
      request.next = index + 1 == segments.count ? .edge : forms[index + 1]
      return request
    }
  }

  private func suggestions(_ request: Request, minimum: Int) throws -> [Suggestion] {
    var found: [Suggestion] = []
    for memory in memories {
      let matches = try memory.store.lookup(
        request.text, options: options(request, minimum: minimum, memory))
      found += matches.map { Suggestion($0, for: request.text, in: memory.store.path) }
    }
    guard memories.count > 1 else { return found }
    let ordered = found.enumerated().sorted {
      ($1.element.similarity, $0.offset) < ($0.element.similarity, $1.offset)
    }.map(\.element)
    let equal = ordered.prefix { $0.similarity >= 100 }.count
    return Array(Self.distinct(ordered).prefix(max(request.limit, equal)))
  }

  private func options(
    _ request: Request, minimum: Int, _ memory: SearchedMemory
  ) -> LookupOptions {
    var options = LookupOptions()
    options.minimumPercent = minimum
    options.limit = request.limit
    options.previous = request.previous
    options.next = request.next
    options.desk = request.desk
    options.isOtherMemory = memory.penalty > 0
    options.penalties.points[.otherMemory] = memory.penalty
    return options
  }

  /// The suggestions without those that say the same as an earlier one.
  private static func distinct(_ suggestions: [Suggestion]) -> [Suggestion] {
    var seen: Set<[String]> = []
    return suggestions.filter { seen.insert([$0.source, $0.target]).inserted }
  }
}

extension Suggestion {
  fileprivate init(_ match: Match, for query: String, in memory: String) {
    let differsInNumbers = match.score.base == 100 && match.score.alarms == [.number]
    let adapted =
      differsInNumbers
      ? NumberAdaptation.adapt(
        query: query, source: match.unit.source, target: match.unit.target)?.text : nil
    self.init(
      source: match.unit.source, target: match.unit.target, similarity: match.score.percent,
      base: match.score.base, penalties: match.score.penalties, alarms: match.score.alarms,
      differences: WordDifference.between(query, match.unit.source),
      provenance: Origin(match.unit, in: memory), adaptedTarget: adapted)
  }
}
