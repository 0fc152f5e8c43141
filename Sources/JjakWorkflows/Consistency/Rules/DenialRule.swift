import JjakText

/// Finds a charge that one side denies and the other leaves open.
///
/// It speaks up only where each side says one of the two in so many words and nothing of the other.
struct DenialRule: FidelityRule {
  static let softened = RuleDescription(
    id: "denial-softened", severity: .error,
    explanation: """
      The Korean denies (부인했다, 사실무근, 일축했다) and the English only leaves it open: could not \
      confirm, declined to comment, expressed doubt.
      """)
  static let hardened = RuleDescription(
    id: "denial-hardened", severity: .error,
    explanation: """
      The Korean leaves it open (확인할 수 없다, 언급을 피했다, 답변을 거부했다) and the English denies: \
      denied, rejected, baseless.
      """)

  static let descriptions = [softened, hardened]

  func findings(in pair: CheckedPair) -> [RuleFinding] {
    if let denial = pair.korean.denial, let evasion = pair.english.evasion {
      return [finding(Self.softened, denial, evasion)]
    }
    if let evasion = pair.korean.evasion, let denial = pair.english.denial {
      return [finding(Self.hardened, evasion, denial)]
    }
    return []
  }

  private func finding(
    _ rule: RuleDescription, _ korean: WordingMark, _ english: WordingMark
  ) -> RuleFinding {
    RuleFinding(
      rule: rule, message: "“\(korean.text)” became “\(english.text)”",
      korean: [korean.range], english: [english.range])
  }
}

extension CheckedSide {
  /// What denies, if nothing leaves it open.
  fileprivate var denial: WordingMark? {
    answers.has(.evasion) || answers.has(.possibleEvasion) ? nil : answers.of(.denial).first
  }

  /// What leaves it open, if nothing denies, not even by `not` in a place of its own.
  fileprivate var evasion: WordingMark? {
    let evasions = answers.of(.evasion)
    let others = negations.filter { mark in
      (mark.sense == .negation || !mark.meanings.isDisjoint(with: ["deny", "refuse"]))
        && !evasions.contains { $0.range.overlaps(mark.range) }
    }
    let isDenied = answers.has(.denial) || answers.has(.possibleDenial) || !others.isEmpty
    return isDenied ? nil : evasions.first
  }
}
