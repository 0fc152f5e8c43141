import JjakWorkflows

/// What memories know of new articles, file by file.
struct BandView {
  struct Total {
    let word: String
    let segments: Int
    let words: Int
    let characters: Int
    let share: String
  }

  struct Segment {
    let band: String
    let text: String
    let match: String?
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
    files = coverage.files.map { file in
      let isKorean = file.language == "ko"
      let shares = file.totals.map {
        (name: $0.band.label, value: ($0.share * 1000).rounded() / 10)
      }
      return File(
        path: file.path, language: file.language, words: isKorean ? "Eojeol" : "Words",
        characters: isKorean ? "Syllables" : "Characters",
        chart: Charts.bars(shares, title: "Per cent of the words of \(file.path) by band"),
        totals: file.totals.map {
          Total(
            word: $0.band.label, segments: $0.measure.segments, words: $0.measure.words,
            characters: $0.measure.characters, share: Charts.percent($0.share))
        },
        segments: file.segments.map {
          Segment(
            band: $0.band == .none ? "–" : "\($0.percent)", text: $0.text, match: $0.match?.target)
        })
    }
  }
}
