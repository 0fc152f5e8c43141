import Foundation
import Testing

@Suite("Work in another program")
struct PretranslateTests {
  private let folder: TemporaryFolder
  private let memory: String
  private let article: String

  init() throws {
    folder = try TemporaryFolder()
    memory = folder.file("desk.jjak")
    let units = try folder.write(
      """
      ko\ten
      정부는 남북 회담을 제의했다.\tThe government proposed inter-Korean talks.
      비가 사흘째 내리고 있다.\tIt has been raining for three days.
      북측은 남북 회담을 거절했다.\tThe North turned down inter-Korean talks.
      """, "units.tsv")
    article = try folder.write(
      "정부는 남북 회담을 제의했다. 비가 나흘째 내리고 있다. 아무도 모르는 새 문장이다.\n", "a.ko.txt")
    #expect(try Program.run("import", units, "--memory", memory).exitCode == 0)
  }

  @Test("gets equal text as target to review, other matches beside it, and phrases as notes")
  func xliff() throws {
    let output = folder.file("a.xlf")
    let result = try Program.run(
      "pretranslate", article, "--memory", memory, "--output", output)
    #expect(result.exitCode == 0, "\(result.messages)")
    #expect(result.messages.contains("3 segments: 1 with equal text, 1 with a similar one"))
    let text = try String(contentsOfFile: output, encoding: .utf8)
    #expect(text.ranges(of: "<trans-unit ").count == 3)
    let target = #"<target state="needs-review-translation" state-qualifier="exact-match">"#
    #expect(text.contains(target + "The government proposed inter-Korean talks.</target>"))
    #expect(text.ranges(of: target).count == 1)
    #expect(text.contains("<target>It has been raining for three days.</target>\n</alt-trans>"))
    #expect(text.contains(#"<note from="jjak">남북 회담 = inter-Korean talks</note>"#))
  }

  @Test("gets a table and a Word document with the same segments")
  func otherFormats() throws {
    let table = try Program.run("pretranslate", article, "--format", "tsv", "--memory", memory)
    let rows = table.output.split(separator: "\n").map { $0.components(separatedBy: "\t") }
    #expect(rows.map(\.count) == [8, 8, 8, 8])
    #expect(rows[1][3...4] == ["The government proposed inter-Korean talks.", "100"])
    let output = folder.file("a.docx")
    #expect(
      try Program.run("pretranslate", article, "--memory", memory, "--output", output).exitCode == 0
    )
    let read = try Program.run("segment", output)
    for text in [
      "정부는 남북 회담을 제의했다.", "The government proposed inter-Korean talks.", "아무도 모르는 새 문장이다.",
    ] {
      #expect(read.output.contains(text + "\n"), "\(read.output)")
    }
    let again = folder.file("b.docx")
    _ = try Program.run("pretranslate", article, "--memory", memory, "--output", again)
    #expect(
      try Data(contentsOf: URL(filePath: output)) == Data(contentsOf: URL(filePath: again)))
  }

  @Test("comes back as what was done there: reviewed, not yet, or not translated")
  func comesBack() throws {
    let source = try folder.write("첫째다.\n둘째다.\n셋째다.\n", "l.ko.txt")
    let target = try folder.write("This is first.\nThis is second.\nThis is third.\n", "l.en.txt")
    let aligned = try Program.run(
      "align", source, target, "--lines", "--format", "xliff", "--embedding", "off",
      "--title", "세 줄", "--date", "2025-01-02")
    #expect(aligned.output.ranges(of: #"state="needs-review-translation""#).count == 3)
    var parts = aligned.output.components(separatedBy: "needs-review-translation")
    parts[1] = "signed-off" + parts[1]
    parts[2] = "needs-translation" + parts[2]
    parts[3] = "needs-review-translation" + parts[3]
    let file = try folder.write(parts.joined(), "back.xlf")
    let fresh = folder.file("fresh.jjak")
    let imported = try Program.run("import", file, "--memory", fresh)
    #expect(imported.output.contains("added 2"), "\(imported.output)\(imported.messages)")
    let written = try Program.run("export", "--memory", fresh)
    #expect(written.output.ranges(of: ">세 줄</prop>").count == 2)
    #expect(written.output.ranges(of: ">2025-01-02</prop>").count == 2)
    #expect(written.output.ranges(of: #"<prop type="x-state">aligned</prop>"#).count == 1)
  }
}
