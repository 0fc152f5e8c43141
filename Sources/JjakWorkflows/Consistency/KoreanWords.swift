import JjakCore
import JjakText

/// The Korean words of an article, to be asked for names by their sound.
struct KoreanWords: Sendable {
  private let matcher: NameMatcher
  private let words: [String]
  private let unknown: Set<String>
  private let sounds: NameSounds
  private let latin: Set<String>
  private let surnames: Set<String>
  private let tokens: [Token]

  /// Makes the words of a text; those that the lexicon knows for something else are no names by their sound.
  init(_ tokens: [Token], terms: [SegmentProfile.Term], matcher: NameMatcher) {
    self.matcher = matcher
    let hangul = tokens.filter { $0.kind == .hangul }
    words = Self.forms(of: hangul).sorted()
    let known = terms.filter { !$0.isName && !$0.renderings.isEmpty && $0.text.count > 1 }
    let plain = Set(known.map(\.text))
    unknown = Self.forms(
      of: hangul.filter { token in !plain.contains { token.stem.isForm(of: $0) } })
    sounds = NameSounds(unknown)
    latin = Set(tokens.filter { $0.kind == .latin }.map { $0.text.lowercased() })
    surnames = Set(hangul.map(\.text).compactMap(Self.surname))
    self.tokens = tokens
  }

  /// What stands alone, as before a title, or before 씨: 고 in 고씨는.
  private static func surname(of word: String) -> String? {
    if word.count == 1 { return word }
    return isRespect(word.dropFirst()) ? String(word.prefix(1)) : nil
  }

  /// Whether it is 씨 with or without a particle.
  private static func isRespect(_ word: some StringProtocol) -> Bool {
    word.hasPrefix("씨") && word.count < 4
  }

  /// Whether the first or last word of an English name spells a surname that stands alone in the Korean.
  func nameSurname(of name: String) -> Bool {
    let words = name.split(separator: " ").map(String.init)
    return [words.first, words.last].compactMap(\.self).contains { word in
      surnames.contains { matcher.isSurname(word, for: $0) }
    }
  }

  /// A person's name that has the surname of an English one and another given name: a word before a title, 씨 or a
  /// bracket, or a bare one that the lexicon lacks.
  ///
  /// - Parameter name: Surname and given name of a Korean, in either order.
  /// - Returns: The name, or nil if no other bears the surname.
  func namesake(of name: String) -> String? {
    let parts = name.split(separator: " ").map(String.init)
    let bare = unknown.intersection(
      tokens.filter { $0.stem == $0.text && !$0.isFunctionWord }.map(\.text))
    return persons.union(bare).filter { word in
      word.count == 3 && !Self.isRespect(word.dropFirst())
        && [parts.first, parts.last].compactMap(\.self).contains {
          matcher.isSurname($0, for: String(word.prefix(1)))
        }
    }.min()
  }

  /// What stands before a title, 씨 or a bracket.
  private var persons: Set<String> {
    Set(
      zip(tokens, tokens.dropFirst()).filter {
        $1.text == "(" || Self.isRespect($1.text) || matcher.isTitle($1.text)
          || matcher.isTitle($1.stem)
      }.map(\.0).filter { !$0.isFunctionWord }.map(\.text))
  }

  private static func forms(of tokens: [Token]) -> Set<String> {
    Set(tokens.flatMap { [$0.stem, $0.text] })
  }

  /// Whether an English name may stand for one of the words, wholly, by its surname or in a compound.
  func sound(like name: String) -> Bool {
    let name = name.replacing("’s", with: "").replacing("'s", with: "")
    if latin.contains(name.lowercased()) { return true }
    return words.contains { word in
      guard let match = matcher.match(name, for: word) else { return false }
      return match.reason != .soundsAlike || unknown.contains(word)
    }
  }

  /// Whether one of several full names is that of a person whom one of the words names, alone or before a title without
  /// a space, as in the North: 김정률철도상.
  func soundInFull(like names: [String]) -> Bool {
    let persons = words.flatMap { $0.count > 3 ? [String($0.prefix(3))] : [$0] }
    return names.contains { name in
      persons.contains { matcher.match(name, for: $0)?.part == .whole }
    }
  }

  /// Whether an English name may stand for one Korean name.
  func sounds(_ name: String, like korean: String) -> Bool {
    matcher.match(name, for: korean) != nil
  }

  /// Whether an English word has about the consonants of one of the words.
  func resemble(_ word: String) -> Bool { sounds.resemble(word) }
}

extension String {
  /// Whether it is a known word with an ending: one syllable more, or a word of three or more at its head.
  fileprivate func isForm(of known: String) -> Bool {
    hasPrefix(known) && (known.count > 2 || count - known.count < 2)
  }
}
