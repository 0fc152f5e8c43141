import JjakCore
import JjakText

/// Cuts a headline off the sentence that it runs into, where both languages agree on the place.
///
/// A headline and the first sentence share words, and the translation shares them on both sides of its
/// own cut. So a cut is right where words that stand once in the uncut pair find partners on both sides,
/// and no word loses its partner to the other side. A sentence that is no headline repeats nothing, and
/// loses ties by any cut.
struct HeadlineCut {
  private let builder: ProfileBuilder

  init(builder: ProfileBuilder) {
    self.builder = builder
  }

  /// What the gain in ties and the look of both places must come to.
  private static let leastValue: Float = 0.75
  /// The weight of ties between the uncut texts, below which they are no pair.
  private static let leastTie: Float = 8
  /// What the look of a place counts beside its gain.
  private static let likelihoodShare: Float = 0.5
  /// Paragraphs whose beginnings are looked at; page furniture may come before the headline.
  private static let paragraphLimit = 5

  /// Both documents, cut where a headline runs on; of places that promise the same, the last.
  ///
  /// - Complexity: O(*p* · *q* · *n*) for *p* and *q* places in the first paragraphs of *n* words.
  func applied(to korean: Document, _ english: Document) -> (korean: Document, english: Document) {
    let left = openings(of: korean)
    let right = openings(of: english)
    var best: (value: Float, left: Opening, right: Opening)?
    for first in left {
      for second in right {
        let value = value(of: first, second)
        if value > 0, value >= best?.value ?? 0 { best = (value, first, second) }
      }
    }
    guard let best else { return (korean, english) }
    return (korean.cut(best.left), english.cut(best.right))
  }

  /// What cutting both speaks for; 0 if it gains too little.
  private func value(of left: Opening, _ right: Opening) -> Float {
    guard left.cut != nil || right.cut != nil else { return 0 }
    let whole = left.whole.tie(with: right.whole)
    guard whole >= Self.leastTie else { return 0 }
    let headline = left.headline.tie(with: right.headline)
    let gain = headline + left.sentence.tie(with: right.sentence) - whole
    let value = gain + Self.likelihoodShare * (left.likelihood + right.likelihood)
    return headline > 0 && gain >= 0 && value >= Self.leastValue ? value : 0
  }

  /// A way in which a document may begin with a headline and a sentence.
  fileprivate struct Opening {
    let segment: Int
    /// Where the segment is cut; nil where headline and sentence are two segments already.
    let cut: Int?
    let likelihood: Float
    let headline: SegmentProfile
    let sentence: SegmentProfile
    let whole: SegmentProfile
  }

  private func openings(of document: Document) -> [Opening] {
    var found: [Opening] = []
    var block = -1
    for (position, segment) in document.segments.enumerated()
    where segment.block != block && segment.block < Self.paragraphLimit {
      block = segment.block
      let text = Array(segment.text.utf8)
      for place in HeadlineEnd.places(in: segment.text, language: document.language) {
        let pieces = [text[..<place.offset], text[place.offset...]].map {
          String(decoding: $0, as: UTF8.self)
        }
        found += opening(position, place.offset, place.likelihood, pieces, document.language)
      }
      guard position + 1 < document.segments.count, segment.text.isOpenEnded else { continue }
      let following = document.segments[position + 1].text
      found += opening(position, nil, 1, [segment.text, following], document.language)
    }
    return found
  }

  private func opening(
    _ segment: Int, _ cut: Int?, _ likelihood: Float, _ pieces: [String], _ language: LanguageTag
  ) -> [Opening] {
    let texts = (pieces + [pieces.joined(separator: " ")]).map {
      $0.replacing("\n", with: " ")
    }
    let profiles = builder.profiles(
      of: DocumentSegmenter().document(
        ofLines: texts.joined(separator: "\n"), language: language))
    guard profiles.count == 3 else { return [] }
    return [
      Opening(
        segment: segment, cut: cut, likelihood: likelihood, headline: profiles[0],
        sentence: profiles[1], whole: profiles[2])
    ]
  }
}

extension String {
  /// Whether no mark ends it as it ends a sentence.
  fileprivate var isOpenEnded: Bool {
    unicodeScalars.last.map { !$0.properties.isSentenceTerminal && $0 != "”" && $0 != "\"" }
      ?? false
  }
}

extension Document {
  /// The document with a segment cut in two, the first a headline in a paragraph of its own.
  fileprivate func cut(_ opening: HeadlineCut.Opening) -> Document {
    guard let offset = opening.cut else { return self }
    var document = cut(at: [opening.segment: [offset]], rule: "headline")
    guard document.segments.count > segments.count else { return self }
    document.segments[opening.segment].role = .headline
    for index in document.segments.indices where index > opening.segment {
      document.segments[index].block += 1
    }
    return document
  }
}
