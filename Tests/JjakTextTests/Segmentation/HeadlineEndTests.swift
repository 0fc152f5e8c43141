import Foundation
import JjakCore
import JjakText
import Testing

@Suite("Places where a headline may end that runs on")
struct HeadlineEndTests {
  private func places(in text: String, _ language: LanguageTag) -> [HeadlineEnd] {
    let company = WordCompany(DocumentSegmenter().document(from: text, language: language))
    return HeadlineEnd.places(in: text, language: language, company: company)
  }

  @Test("stand before a sentence that ends as one")
  func findsPlaces() {
    let text = "Money sent home loses half on the way The price of rice doubled in a month."
    let offsets = places(in: text, .english).map(\.offset)
    #expect(offsets == [text.distance(to: "The")])
  }

  @Test("are none in a headline that stands by itself")
  func leavesHeadlineWhole() {
    let text = "Money Sent Home to the North Loses Over Half on the Way"
    #expect(places(in: text, .english).isEmpty)
  }

  @Test("are none in a quotation that goes on")
  func leavesQuotationWhole() {
    let text = "합참 “미사일 350㎞ 비행” 북한이 2일 오전 동해로 미사일을 발사했다고 군이 밝혔다."
    let offsets = places(in: text, .korean).map(\.offset)
    #expect(!offsets.contains(text.distance(to: "350")))
    #expect(offsets.contains(text.distance(to: "북한이")))
  }

  @Test("don't part a reporter from what is reported")
  func leavesBylineWhole() {
    let text = "(군산=동해통신) 도재현 기자 = 이차전지 기업이 전북 군산에 공장을 짓는다."
    let offsets = places(in: text, .korean).map(\.offset)
    #expect(!offsets.contains(text.distance(to: "이차전지")))
  }
}

extension String {
  /// UTF-8 bytes before a part; -1 where there is none.
  fileprivate func distance(to part: String) -> Int {
    range(of: part).map { utf8.distance(from: utf8.startIndex, to: $0.lowerBound) } ?? -1
  }
}
