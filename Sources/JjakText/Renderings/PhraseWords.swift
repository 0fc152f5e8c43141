import JjakCore

/// What the lexicon says of the words of a phrase or of the rest of its sentence.
struct PhraseWords {
  /// A word of the phrase, or a part of a compound.
  struct Part {
    /// Ways to put it, each as stems; empty where the lexicon lacks it.
    var renderings: [[String]]
    /// How much it adds to the sense of the phrase: half as much for a syllable beside a word.
    let weight: Double
    /// The most words of a target that are likely to stand for it.
    let length: Int
    /// Which token of the phrase it belongs to.
    let token: Int
  }

  private(set) var parts: [Part] = []

  /// Reads the tokens of a Korean text that lie in a part of it.
  ///
  /// - Parameters:
  ///   - tokens: The tokens.
  ///   - lexicon: The words known.
  ///   - isIncluded: Whether a part of the text, in UTF-8 offsets, belongs.
  init(_ tokens: [Token], lexicon: Lexicon, isIncluded: (Range<Int>) -> Bool = { _ in true }) {
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .hangul: addHangul(token, at: index, lexicon: lexicon, isIncluded: isIncluded)
      case .latin, .number:
        guard isIncluded(token.range) else { continue }
        parts.append(Part(renderings: [[token.stem]], weight: 1, length: 1, token: index))
      case .hanja, .symbol: break
      }
    }
  }

  private mutating func addHangul(
    _ token: Token, at index: Int, lexicon: Lexicon, isIncluded: (Range<Int>) -> Bool
  ) {
    // A syllable has three bytes.
    func bytes(_ start: Int, _ end: Int) -> Range<Int> {
      token.range.lowerBound + 3 * start..<token.range.lowerBound + 3 * end
    }
    let stem = token.stem.utf16.count
    var last = 0
    func addGap(until end: Int) {
      guard end > last, isIncluded(bytes(last, end)) else { return }
      parts.append(
        Part(
          renderings: [], weight: end - last > 1 ? 1 : 0.5, length: max(1, (end - last) / 2),
          token: index))
    }
    for found in lexicon.occurrences(in: Array(token.text.utf16)) {
      addGap(until: min(stem, found.start))
      last = found.end
      guard isIncluded(bytes(found.start, found.end)) else { continue }
      let renderings = found.entries.flatMap { lexicon.entry($0).renderings }
      let length = renderings.map(\.count).max() ?? 1
      parts.append(Part(renderings: renderings, weight: 1, length: length, token: index))
    }
    addGap(until: stem)
  }

  /// How far each word of a target is a rendering of each part, 0…1.
  func ties(to target: TargetWords) -> [[Double]] {
    parts.map { part in
      var ties = [Double](repeating: 0, count: target.words.count)
      for rendering in part.renderings { Self.tie(rendering, to: target, &ties) }
      return ties
    }
  }

  private static func tie(_ rendering: [String], to target: TargetWords, _ ties: inout [Double]) {
    let places = rendering.map { target.places[$0] ?? [] }
    let found = places.count { !$0.isEmpty }
    guard found > 0 else { return }
    if found == rendering.count {
      for run in runs(places) { for place in run { ties[place] = 1 } }
    }
    let share = partial * Double(found) / Double(rendering.count)
    for place in places.joined() { ties[place] = max(ties[place], share) }
  }

  /// What a word of a rendering is worth whose other words are missing or far away.
  private static let partial = 0.4

  /// Places of the words of a rendering, all of them close together.
  private static func runs(_ places: [[Int]]) -> [[Int]] {
    guard let first = places.first else { return [] }
    return first.compactMap { start in
      var run = [start]
      for candidates in places.dropFirst() {
        let near = candidates.min { abs($0 - start) < abs($1 - start) }
        guard let near, abs(near - start) <= places.count + 1 else { return nil }
        run.append(near)
      }
      return run
    }
  }
}
