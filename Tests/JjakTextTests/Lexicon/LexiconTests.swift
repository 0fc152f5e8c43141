import JjakCore
import Testing

@testable import JjakText

@Suite("Lexicon")
struct LexiconTests {
  /// Runs of made-up words with the signs that tokens are cut at.
  private func forms(_ random: inout SplitMix64) -> [String] {
    let words = [
      "announced", "U.S.", "cease-fire", "K-9", "the", "3,200", "it's", "A&B", "of", "men",
    ]
    return (0..<Int.random(in: 1...4, using: &random)).map { _ in
      (0..<Int.random(in: 1...4, using: &random))
        .map { _ in words[Int.random(in: 0..<words.count, using: &random)] }
        .joined(separator: Bool.random(using: &random) ? " " : "  ")
    }
  }

  @Test("holds the stems of each rendering as its whole text is cut", arguments: 0..<50)
  func holdsStems(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var table = RenderingTable()
    let rows = (0..<8).map { _ in forms(&random) }
    let ranges = rows.map { row in
      table.add([ArraySlice(row.joined(separator: ";").utf8)])
    }
    for (row, range) in zip(rows, ranges) {
      let expected = row.map { form in
        Tokenizer().tokens(of: form).filter { $0.kind == .latin || $0.kind == .number }
          .map(\.stem).filter { !EnglishWords.isFunction($0) }
      }
      #expect(table.stems(of: range) == expected.filter { !$0.isEmpty })
    }
  }

  @Test("finds headwords that share a shape in the order of the table")
  func findsSharedShapes() throws {
    var lexicon = Lexicon()
    try lexicon.addWords("배\tn\tpear\n배\ta\tship; boat\n배추\tn\tcabbage", file: "words")
    try lexicon.addNames("배\tperson\tBae\n배\tsurname\tPae", file: "names")
    let found = lexicon.occurrences(in: Array("배는".utf16))
    #expect(found.map(\.end) == [1])
    #expect(
      found[0].entries.map { lexicon.entry($0).renderings } == [
        [["pear"]], [["ship"], ["boat"]], [["bae"]],
      ])
    #expect(lexicon.occurrences(in: Array("배추값".utf16)).map(\.end) == [2])
  }

  @Test("knows the words that render headwords, those of names left out")
  func knowsCommonWords() throws {
    var lexicon = Lexicon()
    try lexicon.addWords("시장\tn\tmarket; mayor of a city", file: "words")
    try lexicon.addNames("단둥\tplace\tDandong market\n국장\ttitle\tdirector", file: "names")
    #expect(lexicon.commonWords == ["market", "mayor", "citi", "direct"])
  }

  @Test("names the line that lacks a column, comments and empty lines counted")
  func namesLine() {
    var lexicon = Lexicon()
    #expect(
      throws: LexiconError.malformedLine(
        file: "words", line: 3, needed: "headword, part of speech, renderings")
    ) { try lexicon.addWords("# comment\n\n시장\tn", file: "words") }
  }
}
