import JjakCore

/// Writes the content of a segment with the codes of TMX 1.4 alone.
struct TMXCodeWriter {
  var text: XMLText
  private(set) var droppedAttributes = 0
  /// The next `i` for pairs made from unknown elements.
  private var nextPair = 9001

  init(text: XMLText) { self.text = text }

  /// Writes what stands in `seg`, `hi` or `sub`.
  mutating func write(_ elements: [InlineElement], to bytes: inout [UInt8]) {
    for element in elements {
      switch element {
      case .text(let part): text.add(part, to: &bytes)
      case .code(let name, let attributes, let content):
        if TMXVocabulary.codes.contains(name) {
          writeCode(name, attributes, content, to: &bytes)
        } else {
          writePlaceholder(element, to: &bytes)
        }
      case .span("hi", let attributes, let content):
        open("hi", attributes, to: &bytes)
        write(content, to: &bytes)
        close("hi", to: &bytes)
      case .span(let name, let attributes, let content):
        writeForeign(name, attributes, content, to: &bytes)
      }
    }
  }

  /// Writes a code; one that lacks what TMX requires of it becomes an isolated one.
  private mutating func writeCode(
    _ name: String, _ attributes: [Attribute], _ content: [InlineElement], to bytes: inout [UInt8]
  ) {
    var name = name
    var attributes = attributes
    if let index = Self.pairIndex(name, attributes) {
      attributes.removeAll { $0.name == "id" || $0.name == "rid" }
      attributes.append(Attribute(name: "i", value: index))
    }
    if !attributes.contains(where: { $0.name == "i" }), name == "bpt" || name == "ept" {
      attributes.append(Attribute(name: "pos", value: name == "bpt" ? "begin" : "end"))
      name = "it"
    }
    if name == "it" {
      // XLIFF says open and close.
      let names = ["begin": "begin", "end": "end", "open": "begin", "close": "end"]
      if let place = attributes.firstIndex(where: { $0.name == "pos" }),
        let position = names[attributes[place].value]
      {
        attributes[place] = Attribute(name: "pos", value: position)
      } else {
        name = "ph"
      }
    }
    open(name, attributes, to: &bytes)
    writeCodeContent(content, to: &bytes)
    close(name, to: &bytes)
  }

  /// What pairs a code of XLIFF, `rid` or else `id`, as TMX counts pairs; nil for codes that have a number.
  private static func pairIndex(_ name: String, _ attributes: [Attribute]) -> String? {
    guard name == "bpt" || name == "ept", !attributes.contains(where: { $0.name == "i" }) else {
      return nil
    }
    let index = attributes.value(of: "rid") ?? attributes.value(of: "id") ?? ""
    let isNumber = !index.isEmpty && index.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return isNumber ? index : nil
  }

  /// Writes the content of a code: text and `sub`; other elements as their tags in text.
  private mutating func writeCodeContent(_ content: [InlineElement], to bytes: inout [UInt8]) {
    for element in content {
      switch element {
      case .text(let part): text.add(part, to: &bytes)
      case .code("sub", let attributes, let inner):
        open("sub", attributes, to: &bytes)
        write(inner, to: &bytes)
        close("sub", to: &bytes)
      case .code(let name, let attributes, let inner), .span(let name, let attributes, let inner):
        text.add(Self.startTag(name, attributes, isEmpty: inner.isEmpty), to: &bytes)
        writeCodeContent(inner, to: &bytes)
        if !inner.isEmpty { text.add("</\(name)>", to: &bytes) }
      }
    }
  }

  private mutating func writePlaceholder(_ element: InlineElement, to bytes: inout [UInt8]) {
    bytes += "<ph>".utf8
    writeCodeContent([element], to: &bytes)
    bytes += "</ph>".utf8
  }

  /// Writes an unknown element as a pair of codes around its text, or as one code when it is empty.
  private mutating func writeForeign(
    _ name: String, _ attributes: [Attribute], _ content: [InlineElement], to bytes: inout [UInt8]
  ) {
    guard !content.isEmpty else {
      bytes += "<ph>".utf8
      text.add(Self.startTag(name, attributes, isEmpty: true), to: &bytes)
      bytes += "</ph>".utf8
      return
    }
    let index = "\(nextPair)"
    nextPair += 1
    bytes += "<bpt i=\"\(index)\">".utf8
    text.add(Self.startTag(name, attributes, isEmpty: false), to: &bytes)
    bytes += "</bpt>".utf8
    write(content, to: &bytes)
    bytes += "<ept i=\"\(index)\">".utf8
    text.add("</\(name)>", to: &bytes)
    bytes += "</ept>".utf8
  }

  private mutating func open(_ name: String, _ attributes: [Attribute], to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "<"))
    bytes += name.utf8
    let known = TMXVocabulary.inlineAttributes[name] ?? []
    for attribute in attributes {
      if known.contains(attribute.name) {
        text.addAttribute(attribute.name, attribute.value, to: &bytes)
      } else {
        droppedAttributes += 1
      }
    }
    bytes.append(UInt8(ascii: ">"))
  }

  private func close(_ name: String, to bytes: inout [UInt8]) {
    bytes += "</".utf8
    bytes += name.utf8
    bytes.append(UInt8(ascii: ">"))
  }

  /// The tag as its file had it, to stand as text in a code.
  private static func startTag(_ name: String, _ attributes: [Attribute], isEmpty: Bool) -> String {
    var bytes = Array("<\(name)".utf8)
    var text = XMLText()
    for attribute in attributes { text.addAttribute(attribute.name, attribute.value, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self) + (isEmpty ? "/>" : ">")
  }
}
