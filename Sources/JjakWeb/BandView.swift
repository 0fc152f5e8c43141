import JjakWorkflows

/// What memories know of new articles, file by file and all together.
struct BandView {
  struct Total {
    let word: String
    let segments: Int
    let words: Int
    let characters: Int
    let spaced: Int
    let share: String
    let weighted: String
  }

  struct Segment {
    let band: String
    let text: String
    let match: String?
    let known: String?
  }

  struct File {
    let path: String
    let language: String
    let words: String
    let characters: String
    let chart: String
    let totals: [Total]
    let segments: [Segment]
  }

  let files: [File]

  init(_ coverage: SourceCoverage) {
    var files = coverage.files.map {
      File($0.path, $0.language, $0.totals, $0.segments.map(Segment.init))
    }
    if let first = files.first, files.count > 1 {
      files.insert(
        File("All \(files.count) files", first.language, coverage.totals, []), at: 0)
    }
    self.files = files
  }
}

extension BandView.File {
  fileprivate init(
    _ path: String, _ language: String, _ totals: [SourceCoverage.Total],
    _ segments: [BandView.Segment]
  ) {
    let isKorean = language == "ko"
    self.path = path
    self.language = language
    self.segments = segments
    words = isKorean ? "Eojeol" : "Words"
    characters = isKorean ? "Syllables" : "Characters"
    chart = Charts.bars(
      totals.map { (name: $0.band.label, value: ($0.share * 1000).rounded() / 10) },
      title: "Per cent of the words of \(path) by band")
    self.totals =
      totals.map {
        BandView.Total(
          $0.band.label, $0.measure, share: Charts.percent($0.share), weighted: $0.weightedWords)
      } + [BandView.Total("all", totals.sum, share: "", weighted: totals.weightedWords)]
  }
}

extension BandView.Total {
  fileprivate init(_ word: String, _ measure: TextMeasure, share: String, weighted: Double) {
    self.word = word
    self.share = share
    segments = measure.segments
    words = measure.words
    characters = measure.characters
    spaced = measure.charactersWithSpaces
    self.weighted = "\(weighted)"
  }
}

extension BandView.Segment {
  fileprivate init(_ item: SourceCoverage.Item) {
    band = item.band == .none ? "–" : "\(item.percent)"
    text = item.text
    match = item.match?.target
    known =
      item.known.isEmpty
      ? nil
      : item.known.map { "\($0.text) = \($0.renderings.joined(separator: " / "))" }
        .joined(separator: " · ")
  }
}
