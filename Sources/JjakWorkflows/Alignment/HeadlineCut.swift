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
  /// What the look of both places must come to where the sentences are apart.
  private static let leastLook: Float = 1.5
  /// What two places come to that look the part so well that the texts need share few words, and may stand
  /// in a paragraph's second segment.
  private static let surestLook: Float = 2
  /// What the look of both places must come to for a second cut.
  private static let leastLookAgain: Float = 1.3
  /// Sentences further on that are looked at.
  private static let reach = 3
  /// Paragraphs whose beginnings are looked at; page furniture may come before the headline.
  private static let paragraphLimit = 5

  /// Both documents, cut where a headline runs on, and once more where another does; of places that promise
  /// the same, the last.
  ///
  /// - Complexity: O(*p* · *q* · *n*) for *p* and *q* places in the first paragraphs of *n* words.
  func applied(to korean: Document, _ english: Document) -> (korean: Document, english: Document) {
    guard let once = cut(korean, english, leastLook: 0) else { return (korean, english) }
    return cut(once.korean, once.english, leastLook: Self.leastLookAgain) ?? once
  }

  /// Both documents, cut in the best place; nil if none is good enough.
  private func cut(
    _ korean: Document, _ english: Document, leastLook: Float
  ) -> (korean: Document, english: Document)? {
    let left = openings(of: korean)
    let right = openings(of: english)
    guard
      let best = best(left, right, leastLook, by: value)
        ?? best(left, right, leastLook, by: valueApart)
    else { return nil }
    return (korean.cut(best.left), english.cut(best.right))
  }

  /// The pair of openings of the greatest value above 0, of equals the last.
  private func best(
    _ left: [Opening], _ right: [Opening], _ leastLook: Float, by value: (Opening, Opening) -> Float
  ) -> (left: Opening, right: Opening)? {
    var best: (value: Float, left: Opening, right: Opening)?
    for first in left {
      for second in right where first.cut != nil || second.cut != nil {
        let least = first.isSecond || second.isSecond ? Self.surestLook : leastLook
        guard first.look + second.look >= least else { continue }
        let value = value(first, second)
        if value > 0, value >= best?.value ?? 0 { best = (value, first, second) }
      }
    }
    return best.map { ($0.left, $0.right) }
  }

  /// What cutting both speaks for; 0 if it gains too little.
  private func value(of left: Opening, _ right: Opening) -> Float {
    guard !left.isSentence, !right.isSentence else { return 0 }
    let whole = left.whole.tie(with: right.whole)
    guard whole >= Self.leastTie || left.look + right.look >= Self.surestLook else { return 0 }
    return value(
      left, right, headline: left.headline.tie(with: right.headline),
      sentences: left.sentence.tie(with: right.sentence), whole: whole)
  }

  /// The same where the sentences after the headlines don't render each other, but ones further on.
  private func valueApart(of left: Opening, _ right: Opening) -> Float {
    guard left.look + right.look >= Self.leastLook, left.hasWholeQuotations,
      right.hasWholeQuotations
    else { return 0 }
    let headline = left.headline.tie(with: right.headline)
    guard headline >= Self.leastTie / 2 else { return 0 }
    let sentences = left.sentence.tie(with: right.sentence)
    let whole = left.whole.tie(with: right.whole)
    func best(_ start: Float, _ ties: [Float]) -> Float { ties.reduce(start) { max($0, $1) } }
    let apart =
      best(sentences, right.following.map { left.sentence.tie(with: $0) })
      + best(sentences, left.following.map { $0.tie(with: right.sentence) })
    let together =
      best(whole, right.following.map { left.whole.tie(with: $0) })
      + best(whole, left.following.map { $0.tie(with: right.whole) })
    return value(left, right, headline: headline, sentences: apart / 2, whole: together / 2)
  }

  private func value(
    _ left: Opening, _ right: Opening, headline: Float, sentences: Float, whole: Float
  ) -> Float {
    let gain = headline + sentences - whole
    let value = gain + Self.likelihoodShare * (left.look + right.look)
    return headline > 0 && gain >= 0 && value >= Self.leastValue ? value : 0
  }

  /// A way in which a document may begin with a headline and a sentence.
  fileprivate struct Opening {
    let segment: Int
    /// Whether the segment is not the first of its paragraph.
    let isSecond: Bool
    /// Where the segment is cut; nil where headline and sentence are two segments already.
    let cut: Int?
    let likelihood: Float
    /// Whether the headline is a segment that ends as a sentence does.
    let isSentence: Bool
    let headline: SegmentProfile
    let sentence: SegmentProfile
    let whole: SegmentProfile
    /// The next few segments.
    let following: [SegmentProfile]

    /// How well the place of a cut looks the part; where none is made, nothing is said for one.
    var look: Float { cut == nil ? 0.5 : likelihood }
    /// Whether no quotation goes on beyond the headline.
    var hasWholeQuotations: Bool { headline.quoteCount.isMultiple(of: 2) }
  }

  private func openings(of document: Document) -> [Opening] {
    var found: [Opening] = []
    var block = -1
    var place = 0
    let profiles = builder.profiles(
      of: document.beginning(of: Self.paragraphLimit, and: Self.reach))
    for (position, segment) in document.segments.enumerated()
    where segment.block < Self.paragraphLimit {
      place = segment.block == block ? place + 1 : 0
      block = segment.block
      guard place < 2 else { continue }
      let isSecond = place == 1
      let following = Array(profiles.dropFirst(position + 1).prefix(Self.reach))
      let text = Array(segment.text.utf8)
      for end in HeadlineEnd.places(in: segment.text, language: document.language) {
        let pieces = [text[..<end.offset], text[end.offset...]].map {
          String(decoding: $0, as: UTF8.self)
        }
        found += opening(
          position, isSecond, end.offset, end.likelihood, pieces, document.language, following)
      }
      guard position + 1 < document.segments.count else { continue }
      let likelihood: Float = HeadlineEnd.isSentence(segment.text) ? 0.5 : 1
      let next = document.segments[position + 1].text
      found += opening(
        position, isSecond, nil, likelihood, [segment.text, next], document.language,
        Array(profiles.dropFirst(position + 2).prefix(Self.reach)))
    }
    return found
  }

  private func opening(
    _ segment: Int, _ isSecond: Bool, _ cut: Int?, _ likelihood: Float, _ pieces: [String],
    _ language: LanguageTag,
    _ following: [SegmentProfile]
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
        segment: segment, isSecond: isSecond, cut: cut, likelihood: likelihood,
        isSentence: cut == nil && HeadlineEnd.isSentence(pieces[0]), headline: profiles[0],
        sentence: profiles[1], whole: profiles[2], following: following)
    ]
  }
}

extension Document {
  /// The first paragraphs and some segments more.
  fileprivate func beginning(of paragraphs: Int, and more: Int) -> Document {
    var beginning = self
    let end = segments.firstIndex { $0.block >= paragraphs } ?? segments.count
    beginning.segments = Array(segments.prefix(end + more))
    return beginning
  }

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
