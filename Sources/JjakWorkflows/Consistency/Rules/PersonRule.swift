import JjakCore
import JjakText

/// Compares the given names of Koreans who have one surname.
struct PersonRule: FidelityRule {
  static let differs = RuleDescription(
    id: "person-differs", severity: .error,
    explanation: """
      The English gives a Korean name that is nowhere in the Korean, and where it stands the Korean has a name with \
      the same surname and another given name. All usual romanisations of a name count as the same.
      """)

  static let descriptions = [differs]

  func findings(in pair: CheckedPair) -> [RuleFinding] {
    pair.english.koreanNames.compactMap { range in
      let name = pair.english.slice(range)
      guard !pair.koreanWords.sound(like: name), !pair.article.koreanWords.sound(like: name),
        !pair.english.names.contains(where: { $0.kind == "place" && $0.range.overlaps(range) }),
        let other = pair.koreanWords.namesake(of: name),
        !pair.english.koreanNames.contains(where: {
          pair.koreanWords.sounds(pair.english.slice($0), like: other)
        })
      else { return nil }
      return RuleFinding(
        rule: Self.differs, message: "“\(other)” became “\(name)”",
        korean: pair.korean.ranges(of: other), english: [range])
    }
  }
}

extension CheckedSide {
  /// Names written as those of Koreans are, with a given name of two syllables: Kim Min-su, Min-su Kim.
  fileprivate var koreanNames: [Range<Int>] {
    zip(tokens, tokens.dropFirst()).compactMap { first, second in
      guard first.isCapitalised, second.isCapitalised, first.isGivenName != second.isGivenName,
        first.range.upperBound + 1 == second.range.lowerBound
      else { return nil }
      return first.range.lowerBound..<second.range.upperBound
    }
  }
}

extension Token {
  /// Whether it is written as a given name of two syllables is: Min-su.
  fileprivate var isGivenName: Bool {
    let parts = text.split(separator: "-")
    return parts.count == 2 && !Self.commonEnds.contains(parts[1])
      && parts.allSatisfy { (1...6).contains($0.count) && $0.allSatisfy(\.isLetter) }
  }

  /// What a place is often tied to: Seoul-based.
  private static var commonEnds: Set<Substring> {
    ["based", "born", "bound", "led", "made", "style", "backed", "run", "wide", "owned"]
  }
}
