/// What the elements and labels of web pages mean for an article.
enum HTMLVocabulary {
  /// Elements whose content is no text of the page.
  static let dropped: Set<String> = [
    "script", "style", "template", "head", "svg", "math", "iframe", "object", "audio", "video",
    "canvas", "noembed", "rt", "rp", "rtc",
  ]
  /// Elements that begin and end a block of text.
  static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "dir", "div", "hgroup", "listing", "optgroup", "plaintext", "xmp", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "option", "p", "pre",
    "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    "button", "select", "textarea", "noscript",
  ]
  /// Elements that hold a paragraph rather than an article.
  static let paragraphs: Set<String> = [
    "p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "th", "pre", "span", "a", "figure", "ul", "ol",
  ]
  /// Elements between a page and the cells of its tables.
  static let tableParts: Set<String> = ["table", "thead", "tbody", "tfoot", "tr"]
  /// Elements that belong to the page.
  private static let furniture: Set<String> = [
    "nav", "footer", "aside", "form", "button", "select", "textarea", "option", "dialog", "menu",
    "noscript",
  ]
  /// Words of class or identifier that mark parts of the page.
  private static let furnitureLabels: Set<String> = [
    "ad", "ads", "advert", "advertisement", "banner", "breadcrumb", "breadcrumbs", "comment",
    "comments", "copyright", "gnb", "lnb", "menu", "navigation", "newsletter", "pagination",
    "popular", "promo", "ranking", "recommend", "recommended", "related", "replies", "reply",
    "share",
    "sharing", "sidebar", "sns", "social", "sponsor", "sponsored", "subscribe", "toolbar", "widget",
  ]
  /// Pairs of words of class or identifier that mark the article.
  private static let articleLabels: [Set<String>] = [
    ["article", "body"], ["article", "content"], ["article", "text"], ["news", "body"],
    ["news", "content"], ["news", "text"], ["story", "body"], ["story", "content"],
    ["story", "text"], ["entry", "content"], ["post", "content"], ["post", "body"],
    ["content", "body"], ["articlebody"], ["newsbody"], ["storybody"], ["articletxt"],
    ["articletext"],
  ]

  /// Whether an element says that it holds the article.
  static func namesArticle(_ node: HTMLNode) -> Bool {
    if ["article", "main"].contains(node.name) { return true }
    if node.attributes["itemprop"]?.lowercased() == "articlebody" { return true }
    if ["main", "article"].contains(node.attributes["role"]?.lowercased()) { return true }
    guard !paragraphs.contains(node.name) else { return false }
    let labels = node.labels
    return articleLabels.contains { $0.isSubset(of: labels) }
  }

  /// Whether an element says that it is part of the page and not of the article.
  static func isFurniture(_ node: HTMLNode) -> Bool {
    if furniture.contains(node.name) || isHidden(node) { return true }
    guard !["html", "body", "main", "article"].contains(node.name) else { return false }
    return !node.labels.isDisjoint(with: furnitureLabels)
  }

  private static func isHidden(_ node: HTMLNode) -> Bool {
    if node.attributes["hidden"] != nil || node.attributes["aria-hidden"] == "true" { return true }
    let style = node.attributes["style"]?.lowercased().filter { $0 != " " } ?? ""
    return style.contains("display:none") || style.contains("visibility:hidden")
  }
}
