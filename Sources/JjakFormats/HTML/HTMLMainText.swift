/// Finds the element of a page that holds its article.
///
/// What counts is text outside links and outside what its markup calls page furniture. Elements that
/// say they are the article win when they hold half of it; else the search goes down from the body
/// as long as one child holds most of the text.
struct HTMLMainText {
  /// How much text an element holds, in UTF-8 bytes.
  private struct Mass {
    var text = 0
    var linked = 0
  }

  private var masses: [ObjectIdentifier: Mass] = [:]
  private var candidates: [HTMLNode] = []

  /// The element that holds the article.
  ///
  /// - Complexity: O(*n*) in the size of the page.
  static func find(in body: HTMLNode) -> HTMLNode {
    var search = HTMLMainText()
    let whole = search.measure(body, isLinked: false).text
    let best = search.candidates.max { search.text(of: $0) < search.text(of: $1) }
    if let best, search.text(of: best) * 2 >= whole, search.text(of: best) > 0 {
      // The innermost that holds nearly as much.
      let close = search.candidates.last { search.text(of: $0) * 10 >= search.text(of: best) * 9 }
      return close ?? best
    }
    return search.descend(from: body)
  }

  private func text(of node: HTMLNode) -> Int { masses[ObjectIdentifier(node)]?.text ?? 0 }

  private func descend(from body: HTMLNode) -> HTMLNode {
    var node = body
    var main = body
    let whole = text(of: body)
    while let child = node.children.first(where: { text(of: $0) * 10 > whole * 7 }),
      !HTMLVocabulary.paragraphs.contains(child.name)
    {
      node = child
      // A table is laid out for the sake of one cell, or it is part of the article.
      if !HTMLVocabulary.tableParts.contains(child.name) { main = child }
    }
    return main
  }

  private mutating func measure(_ node: HTMLNode, isLinked: Bool) -> Mass {
    var mass = Mass()
    if node.isText {
      let length = node.text.utf8.count { $0 > 0x20 }
      return Mass(text: isLinked ? 0 : length, linked: isLinked ? length : 0)
    }
    guard !HTMLVocabulary.dropped.contains(node.name) else { return mass }
    if HTMLVocabulary.namesArticle(node) { candidates.append(node) }
    for child in node.children {
      let part = measure(child, isLinked: isLinked || node.name == "a")
      mass.text += part.text
      mass.linked += part.linked
    }
    if HTMLVocabulary.isFurniture(node) { mass.text = 0 }
    masses[ObjectIdentifier(node)] = mass
    return mass
  }
}
