private import CGumbo

/// Parses HTML as browsers do (WHATWG HTML, section 13.2), with Gumbo.
///
/// - Parameter bytes: UTF-8 in which ``HTMLGuard`` has bounded the depth.
///
/// - Returns: The element `html`, or nil when there is none.
///
/// - Complexity: O(*n*) on ordinary pages.
func parseHTML(_ bytes: [UInt8]) -> HTMLNode? {
  unsafe bytes.withUnsafeBytes { buffer in
    let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
    guard let start = unsafe start,
      let output = unsafe gumbo_parse_with_options(&options, start, buffer.count)
    else { return nil }
    defer { unsafe gumbo_destroy_output(&options, output) }
    guard let root = unsafe output.pointee.root else { return nil }
    return unsafe convert(root)
  }
}

nonisolated(unsafe) private var options = unsafe kGumboDefaultOptions

/// Copies a tree of Gumbo, which ``HTMLGuard`` keeps shallow.
private func convert(_ node: UnsafeMutablePointer<GumboNode>) -> HTMLNode? {
  switch unsafe node.pointee.type {
  case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
    let text = unsafe node.pointee.v.text
    return unsafe HTMLNode(
      text: String(cString: text.text), line: Int(text.start_pos.line))
  case GUMBO_NODE_ELEMENT:
    let element = unsafe node.pointee.v.element
    let made = unsafe HTMLNode(
      name: name(of: element), attributes: attributes(of: element),
      line: Int(element.start_pos.line))
    for index in unsafe 0..<Int(element.children.length) {
      if let child = unsafe element.children.data[index],
        let converted = unsafe convert(child.assumingMemoryBound(to: GumboNode.self))
      {
        made.children.append(converted)
      }
    }
    return made
  default: return nil
  }
}

private func name(of element: GumboElement) -> String {
  if unsafe element.tag != GUMBO_TAG_UNKNOWN {
    return unsafe String(cString: gumbo_normalized_tagname(element.tag))
  }
  var piece = unsafe element.original_tag
  unsafe gumbo_tag_from_original_text(&piece)
  guard let start = unsafe piece.data else { return "unknown" }
  let bytes = unsafe UnsafeRawBufferPointer(start: start, count: piece.length)
  let name = unsafe String(decoding: bytes, as: UTF8.self).lowercased()
  return name.isEmpty ? "unknown" : name
}

private func attributes(of element: GumboElement) -> [String: String] {
  var found: [String: String] = [:]
  for index in unsafe 0..<Int(element.attributes.length) {
    guard let entry = unsafe element.attributes.data[index] else { continue }
    let attribute = unsafe entry.assumingMemoryBound(to: GumboAttribute.self).pointee
    let name = unsafe String(cString: attribute.name).lowercased()
    found[name] = unsafe found[name] ?? String(cString: attribute.value)
  }
  return found
}
