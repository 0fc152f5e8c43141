/// What a concordance is asked for.
public struct ConcordanceQuery: Hashable, Sendable {
  /// The phrase that either side must hold.
  public var phrase: String
  /// A phrase that the target must hold as well.
  public var target: String?
  /// A phrase that the target must lack.
  public var without: String?
  /// The first day of the article, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
  public var from: String?
  /// The last day of the article, in the same forms.
  public var to: String?
  /// A part of the title of the article, or its URL.
  public var article: String?
  /// The desk of the article.
  public var desk: String?

  /// Asks for a phrase.
  public init(phrase: String) {
    self.phrase = phrase
  }
}
