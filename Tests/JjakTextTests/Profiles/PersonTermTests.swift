import JjakCore
import JjakText
import Testing

@Suite("Persons in profiles")
struct PersonTermTests {
  /// A builder that reads the syllables of some names as other words, and knows a few surnames.
  private func builder() throws -> ProfileBuilder {
    var lexicon = Lexicon()
    try lexicon.addWords(
      "백은\tn\tsilver coin\n나도\tn\tme too\n보도\tn\treport\n동지\tn\tcomrade", file: "words")
    try lexicon.addNames(
      ["백", "나", "이", "임", "노", "엄", "하", "보"].map { "\($0)\tsurname\tX" }
        .joined(separator: "\n"), file: "names")
    return ProfileBuilder(lexicon: lexicon)
  }

  private func tie(_ korean: String, _ english: String) throws -> Float {
    let builder = try builder()
    let segmenter = DocumentSegmenter()
    let source = builder.profiles(of: segmenter.document(ofLines: korean, language: .korean))
    let target = builder.profiles(of: segmenter.document(ofLines: english, language: .english))
    return SegmentTies(source: source, target: target)[0, 0]
  }

  @Test(
    "a person is tied to the name in Latin letters and each of its words",
    arguments: [
      ("백은주 기자", "By Baek Eun-joo"), ("나도현 기자", "By Na Do-hyun in Geoje"),
      ("임서연 기자", "By Lim Seo-yeon"), ("노현우 기자", "Roh Hyun-woo"),
      ("이재명 기자", "But Lee Jae-myung said"), ("하은겸 기자", "By Ha Eun-gyeom"), ("엄근혜 씨", "Geun-hye Um"),
      ("임룡남동지와", "Rim Ryong Nam"), ("백은주동지는", "Paek Un Ju"),
    ])
  func tiesPersons(korean: String, english: String) throws {
    #expect(try tie(korean, english) >= 2.7)
  }

  @Test("nobody is tied to another person, and a word that is no name to nothing")
  func leavesOthers() throws {
    #expect(try tie("백은주 기자", "By Kim Na-yul") == 0)
    #expect(try tie("보도는 없었다", "He put it down.") == 0)
    #expect(try tie("백은주동지는", "By Kim Na-yul") == 0)
  }
}
