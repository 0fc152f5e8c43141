public import JjakCore

/// Reads the numbers of a text with their units: 12조3천억 원, 약 30%, half a million, 16 September.
///
/// Measures come in base units, spans of time in seconds (a year is 365.25 days, a month a twelfth
/// of it), ages in years. What is a word rather than a number (한 주민, one of, 이 as "this") is left
/// out.
public struct QuantityParser: Sendable {
  private let articleDate: ArticleDate?

  /// Makes a parser for an article.
  ///
  /// - Parameter articleDate: The day of publication, `YYYY-MM-DD`. Without it, or where it is no
  ///   such date, dates stay as incomplete as the text leaves them, and 어제 or Monday is no quantity.
  public init(articleDate: String? = nil) {
    self.articleDate = articleDate.flatMap(ArticleDate.init)
  }

  /// Finds the quantities of a segment, in order; none overlaps another.
  ///
  /// Any language but Korean is read by the rules of English.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func quantities(in text: String, language: LanguageTag) -> [Quantity] {
    let scalars = ScalarText(text)
    if language.matches(.korean) {
      var scanner = KoreanScanner(text: scalars, articleDate: articleDate)
      return scanner.scan()
    }
    var scanner = EnglishScanner(text: scalars, articleDate: articleDate)
    return scanner.scan()
  }
}
