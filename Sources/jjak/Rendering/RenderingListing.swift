import JjakWorkflows

/// Writes the renderings of a phrase for people.
struct RenderingListing {
  let report: RenderingReport
  /// How many sentences to show for each.
  let examples: Int

  var text: String {
    let shown = report.renderings.map(text)
    let rest = report.unrendered.count
    let left = rest > 0 ? ["not told in \(rest) of \(report.sentences) sentences\n"] : []
    return (shown + left).joined(separator: examples > 0 ? "\n" : "")
  }

  private func text(of rendering: Rendering) -> String {
    var days = rendering.first ?? ""
    if let last = rendering.last, last != rendering.first { days += "–" + last }
    let mark = rendering.confidence < Rendering.guess ? " ?" : ""
    let head = "\(rendering.count)×  \(rendering.text)\(mark)".styled(.bold)
    return head + (days.isEmpty ? "\n" : "  \(days)\n")
      + rendering.examples.prefix(examples).map(text).joined()
  }

  private func text(of example: RenderingExample) -> String {
    let source = ConcordanceListing.marked(example.source, example.sourceSpans)
    let target = ConcordanceListing.marked(example.target, example.targetSpans)
    return
      (source.wrapped(to: Terminal.width - 4) + target.wrapped(to: Terminal.width - 4)
      + example.origin.line.wrapped(to: Terminal.width - 4).map { $0.styled(.dim) })
      .map { "    \($0)\n" }.joined()
  }
}
