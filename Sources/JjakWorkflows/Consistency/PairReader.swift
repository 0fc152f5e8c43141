import JjakCore
import JjakText

/// Reads the texts of beads and units into what rules look at.
struct PairReader: Sendable {
  private let builder: ProfileBuilder
  private let wording: WordingTable
  let names: NameMatcher
  private let tokenizer = Tokenizer()

  init(data: DataFolder) throws {
    builder = ProfileBuilder(lexicon: try data.lexicon())
    names = try NameMatcher(data.text("names.tsv"), file: data.path + "/names.tsv")
    wording = try WordingTable(data.text("wording.tsv"), file: data.path + "/wording.tsv")
  }

  /// The pairs of an aligned article: one for each bead with something on both sides.
  func pairs(of report: AlignmentReport, date: String?) -> [CheckedPair] {
    let isKoreanSource = report.source.language.matches(.korean)
    let korean = SideReader(
      self, isKoreanSource ? report.source : report.target, date: date)
    let english = SideReader(
      self, isKoreanSource ? report.target : report.source, date: date)
    let article = ArticleContext(isWhole: true, korean: korean, english: english)
    let alignment = isKoreanSource ? report.alignment : report.alignment.swapped
    return alignment.beads.filter {
      !$0.source.isEmpty && !$0.target.isEmpty && $0.kind != .furniture
    }
    .map { bead in
      CheckedPair(
        korean: korean.side(of: bead.source), english: english.side(of: bead.target),
        article: article, confidence: bead.confidence)
    }
  }

  /// The pair of a unit whose article is not at hand.
  func pair(korean: String, english: String, date: String?) -> CheckedPair {
    let left = SideReader(self, Self.document(korean, .korean), date: date)
    let right = SideReader(self, Self.document(english, .english), date: date)
    return CheckedPair(
      korean: left.side(of: [0]), english: right.side(of: [0]),
      article: ArticleContext(isWhole: false, korean: left, english: right), confidence: 1)
  }

  private static func document(_ text: String, _ language: LanguageTag) -> Document {
    Document(
      text: text, language: language,
      segments: [
        Segment(text: text, range: 0..<text.utf8.count, block: 0, role: .body, endRule: "unit")
      ])
  }

  /// One side of an article with what its segments hold.
  fileprivate struct SideReader {
    let document: Document
    let profiles: [SegmentProfile]
    let reader: PairReader
    let speech: SpeechRuns

    init(_ reader: PairReader, _ document: Document, date: String?) {
      self.reader = reader
      self.document = document
      profiles = reader.builder.profiles(of: document, articleDate: date)
      speech = SpeechRuns(document)
    }

    func side(of positions: [Int]) -> CheckedSide {
      var text = ""
      var pieces: [CheckedSide.Piece] = []
      var quantities: [Quantity] = []
      for position in positions {
        if !text.isEmpty { text += " " }
        let start = text.utf8.count
        let segment = document.segments[position]
        text += segment.text
        pieces.append(
          CheckedSide.Piece(
            segment: position, range: start..<text.utf8.count, text: segment.text))
        quantities += profiles[position].quantities.map { $0.moved(by: start) }
      }
      let tokens = reader.tokenizer.tokens(of: text)
      let isKorean = document.language.matches(.korean)
      return CheckedSide(
        text: text, language: document.language, pieces: pieces, quantities: quantities,
        terms: positions.flatMap { profiles[$0].terms },
        tokens: tokens,
        negations: reader.wording.negations(in: text, language: document.language),
        attributions: reader.wording.attributions(in: text, language: document.language),
        quotations: QuotationFinder.quotations(
          in: text, beginsInside: positions.first.map { speech.isQuoted[$0] } ?? false),
        names: isKorean ? [] : reader.names.listedNames(in: text, tokens: tokens),
        isSpeech: positions.contains { speech.isSpoken[$0] })
    }
  }
}

extension ArticleContext {
  fileprivate init(
    isWhole: Bool, korean: PairReader.SideReader, english: PairReader.SideReader
  ) {
    self.isWhole = isWhole
    koreanQuantities = korean.profiles.flatMap(\.quantities)
    englishQuantities = english.profiles.flatMap(\.quantities)
    koreanNames = TermTies.KoreanRenderings(korean.profiles)
    englishNames = TermTies.EnglishWords(english.profiles)
    names = korean.reader.names
    koreanText = korean.document.segments.map(\.text).joined(separator: "\n").filter { $0 != " " }
    let words = korean.document.segments.flatMap { Tokenizer().tokens(of: $0.text) }
      .filter { $0.kind == .hangul }
    // A name may end like a particle: 파인스타인, 도쿠다.
    koreanStems = Set(
      words.flatMap { word in
        (0...3).map { String(word.text.dropLast($0)) }.filter { $0.count > 1 }
      })
  }
}

extension Quantity {
  /// The same, further on in a longer text.
  fileprivate func moved(by offset: Int) -> Quantity {
    Quantity(
      value: value, unit: unit, precision: precision,
      range: (range.lowerBound + offset)..<(range.upperBound + offset), text: text)
  }
}
