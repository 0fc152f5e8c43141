public import Foundation
public import JjakCore

/// Why a user's segmentation rules can't be applied; rules are named `SET:3`, counted from 1.
public enum SegmentationRulesError: Error, Hashable, Sendable {
  /// A pattern is no regular expression; the fault is seen at a place in it, in UTF-16 units.
  case malformed(rule: String, pattern: String, place: Int)
  /// How far back `beforebreak` may reach can't be bounded.
  case unbounded(rule: String, pattern: String)
  /// The pattern of a language map is no regular expression.
  case malformedLanguage(pattern: String, place: Int)
  /// A language map names a set that isn't there.
  case missingSet(name: String, known: [String])
  /// No language map matches.
  case noRules(language: LanguageTag, patterns: [String])
  /// The patterns up to this rule take more work than any text is worth.
  case tooMuchWork(rule: String)
}

extension SegmentationRulesError: LocalizedError {
  /// Place, what was found, what is needed and what to do.
  public var errorDescription: String? {
    switch self {
    case .malformed(let rule, let pattern, let place):
      "rule \(rule), character \(place): found \"\(pattern)\", need a regular expression of ICU: "
        + "correct the pattern"
    case .unbounded(let rule, let pattern):
      "rule \(rule): found \"\(pattern)\", need a beforebreak of limited length: "
        + "write {1,100} for +, and the like"
    case .malformedLanguage(let pattern, let place):
      "languagemap, character \(place): found \"\(pattern)\", need a regular expression of ICU: "
        + "correct the languagepattern"
    case .missingSet(let name, let known):
      "languagemap: found \"\(name)\", need one of the sets there are: "
        + known.joined(separator: ", ")
    case .noRules(let language, let patterns):
      "maprules: found \(patterns.joined(separator: ", ")), need a languagepattern that matches "
        + "\(language.canonical): add a languagemap or choose another language"
    case .tooMuchWork(let rule):
      "rule \(rule): found patterns that try too many ways, need ones that decide quickly: "
        + "avoid repetition inside repetition, as in (a+)+"
    }
  }
}
