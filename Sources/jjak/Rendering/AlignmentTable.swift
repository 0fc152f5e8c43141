import JjakCore
import JjakWorkflows

/// An alignment for the eye: the bead, its source and its target beside each other.
struct AlignmentTable {
  let report: AlignmentReport
  /// Whether the least certain beads come first.
  let isDoubtfulFirst: Bool
  /// Whether each bead is followed by what speaks for and against it.
  let showsEvidence: Bool

  private static let marginWidth = 16

  /// The table with totals at its end.
  var text: String {
    let beads = isDoubtfulFirst ? report.beadsByDoubt : report.alignment.beads
    let column = max(16, (Terminal.width - Self.marginWidth - 2) / 2)
    return beads.map { rows(of: $0, column: column) }.joined() + totals
  }

  private func rows(of bead: Bead, column: Int) -> String {
    let left = bead.source.isEmpty ? [] : report.sourceText(of: bead).wrapped(to: column)
    let right = bead.target.isEmpty ? [] : report.targetText(of: bead).wrapped(to: column)
    let kind = "\(bead.kind.mark) \(bead.kind.rawValue)"
    let margin =
      [kind.padded(to: Self.marginWidth).styled(bead.kind.style)]
      + label(of: bead).map { "  \($0)".padded(to: Self.marginWidth).styled(.dim) }
    var text = ""
    for line in 0..<max(left.count, right.count, margin.count) {
      let parts = [
        line < margin.count ? margin[line] : String(repeating: " ", count: Self.marginWidth),
        (line < left.count ? left[line] : "").padded(to: column), "  ",
        line < right.count ? right[line] : "",
      ]
      text += parts.joined().trimmedAtEnd + "\n"
    }
    return text + (showsEvidence ? evidence(of: bead) : "") + "\n"
  }

  private func evidence(of bead: Bead) -> String {
    var lines = bead.evidence.map(\.phrase)
    if let nearest = bead.nearest {
      let place = "\(Self.list(nearest.source))–\(Self.list(nearest.target))"
      lines.append("nearest: \(place), \(percent(nearest.confidence))")
      lines += nearest.evidence.map { "  " + $0.phrase }
    } else if bead.source.isEmpty || bead.target.isEmpty, bead.kind != .furniture {
      lines.append("nearest: none")
    }
    let indent = String(repeating: " ", count: Self.marginWidth)
    return lines.map { (indent + $0).styled(.dim) + "\n" }.joined()
  }

  /// `10,11–7 97 %`, in as many lines as the margin needs.
  private func label(of bead: Bead) -> [String] {
    let (source, target) = (Self.list(bead.source) + "–", Self.list(bead.target))
    let percent = percent(bead.confidence)
    let room = Self.marginWidth - 3
    if source.count + target.count + 1 + percent.count <= room {
      return ["\(source)\(target) \(percent)"]
    }
    return source.count + target.count <= room
      ? [source + target, percent] : [source, target, percent]
  }

  /// Positions counted from 1, as `3` or `3,4`; a dash for none.
  private static func list(_ positions: [Int]) -> String {
    positions.isEmpty ? "·" : positions.map { String($0 + 1) }.joined(separator: ",")
  }

  private func percent(_ confidence: Double) -> String {
    "\(Int((confidence * 100).rounded())) %"
  }

  private var totals: String {
    BeadKind.allCases.compactMap { kind in
      let count = report.alignment.beads.count { $0.kind == kind }
      return count > 0 ? "\(count) \(kind.rawValue)" : nil
    }.joined(separator: " · ") + vectorUse + "\n"
  }

  private var vectorUse: String {
    report.vectorUse.map { " · vectors for \($0.embedded) of \($0.segments) segments" } ?? ""
  }
}

extension AlignmentReport {
  /// The beads with the least certain first.
  var beadsByDoubt: [Bead] {
    alignment.beads.enumerated().sorted {
      ($0.element.confidence, $0.offset) < ($1.element.confidence, $1.offset)
    }.map(\.element)
  }
}

extension BeadKind {
  fileprivate var mark: String {
    switch self {
    case .rendered: "="
    case .moved: "~"
    case .dropped: "-"
    case .added: "+"
    case .furniture: "·"
    }
  }

  fileprivate var style: TextStyle {
    switch self {
    case .rendered: .green
    case .moved: .cyan
    case .dropped, .added: .yellow
    case .furniture: .dim
    }
  }
}

extension Evidence {
  /// The evidence in a few words.
  fileprivate var phrase: String {
    switch kind {
    case .number, .name, .word: "\(kind.rawValue): \(source) = \(target)"
    case .vector: "vectors: \(source)"
    case .missing where source.isEmpty: "only in the target: \(target)"
    case .missing: "only in the source: \(source)"
    }
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
