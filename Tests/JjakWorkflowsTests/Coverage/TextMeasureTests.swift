import JjakCore
import JjakWorkflows
import Testing

@Suite("Measures of text")
struct TextMeasureTests {
  private func measure(_ text: String) -> TextMeasure {
    TextMeasure(
      Segment(text: text, range: 0..<text.utf8.count, block: 0, role: .body, endRule: "line"))
  }

  @Test("K31: count eojeol, syllables with and without spaces, and English words apart")
  func counts() {
    let korean = measure("정부(政府)는 9월 20만 명에게 RFA에 …라고 밝혔다.")
    #expect(korean.words == 7)
    #expect(korean.characters == 26)
    #expect(korean.charactersWithSpaces == 32)
    let english = measure("He said — “no” — twice.")
    #expect(english.words == 4)
  }

  @Test("K31: add up, and are nothing for nothing but marks")
  func sums() {
    let sum = measure("비가 왔다.") + measure("It rained.")
    #expect(sum.segments == 2)
    #expect(sum.words == 4)
    #expect(measure("… —").words == 0)
  }
}
