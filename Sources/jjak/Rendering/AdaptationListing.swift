import JjakCore
import JjakWorkflows

/// The coverage of an adaptation for the eye: both sides sentence by sentence, then totals.
struct AdaptationListing {
  let coverage: AdaptationCoverage

  private static let marginWidth = 18

  /// The source, the target and the totals of both.
  var text: String {
    heading("SOURCE", coverage.source) + rows(of: coverage.source)
      + heading("TARGET", coverage.target) + rows(of: coverage.target) + totals
  }

  private func heading(_ title: String, _ side: AdaptationCoverage.Side) -> String {
    "\(title) \(side.path)\n".styled(.bold)
  }

  private func rows(of side: AdaptationCoverage.Side) -> String {
    var text = ""
    var block = side.segments.first?.block
    for item in side.segments {
      if item.block != block { text += "\n" }
      block = item.block
      text += row(item, isTarget: side.language == coverage.target.language)
    }
    return text + "\n"
  }

  private func row(_ item: AdaptationCoverage.Item, isTarget: Bool) -> String {
    let width = max(24, Terminal.width - Self.marginWidth)
    let lines =
      item.text.wrapped(to: width)
      + item.lacks.map { $0.phrase }.flatMap {
        $0.wrapped(to: width)
      }
    let textLines = item.text.wrapped(to: width).count
    let margins = [
      "\(item.position + 1)".leftPadded(to: 3) + " " + item.status.mark + " "
        + item.status.word(isTarget: isTarget),
      "      " + links(item) + " \(Int((item.confidence * 100).rounded())) %",
    ]
    var text = ""
    for index in 0..<max(lines.count, item.status == .furniture ? 1 : 2) {
      let margin = (index < margins.count ? margins[index] : "").padded(to: Self.marginWidth)
      let line = index < lines.count ? lines[index] : ""
      text +=
        margin.styled(index == 0 ? item.status.style : .dim)
        + (index < textLines ? line : line.styled(.yellow)) + "\n"
    }
    return text
  }

  private func links(_ item: AdaptationCoverage.Item) -> String {
    let numbers = item.counterparts.map { String($0 + 1) }.joined(separator: ",")
    if !numbers.isEmpty { return (item.isMoved ? "~" : "=") + numbers }
    return "?" + item.nearest.map { String($0 + 1) }.joined(separator: ",")
  }

  private var totals: String {
    "TOTALS".styled(.bold) + "\n" + table(coverage.source, words: "eojeol", isTarget: false) + "\n"
      + table(coverage.target, words: "words", isTarget: true)
  }

  private func table(
    _ side: AdaptationCoverage.Side, words: String, isTarget: Bool
  ) -> String {
    let isKorean = side.language == "ko"
    let columns = [
      "segments", isKorean ? "eojeol" : "words", isKorean ? "syllables" : "characters",
    ]
    var table = TextTable(columns: [isTarget ? "target" : "source"] + columns + ["share"])
    for total in side.totals {
      table.add(total.status.word(isTarget: isTarget), total.measure, share: total.share)
    }
    table.add("article", side.article, share: nil)
    return table.text
  }
}

extension CoverageStatus {
  fileprivate var style: TextStyle {
    switch self {
    case .rendered: .green
    case .moved: .cyan
    case .partly: .yellow
    case .dropped, .added: .red
    case .furniture: .dim
    }
  }
}

extension Lack {
  /// `lacks number: 38억 원`.
  fileprivate var phrase: String { "lacks \(kind.rawValue): \(text)" }
}
