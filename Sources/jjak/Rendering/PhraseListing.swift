import JjakWorkflows

/// Writes phrases with their renderings for people.
enum PhraseListing {
  /// The phrases, a line each.
  static func text(of report: PhraseReport) -> String {
    let width = report.phrases.map { "\($0.count)".count }.max() ?? 0
    return report.phrases.map { phrase in
      let count = "\(phrase.count)×".leftPadded(to: width + 1)
      return "\(count)  \(line(phrase.phrase, phrase.renderings))\n"
    }.joined()
  }

  /// The phrases of a segment, a line each.
  static func text(of fragments: [Fragment]) -> String {
    fragments.map { "     \(line($0.text, $0.renderings))\n" }.joined()
  }

  /// `대북 제재 → sanctions on North Korea 12× · sanctions 3×`.
  private static func line(_ phrase: String, _ renderings: [KnownRendering]) -> String {
    let ways = renderings.map { "\($0.text) \($0.count)×" }.joined(separator: " · ")
    return "\(phrase.styled(.bold)) → \(ways)"
  }
}
