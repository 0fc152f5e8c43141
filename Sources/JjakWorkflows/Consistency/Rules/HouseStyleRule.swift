/// Holds the English against the desk's own style.
struct HouseStyleRule: FidelityRule {
  static let glossary = RuleDescription(
    id: "term-avoided", severity: .warning,
    explanation: """
      The Korean has a term of the glossary and the English puts it by a form that the glossary avoids.
      """)
  static let forbidden = RuleDescription(
    id: "term-forbidden", severity: .warning,
    explanation: "The English has a word or phrase that the house style forbids.")

  static let descriptions = [glossary, forbidden]

  let style: HouseStyle

  func findings(in pair: CheckedPair) -> [RuleFinding] {
    style.glossary.compactMap { finding($0, in: pair) }
      + style.forbidden.compactMap { finding($0, in: pair.english) }
  }

  private func finding(_ term: HouseStyle.Term, in pair: CheckedPair) -> RuleFinding? {
    let korean = pair.korean.ranges(of: term.korean)
    guard !korean.isEmpty else { return nil }
    let wanted = "“\(term.korean)” is “\(term.use[0])” here"
    for avoided in term.avoid ?? [] {
      guard let range = pair.english.wholeWords(avoided, isExact: false) else { continue }
      return RuleFinding(
        rule: Self.glossary, message: "\(wanted), not “\(avoided)”" + because(term.reason),
        korean: korean, english: [range])
    }
    return nil
  }

  private func finding(_ entry: HouseStyle.Forbidden, in side: CheckedSide) -> RuleFinding? {
    guard let range = side.wholeWords(entry.text, isExact: entry.case == .exact) else { return nil }
    let instead = entry.instead.map { ": write \($0)" } ?? ""
    return RuleFinding(
      rule: Self.forbidden, message: "“\(entry.text)”\(instead)" + because(entry.reason),
      english: [range])
  }

  private func because(_ reason: String?) -> String {
    reason.map { " (\($0))" } ?? ""
  }
}

extension CheckedSide {
  /// Where a phrase stands as whole words; a plural ending may follow.
  fileprivate func wholeWords(_ phrase: String, isExact: Bool) -> Range<Int>? {
    let wanted = isExact ? phrase : phrase.lowercased()
    let text = isExact ? text : text.lowercased()
    for found in text.ranges(of: wanted) {
      let before = text[..<found.lowerBound].last
      let after = text[found.upperBound...].first
      let isWhole = before?.isLetter != true && (after?.isLetter != true || after == "s")
      guard isWhole else { continue }
      let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
      return start..<(start + wanted.utf8.count)
    }
    return nil
  }
}
