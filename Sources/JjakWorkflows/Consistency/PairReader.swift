import JjakCore
import JjakText

/// Reads the texts of beads and units into what rules look at.
struct PairReader: Sendable {
  private let builder: ProfileBuilder
  private let wording: WordingTable
  private let tokenizer = Tokenizer()

  init(data: DataFolder) throws {
    builder = ProfileBuilder(lexicon: try data.lexicon())
    wording = try WordingTable(data.text("wording.tsv"), file: data.path + "/wording.tsv")
  }

  /// The pairs of an aligned article: one for each bead with something on both sides.
  func pairs(of report: AlignmentReport, date: String?) -> [CheckedPair] {
    let isKoreanSource = report.source.language.matches(.korean)
    let korean = SideReader(
      self, isKoreanSource ? report.source : report.target, date: date)
    let english = SideReader(
      self, isKoreanSource ? report.target : report.source, date: date)
    let article = ArticleContext(korean: korean.profiles, english: english.profiles)
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
      article: ArticleContext(korean: left.profiles, english: right.profiles), confidence: 1)
  }

  private static func document(_ text: String, _ language: LanguageTag) -> Document {
    Document(
      text: text, language: language,
      segments: [
        Segment(text: text, range: 0..<text.utf8.count, block: 0, role: .body, endRule: "unit")
      ])
  }

  /// One side of an article with what its segments hold.
  private struct SideReader {
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
      return CheckedSide(
        text: text, language: document.language, pieces: pieces, quantities: quantities,
        terms: positions.flatMap { profiles[$0].terms },
        tokens: reader.tokenizer.tokens(of: text),
        negations: reader.wording.negations(in: text, language: document.language),
        attributions: reader.wording.attributions(in: text, language: document.language),
        quotations: QuotationFinder.quotations(
          in: text, beginsInside: positions.first.map { speech.isQuoted[$0] } ?? false),
        isSpeech: positions.contains { speech.isSpoken[$0] })
    }
  }
}

extension ArticleContext {
  init(korean: [SegmentProfile], english: [SegmentProfile]) {
    koreanQuantities = korean.flatMap(\.quantities)
    englishQuantities = english.flatMap(\.quantities)
    koreanNames = TermTies.KoreanRenderings(korean)
    englishNames = TermTies.EnglishWords(english)
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
