import JjakWorkflows

/// Writes the hits of a concordance for people.
enum ConcordanceListing {
  /// The hits, a paragraph each, with the phrase marked.
  static func text(of report: ConcordanceReport) -> String {
    report.hits.map(text).joined(separator: "\n")
  }

  private static func text(of hit: ConcordanceLine) -> String {
    let origin = hit.provenance.line.wrapped(to: Terminal.width - 2).map { "  " + $0 }
    return marked(hit.source, hit.sourceSpans) + "\n" + marked(hit.target, hit.targetSpans) + "\n"
      + origin.map { $0.styled(.dim) + "\n" }.joined()
  }

  /// The text with each span in bold, or in brackets where nothing can be bold.
  static func marked(_ text: String, _ spans: [ConcordanceLine.Span]) -> String {
    let scalars = Array(text.unicodeScalars)
    var marked = ""
    var last = 0
    for span in spans {
      marked += string(scalars[last..<span.start])
      let phrase = string(scalars[span.start..<span.end])
      marked += Terminal.isColoured ? phrase.styled(.bold) : "⟦\(phrase)⟧"
      last = span.end
    }
    return marked + string(scalars[last...])
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
