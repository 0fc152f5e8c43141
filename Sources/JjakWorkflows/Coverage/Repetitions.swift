import JjakCore
import JjakText

/// The segments of a job so far, to find out what repeats them.
struct Repetitions {
  /// The least similarity that counts as a fuzzy repetition, in per cent.
  static let minimumPercent = 75

  /// The segment of the job that one is most like.
  struct Earlier {
    let place: SourceCoverage.Place
    /// The similarity after penalties, 100 for equal text.
    let percent: Int
  }

  private struct Known {
    let key: MatchKey
    let length: Int
    let place: SourceCoverage.Place
  }

  private let keys = KeyMaker()
  private var placeOfText: [String: SourceCoverage.Place] = [:]
  private var known: [Known] = []

  /// Notes a segment and gives the earlier one that it is most like.
  ///
  /// - Complexity: O(*n* · *m*²/64) in the number of earlier segments of about its length *m*.
  mutating func add(
    _ text: String, language: LanguageTag, at place: SourceCoverage.Place
  ) -> Earlier? {
    let key = keys.matchKey(for: text, language: language)
    if let first = placeOfText[key.forms.exact] { return Earlier(place: first, percent: 100) }
    placeOfText[key.forms.exact] = place
    let length = key.forms.compact.utf16.count
    let best = mostAlike(key, length: length)
    known.append(Known(key: key, length: length, place: place))
    return best
  }

  private func mostAlike(_ key: MatchKey, length: Int) -> Earlier? {
    let scorer = MatchScorer(key)
    var best: Earlier?
    for candidate in known where Self.canReach(length, candidate.length) {
      let percent = scorer.score(of: candidate.key).percent
      if percent >= Self.minimumPercent, percent > best?.percent ?? 0 {
        best = Earlier(place: candidate.place, percent: percent)
      }
    }
    return best
  }

  /// Whether texts of two lengths can be alike enough: by either measure the shorter bounds it.
  private static func canReach(_ first: Int, _ second: Int) -> Bool {
    let (shorter, longer) = (min(first, second), max(first, second))
    return longer > 0 && shorter * 10 >= longer * 6
  }
}
