import JjakText
import Testing

@Suite("Numbers of a suggestion adapted")
struct NumberAdaptationTests {
  @Test(
    "carry the new value in the form of the old",
    arguments: [
      (
        "한 대에 1천200위안, 약 165달러입니다.", "한 대에 1천 위안, 약 140달러입니다.",
        "It costs 1,000 yuan, or about US$140.", "It costs 1,200 yuan, or about US$165."
      ),
      (
        "3조9천억 원을 들인다.", "4조1천억 원을 들인다.", "It will spend 4.1 trillion won.",
        "It will spend 3.9 trillion won."
      ),
      ("주민 12만3천 명", "주민 9천500명", "9,500 residents", "123,000 residents"),
      ("물가가 2.5% 올랐다.", "물가가 12% 올랐다.", "Prices rose 12 percent.", "Prices rose 2.5 percent."),
    ])
  func adapts(query: String, source: String, target: String, wanted: String) {
    let adapted = NumberAdaptation.adapt(query: query, source: source, target: target)
    #expect(adapted?.text == wanted)
    let scalars = Array(wanted.unicodeScalars)
    for span in adapted?.spans ?? [] {
      #expect(scalars[span].allSatisfy { ("0"..."9").contains($0) || $0 == "," || $0 == "." })
    }
  }

  @Test(
    "are left alone where their place is not certain",
    arguments: [
      ("어선 세 척", "어선 두 척", "two boats"), ("5명", "3명", "people"),
      ("7% 올랐다", "6% 올랐다", "up 6 percent, and 6 percent again"),
      ("5월 3일", "5월 2일", "on May 2"), ("5명과 2명", "3명", "3 people"),
      ("5위안", "3달러", "$3"), ("3명", "3명", "3 people"),
    ])
  func leaves(query: String, source: String, target: String) {
    #expect(NumberAdaptation.adapt(query: query, source: source, target: target) == nil)
  }
}
