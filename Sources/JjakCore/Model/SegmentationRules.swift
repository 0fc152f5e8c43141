/// Segmentation rules of a user's own, as a file in SRX 2.0 states them.
///
/// At each place between two characters the first rule decides whose ``Rule/before`` matches text that
/// ends there and whose ``Rule/after`` matches text that begins there; without one the text goes on.
/// Patterns are regular expressions of ICU.
public struct SegmentationRules: Hashable, Sendable, Codable {
  /// One `rule`.
  public struct Rule: Hashable, Sendable, Codable {
    /// Whether the text is cut where the rule applies; otherwise it is kept whole there.
    public let isBreak: Bool
    /// `beforebreak`; empty matches anything.
    public let before: String
    /// `afterbreak`; empty matches anything.
    public let after: String

    /// Makes a rule.
    public init(isBreak: Bool, before: String, after: String) {
      self.isBreak = isBreak
      self.before = before
      self.after = after
    }
  }

  /// The rules of one `languagerule`.
  public struct RuleSet: Hashable, Sendable, Codable {
    /// `languagerulename`.
    public let name: String
    /// The rules in order of precedence.
    public var rules: [Rule]

    /// Makes a set.
    public init(name: String, rules: [Rule]) {
      self.name = name
      self.rules = rules
    }
  }

  /// One `languagemap`: which set goes with which languages.
  public struct LanguageMap: Hashable, Sendable, Codable {
    /// Matches whole language tags, capital and small letters alike.
    public let pattern: String
    /// The name of a set.
    public let ruleSet: String

    /// Makes a map.
    public init(pattern: String, ruleSet: String) {
      self.pattern = pattern
      self.ruleSet = ruleSet
    }
  }

  /// Which side of a break a code belongs to, `formathandle`; the defaults are those of the standard.
  public struct CodeHandling: Hashable, Sendable, Codable {
    /// Whether an opening code before a break stays with the text before it.
    public var includesStart = false
    /// Whether a closing code does.
    public var includesEnd = true
    /// Whether a code without a partner does.
    public var includesIsolated = false

    /// Makes the handling that the standard prescribes by default.
    public init() {}
  }

  /// Whether all maps that match a language apply, in order, and not the first alone.
  public var cascades: Bool
  /// `segmentsubflows`: whether text within codes is cut too.
  public var segmentsSubflows: Bool
  /// Where codes at a break go.
  public var codes: CodeHandling
  /// The sets in file order.
  public var ruleSets: [RuleSet]
  /// The maps in order of precedence.
  public var maps: [LanguageMap]

  /// Makes rules.
  public init(
    cascades: Bool, ruleSets: [RuleSet], maps: [LanguageMap], segmentsSubflows: Bool = true,
    codes: CodeHandling = CodeHandling()
  ) {
    self.cascades = cascades
    self.segmentsSubflows = segmentsSubflows
    self.codes = codes
    self.ruleSets = ruleSets
    self.maps = maps
  }
}
