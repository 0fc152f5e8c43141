/// An expression that says how a sentence is meant: negated, supposed, heard, claimed, confirmed, denied.
public struct WordingMark: Hashable, Sendable {
  /// What the expression does.
  public enum Sense: String, Hashable, Sendable, CaseIterable {
    /// Denies: 않, 없, not, never.
    case negation
    /// May stand for a denial in the other language: 거부, 없이, fail, without.
    case possibleNegation = "negation-possible"
    /// Stands for no denial, only for what has the same meaning in the other language: 반대, against.
    case negationPartner = "negation-partner"
    /// Makes “only” of the denial after it: 밖에.
    case restriction = "negation-only"
    /// Looks like a denial and is none: 수밖에 없, no doubt.
    case noNegation = "negation-none"
    /// Supposes: 것으로 보인다, likely, may.
    case estimate
    /// Passes on what was heard: 것으로 알려졌다, reportedly.
    case hearsay
    /// Says what another asserts, at a distance: 주장했다, claimed.
    case claim
    /// Says who said it: 말했다, said.
    case statement
    /// Vouches: 확인됐다, confirmed.
    case confirmation
    /// Gives the gist of an utterance: 는 취지, words to that effect.
    case gist
    /// Stands for none of these, only for what has the same meaning in the other language: 예정, would.
    case attributionPartner = "attribution-partner"
    /// Looks like one of these and is none.
    case noAttribution = "attribution-none"
    /// Calls untrue what is said of somebody: 부인했다, 사실무근, denied, baseless.
    case denial
    /// May call it untrue: 허위, false, innocent.
    case possibleDenial = "denial-possible"
    /// Leaves open whether it is true: 확인할 수 없다, 언급을 피했다, could not confirm, declined to comment.
    case evasion
    /// May leave it open: 의문, unclear.
    case possibleEvasion = "evasion-possible"
    /// Looks like a denial and is none: 부인과, denied entry.
    case noDenial = "denial-none"
    /// Says that something became more: 늘었다, rose.
    case rise
    /// Says that something became less: 줄었다, fell.
    case fall
    /// May say that it became more: 성장, more.
    case possibleRise = "rise-possible"
    /// May say that it became less: 둔화, fewer.
    case possibleFall = "fall-possible"
    /// Looks like one of these and is none: 떠오르다, more than.
    case noMovement = "movement-none"
    /// Puts what is said into somebody's mouth: 다고 전했다, 에 따르면; in English any word that may.
    case report
    /// Looks like that and is none: 이에 따르면.
    case noReport = "report-none"
  }

  /// What the expression does.
  public let sense: Sense
  /// What the expression means apart from its sense, `refuse` for 거부 and turn down; often nothing.
  public let meanings: Set<String>
  /// As written.
  public let text: String
  /// UTF-8 offsets into the text, half-open.
  public let range: Range<Int>
}
