import JjakCore
import JjakText
import Testing

@Suite("Clauses")
struct ClauseFinderTests {
  private func clauses(_ text: String, _ language: LanguageTag) -> [String] {
    ClauseFinder.clauses(in: text, language: language).map {
      String(decoding: Array(text.utf8)[$0], as: UTF8.self)
    }
  }

  @Test("a Korean clause ends with a verb that goes on")
  func koreanEndings() {
    #expect(
      clauses("등대지기는 밤새 불을 지켰고 배는 새벽에야 항구로 돌아왔지만 그물은 텅 비어 있었다.", .korean) == [
        "등대지기는 밤새 불을 지켰고", "배는 새벽에야 항구로 돌아왔지만", "그물은 텅 비어 있었다.",
      ])
  }

  @Test(
    "a noun that ends like such a verb ends no clause",
    arguments: ["어제 낮 부두에서 사고 소식이 들려와 모두 놀랐다.", "그는 오늘 아침 신문 광고 지면을 모두 사들였다."])
  func nouns(text: String) {
    #expect(clauses(text, .korean) == [text])
  }

  @Test("an English clause ends at a comma, a semicolon, a colon or a dash")
  func englishSigns() {
    #expect(
      clauses(
        "The keeper stayed up all night, but the boats came home — at long last — with empty nets.",
        .english)
        == [
          "The keeper stayed up all night,", "but the boats came home —", "at long last —",
          "with empty nets.",
        ])
  }

  @Test("lists and short phrases stay with what they belong to")
  func shortParts() {
    let text = "Rice, beans, oil and salt were sold out."
    #expect(clauses(text, .english) == [text])
  }

  @Test(
    "every word stands in one clause, in order",
    arguments: ["", "  ", "한 낱말", "a, b, c, d, e, f, g, h, i, j"])
  func allWords(text: String) {
    let words = text.split(separator: " ")
    #expect(clauses(text, .english).flatMap { $0.split(separator: " ") } == words[...].map { $0 })
    #expect(clauses(text, .korean).joined(separator: " ").split(separator: " ") == words)
  }
}
