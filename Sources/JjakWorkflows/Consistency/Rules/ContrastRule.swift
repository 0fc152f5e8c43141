import JjakText

/// Finds a term of which the other side has one that excludes it: 상반기 and the second half.
///
/// It speaks up only where one term of a group is on one side alone and one on the other alone, with nothing that may
/// stand for either; and in a group whose terms deny each other only where both sides deny or neither does.
struct ContrastRule: FidelityRule {
  static let differs = RuleDescription(
    id: "contrast-differs", severity: .error,
    explanation: """
      One side has one of two terms that exclude each other (여당, 상반기, 차관, exports), the other \
      side the other (opposition, second half, minister, imports).
      """)

  static let descriptions = [differs]

  func findings(in pair: CheckedPair) -> [RuleFinding] {
    guard !pair.isByline else { return [] }
    let deniesAlike =
      pair.korean.negations.has(.negation) == pair.english.negations.has(.negation)
    let korean = Dictionary(grouping: pair.korean.contrasts, by: \.group)
    return Dictionary(grouping: pair.english.contrasts, by: \.group)
      .compactMap { group, english in
        deniesAlike || !group.hasSuffix("*")
          ? Self.difference(korean[group] ?? [], english) : nil
      }
      .sorted { $0.english[0].lowerBound < $1.english[0].lowerBound }
  }

  private static func difference(_ korean: [ContrastMark], _ english: [ContrastMark])
    -> RuleFinding?
  {
    guard let lost = lacking(korean, in: english), let added = lacking(english, in: korean) else {
      return nil
    }
    return RuleFinding(
      rule: differs, message: "“\(lost.text)” became “\(added.text)”", korean: [lost.range],
      english: [added.range])
  }

  /// The one certain term that nothing on the other side may stand for, if there is just one.
  private static func lacking(_ marks: [ContrastMark], in others: [ContrastMark]) -> ContrastMark? {
    let said = Set(others.map(\.term))
    let lacking = marks.filter { $0.isCertain && !said.contains($0.term) }
    return Set(lacking.map(\.term)).count == 1 ? lacking.first : nil
  }
}
