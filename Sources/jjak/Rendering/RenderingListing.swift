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
    return (history + shown + left).joined(separator: examples > 0 ? "\n" : "")
  }

  /// `Kaesong 14×, 2009–; Gaeseong 3×, last 2014`, where there are several renderings with days.
  private var history: [String] {
    let dated = report.renderings.filter { $0.first != nil }
    guard dated.count > 1, let latest = dated.compactMap(\.last).max()?.prefix(4) else { return [] }
    let spans = dated.prefix(Self.longestHistory).map { rendering in
      let (first, last) = ((rendering.first ?? "").prefix(4), (rendering.last ?? "").prefix(4))
      return "\(rendering.text) \(rendering.count)×, "
        + (last == latest ? "\(first)–" : "last \(last)")
    }
    return [spans.joined(separator: "; ") + "\n"]
  }

  /// The most renderings in the history.
  private static let longestHistory = 5

  private func text(of rendering: Rendering) -> String {
    var days = rendering.first ?? ""
    if let last = rendering.last, last != rendering.first { days += " to " + last }
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
