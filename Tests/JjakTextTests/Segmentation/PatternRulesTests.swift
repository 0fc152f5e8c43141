import Foundation
import JjakCore
import JjakText
import Testing

@Suite("Segmentation by a user's rules")
struct PatternRulesTests {
  private static func pieces(
    _ text: String, _ rules: SegmentationRules, _ language: LanguageTag = .english
  ) throws -> [String] {
    let rules = try PatternRules(rules, language: language)
    return try DocumentSegmenter().document(from: text, language: language, rules: rules)
      .segments.map(\.text)
  }

  private static func rules(
    _ list: [(isBreak: Bool, before: String, after: String)]
  ) -> SegmentationRules {
    let set = SegmentationRules.RuleSet(
      name: "Any",
      rules: list.map { .init(isBreak: $0.isBreak, before: $0.before, after: $0.after) })
    return SegmentationRules(
      cascades: false, ruleSets: [set], maps: [.init(pattern: ".*", ruleSet: "Any")])
  }

  @Test("lets the first rule that matches decide")
  func firstWins() throws {
    let titlesFirst = Self.rules([(false, #"\bDr\."#, #"\s"#), (true, #"[.?!]+"#, #"\s"#)])
    #expect(
      try Self.pieces("Dr. Lee came. He left!? Dr. No.", titlesFirst)
        == ["Dr. Lee came.", "He left!?", "Dr. No."])
    let stopsFirst = Self.rules([(true, #"[.?!]+"#, #"\s"#), (false, #"\bDr\."#, #"\s"#)])
    #expect(try Self.pieces("Dr. Lee came. So.", stopsFirst) == ["Dr.", "Lee came.", "So."])
  }

  @Test("takes an empty pattern for one that matches anywhere, and no rule for no break")
  func emptyPatterns() throws {
    #expect(try Self.pieces("a-b c", Self.rules([(true, "-", "")])) == ["a-", "b c"])
    #expect(try Self.pieces("a-b c", Self.rules([(true, "", "-")])) == ["a", "-b c"])
    #expect(try Self.pieces("a. b. c", Self.rules([])) == ["a. b. c"])
  }

  @Test("shows each paragraph to the rules as a text of its own")
  func paragraphs() throws {
    let rules = Self.rules([(false, #"^1\."#, ""), (true, #"\."#, #"\s"#)])
    #expect(try Self.pieces("1. One. Two\n\n1. Three.", rules) == ["1. One.", "Two", "1. Three."])
  }

  @Test("names the rule that ended a segment")
  func names() throws {
    let rules = try PatternRules(
      Self.rules([(false, "x", ""), (true, #"\."#, #"\s"#)]), language: .english)
    let document = try DocumentSegmenter().document(
      from: "One. Two", language: .english, rules: rules)
    #expect(document.segments.map(\.endRule) == ["Any:2", "paragraph"])
  }

  @Test("joins the sets of all maps that match when cascading, else takes the first")
  func cascade() throws {
    var rules = SegmentationRules(
      cascades: true,
      ruleSets: [
        .init(name: "Titles", rules: [.init(isBreak: false, before: #"Dr\."#, after: "")]),
        .init(name: "Stops", rules: [.init(isBreak: true, before: #"\."#, after: #"\s"#)]),
      ],
      maps: [
        .init(pattern: "[Dd][Ee].*", ruleSet: "Stops"), .init(pattern: "EN.*", ruleSet: "Titles"),
        .init(pattern: ".*", ruleSet: "Stops"),
      ])
    #expect(try Self.pieces("Dr. Lee. He.", rules) == ["Dr. Lee.", "He."])
    #expect(
      try Self.pieces("Dr. Lee. He.", rules, LanguageTag("en_GB")) == ["Dr. Lee.", "He."])
    #expect(try Self.pieces("Dr. Lee. He.", rules, .korean) == ["Dr.", "Lee.", "He."])
    rules.cascades = false
    #expect(try Self.pieces("Dr. Lee. He.", rules) == ["Dr. Lee. He."])
  }

  @Test(
    "agrees with trying every rule at every place", arguments: 0..<200)
  func agreesWithReference(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let parts = [
      "a", "b", #"\."#, "[ab]+", "(a|b.)*", #"\s+"#, "b{2,}", "가", #"\d?"#, "[^a]", "a+?",
    ]
    let rules = (0..<random.next(below: 5) + 1).map { _ in
      let before = (0..<random.next(below: 3)).map { _ in random.element(of: parts) }.joined()
      let after = (0..<random.next(below: 3)).map { _ in random.element(of: parts) }.joined()
      return (isBreak: random.next(below: 3) > 0, before: before, after: after)
    }
    let text =
      "x" + (0..<30).map { _ in random.element(of: ["a", "b", ".", " ", "가", "7"]) }.joined() + "x"
    #expect(
      try Self.pieces(text, Self.rules(rules)) == Self.referencePieces(text, rules),
      "\(rules) \(text)")
  }

  private static func referencePieces(
    _ text: String, _ rules: [(isBreak: Bool, before: String, after: String)]
  ) throws -> [String] {
    let units = Array(text.utf16)
    func matches(_ pattern: String, _ units: ArraySlice<UInt16>) throws -> Bool {
      let text = String(decoding: units, as: UTF16.self)
      return try NSRegularExpression(pattern: pattern)
        .firstMatch(in: text, range: NSRange(0..<units.count)) != nil
    }
    var pieces: [String] = []
    var start = 0
    for place in 1..<units.count {
      let rule = try rules.first {
        try matches("(?:\($0.before))\\z", units[..<place])
          && matches("\\A(?:\($0.after))", units[place...])
      }
      if rule?.isBreak == true {
        pieces.append(String(decoding: units[start..<place], as: UTF16.self))
        start = place
      }
    }
    pieces.append(String(decoding: units[start...], as: UTF16.self))
    return pieces.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }
}

@Suite("Faults in a user's rules")
struct SegmentationRulesErrorTests {
  private static func rules(before: String, after: String = "") -> SegmentationRules {
    SegmentationRules(
      cascades: false,
      ruleSets: [
        .init(
          name: "Any",
          rules: [
            .init(isBreak: true, before: #"\."#, after: ""),
            .init(isBreak: true, before: before, after: after),
          ])
      ],
      maps: [.init(pattern: "en", ruleSet: "Any")])
  }

  @Test("tells where a pattern is wrong")
  func malformed() {
    #expect(
      throws: SegmentationRulesError.malformed(rule: "Any:2", pattern: "ab[c", place: 4)
    ) { try PatternRules(Self.rules(before: "ab[c"), language: .english) }
    #expect(throws: SegmentationRulesError.self) {
      try PatternRules(Self.rules(before: "a)(?<=b"), language: .english)
    }
  }

  @Test("refuses a language without rules, an unknown set and a wrong language pattern")
  func maps() {
    var rules = Self.rules(before: "a")
    #expect(throws: SegmentationRulesError.noRules(language: .korean, patterns: ["en"])) {
      try PatternRules(rules, language: .korean)
    }
    rules.maps = [.init(pattern: "en", ruleSet: "Other")]
    #expect(throws: SegmentationRulesError.missingSet(name: "Other", known: ["Any"])) {
      try PatternRules(rules, language: .english)
    }
    rules.maps = [.init(pattern: "e[n", ruleSet: "Any")]
    #expect(throws: SegmentationRulesError.malformedLanguage(pattern: "e[n", place: 3)) {
      try PatternRules(rules, language: .english)
    }
  }

  @Test("gives up on patterns that never come to an end", arguments: ["(a+)+b", "(a|a)*c"])
  func work(pattern: String) throws {
    let rules = try PatternRules(Self.rules(before: pattern), language: .english)
    #expect(throws: SegmentationRulesError.tooMuchWork(rule: "Any:2")) {
      try DocumentSegmenter().document(
        from: String(repeating: "a", count: 3000), language: .english, rules: rules)
    }
  }
}
