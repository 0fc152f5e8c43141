import Foundation
import JjakCore
import JjakText
import Testing

@Suite("Places where a headline may end that runs on")
struct HeadlineEndTests {
  @Test("stand before a sentence that ends as one")
  func findsPlaces() {
    let text = "Money sent home loses half on the way The price of rice doubled in a month."
    let offsets = HeadlineEnd.places(in: text, language: .english).map(\.offset)
    #expect(offsets == [text.distance(to: "The")])
  }

  @Test("are none in a headline that stands by itself")
  func leavesHeadlineWhole() {
    let text = "Money Sent Home to the North Loses Over Half on the Way"
    #expect(HeadlineEnd.places(in: text, language: .english).isEmpty)
  }

  @Test("don't part a reporter from what is reported")
  func leavesBylineWhole() {
    let text = "(군산=동해통신) 도재현 기자 = 이차전지 기업이 전북 군산에 공장을 짓는다."
    let offsets = HeadlineEnd.places(in: text, language: .korean).map(\.offset)
    #expect(!offsets.contains(text.distance(to: "이차전지")))
  }
}

extension String {
  /// UTF-8 bytes before a part; -1 where there is none.
  fileprivate func distance(to part: String) -> Int {
    range(of: part).map { utf8.distance(from: utf8.startIndex, to: $0.lowerBound) } ?? -1
  }
}
