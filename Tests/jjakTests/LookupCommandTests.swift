import Foundation
import Testing

@Suite("jjak lookup")
struct LookupCommandTests {
  private struct Answer: Decodable {
    struct Longer: Decodable {
      struct Span: Decodable {
        let start: Int
        let end: Int
      }
      let source: String
      let target: String
      let span: Span
      let share: Int
    }
    struct Match: Decodable {
      struct Penalty: Decodable {
        let reason: String
        let points: Int
      }
      struct Provenance: Decodable {
        let memory: String
        let unit: Int
      }
      let source: String
      let target: String
      let similarity: Int
      let base: Int
      let penalties: [Penalty]
      let alarms: [String]
      let provenance: Provenance
    }
    let query: String
    let matches: [Match]
    let minimum: Int
    let isLowered: Bool
    let longerUnits: [Longer]
    let seconds: Double?
  }

  private func memory(
    _ folder: TemporaryFolder, _ rows: String..., name: String = "memory.jjak"
  ) throws -> String {
    let table = try folder.write(rows.joined(separator: "\n") + "\n", "units.tsv")
    let path = folder.file(name)
    let result = try Program.run("import", table, "--memory", path)
    try #require(result.exitCode == 0, "\(result.messages)")
    return path
  }

  private func answers(_ output: String) throws -> [Answer] {
    try output.split(separator: "\n").map {
      try JSONDecoder().decode(Answer.self, from: Data($0.utf8))
    }
  }

  @Test("shows the units that hold the whole segment, those first of which it is most")
  func showsLongerUnits() throws {
    let folder = try TemporaryFolder()
    let short = "정부는 회담을 제의했다. 답은 아직 없다."
    let long = "국회가 예산을 다시 논의하는 동안 정부가 회담을 제의했다는 소식이 평양에서 들려왔다."
    let memory = try memory(
      folder, "\(long)\tLong.", "\(short)\tShort.", "여당은 회담을 거절했다고 밝혔다.\tOther.",
      "쌀값이 석 달 만에 크게 올랐다.\tRice.")
    let result = try Program.run(
      "lookup", "-", "--batch", "--json", "--memory", memory,
      input: "정부는 회담을 제의\n쌀값이 석 달 만에 올랐다.\n…\n")
    let found = try answers(result.output)
    #expect(found[0].longerUnits.map(\.target) == ["Short.", "Long."])
    let first = try #require(found[0].longerUnits.first)
    #expect(first.span.start == 0 && first.span.end == 10)
    #expect(first.share == 100 * 10 / short.unicodeScalars.count)
    #expect(found[1].longerUnits.isEmpty, "found by similarity")
    #expect(found[2].longerUnits.isEmpty, "nothing to search for")
    let listing = try Program.run(
      "lookup", "정부는 회담을 제의", "--explain", "--no-fragments", "--memory", memory)
    #expect(listing.exitCode == 0)
    #expect(listing.output.contains("⟦정부는 회담을 제의⟧"), "\(listing.output)")
    #expect(listing.output.contains("part of a longer unit: 43 % = 10 of 23 characters"))
  }

