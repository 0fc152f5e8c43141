import Foundation
import Testing

@Suite("Reports on the command line")
struct ReportCommandTests {
  private let project = Program.projectFolder

  private func sample(_ name: String, _ language: String) -> String {
    project.appending(path: "Samples/\(name)/article.\(language).txt").path
  }

  private func schema(_ name: String) throws -> JSONSchema {
    try JSONSchema(
      file: project.appending(path: "Documentation/Schemas/\(name).schema.json"))
  }

  /// A pair in which one number is wrong.
  private func wrongPair() throws -> (folder: TemporaryFolder, korean: String, english: String) {
    let folder = try TemporaryFolder()
    let korean = folder.file("a.ko.txt")
    let english = folder.file("a.en.txt")
    try Data("새 다리가 열렸다.\n\n공사에 350명이 일했다.\n".utf8).write(to: URL(filePath: korean))
    try Data("A new bridge has opened.\n\nThe work employed 480 people.\n".utf8)
      .write(to: URL(filePath: english))
    return (folder, korean, english)
  }

  @Test("fails on findings as grave as asked for, and not on those in the baseline")
  func failsOnSeverity() throws {
    let (folder, korean, english) = try wrongPair()
    let command = ["consistency", korean, english, "--embedding", "off"]
    let baseline = folder.file("accepted.tsv")
    let found = try Program.run(command + ["--fail-on", "error", "--write-baseline", baseline])
    #expect(found.exitCode == 1)
    #expect(found.output.contains("number-differs"))
    let accepted = try Program.run(command + ["--baseline", baseline])
    #expect(accepted.exitCode == 0)
    #expect(accepted.output.contains("accepted by the baseline"))
    let wrong = try Program.run(command + ["--fail-on", "fatal"])
    #expect(wrong.exitCode == 64)
  }

  @Test("says how two files were taken for the coverage where their languages don't tell")
  func tellsHowFilesAreTaken() throws {
    let (folder, _, english) = try wrongPair()
    let sources = try Program.run("coverage", english, english)
    #expect(sources.exitCode == 2)
    #expect(sources.messages.contains("both files look English: taken as two sources"))
    let silent = folder.file("silent.srt")
    try Data("1\n00:00:01,000 --> 00:00:02,000\n\n".utf8).write(to: URL(filePath: silent))
    let adaptation = try Program.run("coverage", silent, english, "--embedding", "off")
    #expect(adaptation.exitCode == 0)
    #expect(adaptation.messages.contains("the source holds no text"))
  }

  @Test("passes a right pair before publication")
  func passesRightPair() throws {
    let result = try Program.run(
      "consistency", sample("01-border-market", "ko"), sample("01-border-market", "en"),
      "--embedding", "off", "--fail-on", "error")
    #expect(result.exitCode == 0)
  }

  @Test("writes JSON as its schema says")
  func jsonFitsSchema() throws {
    let (folder, korean, english) = try wrongPair()
    defer { withExtendedLifetime(folder) {} }
    let pair = [sample("07-archery-final", "ko"), sample("07-archery-final", "en")]
    let flags = ["--embedding", "off", "--json"]
    let consistency = try Program.run(["consistency", korean, english] + flags)
    #expect(try schema("consistency").problems(in: consistency.output) == [])
    let adaptation = try Program.run(["coverage"] + pair + flags)
    #expect(try schema("coverage.adaptation").problems(in: adaptation.output) == [])
    #expect(try schema("consistency").problems(in: adaptation.output) != [])
  }

  @Test("writes a memory's findings and trends, and a new source's bands, as their schemas say")
  func memoryFitsSchema() throws {
    let folder = try TemporaryFolder()
    let memory = folder.file("m.jjak")
    let starter = project.appending(path: "Memories/starter.tmx").path
    #expect(try Program.run("import", starter, "--memory", memory).exitCode == 0)
    let consistency = try Program.run("consistency", "--memory", memory, "--json")
    #expect(try schema("consistency").problems(in: consistency.output) == [])
    let fresh = project.appending(path: "Samples/fresh.ko.txt").path
    let bands = try Program.run("coverage", fresh, "--memory", memory, "--json")
    #expect(try schema("coverage.source").problems(in: bands.output) == [])
  }

  @Test("writes SARIF 2.1.0 with a rule and a place for every result")
  func writesSARIF() throws {
    let (folder, korean, english) = try wrongPair()
    defer { withExtendedLifetime(folder) {} }
    let output = try Program.run(
      "consistency", korean, english, "--embedding", "off", "--format", "sarif"
    ).output
    let log = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    #expect(log?["version"] as? String == "2.1.0")
    #expect((log?["$schema"] as? String)?.hasSuffix("sarif-2.1.0.json") == true)
    let run = try #require((log?["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
    let rules = try #require(driver["rules"] as? [[String: Any]]).compactMap { $0["id"] as? String }
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(!results.isEmpty)
    for result in results {
      #expect(rules.contains(result["ruleId"] as? String ?? ""))
      #expect(["note", "warning", "error"].contains(result["level"] as? String ?? ""))
      let locations = try #require(result["locations"] as? [[String: [String: Any]]])
      let region = try #require(locations.first?["physicalLocation"]?["region"] as? [String: Any])
      let snippet = try #require((region["snippet"] as? [String: String])?["text"])
      let text = try String(contentsOf: URL(filePath: english), encoding: .utf8).unicodeScalars
      let start = try #require(region["charOffset"] as? Int)
      let length = try #require(region["charLength"] as? Int)
      let found = String(String.UnicodeScalarView(text.dropFirst(start).prefix(length)))
      #expect(found == snippet)
    }
  }

  @Test("writes one page that asks for nothing outside", arguments: ["coverage", "align"])
  func writesPage(command: String) throws {
    let page = try Program.run(
      command, sample("07-archery-final", "ko"), sample("07-archery-final", "en"),
      "--embedding", "off", "--format", "html"
    ).output
    #expect(page.hasPrefix("<!doctype html>"))
    #expect(page.contains("id=\"s0\"") && page.contains("id=\"t0\""))
    #expect(!page.contains("src=") && !page.contains("<link") && !page.contains("http:"))
    #expect(!page.contains("https:") && !page.contains("url("))
  }

  @Test("escapes what the articles say")
  func escapesText() throws {
    let folder = try TemporaryFolder()
    let korean = folder.file("a.ko.txt")
    let english = folder.file("a.en.txt")
    try Data("새 다리가 <b>열렸다</b>.\n".utf8).write(to: URL(filePath: korean))
    try Data("A new <script>alert(1)</script> bridge & road opened.\n".utf8)
      .write(to: URL(filePath: english))
    let page = try Program.run(
      "coverage", korean, english, "--embedding", "off", "--format", "html"
    ).output
    #expect(!page.contains("<script>alert"))
    #expect(page.contains("&lt;script&gt;alert"))
  }
}
