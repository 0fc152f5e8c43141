import JjakCore
import JjakText

/// A way in which a document may begin with a headline and a sentence.
struct HeadlineOpening {
  /// Position of the segment that begins with the headline.
  let segment: Int
  /// Where the segment is cut; nil where headline and sentence are two segments already.
  let cut: Int?
  /// UTF-8 offset into the document's text where the sentence begins.
  let sentenceStart: Int
  /// How well the place looks the part at a glance, -1…1.
  let look: Float
  /// Positions of the headline, the sentence, both together and the next few segments among the pieces.
  fileprivate(set) var headline = 0
  fileprivate(set) var sentence = 0
  fileprivate(set) var whole = 0
  fileprivate(set) var following: [Int] = []
  /// Positions of the headline's last word and the sentence's first.
  fileprivate(set) var lastWord = 0
  fileprivate(set) var firstWord = 0
  /// What is seen of it in its own language, in the order of ``featureNames(_:)``.
  fileprivate(set) var features: [Float] = []

  /// Names of what is seen of an opening.
  static func featureNames(_ language: LanguageTag) -> [String] {
    let names = [
      "apart", "second", "segment", "titled", "ends", "length", "sentenceLength", "terms",
      "repeated", "repeatedFurtherOn",
    ]
    return (names + HeadlineEnd.cueNames(language)).map { "\(language.rawValue).\($0)" }
  }
}

/// All ways in which a document may begin with a headline and a sentence, with their pieces.
struct HeadlineOpenings {
  let openings: [HeadlineOpening]
  /// What the aligner knows of each piece.
  let profiles: [SegmentProfile]

  /// Paragraphs whose beginnings are looked at; page furniture may come before the headline.
  private static let paragraphLimit = 5
  /// What is said for an opening that needs no cut.
  private static let lookApart: Float = 0.5
  /// Sentences further on that are looked at.
  private static let reach = 3

  /// Looks for openings in the first two segments of each of the first paragraphs.
  ///
  /// - Complexity: O(*p* · *n*) for *p* places in *n* words.
  init(_ document: Document, builder: ProfileBuilder) {
    let segments = document.segments
    var openings: [HeadlineOpening] = []
    var pieces = Pieces()
    let company = WordCompany(document)
    var isTitled = false
    for (position, segment) in segments.enumerated()
    where segment.block < Self.paragraphLimit
      && (position < 2 || segments[position - 2].block != segment.block)
    {
      let isSecond = position > 0 && segments[position - 1].block == segment.block
      let next = position + 1 < segments.count ? segments[position + 1] : nil
      let isAlone =
        !isSecond && next?.block != segment.block && !HeadlineEnd.isSentence(segment.text)
      isTitled = isTitled || isAlone
      let place: [Float] = [isSecond ? 1 : 0, Float(position), isTitled ? 1 : 0]
      func add(
        _ cut: Int?, at start: Int, _ headline: String, _ sentence: String, after last: Int,
        _ look: Float, _ cues: [Float]
      ) {
        var opening = HeadlineOpening(segment: position, cut: cut, sentenceStart: start, look: look)
        opening.headline = pieces.number(of: headline)
        opening.sentence = pieces.number(of: sentence)
        opening.whole = pieces.number(of: headline + " " + sentence)
        opening.lastWord = pieces.number(
          of: headline.split(separator: " ").last.map(String.init) ?? headline)
        opening.firstWord = pieces.number(
          of: sentence.split(separator: " ").first.map(String.init) ?? sentence)
        opening.following = segments[(last + 1)...].prefix(Self.reach).map {
          pieces.number(of: $0.text)
        }
        opening.features =
          [cut == nil ? 1 : 0] + place + [HeadlineEnd.isSentence(headline) ? 1 : 0] + cues
        openings.append(opening)
      }
      let text = Array(segment.text.utf8)
      if text.count == segment.range.count {
        for end in HeadlineEnd.places(
          in: segment.text, language: document.language, company: company)
        {
          add(
            end.offset, at: segment.range.lowerBound + end.offset,
            String(decoding: text[..<(end.offset - 1)], as: UTF8.self),
            String(decoding: text[end.offset...], as: UTF8.self), after: position, end.look,
            end.cues)
        }
      }
      if let next {
        let cues = HeadlineEnd.cueNames(document.language).map { _ in Float.zero }
        add(
          nil, at: next.range.lowerBound, segment.text, next.text, after: position + 1,
          Self.lookApart, cues)
      }
    }
    let profiles = builder.profiles(
      of: DocumentSegmenter().document(
        ofLines: pieces.texts.joined(separator: "\n"), language: document.language))
    for index in openings.indices { openings[index].addTerms(profiles) }
    self.openings = openings
    self.profiles = profiles
  }

  /// Texts by number, each once.
  private struct Pieces {
    private(set) var texts: [String] = []
    private var numbers: [String: Int] = [:]

    mutating func number(of text: String) -> Int {
      let line = text.replacing("\n", with: " ")
      if let number = numbers[line] { return number }
      numbers[line] = texts.count
      texts.append(line)
      return texts.count - 1
    }
  }
}

extension HeadlineOpening {
  /// Features that come before those of the pieces.
  private static let placeCount = 5

  /// Adds what the pieces hold, before the cues.
  fileprivate mutating func addTerms(_ profiles: [SegmentProfile]) {
    let keys = Set(profiles[headline].terms.map(\.key))
    func repeated(_ pieces: [Int]) -> Float {
      Float(keys.intersection(pieces.flatMap { profiles[$0].terms.map(\.key) }).count)
    }
    let terms: [Float] = [
      Float(profiles[headline].length), Float(profiles[sentence].length), Float(keys.count),
      repeated([sentence]), repeated(following),
    ]
    features.insert(contentsOf: terms, at: Self.placeCount)
  }
}
