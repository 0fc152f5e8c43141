import Foundation
import JjakText
import Testing

@Suite("Renderings of a phrase")
struct RenderingFinderTests {
  private let finder: RenderingFinder

  init() throws {
    var lexicon = Lexicon()
    try lexicon.addWords(
      """
      제재\tn\tsanctions
      시장\tn\tmarket; mayor
      도매\tn\twholesale
      쌀\tn\trice
      정부\tn\tgovernment
      이라크\tn\tIraq; Iraqi
      압력밥솥\tn\tpressure cooker
      """, file: "words")
    finder = RenderingFinder(
      lexicon: lexicon, names: try NameMatcher("김\tsurname\tKim\tGim", file: "names"))
  }

  private func rendering(_ phrase: String, _ pairs: (String, String)..., others: [String] = [])
    -> [String?]
  {
    let samples = pairs.enumerated().map { index, pair in
      let range = pair.0.range(of: phrase) ?? pair.0.startIndex..<pair.0.startIndex
      let view = pair.0.unicodeScalars
      let start = view.distance(from: view.startIndex, to: range.lowerBound)
      return RenderingSample(
        source: pair.0, target: pair.1, spans: [start..<start + phrase.unicodeScalars.count],
        article: "\(index)")
    }
    return zip(samples, finder.spans(of: phrase, in: samples, others: WordFrequencies(others))).map
    { sample, span in
      span.map {
        String(String.UnicodeScalarView(Array(sample.target.unicodeScalars)[$0.range]))
      }
    }
  }

  @Test("are found by the lexicon, words of several words whole")
  func lexicon() {
    #expect(
      rendering("제재", ("새 제재가 나왔다.", "New sanctions, they said, are out.")) == ["sanctions"])
    #expect(
      rendering("압력밥솥", ("압력밥솥은 비싸다.", "A pressure cooker is no bargain, and pressure grows."))
        == ["pressure cooker"])
    #expect(
      rendering("도매시장", ("도매시장에서 쌀을 판다.", "They sell rice at the wholesale market there."))
        == ["wholesale market"])
  }

  @Test("are found for names in any spelling")
  func names() {
    #expect(
      rendering("김준호", ("김준호 기자가 보도합니다.", "By Joon Ho Kim in Seoul")) == ["Joon Ho Kim"])
    #expect(rendering("양산", ("양산에 눈이 왔다.", "It snowed in Yangsan.")) == ["Yangsan"])
  }

  @Test("are found by company where no lexicon has the phrase")
  func company() {
    let found = rendering(
      "함바위", ("함바위가 무너졌다.", "The old boulder fell down."),
      ("사람들이 함바위로 갔다.", "People walked to the boulder."),
      ("함바위는 크다.", "That boulder is large."),
      others: ["The old mill fell down.", "People walked home.", "The mill is large."])
    #expect(found == ["boulder", "boulder", "boulder"])
  }

  @Test("stay with the phrase and leave the neighbours’ words alone")
  func rivals() {
    let found = rendering(
      "제재", ("쌀 제재가 나왔다.", "Rice sanctions are out."), ("쌀 제재를 풀었다.", "Rice sanctions ended."))
    #expect(found == ["sanctions", "sanctions"])
  }

  @Test("hold every word of the phrase where the sentence has them all")
  func wholeSense() {
    let found = rendering(
      "이라크 정부",
      ("이라크 정부가 말했다.", "The government said so; it is the Iraqi government that knows."),
      ("이라크 정부는 늦었다.", "The government of Iraq was late."))
    #expect(found == ["Iraqi government", "government of Iraq"])
  }

  @Test("take no more words by company than the phrase is likely to have")
  func surplus() {
    let found = rendering(
      "캐버노", ("캐버노가 왔다.", "Supreme nominee Kavanaugh came."),
      ("캐버노는 갔다.", "Then nominee Kavanaugh left."), ("캐버노 청문회", "Kavanaugh hearing"),
      others: ["They came.", "Then they left.", "A supreme hearing"])
    #expect(found == ["Kavanaugh", "Kavanaugh", "Kavanaugh"])
  }

  @Test("leave a possessive at their end out")
  func possessive() {
    #expect(rendering("양산", ("양산의 눈", "Yangsan’s snow")) == ["Yangsan"])
  }

  @Test("are marked in scalars, also behind letters beyond the BMP")
  func scalars() throws {
    let sample = RenderingSample(
      source: "제재", target: "👩‍👩‍👧 é sanctions 𝒳", spans: [0..<2], article: "a")
    let span = try #require(finder.spans(of: "제재", in: [sample], others: WordFrequencies([]))[0])
    #expect(Array(sample.target.unicodeScalars)[span.range].first == "s")
    #expect(span.range.count == 9)
    #expect(span.confidence == 1)
  }

  @Test("are none in an empty or wordless target")
  func none() {
    #expect(rendering("제재", ("제재", ""), ("제재", "—")) == [nil, nil])
  }
}
