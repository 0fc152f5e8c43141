import Foundation
import JjakCore
import JjakWorkflows

/// Writes suggestions for people.
struct SuggestionListing {
  /// Whether to show how each score came about.
  let explains: Bool

  /// The suggestions for a segment, a paragraph each, then its known phrases.
  func text(of answer: LookupAnswer, showsQuery: Bool) -> String {
    let heading = showsQuery ? answer.query.styled(.bold) + "\n" : ""
    var paragraphs = answer.longerUnits.map(text) + answer.matches.map(text)
    if !answer.fragments.isEmpty { paragraphs.append(PhraseListing.text(of: answer.fragments)) }
    return heading + paragraphs.joined(separator: "\n") + (showsQuery ? "\n" : "")
  }

  private func text(of suggestion: Suggestion) -> String {
    let percent = "\(suggestion.similarity)".leftPadded(to: 3)
    var lines = indented(suggestion.source)
    lines[0] = percent.styled(.green) + lines[0].dropFirst(3)
    lines += indented(suggestion.target).map { $0.styled(.cyan) }
    if let adapted = suggestion.adaptedTarget {
      lines += indented("→ \(adapted) (numbers adapted)").map { $0.styled(.cyan) }
    }
    let reasons = explains ? arithmetic(of: suggestion) : shortReasons(of: suggestion)
    if !reasons.isEmpty { lines += indented(reasons).map { $0.styled(.yellow) } }
    if !suggestion.differences.isEmpty {
      let words = suggestion.differences.map { "\($0.source.orNothing) → \($0.query.orNothing)" }
      lines += indented("differs: " + words.joined(separator: " · ")).map { $0.styled(.yellow) }
    }
    lines += indented(suggestion.provenance.line).map { $0.styled(.dim) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func text(of longer: LongerUnit) -> String {
    var lines = indented(ConcordanceListing.marked(longer.source, [longer.span]))
    lines[0] = "  ⊃".styled(.green) + lines[0].dropFirst(3)
    lines += indented(longer.target).map { $0.styled(.cyan) }
    let (part, all) = (longer.span.end - longer.span.start, longer.source.unicodeScalars.count)
    let sum = explains ? ": \(longer.share) % = \(part) of \(all) characters" : ""
    lines += indented("part of a longer unit" + sum).map { $0.styled(.yellow) }
    lines += indented(longer.provenance.line).map { $0.styled(.dim) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func indented(_ text: String) -> [String] {
    text.wrapped(to: Terminal.width - 5).map { "     " + $0 }
  }

  private func shortReasons(of suggestion: Suggestion) -> String {
    (suggestion.penalties.map(\.reason.rawValue) + alarms(of: suggestion)).joined(separator: "; ")
  }

  /// `94 = 100 − 5 numbers differ − 1 particles differ: 은→이; ⚠ negation`.
  private func arithmetic(of suggestion: Suggestion) -> String {
    let taken = suggestion.penalties.map { penalty in
      let endings = penalty.reason == .particlesDiffer ? endings(of: suggestion.differences) : ""
      return " − \(penalty.points) \(penalty.reason.rawValue)" + endings
    }.joined()
    let context = suggestion.similarity == 101 ? " + 1 same neighbours" : ""
    let sum = "\(suggestion.similarity) = \(suggestion.base)\(taken)\(context)"
    return ([sum] + alarms(of: suggestion)).joined(separator: "; ")
  }

  /// `: 은→이, ∅→를`, from the source of the unit to the segment, for words that begin alike.
  private func endings(of differences: [WordDifference]) -> String {
    let words = differences.flatMap { difference in
      zip(difference.source.split(separator: " "), difference.query.split(separator: " "))
    }
    let endings = words.compactMap { source, query -> String? in
      let common = source.commonPrefix(with: query).count
      guard common > 0, source != query else { return nil }
      return
        "\(String(source.dropFirst(common)).orNothing)→\(String(query.dropFirst(common)).orNothing)"
    }
    return endings.isEmpty ? "" : ": " + endings.joined(separator: ", ")
  }

  private func alarms(of suggestion: Suggestion) -> [String] {
    suggestion.alarms.map { "⚠ \($0.rawValue)" }
  }
}

extension String {
  /// The text, or a sign that there is none.
  fileprivate var orNothing: String { isEmpty ? "∅" : self }
}
