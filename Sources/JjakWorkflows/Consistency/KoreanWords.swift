import JjakCore
import JjakText

/// The Korean words of an article, to be asked for names by their sound.
struct KoreanWords: Sendable {
  private let matcher: NameMatcher
  private let words: [String]
  private let sounds: NameSounds
  private let latin: Set<String>

  init(_ tokens: [Token], matcher: NameMatcher) {
    self.matcher = matcher
    let hangul = tokens.filter { $0.kind == .hangul }
    words = Array(Set(hangul.flatMap { [$0.stem, $0.text] })).sorted()
    sounds = NameSounds(words)
    latin = Set(tokens.filter { $0.kind == .latin }.map { $0.text.lowercased() })
  }

  /// Whether an English name may stand for one of the words, wholly, by its surname or in a compound.
  func sound(like name: String) -> Bool {
    let name = name.replacing("’s", with: "").replacing("'s", with: "")
    if latin.contains(name.lowercased()) { return true }
    return words.contains { matcher.match(name, for: $0) != nil }
  }

  /// Whether an English name may stand for one Korean name.
  func sounds(_ name: String, like korean: String) -> Bool {
    matcher.match(name, for: korean) != nil
  }

  /// Whether an English word has about the consonants of one of the words.
  func resemble(_ word: String) -> Bool { sounds.resemble(word) }
}
