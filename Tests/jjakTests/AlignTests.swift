import Foundation
import Testing

@Suite("jjak align")
struct AlignTests {
  private let sample = Program.projectFolder.appending(path: "Samples/01-border-market").path

  private func align(_ arguments: String..., input: String = "") throws -> Program.Result {
    try Program.run(["align", "--embedding", "off"] + arguments, input: input)
  }

  @Test("writes beads that hold every segment of either side once")
  func beads() throws {
    let result = try align(
      sample + "/ko.lines.txt", sample + "/en.lines.txt", "--lines", "--format", "beads")
    #expect(result.exitCode == 0)
    let rows = result.output.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    #expect(rows.allSatisfy { $0.count == 4 })
    for (column, file) in [(0, "/ko.lines.txt"), (1, "/en.lines.txt")] {
      let text = try String(contentsOfFile: sample + file, encoding: .utf8)
      let count = text.split(separator: "\n").count { !$0.allSatisfy(\.isWhitespace) }
      let positions = rows.flatMap { $0[column].split(separator: ",").compactMap { Int($0) } }
      #expect(positions.sorted() == Array(0..<count))
    }
    let kinds = Set(rows.map { String($0[3]) })
    #expect(kinds.isSubset(of: ["rendered", "moved", "dropped", "added", "furniture"]))
  }

  @Test("gives spans in Unicode scalars that hold the segments’ text")
  func spans() throws {
    let files = (sample + "/article.ko.txt", sample + "/article.en.txt")
    let spans = try align(files.0, files.1, "--format", "spans").output.split(separator: "\n")
    let listed = try align(files.0, files.1, "--format", "json").output
    let listing = try JSONDecoder().decode(Listing.self, from: Data(listed.utf8))
    let scalars = Array(try String(contentsOfFile: files.0, encoding: .utf8).unicodeScalars)
    try #require(spans.count == listing.beads.count)
    for (line, bead) in zip(spans, listing.beads) {
      let column = line.split(separator: "\t", omittingEmptySubsequences: false)[0]
      let texts = column.split(separator: ",").map { span in
        let bounds = span.split(separator: "-").compactMap { Int($0) }
        return String(String.UnicodeScalarView(scalars[bounds[0]..<bounds[1]]))
      }
      #expect(texts == bead.source.map { listing.source.segments[$0].text })
    }
  }

  private struct Listing: Decodable {
    struct Side: Decodable {
      struct Segment: Decodable { let text: String }
      let segments: [Segment]
    }
    struct Bead: Decodable { let source: [Int] }
    let source: Side
    let beads: [Bead]
  }

  @Test("answers a batch in order, a line for each pair")
  func batch() throws {
    let requests = (0..<12).map { number in
      let sentence = number.isMultiple(of: 2) ? "정부는 회담을 제의했다." : "비가 왔다.\\n\\n눈이 왔다."
      return """
        {"id":"\(number)","source":"\(sentence)","target":"It rained.","lines":true}
        """
    }
    let result = try align("--batch", input: requests.joined(separator: "\n") + "\n\n")
    #expect(result.exitCode == 0)
    let answers = result.output.split(separator: "\n")
    #expect(answers.count == 12)
    for (number, answer) in answers.enumerated() {
      #expect(answer.contains("\"id\":\"\(number)\""))
    }
  }

  @Test("aligns without vectors when the address does not answer, and says so once")
  func addressDown() throws {
    let request = #"{"id":"1","source":"비가 왔다.","target":"It rained.","lines":true}"# + "\n"
    let result = try Program.run(
      ["align", "--batch", "--embedding", "http://127.0.0.1:9", "--embed", "all"],
      input: request + request + request)
    #expect(result.exitCode == 0)
    #expect(result.output.split(separator: "\n").count == 3)
    #expect(result.messages.split(separator: "aligned without sentence vectors").count == 2)
    #expect(result.messages.contains("http://127.0.0.1:9/v1/embeddings"))
  }

  @Test("names the line of a batch that is no request, after the answers before it")
  func brokenBatch() throws {
    let request = #"{"id":"1","source":"비가 왔다.","target":"It rained."}"#
    let result = try align("--batch", input: request + "\nnonsense\n")
    #expect(result.exitCode == 2)
    #expect(result.output.contains("\"id\":\"1\""))
    #expect(result.messages.contains("standard input:2: found no request"))
  }

