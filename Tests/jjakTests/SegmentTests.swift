import Foundation
import Testing

@Suite("jjak segment")
struct SegmentTests {
  private let folder: TemporaryFolder
  private let article: String

  init() throws {
    folder = try TemporaryFolder()
    article = try folder.write("비가 왔다; 눈도 왔다. 김 씨는 “춥다. 몹시 춥다.”라고 말했다.\n", "a.txt")
  }

  @Test("cuts an article, and names the rule behind each break")
  func explains() throws {
    let lines = try Program.run("segment", article)
    #expect(lines.output == "비가 왔다; 눈도 왔다.\n김 씨는 “춥다. 몹시 춥다.”라고 말했다.\n")
    let explained = try Program.run("segment", article, "--explain").output.split(separator: "\n")
    #expect(explained.allSatisfy { $0.split(separator: "\t").count == 3 })
    #expect(explained[0].hasPrefix("icu\t"))
  }

  @Test("goes on without a reader of its messages")
  func closedMessages() throws {
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", "\"$0\" segment nowhere.txt 2>&-", Program.executable.path]
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationReason == .exit && shell.terminationStatus == 2)
  }

  @Test("takes the encoding that it is told, and a language that it can cut")
  func encodingAndLanguage() throws {
    let file = folder.file("cp949.txt")
    // 비가 왔다. in CP949.
    try Data([0xBA, 0xF1, 0xB0, 0xA1, 0x20, 0xBF, 0xD4, 0xB4, 0xD9, 0x2E]).write(
      to: URL(filePath: file))
    #expect(try Program.run("segment", file, "--encoding", "cp949").output == "비가 왔다.\n")
    #expect(try Program.run("segment", file).messages.contains("--encoding"))
    for command in ["consistency", "coverage"] {
      let report = try Program.run(
        command, file, article, "--encoding", "cp949", "--embedding", "off")
      #expect(report.exitCode != 64, "\(report.messages)")
    }
    #expect(try Program.run("segment", article, "--language", "ko-KP").exitCode == 0)
    #expect(try Program.run("segment", article, "--language", "fr").exitCode == 64)
  }

  @Test("cuts by the rules of an SRX file instead, and says what is wrong with one")
  func rules() throws {
    let srx = """
      <?xml version="1.0"?>
      <srx xmlns="http://www.lisa.org/srx20" version="2.0"><header cascade="no"/><body>
      <languagerules><languagerule languagerulename="Korean">
      <rule break="no"><beforebreak>눈도</beforebreak><afterbreak>\\s</afterbreak></rule>
      <rule break="yes"><beforebreak>[;.]</beforebreak><afterbreak>\\s</afterbreak></rule>
      </languagerule></languagerules>
      <maprules><languagemap languagepattern="ko.*" languagerulename="Korean"/></maprules>
      </body></srx>
      """
    let file = try folder.write(srx, "desk.srx")
    let cut = try Program.run("segment", article, "--rules", file, "--explain")
    #expect(cut.exitCode == 0, "\(cut.messages)")
    let lines = cut.output.split(separator: "\n")
    #expect(lines.first?.hasSuffix("\t비가 왔다;") == true)
    #expect(lines.first?.hasPrefix("Korean:2\t") == true)
    let other = try Program.run("segment", article, "--rules", file, "--language", "en")
    #expect(other.exitCode == 2)
    let broken = try folder.write(String(srx.prefix(200)), "broken.srx")
    let cutOff = try Program.run("segment", article, "--rules", broken)
    #expect(cutOff.exitCode == 2 && cutOff.messages.contains("broken.srx"))
    #expect(try Program.run("segment", article, "--rules", article).exitCode == 2)
  }
}
