internal import CICU
public import JjakCore

/// A user's segmentation rules for one language, ready to be applied.
///
/// Rules see each paragraph as a text of its own. What a pattern of `beforebreak` may repeat without a
/// bound is looked for a hundred times at most.
public struct PatternRules: Sendable {
  private let rules: [Rule]

  private struct Rule: Sendable {
    /// `NAME:3` for the third rule of a set.
    let id: String
    let isBreak: Bool
    let pattern: PlacePattern
  }

  /// Prepares the rules that go with a language.
  ///
  /// - Throws: `SegmentationRulesError` when a pattern is none, a set is missing or no map matches.
  public init(
    _ source: SegmentationRules, language: LanguageTag
  ) throws(SegmentationRulesError) {
    let names = try Self.setNames(for: language, in: source)
    guard !names.isEmpty else {
      throw .noRules(language: language, patterns: source.maps.map(\.pattern))
    }
    var rules: [Rule] = []
    for name in names {
      guard let set = source.ruleSets.first(where: { $0.name == name }) else {
        throw .missingSet(name: name, known: source.ruleSets.map(\.name))
      }
      for (index, rule) in set.rules.enumerated() {
        rules.append(try Self.rule(rule, id: "\(name):\(index + 1)"))
      }
    }
    self.rules = rules
  }

  private static func setNames(
    for language: LanguageTag, in source: SegmentationRules
  ) throws(SegmentationRulesError) -> [String] {
    let tag = language.canonical
    let spellings = [tag, tag.replacing("-", with: "_")].map { Array($0.utf16) }
    var names: [String] = []
    for map in source.maps {
      let pattern = Array(map.pattern.utf16)
      var place: Int32 = 0
      guard unsafe cicu_regex_check(pattern, Int32(pattern.count), &place) == 0 else {
        throw .malformedLanguage(pattern: map.pattern, place: Int(place))
      }
      let matches = spellings.contains { spelling in
        unsafe cicu_regex_matches(
          pattern, Int32(pattern.count), spelling, Int32(spelling.count)) == 1
      }
      if matches {
        names.append(map.ruleSet)
        if !source.cascades { break }
      }
    }
    return names
  }

  private static func rule(
    _ rule: SegmentationRules.Rule, id: String
  ) throws(SegmentationRulesError) -> Rule {
    let pattern: PlacePattern
    do throws(PlacePattern.Fault) {
      pattern = try PlacePattern(before: rule.before, after: rule.after)
    } catch {
      throw SegmentationRulesError(error, rule: id)
    }
    return Rule(id: id, isBreak: rule.isBreak, pattern: pattern)
  }
}

extension PatternRules {
  /// Work allowed whatever the length of a text, in ten thousands of steps of the matcher.
  private static let baseWork = 5_000

  /// The cuts within paragraphs, and one at the end of each.
  ///
  /// - Throws: `SegmentationRulesError.tooMuchWork` for the rule that used up what is allowed: ten
  ///   thousand steps a character and some more.
  func cuts(
    in text: AnalysisText, paragraphs: [Range<Int>]
  ) throws(SegmentationRulesError) -> [SentenceSegmenter.Cut] {
    let units = text.unwrapped(paragraphs: paragraphs)
    let ranges = paragraphs.map(text.trimmed).filter { !$0.isEmpty }
    var work = Int64(Self.baseWork + units.count)
    var deciding: [Int: Int] = [:]
    for (index, rule) in rules.enumerated() where rule.isBreak {
      guard let places = rule.pattern.places(in: units, ranges: ranges, work: &work) else {
        throw .tooMuchWork(rule: rule.id)
      }
      for place in places where deciding[place] == nil && text.isCharacterStart(place) {
        deciding[place] = index
      }
    }
    try keepWhole(&deciding, in: units, ranges: ranges, work: &work)
    let inner = deciding.map { place, index in
      SentenceSegmenter.Cut(position: place, rule: rules[index].id, isBreak: rules[index].isBreak)
    }
    let ends = paragraphs.map {
      SentenceSegmenter.Cut(position: $0.upperBound, rule: "line", isBreak: true)
    }
    return (inner + ends).sorted { $0.position < $1.position }
  }

  /// Puts a rule that keeps the text whole in the place of a later one that cuts it.
  private func keepWhole(
    _ deciding: inout [Int: Int], in units: [UInt16], ranges: [Range<Int>], work: inout Int64
  ) throws(SegmentationRulesError) {
    var open = deciding.keys.sorted().map { place in
      let range = ranges[ranges[...].partitioningIndex { $0.upperBound > place }]
      return (place: place, range: range)
    }
    for (index, rule) in rules.enumerated() where !rule.isBreak {
      open.removeAll { deciding[$0.place, default: index] < index }
      guard let holds = rule.pattern.holds(at: open, in: units, work: &work) else {
        throw .tooMuchWork(rule: rule.id)
      }
      for (candidate, holds) in zip(open, holds) where holds { deciding[candidate.place] = index }
    }
  }
}

extension SegmentationRulesError {
  fileprivate init(_ fault: PlacePattern.Fault, rule: String) {
    switch fault {
    case .malformed(let pattern, let place):
      self = .malformed(rule: rule, pattern: pattern, place: place)
    case .unbounded(let pattern):
      self = .unbounded(rule: rule, pattern: pattern)
    }
  }
}
