import JjakCore

extension PretranslatedArticle {
  /// The article as XLIFF 1.2.
  var xliff: [UInt8] {
    var text = XMLText()
    var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    bytes += "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n<file".utf8
    text.addAttribute("original", file, to: &bytes)
    text.addAttribute("source-language", sourceLanguage.canonical, to: &bytes)
    text.addAttribute("target-language", targetLanguage.canonical, to: &bytes)
    bytes += " datatype=\"plaintext\">\n<body>\n".utf8
    for (index, segment) in segments.enumerated() {
      add(segment, number: index + 1, text: &text, to: &bytes)
    }
    return bytes + Array("</body>\n</file>\n</xliff>\n".utf8)
  }

  private func add(
    _ segment: Segment, number: Int, text: inout XMLText, to bytes: inout [UInt8]
  ) {
    bytes += "<trans-unit id=\"\(number)\"".utf8
    if segment.role != .body {
      text.addAttribute("restype", "x-\(segment.role.rawValue)", to: &bytes)
    }
    bytes += " xml:space=\"preserve\">\n<source>".utf8
    text.add(segment.source, to: &bytes)
    bytes += "</source>\n".utf8
    if let translation = segment.translation {
      bytes += "<target state=\"needs-review-translation\" state-qualifier=\"exact-match\">".utf8
      text.add(translation, to: &bytes)
      bytes += "</target>\n".utf8
    }
    for term in segment.terms {
      bytes += "<note from=\"\(XLIFFBuilder.ownName)\">".utf8
      text.add(term.description, to: &bytes)
      bytes += "</note>\n".utf8
    }
    if let match = segment.match {
      bytes += "<alt-trans match-quality=\"\(match.percent)%\"".utf8
      text.addAttribute("origin", match.origin, to: &bytes)
      bytes += ">\n<source>".utf8
      text.add(match.source, to: &bytes)
      bytes += "</source>\n<target>".utf8
      text.add(match.target, to: &bytes)
      bytes += "</target>\n</alt-trans>\n".utf8
    }
    bytes += "</trans-unit>\n".utf8
  }
}
