import JjakCore

/// What the lexicon says of the words of a phrase or of the rest of its sentence.
struct PhraseWords {
  /// Ways to put the words, each as stems.
  private(set) var renderings: Set<[String]> = []
  /// Latin words and figures, which stay as they are.
  private(set) var literals: Set<String> = []

  /// Reads the tokens of a Korean text that lie in a part of it.
  ///
  /// - Parameters:
  ///   - tokens: The tokens.
  ///   - lexicon: The words known.
  ///   - isIncluded: Whether a part of the text, in UTF-8 offsets, belongs.
  init(_ tokens: [Token], lexicon: Lexicon, isIncluded: (Range<Int>) -> Bool) {
    for token in tokens {
      switch token.kind {
      case .hangul:
        let eojeol = Array(token.text.utf16)
        for found in lexicon.occurrences(in: eojeol) {
          // A syllable has three bytes.
          let start = token.range.lowerBound + 3 * found.start
          guard isIncluded(start..<token.range.lowerBound + 3 * found.end) else { continue }
          for entry in found.entries {
            renderings.formUnion(lexicon.entry(entry).renderings)
          }
        }
      case .latin, .number:
        if isIncluded(token.range) { literals.insert(token.stem) }
      case .hanja, .symbol: break
      }
    }
  }

  /// How far each word of a target is a rendering of one of these, 0…1.
  func ties(to target: TargetWords) -> [Double] {
    var ties = [Double](repeating: 0, count: target.words.count)
    for literal in literals {
      for place in target.places[literal] ?? [] { ties[place] = 1 }
    }
    for rendering in renderings {
      let places = rendering.map { target.places[$0] ?? [] }
      let found = places.count { !$0.isEmpty }
      guard found > 0 else { continue }
      if found == rendering.count {
        for run in Self.runs(places) { for place in run { ties[place] = 1 } }
      }
      let share = Self.partial * Double(found) / Double(rendering.count)
      for place in places.joined() { ties[place] = max(ties[place], share) }
    }
    return ties
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
