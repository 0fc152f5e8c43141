/// Folded text cut into the terms of the full-text index.
///
/// Each Hangul or Hanja syllable gives one term: itself with the next one, spaces passed over, or
/// itself alone at the end of a run. A phrase of syllables so has its pairs as terms, in whatever way
/// it was spaced, and one syllable is a prefix. Runs of other letters and digits are terms as they
/// are. The terms hold no character that SQLite's `ascii` tokenizer would cut.
struct ConcordanceText {
  /// A run of letters of one sort.
  enum Run: Hashable {
    /// Hangul and Hanja, spaces left out.
    case syllables([Unicode.Scalar])
    /// Other letters and digits.
    case word(String)
  }

  let runs: [Run]

  /// Cuts folded text; punctuation ends a run, a space ends only a word.
  init(_ folded: String) {
    var runs: [Run] = []
    var syllables: [Unicode.Scalar] = []
    var word = String.UnicodeScalarView()
    func closeWord() {
      if !word.isEmpty { runs.append(.word(String(word))) }
      word = String.UnicodeScalarView()
    }
    func closeSyllables() {
      if !syllables.isEmpty { runs.append(.syllables(syllables)) }
      syllables = []
    }
    for scalar in folded.unicodeScalars {
      if Self.isSyllable(scalar) {
        closeWord()
        syllables.append(scalar)
      } else if scalar.value > 0x7F ? scalar.properties.isAlphabetic : Self.isWordByte(scalar) {
        closeSyllables()
        word.append(scalar)
      } else {
        closeWord()
        if scalar != " " { closeSyllables() }
      }
    }
    closeWord()
    closeSyllables()
    self.runs = runs
  }

  /// Stands before each term of the target, so that the sides are told apart.
  static let targetMark: Unicode.Scalar = "·"

  /// The terms of both sides, set apart by spaces.
  ///
  /// - Parameters:
  ///   - source: Folded text.
  ///   - target: Folded text.
  /// - Returns: The terms, those of the target marked.
  static func terms(source: String, target: String) -> String {
    ConcordanceText(source).terms(mark: nil) + ConcordanceText(target).terms(mark: targetMark)
  }

  private func terms(mark: Unicode.Scalar?) -> String {
    var text = String.UnicodeScalarView()
    for run in runs {
      switch run {
      case .word(let word):
        if let mark { text.append(mark) }
        text.append(contentsOf: word.unicodeScalars)
      case .syllables(let syllables):
        for (index, scalar) in syllables.enumerated() {
          if index > 0 {
            text.append(scalar)
            text.append(" ")
          }
          if let mark { text.append(mark) }
          text.append(scalar)
        }
      }
      text.append(" ")
    }
    return String(text)
  }

  /// Tells whether a scalar is compared syllable by syllable: Hangul, jamo, Hanja, kana.
  static func isSyllable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAC00...0xD7A3, 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3131...0x318E, 0x1100...0x11FF,
      0x3040...0x30FF, 0xF900...0xFAFF, 0x2_0000...0x3_FFFF:
      true
    default: false
    }
  }

  private static func isWordByte(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
