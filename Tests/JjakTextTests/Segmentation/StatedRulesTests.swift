import JjakCore
import JjakText
import Testing

@Suite("Our rules as patterns")
struct StatedRulesTests {
  /// Lines that need what no pattern can tell: that list marks count on, without a stop between.
  private static let unstatable: Set<String> = ["가. 제목 ‖ 나. 본문이다."]

  private static func segments(_ text: String, _ language: LanguageTag) throws -> [String] {
    let rules = try PatternRules(.ours, language: language)
    return try DocumentSegmenter().document(from: text, language: language, rules: rules)
      .segments.map(\.text)
  }

  @Test(
    "cut every hard line that patterns can cut where it should be cut",
    .enabled(if: SegmentationFixtures.shared != nil, .init(rawValue: SegmentationFixtures.missing)))
  func hardLines() throws {
    let lines = try SegmentationFixtures.text("hard-lines.tsv").split(separator: "\n")
    var differing: Set<String> = []
    for line in lines where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t").map(String.init)
      let marked = fields[1]
      let wanted = marked.split(separator: "‖").map { $0.trimmingPrefix(" ").trimmedEnd }
      let text = marked.replacing(" ‖ ", with: " ").replacing("‖", with: "")
      let found = try Self.segments(text, LanguageTag(fields[0]))
      if found != wanted { differing.insert(marked) }
    }
    #expect(differing == Self.unstatable)
  }

  @Test("name the rules that they leave out")
  func unstated() {
    #expect(SegmentationRules.unstated.missing == ["list.next"])
  }

  @Test("cut an article as our own rules do")
  func article() throws {
    let text = """
      (평양=새벽) 그는 “준비됐다. 이긴다.”라고 말했다. 다음 날은 조용했다.그리고 비가 왔다.
      "갈까? 말까?" 하고 물었다. 회담은 2024. 9. 16. 평양에서 열렸다. 성장률은 3.5%였다.
      밀값 오름세   2019.04 해운대 모래 축제2019.05 비가 왔다. 2019.06 현재 그렇다.
      """
    let own = DocumentSegmenter().document(from: text, language: .korean).segments.map(\.text)
    #expect(try Self.segments(text, .korean) == own)
  }
}

extension Substring {
  fileprivate var trimmedEnd: String {
    var rest = self
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
