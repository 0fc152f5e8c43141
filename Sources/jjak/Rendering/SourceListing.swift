import Foundation
import JjakWorkflows

/// What the memories know of new articles, for the eye.
struct SourceListing {
  let coverage: SourceCoverage

  /// Each file's segments, then the bands of each file and of all.
  var text: String {
    let files = coverage.files.map { file in
      "\(file.path)\n".styled(.bold) + file.segments.map(row).joined() + "\n"
        + table(file.totals, language: file.language)
    }
    guard coverage.files.count > 1 else { return files.joined() }
    return files.joined(separator: "\n") + "\n"
      + "ALL \(coverage.files.count) FILES\n".styled(.bold)
      + table(coverage.totals, language: coverage.files[0].language)
  }

  private func row(_ item: SourceCoverage.Item) -> String {
    let width = max(24, Terminal.width - 10)
    let lines = item.text.wrapped(to: width)
    let label = item.band == .none ? "  -" : "\(item.percent)".leftPadded(to: 3)
    let sign = item.band == .repetition || item.band == .fuzzyRepetition ? "r" : " "
    var text = ""
    for (index, line) in lines.enumerated() {
      text += (index == 0 ? "\(label)\(sign)  ".styled(.green) : "      ") + line + "\n"
    }
    if let match = item.match, item.repeats == nil {
      text += match.target.wrapped(to: width).map { "      " + $0.styled(.cyan) + "\n" }.joined()
    } else if let place = item.repeats {
      text += "      like \(path(of: place)), segment \(place.segment + 1)\n".styled(.dim)
    }
    let known = item.known.map { "\($0.text) = \($0.renderings.joined(separator: " / "))" }
    text += known.joined(separator: " · ").wrapped(to: width).filter { !$0.isEmpty }
      .map { "      " + $0.styled(.dim) + "\n" }.joined()
    return text
  }

  private func path(of place: SourceCoverage.Place) -> String {
    coverage.files[place.file].path
  }

  private func table(_ totals: [SourceCoverage.Total], language: String) -> String {
    let isKorean = language == "ko"
    let words = isKorean ? "eojeol" : "words"
    var table = TextTable(
      columns: [
        "band", "segments", words, isKorean ? "syllables" : "characters", "with spaces", "share",
        "weight", "weighted",
      ], expendable: [6, 4, 5])
    for total in totals {
      table.add(
        [total.band.label] + Self.cells(total.measure) + [
          String(format: "%.1f %%", 100 * total.share), String(format: "%.2f", total.weight),
          String(format: "%.1f", total.weightedWords),
        ])
    }
    table.add(
      ["all"] + Self.cells(totals.sum) + ["", "", String(format: "%.1f", totals.weightedWords)])
    return table.text
  }

  private static func cells(_ measure: TextMeasure) -> [String] {
    [measure.segments, measure.words, measure.characters, measure.charactersWithSpaces].map {
      "\($0)"
    }
  }
}
