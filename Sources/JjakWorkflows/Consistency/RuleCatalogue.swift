/// All rules there are.
public enum RuleCatalogue {
  /// Rules that look at one pair at a time.
  static let pairRules: [any FidelityRule] = [
    NumberRule(), RateRule(), NameRule(), QuotationRule(), SpeakerRule(), PersonRule(),
    NegationRule(), DenialRule(), MovementRule(), ContrastRule(), AttributionRule(), ReportRule(),
    ClauseRule(), WritingRule(),
  ]

  /// What every rule looks for, in the order of the reports.
  public static let descriptions: [RuleDescription] =
    pairRules.flatMap { type(of: $0).descriptions } + HouseStyleRule.descriptions
    + VariationRule.descriptions
}
