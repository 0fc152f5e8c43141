import Foundation
import JjakCore
import JjakWorkflows
import Testing

@Suite("A headline that runs into the first sentence")
struct HeadlineCutTests {
  private static let korean = """
    개성 시장, 홍수 뒤 쌀값 크게 올라 개성 시장의 쌀값이 한 달 사이에 두 배로 올랐다고 소식통이 말했다.

    당국은 군량미 창고를 열지 않았다.
    """
  private static let english = """
    Rice price up sharply at Kaesong market after flood The price of rice at the market in Kaesong has doubled in a \
    month, a source said.

    The authorities have not opened the army's grain stores.
    """

  @Test("is cut off where both languages run on")
  func cutsBoth() throws {
    let report = try Project.align(Self.korean, Self.english)
    #expect(report.source.segments[0].text == "개성 시장, 홍수 뒤 쌀값 크게 올라")
    #expect(report.target.segments[0].text == "Rice price up sharply at Kaesong market after flood")
    #expect(report.source.segments[0].role == .headline)
    #expect(report.source.segments[1].block == 1)
    #expect(report.alignment.beads.contains { $0.source == [0] && $0.target == [0] })
    #expect(report.alignment.beads.contains { $0.source == [1] && $0.target == [1] })
    #expect(report.coversEverySegmentOnce)
  }

  @Test("is cut off in the language in which it runs on")
  func cutsOne() throws {
    let apart = Self.korean.replacing("크게 올라 개성", with: "크게 올라\n\n개성")
    let report = try Project.align(apart, Self.english)
    #expect(report.target.segments[0].text == "Rice price up sharply at Kaesong market after flood")
  }

  @Test("is no reporter's name without the title")
  func keepsByline() throws {
    let korean = """
      남해 어촌에 4조1천억 원 들여 해상풍력단지…주민 60% “반대”

      (남해=새벽통신) 권지안 기자 = 경남 남해군 앞바다에 4조1천억 원을 들여 해상풍력단지를 짓는 사업이 다음 달 첫 삽을 뜬다. 군은 26일 “허가 절차가 모두 끝났다”고 밝혔다.
      """
    let english = """
      Six in 10 oppose $30 billion wind farm off Namhae

      Work on a $30 billion offshore wind farm off Namhae, in South Jeolla Province, starts next month, the county said on \
      Thursday. “All permits have been granted,” it said.
      """
    let report = try Project.align(korean, english)
    #expect(!report.source.segments.contains { $0.text.hasPrefix("기자") })
  }

  @Test("is left whole where it stands by itself", arguments: ["border-remittance", "tariff-pact"])
  func leavesApart(name: String) throws {
    let folder = try #require(
      ["desk", "unseen"].map {
        Project.folder.appending(path: "Scripts/alignment/\($0)/\(name)")
      }.first { FileManager.default.fileExists(atPath: $0.path) })
    let texts = try ["ko.txt", "en.txt"].map {
      try InputText.read(path: folder.appending(path: $0).path).content.text
    }
    let report = try Project.align(texts[0], texts[1])
    let segments = report.source.segments + report.target.segments
    #expect(!segments.contains { $0.endRule == "headline" })
  }

  @Test("is cut off where the sentences after it render others further on")
  func cutsApart() throws {
    let korean = """
      개성 시장, 홍수 뒤 쌀값 크게 올랐다.

      당국은 군량미 창고를 열지 않았다.

      주민들은 산에서 나물을 캐어 끼니를 잇는다.
      """
    let english = """
      Rice price up sharply at Kaesong market after flood The harvest on cooperative farms failed for the second year \
      running.

      The authorities have not opened the army's grain stores.

      Residents gather herbs in the hills to eat.
      """
    let report = try Project.align(korean, english)
    #expect(report.source.segments[0].text == "개성 시장, 홍수 뒤 쌀값 크게 올랐다.")
    #expect(report.target.segments[0].text == "Rice price up sharply at Kaesong market after flood")
    #expect(report.alignment.beads.contains { $0.source == [1] && $0.target == [2] })
  }

  @Test("is cut off where two run on, each into a sentence of its own")
  func cutsTwice() throws {
    let korean = """
      개성 시장, 홍수 뒤 쌀값 크게 올랐다 개성 시장의 쌀값이 한 달 사이에 두 배로 올랐다고 소식통이 말했다.

      평양 학교, 이틀 동안 수업 중단하다 평양의 학교가 폭설 때문에 이틀 동안 수업을 중단했다.
      """
    let english = """
      Rice price up sharply at Kaesong market after flood The price of rice at the market in Kaesong has doubled in a \
      month, a source said.

      Pyongyang schools stop lessons for two days The schools in Pyongyang stopped lessons for two days because of \
      heavy snow.
      """
    let report = try Project.align(korean, english)
    #expect(
      report.source.segments.filter { $0.role == .headline }.map(\.text) == [
        "개성 시장, 홍수 뒤 쌀값 크게 올랐다", "평양 학교, 이틀 동안 수업 중단하다",
      ])
    #expect(report.target.segments.count == 4)
    #expect(report.hasSegmentsInPlace)
  }

  @Test("is cut off behind a sentence that begins its paragraph, where its capitals tell it")
  func cutsSecondInParagraph() throws {
    let korean = """
      개성 시장의 쌀값이 크게 올랐습니다. 주민들은 몹시 놀랐다 농민들은 봄에 강냉이 값이 두 배로 오를 것으로 내다봤다.
      """
    let english = """
      The Price of Rice Rose Sharply at Kaesong Market. Residents Were Greatly Surprised Farmers expect the price \
      of corn to double in spring.
      """
    let report = try Project.align(korean, english)
    #expect(report.source.segments.map(\.text).contains("주민들은 몹시 놀랐다"))
    #expect(report.target.segments.map(\.text).contains("Residents Were Greatly Surprised"))
  }

  @Test("segments stay where they stand in the text")
  func keepsPlaces() throws {
    let report = try Project.align(Self.korean, Self.english)
    #expect(report.hasSegmentsInPlace)
  }

  @Test("is not seen in articles that have none")
  func leavesSamplesAlone() throws {
    for folder in try Project.samples() {
      let texts = try ["article.ko.txt", "article.en.txt"].map {
        try InputText.read(path: folder.appending(path: $0).path).content
      }
      let report = try Project.aligner().align(
        .init(source: texts[0], target: texts[1], isLines: false))
      let segments = report.source.segments + report.target.segments
      #expect(!segments.contains { $0.endRule == "headline" }, "\(folder.lastPathComponent)")
    }
  }
}