  @Test("says when the languages are swapped, and keeps source and target as given")
  func swapped() throws {
    let straight = try align(
      sample + "/article.ko.txt", sample + "/article.en.txt", "--format", "beads")
    let turned = try align(
      sample + "/article.en.txt", sample + "/article.ko.txt", "--format", "beads")
    #expect(turned.exitCode == 0)
    #expect(turned.messages.contains("Korean belongs first"))
    func links(_ text: String, _ source: Int, _ target: Int) -> Set<String> {
      Set(
        text.split(separator: "\n").map { line in
          let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
          return columns[source] + "\t" + columns[target]
        })
    }
    #expect(links(turned.output, 1, 0) == links(straight.output, 0, 1))
  }

  @Test("takes an empty side and leaves the other side over")
  func emptySide() throws {
    let result = try align("--batch", input: #"{"id":"1","source":"","target":"It rained."}"#)
    #expect(result.exitCode == 0)
    #expect(result.output.contains("\"kind\":\"added\""))
  }

  @Test("lists the least certain beads first, with their evidence")
  func doubtful() throws {
    let result = try align(
      sample + "/article.ko.txt", sample + "/article.en.txt", "--doubtful-first", "--explain")
    let margins = result.output.split(separator: "\n").map { $0.prefix(16) }
    let certainties = margins.compactMap { margin in
      margin.firstMatch(of: #/(\d+) %/#).flatMap { Int($0.1) }
    }
    #expect(margins.dropLast().allSatisfy { $0.count < 16 || $0.hasSuffix(" ") })
    #expect(certainties.count > 10)
    #expect(certainties == certainties.sorted())
    #expect(result.output.contains("nearest: "))
  }

  @Test("keeps pairs in a memory that can be looked up, once only")
  func into() throws {
    let folder = try TemporaryFolder()
    let memory = folder.file("desk.jjak")
    for expected in ["0 were there already", "kept 0 pairs"] {
      let result = try align(
        sample + "/article.ko.txt", sample + "/article.en.txt", "--into", memory, "--date",
        "2023-05-18")
      #expect(result.exitCode == 0)
      #expect(result.messages.contains(expected))
      #expect(result.messages.contains("memory undo") != (expected == "kept 0 pairs"))
    }
    let found = try Program.run("concordance", "밥솥", "--memory", memory, "--limit", "1")
    let origin = try #require(found.output.split(separator: "\n").last)
    #expect(origin.split(separator: "·").count { $0.contains("밥솥") } <= 1, "\(origin)")
  }

  @Test("refuses days that no calendar has", arguments: ["2024-13-45", "2023-02-29", "18 May"])
  func days(date: String) throws {
    let files = [sample + "/article.ko.txt", sample + "/article.en.txt"]
    for command in ["align", "consistency"] {
      let result = try Program.run([command] + files + ["--date", date])
      #expect(result.exitCode == 64 && result.messages.contains(date), "\(result.messages)")
    }
  }

  @Test(
    "names a file that can’t be read, and what to do",
    arguments: [
      ("missing.txt", "no such file"), ("empty.txt", "found no text"), ("picture.txt", "PNG"),
      ("folder", "found a folder"), ("broken.txt", "need text"),
    ])
  func unreadable(name: String, message: String) throws {
    let folder = try TemporaryFolder()
    let english = try folder.write("It rained.", "en.txt")
    _ = try folder.write("", "empty.txt")
    try Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0]).write(
      to: URL(filePath: folder.file("picture.txt")))
    try Data("비가 왔다".utf8 + [0, 0xFF, 0xFE, 0x81]).write(
      to: URL(filePath: folder.file("broken.txt")))
    try FileManager.default.createDirectory(
      atPath: folder.file("folder"), withIntermediateDirectories: false)
    let result = try align(folder.file(name), english)
    #expect(result.exitCode == 2)
    #expect(result.output.isEmpty)
    #expect(result.messages.contains(folder.file(name) + ": "))
    #expect(result.messages.contains(message))
  }
}
