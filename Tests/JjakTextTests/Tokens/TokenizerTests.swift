import JjakCore
import JjakText
import Testing

@Suite("Tokens")
struct TokenizerTests {
  private func stem(_ word: String) -> String {
    Tokenizer().tokens(of: word).map(\.stem).joined(separator: "|")
  }

  @Test(
    "K10: cuts particles in all their shapes, and stacks of them",
    arguments: [
      ("정부", "정부는 정부가 정부를 정부와 정부의 정부로 정부에 정부도 정부만 정부까지 정부에게서 정부에게서는 정부까지도 정부에서의 정부보다"),
      ("시장", "시장은 시장이 시장을 시장과 시장의 시장으로 시장에서 시장에서는 시장부터 시장마다 시장이나 시장으로부터 시장처럼"),
      ("주민", "주민들 주민들이 주민들은 주민들에게 주민들과 주민들의 주민에게 주민조차 주민이라도"),
    ])
  func particles(word: String, forms: String) {
    for form in forms.split(separator: " ") {
      #expect(stem(String(form)) == word, "\(form)")
    }
  }

  @Test(
    "K10: leaves a stem of two syllables at least",
    arguments: ["회의", "도로", "경의", "정도", "나라", "종이", "우리", "바다", "과도", "의의"])
  func shortStems(word: String) {
    #expect(stem(word) == word)
  }

  @Test(
    "K11: cuts endings of verbs made with 하다 and 되다",
    arguments: [
      ("발표", "발표했다 발표했습니다 발표했으며 발표한다고 발표하는 발표했던 발표하고 발표됐다 발표된 발표되면서 발표했다고"),
      ("확인", "확인했다 확인합니다 확인했지만 확인하기 확인하도록 확인되었다 확인됐으며"),
    ])
  func endings(word: String, forms: String) {
    for form in forms.split(separator: " ") {
      #expect(stem(String(form)) == word, "\(form)")
    }
  }

  @Test("K12: gives compounds the parts that spacing would give them as bigrams do")
  func spacing() {
    #expect(stem("대북 제재를") == "대북|제재")
    #expect(stem("대북제재를") == "대북제재")
  }

  @Test("K13: keeps a Hanja gloss and Hanja in place of words apart from Hangul")
  func hanja() {
    let tokens = Tokenizer().tokens(of: "후베이(湖北)성과 北, 美의 회담")
    #expect(tokens.filter { $0.kind == .hanja }.map(\.text) == ["湖北", "北", "美"])
    #expect(tokens.first?.text == "후베이")
  }

  @Test(
    "K14: parts Latin letters and figures from particles",
    arguments: [
      ("RFA에", ["RFA", "에"]), ("K-9를", ["K-9", "를"]), ("GDP가", ["GDP", "가"]),
      ("3만5천", ["3", "만", "5", "천"]), ("U.S.의", ["U.S.", "의"]), ("3,200.5톤", ["3,200.5", "톤"]),
      ("Kim Jong-un은", ["Kim", "Jong-un", "은"]), ("don’t", ["don’t"]),
    ])
  func scripts(text: String, words: [String]) {
    #expect(Tokenizer().tokens(of: text).map(\.text) == words)
  }

  @Test("brings English inflections to one stem")
  func english() {
    for group in [
      "announce announced announces announcing",
      "investigate investigated investigating investigation",
      "organize organized organizing organization", "receive received receiving",
      "surprise surprised surprising", "influence influenced influencing",
      "repeat repeated repeating",
      "float floated floating", "combat combated",
      "agree agreed agreeing", "free freed freeing", "restore restored restoring",
      "stuff stuffed stuffing", "sanction sanctions sanctioned",
      "say says said saying",
      "city cities", "country countries", "run running ran", "man men",
    ] {
      #expect(Set(group.split(separator: " ").map { stem(String($0)) }).count == 1, "\(group)")
    }
    #expect(stem("news") != stem("new"))
  }

  @Test("loses nothing but white space", arguments: 0..<200)
  func coversText(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let parts = [
      "가", "나다", " ", "\t", "K-9", "3.5", ",", "漢字", "é", "👩‍👩‍👧", "”", "\u{3000}", "ㅋㅋ", "U.S.", "'",
      "ก",
    ]
    let text = (0..<random.next(below: 30)).map { _ in random.element(of: parts) }.joined()
    let bytes = Array(text.utf8)
    var end = 0
    for token in Tokenizer().tokens(of: text) {
      #expect(token.range.lowerBound >= end && !token.range.isEmpty)
      let gap = String(decoding: bytes[end..<token.range.lowerBound], as: UTF8.self)
      #expect(gap.unicodeScalars.allSatisfy { $0.properties.isWhitespace })
      #expect(token.text == String(decoding: bytes[token.range], as: UTF8.self))
      end = token.range.upperBound
    }
    let rest = String(decoding: bytes[end...], as: UTF8.self)
    #expect(rest.unicodeScalars.allSatisfy { $0.properties.isWhitespace })
  }
}
