import JjakCore
import JjakText
import Testing

@Suite("What ties segments")
struct SegmentTiesTests {
  private let korean = ["쌀값 40% 급등", "쌀값이 40% 올랐다고 상인이 말했다.", "상인들은 장마당을 떠났다."]
  private let english = [
    "Rice prices jump 40 percent", "Merchants have left the market.",
    "Rice was up 40 percent, they said.",
  ]

  private func ties(_ korean: [String], _ english: [String]) throws -> SegmentTies {
    var lexicon = Lexicon()
    try lexicon.addWords(
      "쌀값\tn\trice price\n급등\tn\tjump\n상인\tn\tmerchant\n장마당\tn\tmarket\n떠나다\tv\tleave",
      file: "words")
    let builder = ProfileBuilder(lexicon: lexicon)
    let segmenter = DocumentSegmenter()
    return SegmentTies(
      source: builder.profiles(
        of: segmenter.document(ofLines: korean.joined(separator: "\n"), language: .korean)),
      target: builder.profiles(
        of: segmenter.document(ofLines: english.joined(separator: "\n"), language: .english)))
  }

  @Test("is the same for each pair by itself and among others")
  func eachPairAlone() throws {
    let all = try ties(korean, english)
    for source in korean.indices {
      for target in english.indices {
        #expect(all[source, target] == (try ties([korean[source]], [english[target]]))[0, 0])
      }
    }
  }

  @Test("is most where words and numbers are shared, and nothing where none are")
  func ranks() throws {
    let all = try ties(korean, english)
    #expect(all[0, 0] > all[1, 0])
    #expect(all[2, 1] > all[1, 1])
    #expect(all[1, 1] > 0)
    #expect(all[2, 0] == 0)
  }
}
