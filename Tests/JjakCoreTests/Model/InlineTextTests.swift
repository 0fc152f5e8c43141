import JjakCore
import Testing

@Suite("Text with codes")
struct InlineTextTests {
  @Test("is plain without codes and what they hold, but with what spans hold")
  func plain() {
    let text = InlineText(elements: [
      .text("비가 "),
      .code(name: "bpt", attributes: [], content: [.text("<b>")]),
      .span(
        name: "hi", attributes: [],
        content: [.text("많이"), .code(name: "ph", attributes: [], content: [.text("&x;")])]),
      .text(" 왔다"),
    ])
    #expect(text.plain == "비가 많이 왔다")
    #expect(text.hasCodes)
    #expect(InlineText("비").plain == "비" && !InlineText("비").hasCodes)
    #expect(InlineText("").elements.isEmpty)
  }
}
