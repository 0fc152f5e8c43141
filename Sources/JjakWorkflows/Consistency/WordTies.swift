import JjakCore
import JjakText

/// Which words of the two sides of a pair render each other by the lexicon, by their places among the tokens.
struct WordTies {
  /// The English words that render each Korean one.
  let english: [Set<Int>]
  /// The Korean words that each English one renders.
  let korean: [Set<Int>]
  /// Whether the lexicon knows a rendering of each Korean word.
  let isKnown: [Bool]
  /// Whether each English word says something: neither a function word nor a sign.
  let isContent: [Bool]

  /// Words of a rendering stand no further apart.
  private static let reach = 3

  /// Ties the words of a pair.
  ///
  /// - Complexity: O(*k*·*t* + *r*) in Korean words, Korean terms and their renderings.
  init(_ korean: CheckedSide, _ english: CheckedSide) {
    let keys = Set(english.terms.map(\.key))
    let stems = english.tokens.map(\.stem)
    let isContent = english.tokens.map { $0.kind == .latin && keys.contains($0.stem) }
    let places = Dictionary(grouping: stems.indices) { stems[$0] }
    let terms = korean.terms.filter { !$0.renderings.isEmpty }
      .map { (text: Array($0.text.utf16), renderings: $0.renderings) }
    var back = [Set<Int>](repeating: [], count: stems.count)
    var isKnown: [Bool] = []
    var ties: [Set<Int>] = []
    for (position, token) in korean.tokens.enumerated() {
      let word = Array(token.text.utf16)
      let renderings =
        token.kind == .hangul
        ? terms.filter { Self.holds(word, $0.text) }.flatMap(\.renderings) : []
      var found: Set<Int> = []
      for rendering in renderings {
        for place in rendering.flatMap({ places[$0] ?? [] }) where isContent[place] {
          let company = stems[max(0, place - Self.reach)..<min(stems.count, place + Self.reach + 1)]
          if rendering.allSatisfy(company.contains) { found.insert(place) }
        }
      }
      isKnown.append(!renderings.isEmpty)
      ties.append(found)
      for place in found { back[place].insert(position) }
    }
    self.isKnown = isKnown
    self.isContent = isContent
    self.english = ties
    self.korean = back
  }

  /// Whether an eojeol holds a term; one of a single syllable must begin it.
  private static func holds(_ word: [UInt16], _ term: [UInt16]) -> Bool {
    guard term.count > 1 else { return word.starts(with: term) }
    guard word.count >= term.count else { return false }
    return (0...(word.count - term.count)).contains { word[$0...].starts(with: term) }
  }
}
