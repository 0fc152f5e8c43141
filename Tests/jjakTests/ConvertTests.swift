import Foundation
import Testing

@Suite("Convert")
struct ConvertTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("turns a TMX file with faults into one without, and keeps what it says about itself")
  func normalises() throws {
    let file = try folder.write(
      """
      <tmx version="1.4"><header srclang="ko_KR" o-tmf="Desk TM" adminlang="en">
      <prop type="client">Hanbit</prop></header><body>
      <tu><tuv lang="ko_KR"><seg>쌀 &amp; 콩</seg></tuv><tuv lang="en_us"><seg>Rice &amp; beans</seg>
      <prop type="x">late</prop></tuv></tu><tu><tuv lang="ko"><seg/></tuv></tu></body></tmx>
      """, "faults.tmx")
    let output = folder.file("whole.tmx")
    let result = try Program.run("convert", file, output)
    #expect(result.exitCode == 0)
    #expect(result.output.isEmpty)
    #expect(result.messages.contains("read 1 units (tmx, UTF-8), 1 skipped"))
    #expect(result.messages.contains("property or note after the segment"))
    let written = try String(contentsOfFile: output, encoding: .utf8)
    for part in [
      #"srclang="ko-KR""#, #"o-tmf="Desk TM""#, #"<prop type="client">Hanbit</prop>"#,
      #"creationtool="jjak""#, #"<tuv xml:lang="en-US"><prop type="x">late</prop>"#,
      "<seg>쌀 &amp; 콩</seg>",
    ] {
      #expect(written.contains(part), "\(part) in \(written)")
    }
  }

  @Test("reads standard input and writes standard output, with what is lost told")
  func pipes() throws {
    let result = try Program.run(
      "convert", "-", "-", "--from", "csv", "--to", "tsv",
      input: "en,ko,desk\r\n\"rice, beans\",쌀,economy\r\n")
    #expect(result.exitCode == 0)
    #expect(result.output == "ko\ten\n쌀\trice, beans\n")
    #expect(result.messages.contains("lost      1 properties"))
  }

  @Test("names each kind of loss, in words and in JSON")
  func namesLosses() throws {
    let file = try folder.write(
      """
      <tmx version="1.4"><header/><body><tu tuid="a" creationdate="20240102T030405Z" creationid="kim">
      <note>n</note><prop type="p">v</prop><tuv xml:lang="ko"><seg>쌀<ph>x</ph></seg></tuv>
      <tuv xml:lang="en"><seg>rice</seg></tuv><tuv xml:lang="ja"><seg>米</seg></tuv></tu></body></tmx>
      """, "rich.tmx")
    let text = try Program.run("convert", file, folder.file("a.tsv")).messages
    let json = try Program.run("convert", file, folder.file("a.tsv"), "--json").messages
    for (kind, words) in [
      ("texts", "further texts"), ("codes", "codes"), ("notes", "notes"),
      ("properties", "properties"), ("dates", "dates"), ("people", "names of who"),
      ("attributes", "attributes"),
    ] {
      #expect(text.contains("  lost      1 \(words)"), "\(kind)")
      #expect(json.contains("\"kind\" : \"\(kind)\""), "\(kind)")
    }
  }

  @Test("names the formats there are when asked for another")
  func namesFormats() throws {
    let result = try Program.run("convert", "-", "-", "--from", "word", input: "x")
    #expect(result.exitCode == 64)
    #expect(result.messages.contains("need one of tmx, xliff, tbx, xces, po, "))
  }

  @Test("leaves nothing when it is killed")
  func leavesNothingBehind() throws {
    let folder = try TemporaryFolder()
    let running = try Program.start(["convert", "-", folder.file("out.tmx"), "--from", "tsv"])
    let rows = String(repeating: "쌀값이 올랐다.\tRice prices rose.\n", count: 10_000)
    try running.write(rows, untilFileOpensIn: folder.path)
    running.kill()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test("leaves no output when the input is damaged")
  func leavesNothing() throws {
    let file = try folder.write("<tmx version=\"1.4\"><header/><body><tu>", "cut.tmx")
    let result = try Program.run("convert", file, folder.file("out.csv"))
    #expect(result.exitCode == 2)
    #expect(result.messages.contains("cut.tmx:1"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["cut.tmx"])
  }
}
