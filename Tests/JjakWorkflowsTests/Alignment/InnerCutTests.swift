import Foundation
import JjakCore
import JjakWorkflows
import Testing

@Suite("A quotation of several sentences")
struct InnerCutTests {
  private static let korean = """
    개성 시장의 쌀값이 한 달 사이에 두 배로 올랐다.

    소식통은 “홍수로 다리 세 개가 무너졌다. 군인들이 창고를 지키고 있어 주민들은 산에서 나물을 캔다”고 말했다.

    당국은 군량미 창고를 열지 않았다.
    """
  private static let apart = """
    The price of rice at the market in Kaesong has doubled in a month.

    Three bridges collapsed in the flood, a source said. Soldiers are guarding the warehouse, and residents dig \
    herbs in the mountains.

    The authorities have not opened the army's grain stores.
    """

  @Test("is cut where the translation has its sentences apart")
  func cutsOneSide() throws {
    let report = try Project.align(Self.korean, Self.apart)
    #expect(
      report.source.segments.map(\.text)[1...2] == [
        "소식통은 “홍수로 다리 세 개가 무너졌다.", "군인들이 창고를 지키고 있어 주민들은 산에서 나물을 캔다”고 말했다.",
      ])
    #expect(report.source.segments[1].endRule == "translation")
    for position in 1...2 {
      #expect(
        report.alignment.beads.contains { $0.source == [position] && $0.target == [position] })
    }
    #expect(report.coversEverySegmentOnce)
  }

  @Test("is cut in both languages where both have the same sentences")
  func cutsBothSides() throws {
    let report = try Project.align(
      Self.korean,
      Self.apart.replacing("Three", with: "“Three").replacing(", a source said. ", with: ". ")
        .replacing("in the mountains.", with: "in the mountains,” a source said."))
    #expect(report.source.segments.count == 4)
    #expect(report.target.segments.count == 4)
  }

  @Test("is cut at a colon where the translation has the parts apart, not where it has a colon too")
  func cutsAtColon() throws {
    func english(_ join: String) -> String {
      """
      The price of rice at the market in Kaesong has doubled in a month.

      Three bridges collapsed in the flood\(join)Soldiers are guarding the warehouse in the mountains.

      The authorities have not opened the army's grain stores.
      """
    }
    func korean(_ join: String) -> String {
      """
      개성 시장의 쌀값이 한 달 사이에 두 배로 올랐다.

      홍수로 다리 세 개가 무너졌다\(join)군인들이 산에서 창고를 지키고 있다.

      당국은 군량미 창고를 열지 않았다.
      """
    }
    #expect(try Project.align(korean(". "), english(": ")).target.segments.count == 4)
    #expect(try Project.align(korean(": "), english(". ")).source.segments.count == 4)
    #expect(try Project.align(korean(": "), english(": ")).target.segments.count == 3)
  }

  @Test("stays whole where the translation has but one of its sentences")
  func keepsWhole() throws {
    let report = try Project.align(
      Self.korean,
      Self.apart.replacing(
        " Soldiers are guarding the warehouse, and residents dig herbs in the mountains.", with: "")
    )
    #expect(report.source.segments.count == 3)
  }

  @Test("that is given as a line stays one")
  func keepsLines() throws {
    let report = try Project.aligner().align(
      .init(
        source: ArticleText(text: Self.korean), target: ArticleText(text: Self.apart),
        isLines: true))
    #expect(report.source.segments.count == 3)
  }

  @Test("is one unit in a memory, as a new article has it")
  func keepsOneUnit() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "jjak-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let memory = folder.appending(path: "desk.jjak").path
    let kept = try KeepWorkflow.keep(
      try Project.align(Self.korean, Self.apart), of: Article(title: "Rice"), in: memory,
      date: Date(timeIntervalSince1970: 0))
    #expect(kept.added == 3)
    let sentence =
      "소식통은 “홍수로 다리 세 개가 무너졌다. 군인들이 창고를 지키고 있어 주민들은 산에서 나물을 캔다”고 말했다."
    let lookup = try LookupWorkflow([MemoryLocation(path: memory)], data: Project.data)
    let best = try lookup.answer(LookupWorkflow.Request(text: sentence)).matches.first
    #expect(best?.similarity == 100)
  }

  @Test("has its pieces where they stand in the text")
  func keepsPlaces() throws {
    let report = try Project.align(Self.korean, Self.apart)
    #expect(report.hasSegmentsInPlace)
  }
}
