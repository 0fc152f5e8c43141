/// What the aligner knows of one segment.
///
/// Made by the text layer. The side whose terms carry renderings is the source; a pair given the other
/// way round is swapped before and its beads after.
public struct SegmentProfile: Hashable, Sendable {
  /// A word of the other language that may render a term though no table says so.
  public struct RelatedWord: Hashable, Sendable {
    /// The key of the word.
    public let key: String
    /// How likely it is to be meant, 0…1; .02 is much.
    public let likelihood: Float

    /// Makes a word.
    public init(key: String, likelihood: Float) {
      self.key = key
      self.likelihood = likelihood
    }
  }

  /// A content word, name or Latin word, once per segment.
  public struct Term: Hashable, Sendable {
    /// What makes two terms the same: a stem or headword.
    public let key: String
    /// As first written in the segment.
    public let text: String
    /// Ways to put it in the other language, each as the keys of its words; empty if unknown.
    public let renderings: [[String]]
    /// Words of the other language that may render it though none of its renderings holds them.
    public let related: [RelatedWord]
    /// Consonant skeletons by which names are recognised across scripts; empty if not to be compared.
    public let skeletons: [[UInt8]]
    /// Whether it is a name.
    public let isName: Bool
    /// Whether it may be a person, and counts only if the other side has a name of several words like it.
    public let isGuess: Bool
    /// The keys of the words that a name of several consists of.
    public let members: [String]

    /// Makes a term.
    public init(
      key: String, text: String, renderings: [[String]], related: [RelatedWord] = [],
      skeletons: [[UInt8]], isName: Bool, isGuess: Bool = false,
      members: [String] = []
    ) {
      self.key = key
      self.text = text
      self.renderings = renderings
      self.related = related
      self.skeletons = skeletons
      self.isName = isName
      self.isGuess = isGuess
      self.members = members
    }
  }

  /// Unicode scalars without white space, at least 1.
  public let length: Int
  /// The content words.
  public let terms: [Term]
  /// The numbers, dates, sums and measures.
  public let quantities: [Quantity]
  /// Quotation marks that open or close, both directions pooled.
  public let quoteCount: Int
  /// What the segment is for.
  public let role: SegmentRole
  /// Position of its paragraph, from 0.
  public let block: Int

  /// Makes a profile.
  public init(
    length: Int, terms: [Term], quantities: [Quantity], quoteCount: Int, role: SegmentRole,
    block: Int
  ) {
    self.length = max(1, length)
    self.terms = terms
    self.quantities = quantities
    self.quoteCount = quoteCount
    self.role = role
    self.block = block
  }
}

/// One side of a pair to align.
public struct AlignmentSide: Sendable {
  /// The segments' profiles in reading order.
  public let profiles: [SegmentProfile]
  /// A unit vector for each segment, centred over the side, or nil when no model is at hand.
  public let vectors: [[Float]]?

  /// Makes a side.
  ///
  /// - Precondition: `vectors`, if given, has as many rows as `profiles`.
  public init(profiles: [SegmentProfile], vectors: [[Float]]? = nil) {
    precondition(vectors.map { $0.count == profiles.count } ?? true, "one vector per segment")
    self.profiles = profiles
    self.vectors = vectors
  }
}
