internal import JjakCore

/// A list of words that a rule looks for, in small letters.
struct WordList: Sendable {
  /// What the words have in common.
  let name: String
  /// Whether a text must write them with a capital.
  let isCapitalized: Bool
  /// The words in small letters.
  let words: Set<String>

  init(_ name: String, capitalized isCapitalized: Bool = false, _ words: String) {
    self.name = name
    self.isCapitalized = isCapitalized
    self.words = Set(words.split(separator: " ").map(String.init))
  }

  /// Tells whether the list has a word of a text.
  func contains(_ word: Word) -> Bool {
    (!isCapitalized || word.isCapitalized) && words.contains(word.folded)
  }
}

/// A word of a text.
struct Word {
  /// In small letters, apostrophes straight.
  let folded: String
  /// Whether the text writes it with a capital.
  let isCapitalized: Bool
  /// Whether it has a full stop inside: `p.m`.
  let hasStop: Bool

  init(_ units: ArraySlice<UInt16>) {
    var bytes: [UInt8] = []
    var hasStop = false
    for unit in units {
      switch unit {
      case 0x2019: bytes.append(0x27)
      case 0x41...0x5A: bytes.append(UInt8(unit) | 0x20)
      case 0..<0x80:
        hasStop = hasStop || unit == 0x2E
        bytes.append(UInt8(unit))
      case 0x80..<0x800: bytes += [0xC0 | UInt8(unit >> 6), 0x80 | UInt8(unit & 0x3F)]
      default:
        let middle = UInt8(unit >> 6 & 0x3F)
        bytes += [0xE0 | UInt8(unit >> 12), 0x80 | middle, 0x80 | UInt8(unit & 0x3F)]
      }
    }
    folded = String(decoding: bytes, as: UTF8.self)
    isCapitalized = units.first.map { (0x41...0x5A).contains($0) } ?? false
    self.hasStop = hasStop
  }
}

/// One thing that must be true around a place for a rule to apply there.
///
/// "Left" is the text before the place without the blanks in front of it, "right" the text after it.
enum ContextTest: Sendable {
  /// There are blanks at the place.
  case gap
  /// There are none.
  case glued
  /// The last unit on the left is of the class.
  case left(UnitClass)
  /// The mark that ends the left, looked for behind closing quotes and brackets, is of the class.
  case stop(UnitClass)
  /// The unit before that mark and before closers is of the class.
  case beforeStop(UnitClass)
  /// The last syllable before that mark, or the last two, are in the list.
  case ending(WordList)
  /// The left ends in a full stop, and the word before it is in the list.
  case word(WordList)
  /// The left ends in a full stop, and the word before it is an abbreviation of either list.
  case abbreviation
  /// The left ends in a full stop, and the word before it is single capitals: `J.`, `U.S.`.
  case initials
  /// The left ends in a full stop, and the word before it is two letters or more without stops.
  case plainWord
  /// The left ends in a list mark: `1.`, `가.`.
  case listMark
  /// The right begins with a list mark.
  case nextListMark
  /// The left ends in the part of a date, `2024.`, and the right goes on with one, `9.`.
  case dateGoesOn
  /// The left ends in two parts of a date or more: `9. 16.`.
  case dateEnds
  /// The first unit of the right is of the class.
  case right(UnitClass)
  /// The first unit of the right is a capital with a small letter behind it.
  case rightIsCapitalized
  /// The first Latin word of the right is in the list.
  case rightWord(WordList)
  /// The first Hangul run of the right is in the list.
  case rightHangul(WordList)
  /// The right begins with a quotation mark and, next to it, a Hangul run of the list.
  case rightQuotes(WordList)
  /// The left ends in "rights reserved." or the right begins with "All rights".
  case rightsNotice
  /// The right begins with one to four capitalized words and then a word of the list.
  case rightSpeaker(WordList)
  /// The place lies within a pair of quotes or brackets that balances.
  case insidePair
  /// The place lies within a web address.
  case insideAddress
  /// The right is the whole rest of the paragraph: `(END)`, `(끝)`.
  case endMark
  /// The right is the date that closes a line which begins with "By".
  case bylineDate
  /// The left ends in a year and month that stand off the text: behind a wide gap, or stuck to a word.
  case entryDate
  /// The paragraph ends as a sentence does.
  case paragraphEndsWithStop
}

/// A rule about where sentences end; the first one whose tests all hold decides a place.
struct SegmentationRule: Sendable {
  enum Effect: Sendable {
    /// No sentence ends here.
    case joins
    /// A sentence ends here.
    case breaks
  }

  /// Identifier, `ko.` or `en.` in front when made for that language.
  let id: String
  /// What the rule does, in one sentence.
  let summary: String
  let effect: Effect
  /// The languages it applies in; all when empty.
  let languages: [LanguageTag]
  /// All must hold.
  let tests: [ContextTest]

  init(
    _ id: String, _ effect: Effect, in languages: [LanguageTag] = [], _ summary: String,
    when tests: [ContextTest]
  ) {
    self.id = id
    self.summary = summary
    self.effect = effect
    self.languages = languages
    self.tests = tests
  }

  func applies(in language: LanguageTag) -> Bool {
    languages.isEmpty || languages.contains { $0.matches(language) }
  }
}
