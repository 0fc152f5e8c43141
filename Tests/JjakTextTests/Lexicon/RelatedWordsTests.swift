import JjakCore
import Testing

@testable import JjakText

@Suite("Related words")
struct RelatedWordsTests {
  private func lexicon(_ rows: [(headword: String, renderings: [String])]) throws -> Lexicon {
    var lexicon = Lexicon()
    try lexicon.addWords(
      rows.map { "\($0.headword)\tn\t\($0.renderings.joined(separator: ";"))" }
        .joined(separator: "\n"), file: "words")
    return lexicon
  }

  @Test("a word is related that renders another headword of the same rendering")
  func findsRelated() throws {
    let words = RelatedWords(
      try lexicon([("격파", ["beat", "smash"]), ("승리", ["beat", "win"]), ("휴식", ["rest"])]))
    #expect(words.words(of: 0) == [SegmentProfile.RelatedWord(key: "win", likelihood: 0.125)])
    #expect(words.words(of: 2).isEmpty)
  }

  @Test("names bring no related words and lead to none")
  func passesOverNames() throws {
    var names = try lexicon([("개성", ["individuality", "character"])])
    try names.addNames(
      "개성\tplace\tKaesong; individuality\n고려\tplace\tKoryo; character", file: "names")
    let words = RelatedWords(names)
    #expect((0..<3).allSatisfy { words.words(of: $0).isEmpty })
  }

  /// The walk as its definition has it, over sets of words.
  private func walk(
    from entry: Int, _ rows: [(headword: String, renderings: [String])]
  ) -> [String: Float] {
    let words = rows.map { Set($0.renderings) }
    var likelihoods: [String: Float] = [:]
    for word in words[entry] {
      let fellows = words.indices.filter { words[$0].contains(word) }
      for fellow in fellows where fellow != entry {
        for other in words[fellow] {
          likelihoods[other, default: 0] +=
            1 / Float(words[entry].count) / Float(fellows.count) / Float(words[fellow].count)
        }
      }
    }
    return likelihoods.filter { !words[entry].contains($0.key) }
  }

  @Test("finds what a walk over sets finds, asked once or twice", arguments: 0..<20)
  func agreesWithReference(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let vocabulary = "abcdefghijklmn".map { "zo\($0)k" }
    let rows = (0..<12).map { number in
      (
        headword: "말\(UnicodeScalar(0xAC00 + number * 28).map(String.init) ?? "")",
        renderings: (0..<random.next(below: 4) + 1).map { _ in random.element(of: vocabulary) }
      )
    }
    let words = RelatedWords(try lexicon(rows))
    for entry in rows.indices.map({ $0 }) + rows.indices.map({ $0 }) {
      let found = words.words(of: Int32(entry))
      let expected = walk(from: entry, rows)
      #expect(Set(found.map(\.key)) == Set(expected.keys))
      #expect(found.allSatisfy { abs($0.likelihood - (expected[$0.key] ?? 0)) < 1e-5 })
      #expect(found.map(\.likelihood) == found.map(\.likelihood).sorted(by: >))
    }
  }
}
