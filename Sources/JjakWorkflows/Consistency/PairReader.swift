import JjakCore
import JjakText

/// Reads the texts of beads and units into what rules look at.
struct PairReader: Sendable {
  private let builder: ProfileBuilder
  private let wording: WordingTable
  private let contrasts: ContrastTable
  private let tokenizer = Tokenizer()
  private let names: EnglishNameFinder
  private let matcher: NameMatcher
  private let speakers: SpeakerFinder
  let clauseReader: ClauseReader

  init(data: DataFolder) throws {
    builder = ProfileBuilder(lexicon: try data.lexicon())
    let table = try data.text("names.tsv")
    names = try EnglishNameFinder(
      table, file: data.path + "/names.tsv", lexicon: try data.lexicon())
    matcher = try data.nameMatcher()
    clauseReader = ClauseReader(builder: builder, knownWords: try data.commonWords())
    speakers = SpeakerFinder(commonWords: try data.commonWords())
    wording = try WordingTable(data.text("wording.tsv"), file: data.path + "/wording.tsv")
    contrasts = try ContrastTable(data.text("contrasts.tsv"), file: data.path + "/contrasts.tsv")
  }

  /// The pairs of an aligned article: one for each bead with something on both sides.
  func pairs(of report: AlignmentReport, date: String?) -> [CheckedPair] {
    let isKoreanSource = report.source.language.matches(.korean)
    let korean = SideReader(
      self, isKoreanSource ? report.source : report.target, date: date)
    let english = SideReader(
      self, isKoreanSource ? report.target : report.source, date: date)
    let alignment = isKoreanSource ? report.alignment : report.alignment.swapped
    let sides = alignment.beads.filter {
      !$0.source.isEmpty && !$0.target.isEmpty && $0.kind != .furniture
    }
    .map { bead in
      let side = korean.side(of: bead.source)
      return (
        korean: side, english: english.side(of: bead.target),
        words: words(of: side.tokens, side.terms),
        confidence: bead.confidence
      )
    }
    let sounded = sides.filter { $0.korean.text.firstMatch(of: Self.byline) == nil }
      .flatMap { soundedNames(of: $0.english, in: $0.words) }
    let article = context(korean, english, soundedNames: Set(sounded), isUnit: false)
    return sides.map { side in
      CheckedPair(
        korean: side.korean, english: side.english, koreanWords: side.words, article: article,
        names: names, clauseReader: clauseReader, confidence: side.confidence)
    }
  }

  /// The pair of a unit whose article is not at hand.
  func pair(korean: String, english: String, date: String?) -> CheckedPair {
    let left = SideReader(self, Self.document(korean, .korean), date: date)
    let right = SideReader(self, Self.document(english, .english), date: date)
    let side = left.side(of: [0])
    let article = context(left, right, soundedNames: [], isUnit: true)
    return CheckedPair(
      korean: side, english: right.side(of: [0]), koreanWords: article.koreanWords,
      article: article, names: names, clauseReader: clauseReader, confidence: 1)
  }

  private func isReported(_ text: String, _ language: LanguageTag) -> Bool {
    wording.attributions(in: text, language: language).contains {
      $0.sense == .statement || $0.sense == .hearsay || $0.sense == .claim
    }
  }

  private func words(of tokens: [Token], _ terms: [SegmentProfile.Term]) -> KoreanWords {
    KoreanWords(tokens, terms: terms, matcher: matcher)
  }

  private func soundedNames(of english: CheckedSide, in words: KoreanWords) -> [String] {
    english.tokens.filter { $0.isCapitalised && words.resemble($0.text) }
      .map { $0.text.lowercased() }
  }

  private func context(
    _ korean: SideReader, _ english: SideReader, soundedNames: Set<String>, isUnit: Bool
  ) -> ArticleContext {
    let text = korean.document.segments.map(\.text).joined(separator: " ")
    let told = isUnit ? text : text.replacing(Self.byline, with: "")
    var rates = StatedRates()
    for (segment, profile) in zip(english.document.segments, english.profiles) {
      rates.read(segment.text, profile.quantities)
    }
    return ArticleContext(
      koreanProfiles: korean.profiles, englishProfiles: english.profiles,
      koreanQuantities: korean.profiles.flatMap(\.quantities),
      englishQuantities: english.profiles.flatMap(\.quantities),
      koreanNames: TermTies.KoreanRenderings(korean.profiles),
      englishNames: TermTies.EnglishWords(english.profiles),
      koreanWords: words(of: tokenizer.tokens(of: told), korean.profiles.flatMap(\.terms)),
      soundedNames: soundedNames,
      isUnit: isUnit, koreanText: text.filter { $0 != " " && $0 != "·" }, rates: rates)
  }

  /// A reporter's name before the title, without a particle, so that it is no subject: nobody speaks there.
  private static var byline: Regex<Substring> { /[가-힣]{2,4} ?기자(?![가-힣:])/ }

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

    private func neighbours(of positions: [Int]) -> String {
      let blocks = Set(positions.map { document.segments[$0].block })
      return Set(positions.flatMap { [$0 - 1, $0 + 1] }).subtracting(positions).sorted()
        .filter {
          document.segments.indices.contains($0) && blocks.contains(document.segments[$0].block)
        }
        .map { document.segments[$0].text }.joined(separator: " ")
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
      let isEnglish = !document.language.matches(.korean)
      let around = neighbours(of: positions)
      return CheckedSide(
        text: text, language: document.language, pieces: pieces, quantities: quantities,
        profiles: positions.map { profiles[$0] },
        tokens: tokens, names: isEnglish ? reader.names.names(among: tokens, of: text) : [],
        speakers: isEnglish ? reader.speakers.speakers(among: tokens) : [],
        negations: reader.wording.negations(in: text, language: document.language),
        attributions: reader.wording.attributions(in: text, language: document.language),
        answers: reader.wording.answers(in: text, language: document.language),
        movements: reader.wording.movements(in: text, language: document.language),
        contrasts: reader.contrasts.terms(in: text, language: document.language),
        reports: reader.wording.reports(in: text, language: document.language),
        around: around,
        isReportedAround: reader.isReported(around, document.language),
        quotations: QuotationFinder.quotations(
          in: text, beginsInside: positions.first.map { speech.isQuoted[$0] } ?? false),
        isSpeech: positions.contains { speech.isSpoken[$0] },
        isHeadline: positions.contains { document.segments[$0].role == .headline })
    }
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
