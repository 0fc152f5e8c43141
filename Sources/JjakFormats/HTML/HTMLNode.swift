/// An element or a text of an HTML document.
final class HTMLNode {
  /// The element's name in lower case; empty for text.
  let name: String
  /// Attributes by name in lower case.
  let attributes: [String: String]
  /// The text, entities decoded; empty for elements.
  let text: String
  /// The line where it begins, from 1.
  let line: Int
  var children: [HTMLNode] = []

  init(name: String, attributes: [String: String], line: Int) {
    self.name = name
    self.attributes = attributes
    self.line = line
    text = ""
  }

  init(text: String, line: Int) {
    self.text = text
    self.line = line
    name = ""
    attributes = [:]
  }

  var isText: Bool { name.isEmpty }

  /// The first element of a name, in document order.
  func first(_ name: String) -> HTMLNode? {
    if self.name == name { return self }
    for child in children {
      if let found = child.first(name) { return found }
    }
    return nil
  }

  /// All text, white space as written.
  var wholeText: String {
    isText ? text : children.map(\.wholeText).joined()
  }

  /// The words of class and identifier and of a made-up element's name, in lower case: `article-body` is
  /// two.
  var labels: Set<String> {
    let named = [attributes["class"], attributes["id"], name.contains("-") ? name : nil]
      .compactMap(\.self)
    guard !named.isEmpty else { return [] }
    var words: Set<String> = []
    var word = ""
    for scalar in named.joined(separator: " ").unicodeScalars {
      let isUpper = ("A"..."Z").contains(scalar)
      if isUpper || !scalar.properties.isAlphabetic {
        words.insert(word.lowercased())
        word = ""
      }
      if scalar.properties.isAlphabetic { word.unicodeScalars.append(scalar) }
    }
    words.insert(word.lowercased())
    words.remove("")
    return words
  }
}
