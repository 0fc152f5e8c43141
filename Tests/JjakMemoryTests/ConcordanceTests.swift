import Foundation
import JjakCore
import Testing

@testable import JjakMemory

@Suite("Concordance")
struct ConcordanceTests {
  private func targets(_ query: ConcordanceQuery, in store: MemoryStore) throws -> [String] {
    var found: [String] = []
    try store.concordance(query) { hit in
      found.append(hit.unit.target)
      return true
    }
    return found
  }

  /// What a scan of all texts by a regular expression finds.
  private func scan(_ phrase: String, in texts: [String]) throws -> [Int] {
    let keying = SimpleKeying()
    let particle = "[은는이가을를]"
    let words = keying.phraseParts(of: phrase).enumerated().map { index, part in
      let count = keying.phraseParts(of: phrase).count
      func spaced(_ word: String) -> String {
        "(?:(?<![가-힣])\(word.map(String.init).joined(separator: " *"))|\(word))"
      }
      let last = index == count - 1
      if part.written == part.stem { return spaced(part.written) + (last ? "" : "\(particle)?") }
      let stem = spaced(part.stem) + "(?:\(particle)?(?![가-힣]))"
      return last
        ? "(?:\(spaced(part.written))|\(stem))"
        : "(?:\(spaced(part.written))\(particle)?|\(spaced(part.stem))\(particle)?)"
    }
    let expression = try NSRegularExpression(pattern: words.joined(separator: " {0,3}"))
    return texts.indices.filter { index in
      let text = texts[index]
      return expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
    }
  }

  @Test("agrees with a slow scan", arguments: UInt64(0)..<20)
  func agreesWithScan(seed: UInt64) throws {
    var random = MemoryRandom(seed: seed)
    let folder = try ScratchFolder()
    let store = try folder.memory()
    let texts = (0..<400).map { _ in random.spacedSentence(upTo: 12) }
    try store.add(texts.enumerated().map { ($1, "\($0)") })
    for _ in 0..<30 {
      let phrase = random.spacedSentence(upTo: 4)
      guard phrase.contains(where: { $0 != " " }) else { continue }
      let found = try targets(ConcordanceQuery(phrase: phrase), in: store)
      #expect(found.compactMap(Int.init).sorted() == (try scan(phrase, in: texts)), "\(phrase)")
    }
  }

  @Test("finds no word across a space that begins inside another word")
  func insideWords() throws {
    let folder = try ScratchFolder()
    let store = try folder.memory()
    try store.add([("지원이 언제 재개될지", "when"), ("대북 제 재를", "sanctions"), ("대북제재", "both")])
    #expect(try targets(ConcordanceQuery(phrase: "제재"), in: store) == ["both", "sanctions"])
  }

  @Test("holds source and target against their conditions")
  func conditions() throws {
    let folder = try ScratchFolder()
    let store = try folder.memory()
    let units = [
      ("개성 공단이 닫혔다", "Kaesong closed", "2013-05-02", "north"),
      ("개성 공단이 열렸다", "Gaeseong opened", "2014-01-09", "markets"),
      ("쌀값이 올랐다", "Rice in Kaesong rose", "2015-07-30", "markets"),
    ]
    _ = try store.importUnits(
      units.map { source, target, date, desk in
        ImportedUnit(
          TranslationUnit(source: source, target: target),
          article: Article(title: "About \(target)", date: date, desk: desk))
      }, ImportRequest(name: "a", date: "d"))
    func found(_ phrase: String, _ change: (inout ConcordanceQuery) -> Void) throws -> [String] {
      var query = ConcordanceQuery(phrase: phrase)
      change(&query)
      return try targets(query, in: store).map { String($0.prefix(4)) }
    }
    #expect(try found("개성") { _ in } == ["Gaes", "Kaes"])
    #expect(try found("개성") { $0.target = "kaesong" } == ["Kaes"])
    #expect(try found("개성") { $0.without = "Kaesong" } == ["Gaes"])
    #expect(try found("Kaesong") { _ in } == ["Rice", "Kaes"])
    #expect(try found("Kaesong") { $0.from = "2015" } == ["Rice"])
    #expect(try found("개성") { $0.to = "2013" } == ["Kaes"])
    #expect(try found("개성") { $0.to = "2014-01" } == ["Gaes", "Kaes"])
    #expect(try found("개성") { $0.to = "2014-01-08" } == ["Kaes"])
    #expect(try found("Kaesong") { $0.desk = "Markets" } == ["Rice"])
    #expect(try found("Kaesong") { $0.article = "closed" } == ["Kaes"])
    #expect(throws: MemoryError.emptyPhrase("…")) {
      try targets(ConcordanceQuery(phrase: "…"), in: store)
    }
  }

  @Test("finds nothing of what was undone")
  func forgetsUndone() throws {
    let folder = try ScratchFolder()
    let store = try folder.memory()
    let batch = try store.add([("쌀값이", "rice")])
    _ = try store.undo(batch: batch.batch)
    #expect(try targets(ConcordanceQuery(phrase: "쌀"), in: store).isEmpty)
  }
}
