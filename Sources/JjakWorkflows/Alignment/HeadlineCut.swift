import JjakCore
import JjakText

/// Cuts a headline off the sentence that it runs into, where both languages agree on the place.
///
/// A headline and the first sentence share words, and the translation shares them on both sides of its
/// own cut. So a cut is right where words that stand once in the uncut pair find partners on both sides,
/// and no word loses its partner to the other side. A sentence that is no headline repeats nothing, and
/// loses ties by any cut. Trees weigh this against what the places look like in their own languages.
struct HeadlineCut {
  let builder: ProfileBuilder
  let judge: TreeEnsemble

  /// A pair of openings with what the judge looks at.
  struct Sample {
    let korean: HeadlineOpening
    let english: HeadlineOpening
    fileprivate(set) var features: [Float]
    /// What speaks for it at a glance.
    fileprivate var value: Float { features.last ?? 0 }
  }

  /// Nothing is cut where it is likelier than this that no headline runs on.
  private static let mostDoubt = 0.4
  /// Headlines that are cut off one article, at most.
  private static let mostCuts = 2

  /// Names of what the judge looks at, in order.
  static let featureNames =
    HeadlineOpening.featureNames(.korean) + HeadlineOpening.featureNames(.english) + [
      "headlineTie", "sentenceTie", "wholeTie", "gain", "headlineShare", "sentenceShare",
      "koreanElsewhere", "englishElsewhere", "koreanWholeElsewhere", "englishWholeElsewhere",
      "headlineRatio", "sentenceRatio", "koreanLast", "koreanLastBehind", "koreanFirst",
      "koreanFirstBefore", "englishLast", "englishLastBehind", "englishFirst", "englishFirstBefore",
      "look", "value", "behind",
    ]

  /// Both documents, cut where a headline runs on, and once more where another does.
  ///
  /// - Complexity: O(*p* · *q* + *n*) for *p* and *q* places in the first paragraphs of *n* words.
  func applied(to korean: Document, _ english: Document) -> (korean: Document, english: Document) {
    var (korean, english) = (korean, english)
    for _ in 0..<Self.mostCuts {
      let samples = samples(of: korean, english)
      let odds = judge.probabilities(of: samples.map(\.features)).map { $0 / (1 - $0) }
      guard 1 / (1 + odds.reduce(0, +)) < Self.mostDoubt,
        let best = odds.indices.max(by: { odds[$0] < odds[$1] })
      else { break }
      korean = korean.cut(samples[best].korean)
      english = english.cut(samples[best].english)
    }
    return (korean, english)
  }

  /// All pairs of openings of which one needs a cut and whose headlines have something in common.
  func samples(of korean: Document, _ english: Document) -> [Sample] {
    let left = HeadlineOpenings(korean, builder: builder)
    let right = HeadlineOpenings(english, builder: builder)
    let ties = SegmentTies(source: left.profiles, target: right.profiles)
    var samples = left.openings.flatMap { first in
      right.openings.compactMap { second -> Sample? in
        guard first.cut != nil || second.cut != nil, ties[first.headline, second.headline] > 0
        else { return nil }
        return Sample(
          korean: first, english: second,
          features: first.features + second.features
            + Self.features(left, first, right, second, ties))
      }
    }
    let best = samples.map(\.value).max() ?? 0
    for index in samples.indices { samples[index].features.append(best - samples[index].value) }
    return samples
  }

  private static func features(
    _ left: HeadlineOpenings, _ first: HeadlineOpening, _ right: HeadlineOpenings,
    _ second: HeadlineOpening, _ ties: SegmentTies
  ) -> [Float] {
    let headline = ties[first.headline, second.headline]
    let sentence = ties[first.sentence, second.sentence]
    let whole = ties[first.whole, second.whole]
    /// How much more the best of the next few segments says.
    func more(_ tie: Float, _ others: [Float]) -> Float { max(0, (others.max() ?? 0) - tie) }
    func share(_ tie: Float, _ source: Int, _ target: Int) -> Float {
      tie / Float(left.profiles[source].terms.count + right.profiles[target].terms.count + 1)
    }
    func ratio(_ source: Int, _ target: Int) -> Float {
      Float(left.profiles[source].length) / Float(right.profiles[target].length)
    }
    let elsewhere = [
      more(sentence, second.following.map { ties[first.sentence, $0] }),
      more(sentence, first.following.map { ties[$0, second.sentence] }),
      more(whole, second.following.map { ties[first.whole, $0] }),
      more(whole, first.following.map { ties[$0, second.whole] }),
    ]
    let gain = headline + sentence - whole
    let gainApart = gain + (elsewhere[0] + elsewhere[1] - elsewhere[2] - elsewhere[3]) / 2
    let look = first.look + second.look
    return [
      headline, sentence, whole, gain,
      share(headline, first.headline, second.headline),
      share(sentence, first.sentence, second.sentence),
    ] + elsewhere + [
      ratio(first.headline, second.headline), ratio(first.sentence, second.sentence),
      ties[first.lastWord, second.headline], ties[first.lastWord, second.sentence],
      ties[first.firstWord, second.sentence], ties[first.firstWord, second.headline],
      ties[first.headline, second.lastWord], ties[first.sentence, second.lastWord],
      ties[first.sentence, second.firstWord], ties[first.headline, second.firstWord],
      look,
      max(gain, gainApart) + look / 2,
    ]
  }
}

extension Document {
  /// The document with a segment cut in two, the first a headline in a paragraph of its own.
  fileprivate func cut(_ opening: HeadlineOpening) -> Document {
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
