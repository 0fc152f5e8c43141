import Foundation
import Testing

@testable import JjakText

@Suite("Latin names and words")
struct LatinNameTests {
  /// Random ASCII text: letters mostly, and all else.
  private func words(seed: UInt64, count: Int) -> [String] {
    var random = SplitMix64(seed: seed)
    let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.'-`, ".utf8)
    return (0..<count).map { _ in
      let bytes = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        Int.random(in: 0..<8, using: &random) == 0
          ? UInt8.random(in: 0..<0x80, using: &random) : letters.randomElement(using: &random) ?? 0
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  @Test("are folded in ASCII as Foundation folds them")
  func namesFoldAlike() {
    for name in words(seed: 20, count: 5000) {
      let folded = name.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
      let words = folded.filter { $0 != "'" && $0 != "`" }.split { !("a"..."z").contains($0) }
      #expect(LatinName(name).words == words.map { Array($0.utf8) }, "\(name.debugDescription)")
    }
  }

  @Test("have a key in ASCII as the Unicode mapping gives it")
  func keysMapAlike() {
    for word in words(seed: 21, count: 5000) {
      let key = word.unicodeScalars.filter { $0 != "." }.map(\.properties.lowercaseMapping)
      #expect(Tokenizer.latinKey(word) == key.joined(), "\(word.debugDescription)")
    }
  }

  @Test(
    "drop accents and typographic apostrophes", arguments: [("Médecins d’Ys", "medecins dys")])
  func otherLetters(name: String, letters: String) {
    #expect(String(decoding: LatinName(name).letters, as: UTF8.self) == letters)
  }
}
