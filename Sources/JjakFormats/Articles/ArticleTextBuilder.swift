import JjakCore

/// Puts blocks together to a text.
struct ArticleTextBuilder {
  private var text = ""
  private var length = 0
  private(set) var blocks: [ArticleText.Block] = []

  /// Adds a block; one without letters is left out.
  ///
  /// White space around it goes, runs of blanks become one, as do runs of line ends; soft hyphens go.
  mutating func add(_ block: String, role: SegmentRole?, place: BlockPlace) {
    let tidy = Self.tidy(block)
    guard !tidy.isEmpty else { return }
    if !blocks.isEmpty {
      text += "\n\n"
      length += 2
    }
    let end = length + tidy.utf8.count
    blocks.append(ArticleText.Block(range: length..<end, role: role, place: place))
    text += tidy
    length = end
  }

  /// The finished text.
  func finish(article: Article? = nil, language: LanguageTag? = nil) -> ArticleText {
    ArticleText(text: text, blocks: blocks, article: article, language: language)
  }

  /// The text with single spaces and line ends.
  private static func tidy(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var pending: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r": pending = "\n"
      case "\u{AD}": break
      case " ", "\t", "\u{C}", "\u{A0}": pending = pending ?? " "
      default:
        if let pending, !result.isEmpty { result.append(pending) }
        pending = nil
        result.append(scalar)
      }
    }
    return String(result)
  }
}
