import Foundation
import Testing

@Suite("jjak renderings")
struct RenderingsCommandTests {
  private struct Report: Decodable {
    struct Rendering: Decodable {
      let text: String
      let count: Int
      let first: String?
      let last: String?
    }
    let sentences: Int
    let renderings: [Rendering]
  }

  @Test("counts the spellings of a name with the days of the first and last article")
  func history() throws {
    let folder = try TemporaryFolder()
    let memory = folder.file("m.jjak")
    let rows = [
      "source\ttarget\tx-article-title\tx-article-date",
      "개성에 비가 왔다.\tIt rained in Kaesong.\tA\t2009-04-01",
      "개성은 조용했다.\tKaesong was quiet.\tB\t2014-05-01",
      "개성의 시장이 열렸다.\tThe market in Gaeseong opened.\tC\t2013-05-01",
    ]
    let table = try folder.write(rows.joined(separator: "\n") + "\n", "units.tsv")
    try #require(try Program.run("import", table, "--memory", memory).exitCode == 0)
    let json = try Program.run("renderings", "개성", "--memory", memory, "--json")
    let report = try JSONDecoder().decode(Report.self, from: Data(json.output.utf8))
    #expect(report.sentences == 3)
    #expect(report.renderings.map(\.text) == ["Kaesong", "Gaeseong"])
    #expect(report.renderings.map(\.count) == [2, 1])
    #expect(report.renderings[0].first == "2009-04-01")
    #expect(report.renderings[0].last == "2014-05-01")
    let text = try Program.run("renderings", "개성", "--memory", memory)
    #expect(text.output.contains("⟦Kaesong⟧"))
    #expect(text.output.hasPrefix("Kaesong 2×, 2009–; Gaeseong 1×, last 2013\n"))
    #expect(text.output.contains("2×  Kaesong  2009-04-01 to 2014-05-01\n"))
    #expect(try Program.run("renderings", "없는말", "--memory", memory).exitCode == 1)
  }
}
