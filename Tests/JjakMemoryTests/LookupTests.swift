import Foundation
import JjakCore
import Testing

@testable import JjakMemory

@Suite("Lookup")
struct LookupTests {
  @Test("gives every rendering of equal text, the newest first, beyond the limit")
  func givesAllRenderings() throws {
    let folder = try ScratchFolder()
    let store = try folder.memory()
    try store.add((0..<8).map { ("대북 제재를 강화했다", "rendering \($0)") })
    try store.add([("대북제재를 강화했다", "other")])
    let matches = try store.lookup("대북 제재를 강화했다")
    #expect(matches.map(\.unit.target) == (0..<8).reversed().map { "rendering \($0)" })
    #expect(matches.allSatisfy { $0.score.percent == 100 })
  }

  @Test("finds a short segment whose particle alone differs")
  func findsByLightKey() throws {
    let folder = try ScratchFolder()
    let store = try folder.memory()
    try store.add([("정부는", "the government")])
    let match = try #require(try store.lookup("정부가").first)
    #expect(match.score.percent == 99)
    #expect(match.score.penalties.map(\.reason) == [.particlesDiffer])
  }

  @Test("gives 101 where both neighbours are the same")
  func knowsContext() throws {
    let folder = try ScratchFolder()
    let store = try folder.memory()
    let article = Article(title: "회담")
    let texts = ["첫째 문장이다", "둘째 문장이다", "셋째 문장이다"]
    _ = try store.importUnits(
      texts.enumerated().map {
        ImportedUnit(
          TranslationUnit(source: $1, target: "t\($0)"), article: article, position: $0)
      }, ImportRequest(name: "a", date: "d"))
    func percent(_ text: String, _ previous: Neighbour, _ next: Neighbour) throws -> Int? {
      var options = LookupOptions()
      options.previous = previous
      options.next = next
      return try store.lookup(text, options: options).first?.score.percent
    }
    #expect(try percent(texts[1], .segment(texts[0]), .segment(texts[2])) == 101)
    #expect(try percent(texts[0], .edge, .segment(texts[1])) == 101)
    #expect(try percent(texts[2], .segment(texts[1]), .edge) == 101)
    #expect(try percent(texts[1], .segment(texts[2]), .segment(texts[0])) == 100)
    #expect(try percent(texts[1], .unknown, .unknown) == 100)
  }
}
