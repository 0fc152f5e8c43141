import Foundation
import Testing

@Suite("jjak concordance")
struct ConcordanceCommandTests {
  private func memory(_ folder: TemporaryFolder, _ rows: String...) throws -> String {
    let table = try folder.write(rows.joined(separator: "\n") + "\n", "units.tsv")
    let path = folder.file("memory.jjak")
    let result = try Program.run("import", table, "--memory", path)
    try #require(result.exitCode == 0, "\(result.messages)")
    return path
  }

  @Test(
    "finds what E2 asks for, composed or not, spaced or not",
    arguments: [
      ("정부", "정부는 말했다", "⟦정부⟧는 말했다"), ("북한", "북한이 말했다", "⟦북한⟧이 말했다"),
      ("제재", "대북제재를 풀었다", "대북⟦제재⟧를 풀었다"), ("대북 제재", "대북제재를 풀었다", "⟦대북제재⟧를 풀었다"),
      ("대북제재", "대북 제재를 풀었다", "⟦대북 제재⟧를 풀었다"), ("쌀", "햅쌀값이 올랐다", "햅⟦쌀⟧값이 올랐다"),
      ("정부 발표", "정부의 발표가 나왔다", "⟦정부의 발표⟧가 나왔다"), ("제재를", "제재가 풀렸다", "⟦제재가⟧ 풀렸다"),
      ("강화했다", "감시를 강화하는 법", "감시를 ⟦강화하는⟧ 법"), ("rfa에", "RFA가 보도했다", "⟦RFA⟧가 보도했다"),
    ])
  func findsPhrases(phrase: String, source: String, marked: String) throws {
    let folder = try TemporaryFolder()
    let memory = try memory(folder, "\(source)\ttarget", "다른 문장이다\tother")
    for query in [phrase, phrase.decomposedStringWithCanonicalMapping] {
      let result = try Program.run("concordance", query, "--memory", memory)
      #expect(result.exitCode == 0)
      #expect(result.output.hasPrefix("\(marked)\ntarget\n"), "\(result.output)")
    }
  }

  @Test("finds decomposed text by a composed phrase")
  func findsDecomposed() throws {
    let folder = try TemporaryFolder()
    let source = "북한이 말했다".decomposedStringWithCanonicalMapping
    let memory = try memory(folder, "\(source)\tNorth Korea said")
    let result = try Program.run("concordance", "북한", "--memory", memory, "--json")
    #expect(result.exitCode == 0)
    #expect(result.output.contains("North Korea said"))
  }

  @Test("finds English words with their inflections, not as parts of others")
  func findsEnglish() throws {
    let folder = try TemporaryFolder()
    let memory = try memory(
      folder, "가\tThe sanctions were lifted.", "나\tA sanctioned firm", "다\tAn article on art")
    let sanction = try Program.run("concordance", "sanction", "--memory", memory)
    #expect(sanction.output.contains("⟦sanctions⟧"))
    #expect(sanction.output.contains("⟦sanctioned⟧"))
    let art = try Program.run("concordance", "art", "--memory", memory)
    #expect(art.output.contains("An article on ⟦art⟧"))
  }

  @Test("writes TMX and TSV, ends with 1 where nothing is found and 64 on a bad date")
  func formatsAndCodes() throws {
    let folder = try TemporaryFolder()
    let memory = try memory(folder, "쌀값이 올랐다\tRice rose", "물값이 올랐다\tWater rose")
    let tmx = try Program.run("concordance", "쌀값", "--memory", memory, "--format", "tmx")
    #expect(tmx.output.contains("Rice rose"))
    #expect(!tmx.output.contains("Water rose"))
    let tsv = try Program.run("concordance", "값", "--memory", memory, "--format", "tsv")
    #expect(tsv.output.split(separator: "\n").count { $0.contains("rose") } == 2)
    let none = try Program.run("concordance", "콩", "--memory", memory)
    #expect(none.exitCode == 1 && none.output.isEmpty)
    let date = try Program.run("concordance", "쌀", "--memory", memory, "--from", "May")
    #expect(date.exitCode == 64)
    let empty = try Program.run("concordance", "…", "--memory", memory)
    #expect(empty.exitCode == 2 && empty.messages.contains("no letter or digit"))
  }

  @Test(
    "K24, K25: tries the standard spelling where a phrase is not found",
    arguments: ["컨텐츠", "로동자의 컨텐츠"])
  func standardSpelling(phrase: String) throws {
    let folder = try TemporaryFolder()
    let memory = try memory(folder, "노동자의 콘텐츠가 나왔다\tContent by workers is out")
    let text = try Program.run("concordance", phrase, "--memory", memory)
    #expect(text.exitCode == 0)
    #expect(text.messages.contains("no unit holds \(phrase); these hold"))
    let table = try Program.run("concordance", phrase, "--memory", memory, "--format", "tsv")
    #expect(table.output.contains("Content by workers"))
    let renderings = try Program.run("renderings", phrase, "--memory", memory)
    #expect(renderings.messages.contains("no unit holds \(phrase); this is of"))
    #expect(renderings.output.contains("콘텐츠"))
    let none = try Program.run("concordance", "메세지", "--memory", memory)
    #expect(none.exitCode == 1 && none.messages == "jjak: no unit holds that\n")
  }

  @Test(
    "keeps to days, desk, article and what the target holds or lacks, in every format",
    arguments: [
      (["--from", "2013"], ["D", "E"]), (["--to", "2009-04"], ["C"]),
      (["--from", "2009-04", "--to", "2013-05-01"], ["C", "E"]),
      (["--desk", "north"], ["C", "D"]),
      (["--article", "e"], ["E"]), (["--without", "Kaesong"], ["E"]),
      (["--target", "Kaesong"], ["C", "D"]), (["--target", "Kaesong", "--to", "2010"], ["C"]),
    ])
  func filters(options: [String], expected: [String]) throws {
    let folder = try TemporaryFolder()
    let memory = try memory(
      folder, "source\ttarget\tx-article-title\tx-article-date\tx-article-desk",
      "개성에 비가 왔다.\tC: rain in Kaesong\tC\t2009-04-01\tnorth",
      "개성은 조용했다.\tD: Kaesong was quiet\tD\t2014-05-01\tnorth",
      "개성의 시장이 열렸다.\tE: Gaeseong market\tE\t2013-05-01\teconomy",
      "서울에 비가 왔다.\tF: rain in Seoul\tF\t2013-05-01\tnorth")
    for format in ["text", "json", "tsv", "tmx"] {
      let arguments = ["concordance", "개성", "--memory", memory, "--format", format] + options
      let output = try Program.run(arguments).output
      #expect(["C", "D", "E", "F"].filter { output.contains($0 + ": ") } == expected, "\(output)")
    }
  }
}
