public import JjakCore

extension SegmentationRules {
  /// Our own rules, with those of Unicode under them, as far as regular expressions can state them.
  ///
  /// What they can't: that the marks of a list count on (`list.next`), that quotes of a kind balance in
  /// their paragraph, that a quotation of more than four sentences is a passage; see ``unstated``.
  public static let ours = SegmentationRules(
    cascades: false,
    ruleSets: [
      RuleSet(name: "Korean", rules: rules(for: .korean)),
      RuleSet(name: "English", rules: rules(for: .english)),
    ],
    maps: [
      LanguageMap(pattern: "[Kk][Oo].*", ruleSet: "Korean"),
      LanguageMap(pattern: ".*", ruleSet: "English"),
    ])

  /// The rules that are not stated in ``ours``, and those stated by what stands nearby alone.
  public static let unstated: (missing: [String], approximate: [String]) = (
    SegmentationRule.table.filter { alternatives(for: $0) == nil }.map(\.id),
    ["mark.pair", "list.mark"]
  )

  private static func rules(for language: LanguageTag) -> [Rule] {
    let own = SegmentationRule.table.filter { $0.applies(in: language) }.flatMap { rule in
      (alternatives(for: rule) ?? []).map { stated($0, isBreak: rule.effect == .breaks) }
    }
    return own + unicode
  }

  /// The combinations of what each test allows, or nil when a test can't be stated.
  private static func alternatives(for rule: SegmentationRule) -> [PatternPair]? {
    rule.tests.reduce([PatternPair()]) { pairs, test in
      guard let pairs, let patterns = test.patterns else { return nil }
      return pairs.flatMap { pair in patterns.map { pair && $0 } }
    }
  }

  /// A rule at the end of the left, blanks behind it.
  private static func stated(_ pair: PatternPair, isBreak: Bool) -> Rule {
    Rule(isBreak: isBreak, before: "(?<=\\S)" + pair.before, after: pair.after)
  }

  /// Sentence boundaries after UAX #29, SB6 to SB11.
  private static let unicode: [Rule] = {
    let stop = ".\\u2024\\uFE52\\uFF0E"
    let query = "!?\\u203C\\u203D\\u2047-\\u2049\\u3002\\uFE56\\uFE57\\uFF01\\uFF1F\\uFF61"
    let end = PatternPair.left("[\(stop)\(query)]\(PatternPair.closers)")
    let goesOn = ",\\-:;\\u2013\\u2014\\u3001\\uFF0C\\uFF1A"
    let joins: [PatternPair] = [
      .left("[\(stop)]") && PatternPair(after: "(?=\\p{N})"),
      .left("[\\p{Lu}\\p{Ll}][\(stop)]") && PatternPair(after: "(?=\\p{Lu})"),
      .left("[\(stop)]\(PatternPair.closers)")
        && .right("[^\\p{L}\(stop)\(query)\\n]{0,20}\\p{Ll}"),
      end && .right("[\(goesOn)\(stop)\(query)]"),
    ]
    let breaks: [PatternPair] = [
      end && PatternPair(after: "(?=\(PatternPair.blank))"),
      end && PatternPair(after: "(?!\(PatternPair.closer)|\(PatternPair.blank))"),
    ]
    return joins.map { stated($0, isBreak: false) } + breaks.map { stated($0, isBreak: true) }
  }()
}
