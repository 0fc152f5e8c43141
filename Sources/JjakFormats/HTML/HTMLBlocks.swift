import JjakCore

/// Turns a page into blocks of text with what its markup says about them.
struct HTMLBlocks {
  private let page: HTMLNode
  private let main: HTMLNode
  /// The main element and all around it.
  private let framing: Set<ObjectIdentifier>
  private let metadata: HTMLMetadata
  private var builder = ArticleTextBuilder()
  private var text = ""
  private var line = 1
  private var role: SegmentRole?
  private var hasHeadline = false
  private var hasReachedMain = false

  init(_ page: HTMLNode) {
    self.page = page
    main = HTMLMainText.find(in: page.first("body") ?? page)
    framing = Self.framing(of: main, in: page)
    metadata = HTMLMetadata(page)
  }

  /// The page as text.
  mutating func articleText() -> ArticleText {
    walk(page.first("body") ?? page, isMain: false, role: nil, isKept: false)
    flush()
    return builder.finish(article: metadata.article, language: metadata.language)
  }

  private mutating func walk(
    _ node: HTMLNode, isMain: Bool, role inherited: SegmentRole?, isKept: Bool
  ) {
    if node.isText { return add(node, role: isMain ? inherited : inherited ?? .furniture, isKept) }
    guard !HTMLVocabulary.dropped.contains(node.name) else { return }
    if node.name == "br" { return addBreak() }
    let isBlock = HTMLVocabulary.blocks.contains(node.name)
    if isBlock { flush() }
    if node === main { hasReachedMain = true }
    let isMain = isMain || node === main
    let role =
      inherited == .furniture ? .furniture : self.role(of: node, isMain: isMain) ?? inherited
    for child in node.children {
      walk(child, isMain: isMain, role: role, isKept: isKept || node.name == "pre")
    }
    if isBlock { flush() }
  }

  /// What an element says about its text, or nil.
  private mutating func role(of node: HTMLNode, isMain: Bool) -> SegmentRole? {
    if !framing.contains(ObjectIdentifier(node)), HTMLVocabulary.isFurniture(node) {
      return .furniture
    }
    if !hasHeadline, isTitle(node, isMain: isMain) {
      hasHeadline = true
      return .headline
    }
    guard isMain else {
      return hasHeadline && !hasReachedMain && node.labels.contains("byline") ? .byline : nil
    }
    switch node.name {
    case "h1", "h2", "h3", "h4", "h5", "h6": return .subhead
    case "figcaption", "caption": return .caption
    default: break
    }
    guard HTMLVocabulary.blocks.contains(node.name) || node.name == "span" else { return nil }
    let labels = node.labels
    if labels.contains("caption") { return .caption }
    return labels.contains("byline") || labels.contains("author") ? .byline : nil
  }

  /// The first heading of the article, or one that says what the title of the page says.
  private func isTitle(_ node: HTMLNode, isMain: Bool) -> Bool {
    guard ["h1", "h2", "h3"].contains(node.name) else { return false }
    if node.name == "h1", isMain { return true }
    let heading = node.wholeText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !heading.isEmpty, let title = metadata.title, title.contains(heading) else {
      return false
    }
    return node.name == "h1" || heading.utf8.count * 2 >= title.utf8.count
  }

  private static func framing(of main: HTMLNode, in page: HTMLNode) -> Set<ObjectIdentifier> {
    var path: Set<ObjectIdentifier> = []
    func leadsToMain(_ node: HTMLNode) -> Bool {
      guard node === main || node.children.contains(where: leadsToMain) else { return false }
      path.insert(ObjectIdentifier(node))
      return true
    }
    _ = leadsToMain(page)
    return path
  }

  private mutating func add(_ node: HTMLNode, role: SegmentRole?, _ isKept: Bool) {
    let isBlank = node.text.utf8.allSatisfy { $0 <= 0x20 }
    if text.isEmpty {
      guard !isBlank else { return }
      line = node.line
      self.role = role
    }
    text += isKept ? node.text : node.text.replacing(#/[\t\n\r\f]/#, with: " ")
  }

  /// One break ends a line, two a block.
  private mutating func addBreak() {
    if text.last(where: { $0 != " " }) == "\n" {
      flush()
    } else if !text.isEmpty {
      text += "\n"
    }
  }

  private mutating func flush() {
    builder.add(text, role: role, place: BlockPlace(.line, line))
    text = ""
  }
}

/// What the head of a page says about its article.
struct HTMLMetadata {
  /// The title of the article or page.
  let title: String?
  /// The article, where there is a title.
  let article: Article?
  /// The language that the page names.
  let language: LanguageTag?

  init(_ page: HTMLNode) {
    var values: [String: String] = [:]
    var address: String?
    func collect(_ node: HTMLNode) {
      if node.name == "meta", let value = node.attributes["content"], !value.isEmpty,
        let name = node.attributes["property"] ?? node.attributes["name"]
      {
        values[name.lowercased()] = values[name.lowercased()] ?? value
      }
      if node.name == "link", node.attributes["rel"] == "canonical" {
        address = node.attributes["href"]
      }
      node.children.forEach(collect)
    }
    if let head = page.first("head") { collect(head) }
    let named = page.first("title")?.wholeText.split(whereSeparator: \.isWhitespace)
    let found = values["og:title"] ?? named?.joined(separator: " ")
    title = found.flatMap { $0.isEmpty ? nil : $0 }
    let day = (values["article:published_time"] ?? values["date"])?.prefix(10)
    let isDay = day?.wholeMatch(of: #/[0-9]{4}-[0-9]{2}-[0-9]{2}/#) != nil
    article = title.map { title in
      Article(
        title: title, url: values["og:url"] ?? address, date: isDay ? day.map(String.init) : nil,
        desk: values["og:site_name"], people: values["author"].map { [$0] } ?? [])
    }
    language = page.attributes["lang"].flatMap { $0.isEmpty ? nil : LanguageTag($0) }
  }
}
