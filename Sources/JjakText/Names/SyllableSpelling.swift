/// Tells whether Latin letters spell Hangul syllables in any way there is.
struct SyllableSpelling {
  private let syllables: [Hangul.Parts]
  private let letters: [UInt8]
  /// Places that led nowhere.
  private var failed: Set<[Int]> = []

  /// - Parameters:
  ///   - syllables: The name.
  ///   - letters: Small ASCII letters, spaces where the name has spaces or hyphens.
  private init(syllables: [Hangul.Parts], letters: [UInt8]) {
    self.syllables = syllables
    self.letters = letters
  }

  /// Whether the letters spell the syllables, each space between two of them.
  ///
  /// - Complexity: O(*n* · *m*) for *n* syllables and *m* letters.
  static func matches(_ syllables: [Hangul.Parts], _ letters: [UInt8]) -> Bool {
    guard let first = syllables.first else { return letters.isEmpty }
    var spelling = SyllableSpelling(syllables: syllables, letters: letters)
    return RomanTable.initials(of: first, isFirst: true).contains {
      spelling.has($0, at: 0) && spelling.goesOn(0, at: $0.count)
    }
  }

  private func has(_ spelling: [UInt8], at place: Int) -> Bool {
    letters[place...].starts(with: spelling)
  }

  /// Whether the rest spells the rest, once the initial of a syllable has been read.
  private mutating func goesOn(_ index: Int, at place: Int) -> Bool {
    guard !failed.contains([index, place]) else { return false }
    for vowel in RomanTable.vowels(of: syllables[index]) where has(vowel, at: place) {
      if closes(index, at: place + vowel.count) { return true }
    }
    failed.insert([index, place])
    return false
  }

  private mutating func closes(_ index: Int, at place: Int) -> Bool {
    let parts = syllables[index]
    guard index + 1 < syllables.count else {
      return RomanTable.finals[parts.final].contains { letters[place...].elementsEqual($0) }
    }
    for (left, right) in RomanTable.junctions(parts, syllables[index + 1])
    where has(left, at: place) {
      var next = place + left.count
      if next < letters.count, letters[next] == 0x20 { next += 1 }
      if has(right, at: next), goesOn(index + 1, at: next + right.count) { return true }
    }
    return false
  }
}
