/// Bars as inline SVG, told apart by pattern as well as by colour.
enum Charts {
  /// A part of a stacked bar.
  struct Part {
    /// The class of its colour, such as `dropped`.
    let name: String
    /// The sign on it.
    let mark: String
    /// What it is called.
    let word: String
    /// Its share, 0…1.
    let share: Double
  }

  private static let width = 600.0

  /// One bar of all parts side by side.
  ///
  /// - Parameters:
  ///   - parts: Their shares add up to 1.
  ///   - title: What the bar shows, for those who don't see it.
  /// - Returns: An SVG element.
  static func stacked(_ parts: [Part], title: String) -> String {
    var x = 0.0
    var shapes = ""
    for part in parts where part.share > 0 {
      let length = part.share * width
      shapes += """
        <g><title>\(escaped(part.word)) \(percent(part.share))</title>\
        <rect class="ground" x="\(rounded(x))" y="0" width="\(rounded(length))" height="34" \
        style="fill: var(--\(part.name))"/>\(strokes(part.name, from: x, length: length))
        """
      if length > 26 {
        shapes += """
          <text x="\(rounded(x + 6))" y="22">\(escaped(part.mark)) \(length > 70 ? percent(part.share) : "")</text>
          """
      }
      shapes += "</g>"
      x += length
    }
    let summary = parts.map { "\($0.word) \(percent($0.share))" }.joined(separator: ", ")
    return svg(height: 34, title: "\(title): \(summary)", shapes)
  }

  /// Bars one below the other, the longest as wide as the chart.
  static func bars(_ values: [(name: String, value: Double)], title: String) -> String {
    let most = max(values.map(\.value).max() ?? 0, .leastNonzeroMagnitude)
    var shapes = ""
    for (index, item) in values.enumerated() {
      let y = Double(index) * 22
      shapes += """
        <text x="0" y="\(rounded(y + 15))">\(escaped(item.name))</text>\
        <rect class="bar" x="150" y="\(rounded(y + 3))" width="\(rounded(380 * item.value / most))" height="16"/>\
        <text x="\(rounded(156 + 380 * item.value / most))" y="\(rounded(y + 15))">\(rounded(item.value))</text>
        """
    }
    let summary = values.map { "\($0.name) \(rounded($0.value))" }.joined(separator: ", ")
    return svg(height: Double(values.count) * 22, title: "\(title): \(summary)", shapes)
  }

  /// `12 %`, or `<1 %` for less.
  static func percent(_ share: Double) -> String {
    let value = Int((share * 100).rounded())
    return value == 0 && share > 0 ? "<1 %" : "\(value) %"
  }

  private static func svg(height: Double, title: String, _ shapes: String) -> String {
    """
    <svg viewBox="0 0 \(rounded(width)) \(rounded(height))" role="img" aria-label="\(escaped(title))">\(shapes)</svg>
    """
  }

  /// Slanted lines over what has no counterpart, dots of dashes over what is there in part.
  private static func strokes(_ name: String, from x: Double, length: Double) -> String {
    guard name != "rendered", name != "furniture" else { return "" }
    let slant = name == "added" ? -8.0 : (name == "dropped" ? 8.0 : 0)
    let dash = name == "partly" ? " stroke-dasharray=\"4 4\"" : ""
    var lines = ""
    var position = x + 10
    while position < x + length - 2 {
      let end = min(max(position + slant, x), x + length)
      lines += "M\(rounded(position)) 34L\(rounded(end)) 26"
      position += 10
    }
    return "<path class=\"stroke\" d=\"\(lines)\"\(dash)/>"
  }

  private static func rounded(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths.magnitude % 10)"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
}