  @Test("shows units that hold the segment with particles after words of another script")
  func showsLongerUnitsOfMixedScript() throws {
    let folder = try TemporaryFolder()
    let memory = try memory(
      folder, "모든 사이트에서 사용하십시오. 또는 VPN을 열어 웹 사이트를 여기에 더하십시오.\tOpen.",
      "VPN연결을 열어 본 다음 웹 사이트를 다시 불러오고 나서 그 결과를 알리십시오.\tLink.")
    let result = try Program.run(
      "lookup", "-", "--batch", "--json", "--memory", memory,
      input: "VPN을 열어 웹 사이트를\nVPN 열어 웹 사이트\n")
    #expect(
      try answers(result.output).map { $0.longerUnits.map(\.target) } == [["Open."], ["Open."]])
  }

  @Test("answers a batch in order, each line on its own")
  func answersBatch() throws {
    let folder = try TemporaryFolder()
    let memory = try memory(folder, "정부는 회담을 제의했다.\tTalks.", "쌀값이 3배 올랐다.\tThree.")
    let result = try Program.run(
      "lookup", "-", "--batch", "--json", "--timings", "--memory", memory,
      input: "쌀값이 4배 올랐다.\n\n정부는 회담을 제의했다.\n")
    #expect(result.exitCode == 0)
    let found = try answers(result.output)
    #expect(found.map(\.query) == ["쌀값이 4배 올랐다.", "", "정부는 회담을 제의했다."])
    #expect(found[0].matches.map(\.target) == ["Three."])
    #expect(found[0].matches.first?.base == 100)
    #expect(found[0].matches.first?.similarity == 95)
    #expect(found[0].matches.first?.penalties.map(\.reason) == ["numbers differ"])
    #expect(found[0].matches.first?.alarms == ["number"])
    #expect(found[1].matches.isEmpty)
    #expect(found[2].matches.map(\.similarity) == [100])
    #expect(found.allSatisfy { ($0.seconds ?? -1) >= 0 })
  }

  @Test("gives 101 to a segment between the same neighbours")
  func knowsContext() throws {
    let folder = try TemporaryFolder()
    let lines = ["정부는 말했다.", "쌀값이 올랐다.", "끝났다고 했다."]
    let units = lines.enumerated().map { index, line in
      "<tu><prop type=\"x-article-title\">T</prop><prop type=\"x-position\">\(index)</prop>"
        + "<tuv xml:lang=\"ko\"><seg>\(line)</seg></tuv>"
        + "<tuv xml:lang=\"en\"><seg>\(index)</seg></tuv></tu>"
    }
    let tmx = try folder.write(
      "<tmx version=\"1.4\"><header/><body>\(units.joined())</body></tmx>", "a.tmx")
    let memory = folder.file("a.jjak")
    try #require(try Program.run("import", tmx, "--memory", memory).exitCode == 0)
    let article = try Program.run(
      "lookup", "-", "--json", "--memory", memory, input: lines.joined(separator: "\n"))
    #expect(try answers(article.output).map { $0.matches.first?.similarity } == [101, 101, 101])
    let alone = try Program.run("lookup", lines[1], "--json", "--memory", memory)
    #expect(try answers(alone.output).first?.matches.first?.similarity == 100)
  }

  @Test("asks for less where nothing is found, unless told what to ask for")
  func lowers() throws {
    let folder = try TemporaryFolder()
    let memory = try memory(folder, "정부는 남북 회담을 제의했다.\tTalks.")
    let query = "정부는 남북 교류를 중단했다."
    let lowered = try Program.run("lookup", query, "--memory", memory)
    #expect(lowered.exitCode == 0)
    #expect(lowered.output.contains("Talks."))
    #expect(lowered.messages.contains("nothing at 70 %"))
    let strict = try Program.run("lookup", query, "--memory", memory, "--min", "70")
    #expect(strict.exitCode == 1)
    #expect(strict.output.isEmpty)
    #expect(strict.messages.contains("no match"))
  }

  @Test("searches several memories, each with its penalty")
  func severalMemories() throws {
    let folder = try TemporaryFolder()
    let first = try memory(folder, "쌀값이 조금 올랐다.\tOne.", name: "a.jjak")
    let second = try memory(folder, "쌀값이 올랐다.\tTwo.", name: "b.jjak")
    let result = try Program.run(
      "lookup", "쌀값이 올랐다.", "--json", "--memory", first, "--memory", second + "@7")
    let matches = try #require(try answers(result.output).first).matches
    #expect(matches.first?.target == "Two.")
    #expect(matches.first?.similarity == 93)
    #expect(matches.first?.provenance.memory == second)
    #expect(matches.count == 2)
  }

  @Test("shows the arithmetic on request")
  func explains() throws {
    let folder = try TemporaryFolder()
    let memory = try memory(folder, "정부가 합의하지 않았다.\tNo deal.")
    let result = try Program.run(
      "lookup", "정부가 합의하였다.", "--memory", memory, "--explain", "--min", "50")
    #expect(result.output.contains("⚠ negation"))
    #expect(result.output.contains("differs: 합의하지 않았다. → 합의하였다."))
    #expect(result.output.contains(/\d+ = \d+/))
    let numbers = try self.memory(folder, "공장은 350명을 뽑았다.\t350 hired.", name: "numbers.jjak")
    let both = try Program.run(
      "lookup", "공장이 400명을 뽑았다.", "--memory", numbers, "--explain")
    #expect(
      both.output.contains("94 = 100 − 5 numbers differ − 1 particles differ: 은→이"),
      "\(both.output)")
    #expect(both.output.contains("⚠ number"))
  }

  @Test("carries the query’s numbers into the target where nothing else differs")
  func adaptsNumbers() throws {
    let folder = try TemporaryFolder()
    let memory = try memory(
      folder, "도매가격은 1천 위안입니다.\tIt wholesales at 1,000 yuan.",
      "참석자는 두 명이다.\tTwo people attended.")
    let found = try Program.run("lookup", "도매가격은 1천200위안입니다.", "--memory", memory)
    #expect(found.output.contains("→ It wholesales at 1,200 yuan. (numbers adapted)"))
    let words = try Program.run("lookup", "참석자는 세 명이다.", "--memory", memory)
    #expect(!words.output.contains("numbers adapted"))
  }

  @Test("says what is wrong with a memory or a request")
  func refuses() throws {
    let folder = try TemporaryFolder()
    let foreign = try folder.write("no memory", "foreign.jjak")
    let missing = try Program.run("lookup", "쌀", "--memory", folder.file("none.jjak"))
    #expect(missing.exitCode == 2 && missing.messages.contains("no such memory"))
    let other = try Program.run("lookup", "쌀", "--memory", foreign)
    #expect(other.exitCode == 2 && other.messages.contains("no database"))
    #expect(try String(contentsOfFile: foreign, encoding: .utf8) == "no memory")
    #expect(try Program.run("lookup", " ").exitCode == 64)
    #expect(try Program.run("lookup", "쌀", "--min", "0").exitCode == 64)
    #expect(try Program.run("lookup", "쌀", "--batch").exitCode == 64)
  }
}
