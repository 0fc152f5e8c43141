import Foundation
import JjakCore
import JjakText
import Testing

@Suite("Negation, attribution and quotation")
struct WordingTableTests {
  /// The table that ships.
  private static let table: WordingTable = {
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let file = root.appending(path: "Memories/wording.tsv")
    guard let text = try? String(contentsOf: file, encoding: .utf8),
      let table = try? WordingTable(text, file: "wording.tsv")
    else { preconditionFailure("\(file.path) is missing or malformed") }
    return table
  }()

  @Test(
    "K26: tells how firmly a sentence vouches for what it says",
    arguments: [
      ("회담이 열린 것으로 알려졌다.", WordingMark.Sense.hearsay), ("회담이 열린 것으로 전해졌다.", .hearsay),
      ("곧 열릴 것으로 보인다.", .estimate), ("500명으로 추정된다.", .estimate), ("그는 결백을 주장했다.", .claim),
      ("그는 결백하다고 말했다.", .statement), ("정부는 이를 밝혔다.", .statement), ("사실로 확인됐다.", .confirmation),
    ])
  func korean(text: String, sense: WordingMark.Sense) {
    #expect(Self.table.attributions(in: text, language: .korean).map(\.sense).contains(sense))
  }

  @Test(
    "K26: tells it in English too",
    arguments: [
      ("Talks were reportedly held.", WordingMark.Sense.hearsay),
      ("It is likely to rain.", .estimate),
      ("He claimed to be innocent.", .claim), ("He said it rained.", .statement),
      ("Officials confirmed the report.", .confirmation),
    ])
  func english(text: String, sense: WordingMark.Sense) {
    #expect(Self.table.attributions(in: text, language: .english).map(\.sense).contains(sense))
  }

  @Test("K26: takes a month and a professor for what they are")
  func lookalikes() {
    #expect(Self.table.attributions(in: "on May 5", language: .english).isEmpty)
    #expect(
      !Self.table.attributions(in: "Professor Kim", language: .english).map(\.sense)
        .contains(.claim))
  }

  @Test(
    "K27: finds denials in all their forms",
    arguments: ["가지 않았다.", "가지 못했다.", "돈이 없다.", "사실이 아니다.", "안 갔다.", "하지 말라고 했다."])
  func denials(text: String) {
    let senses = Self.table.negations(in: text, language: .korean).map(\.sense)
    #expect(senses.contains(.negation) || senses.contains(.possibleNegation), "\(senses)")
  }

  @Test(
    "K27: takes no idiom for a denial",
    arguments: ["갈 수밖에 없다.", "그뿐만 아니라 저것도", "그뿐만아니라 저것도", "그뿐아니라", "틀림없다.", "적지 않다."])
  func idioms(text: String) {
    let senses = Self.table.negations(in: text, language: .korean).map(\.sense)
    #expect(!senses.contains(.negation), "\(senses)")
  }

  @Test(
    "K27: knows a denied verb with any particle as what it says",
    arguments: ["좋지 않다.", "좋지는 않다.", "좋지도 않았다.", "좋지가 않다.", "좋진 않다.", "좋지않다."])
  func particles(text: String) {
    let marks = Self.table.negations(in: text, language: .korean)
    #expect(marks.map(\.sense) == [.negation])
    #expect(marks.first?.meanings == ["bad"])
  }

  @Test("gives a phrase of several rows all their meanings and the sense of the first")
  func rows() throws {
    let table = try WordingTable(
      "en\tnegation-possible:lack\t_empty_;_void\nen\tnegation-partner:cancel\t_void\n",
      file: "test")
    let marks = table.negations(in: "It is void.", language: .english)
    #expect(marks.map(\.sense) == [.possibleNegation])
    #expect(marks.first?.meanings == ["lack", "cancel"])
  }

  @Test("K28: finds what stands between quotation marks of any kind, open ones too")
  func quotations() {
    func texts(_ text: String) -> [String] { QuotationFinder.quotations(in: text).map(\.text) }
    #expect(texts("그는 “간다. 꼭 간다.”라고 했다.") == ["간다. 꼭 간다."])
    #expect(texts("「로동신문」과 \"그\"") == ["로동신문", "그"])
    #expect(texts("He said, “We go") == ["We go"])
    let inside = QuotationFinder.quotations(in: "He said, \"We go.\"", beginsInside: true)
    #expect(inside.map(\.text) == ["We go."])
    #expect(inside.first?.isOpen == false)
    #expect(QuotationFinder.quotations(in: "끝났다.” 했다", beginsInside: true).first?.isOpen == true)
    #expect(texts("‘단어’") == [])
  }

  @Test("K30: knows words for sources as such")
  func sources() {
    let english = Self.table.attributions(in: "sources there say", language: .english)
    #expect(english.map(\.sense).contains(.hearsay))
  }
}
