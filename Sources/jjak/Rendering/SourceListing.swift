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
    return text
  }

  private func path(of place: SourceCoverage.Place) -> String {
    coverage.files[place.file].path
  }

  private func table(_ totals: [SourceCoverage.Total], language: String) -> String {
    let isKorean = language == "ko"
    var table = TextTable(columns: [
      "band", "segments", isKorean ? "eojeol" : "words", isKorean ? "syllables" : "characters",
      "share",
    ])
    for total in totals { table.add(total.band.label, total.measure, share: total.share) }
    table.add("all", totals.sum, share: nil)
    return table.text
  }
}
