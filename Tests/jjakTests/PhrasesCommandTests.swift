import Foundation
import Testing

@Suite("jjak phrases")
struct PhrasesCommandTests {
  private struct Report: Decodable {
    let phrases: [Phrase]
    let recurring: Int
    let untold: Int
  }

  private struct Phrase: Decodable {
    struct Rendering: Decodable, Equatable {
      let text: String
      let count: Int
    }
    let phrase: String
    let count: Int
    let renderings: [Rendering]
  }

  private struct Answer: Decodable {
    struct Fragment: Decodable {
      struct Rendering: Decodable { let text: String }
      let text: String
      let renderings: [Rendering]
    }
    let fragments: [Fragment]
  }

  private func memory(_ folder: TemporaryFolder) throws -> String {
    let rows = [
      "source\ttarget\tx-article-title",
      "정부는 대북 제재를 강화했다.\tThe government tightened sanctions on North Korea.\tA",
      "대북제재가 효과를 냈다.\tThe sanctions on North Korea took effect.\tB",
      "유엔의 대북 제재는 길다.\tThe U.N. sanctions on North Korea are long.\tC",
      "개성에서 쌀값이 올랐다.\tRice prices rose in Kaesong.\tD",
    ]
    let table = try folder.write(rows.joined(separator: "\n") + "\n", "units.tsv")
    let path = folder.file("m.jjak")
    try #require(try Program.run("import", table, "--memory", path).exitCode == 0)
    return path
  }

  @Test("lists what recurs however spaced, with whole renderings and their counts")
  func lists() throws {
    let folder = try TemporaryFolder()
    let memory = try memory(folder)
    let json = try Program.run("phrases", "--memory", memory, "--json")
    let report = try JSONDecoder().decode(Report.self, from: Data(json.output.utf8))
    let sanctions = try #require(report.phrases.first { $0.phrase == "대북 제재" })
    #expect(sanctions.count == 3)
    #expect(sanctions.renderings == [.init(text: "sanctions on North Korea", count: 3)])
    #expect(!report.phrases.contains { $0.phrase == "개성" || $0.phrase == "정부" })
    let text = try Program.run("phrases", "--memory", memory)
    #expect(text.output == "3×  대북 제재 → sanctions on North Korea 3×\n")
    #expect(try Program.run("phrases", "ㄷㅂㅈㅈ", "--memory", memory).output == text.output)
    #expect(try Program.run("phrases", "제재", "--memory", memory).output == text.output)
    #expect(try Program.run("phrases", "ㅆㄱ", "--memory", memory).exitCode == 1)
    #expect(try Program.run("phrases", "--memory", memory, "--min", "4").exitCode == 1)
    #expect(try Program.run("phrases", "--min", "1").exitCode == 64)
  }

  @Test("shows the longest known phrases of a segment that nothing is like, of any on request")
  func fragments() throws {
    let folder = try TemporaryFolder()
    let memory = try memory(folder)
    let query = "미국은 새로운 대북 제재를 준비하고 있다."
    let text = try Program.run("lookup", query, "--memory", memory, "--min", "90")
    #expect(text.output.contains("대북 제재 → sanctions on North Korea 3×"))
    func answer(_ result: Program.Result) throws -> Answer {
      try JSONDecoder().decode(Answer.self, from: Data(result.output.utf8))
    }
    let json = try answer(Program.run("lookup", query, "--memory", memory, "--json"))
    #expect(json.fragments.first?.text == "대북 제재")
    #expect(json.fragments.first?.renderings.first?.text == "sanctions on North Korea")
    let batch = ["lookup", "-", "--batch", "--memory", memory, "--json"]
    #expect(try answer(Program.run(batch, input: query + "\n")).fragments.isEmpty)
    let asked = try answer(Program.run(batch + ["--fragments"], input: query + "\n"))
    #expect(asked.fragments.count == json.fragments.count)
  }
}
