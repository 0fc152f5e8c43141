import Foundation
import Testing

@Suite("jjak memory")
struct MemoryCommandTests {
  private let folder: TemporaryFolder
  private let memory: String

  init() throws {
    folder = try TemporaryFolder()
    memory = folder.file("desk.jjak")
    let table = try folder.write("쌀\trice\n물\twater\n쌀\tgrain\n", "units.tsv")
    try #require(try run("create").exitCode == 0)
    try #require(try Program.run("import", table, "--memory", memory).exitCode == 0)
  }

  private func run(_ arguments: String...) throws -> Program.Result {
    try Program.run(["memory"] + arguments + ["--memory", memory])
  }

  private func exported() throws -> String {
    try Program.run("export", "--format", "tsv", "--memory", memory).output
  }

  @Test("edits a unit, shows what it was, and takes the edit back")
  func edit() throws {
    let before = try exported()
    let edit = try run("edit", "2", "--target", "drinking water")
    #expect(edit.output.contains("jjak memory undo 2"))
    #expect(try exported().contains("drinking water"))
    let history = try run("history", "2").output
    #expect(history.contains("water") && history.contains("change 2"))
    #expect(try run("undo", "2").output.contains("1 units back"))
    #expect(try exported() == before)
  }

  @Test("takes out what is there twice only when told to, and keeps it in a file")
  func dedupe() throws {
    let before = try exported()
    let proposal = try run("dedupe", "--by", "source")
    #expect(proposal.exitCode == 1)
    #expect(proposal.output.contains("drop 1") && proposal.output.contains("keep 3"))
    #expect(try exported() == before)
    let file = folder.file("removed.tmx")
    #expect(try run("dedupe", "--by", "source", "--apply", "--removed-to", file).exitCode == 0)
    #expect(try !exported().contains("rice"))
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("rice"))
    #expect(try run("dedupe", "--by", "source").exitCode == 0)
    #expect(try run("undo", "2").exitCode == 0)
    #expect(try exported() == before)
  }

  @Test("changes nothing where a unit or import is not there")
  func unknown() throws {
    let before = try Data(contentsOf: URL(filePath: memory))
    for arguments in [["undo", "9"], ["delete", "1", "9"], ["edit", "9", "--target", "x"]] {
      let result = try Program.run(["memory"] + arguments + ["--memory", memory])
      #expect(result.exitCode == 2)
      #expect(result.messages.contains("9: not found"))
    }
    #expect(try Data(contentsOf: URL(filePath: memory)) == before)
  }

  @Test("says that a memory is damaged, and saves what can be read")
  func salvage() throws {
    let rows = (0..<400).map { "문장이 길게 이어진다 \($0)\tThe sentence goes on, number \($0).\n" }
    let table = try folder.write(rows.joined(), "long.tsv")
    try #require(try Program.run("import", table, "--memory", memory).exitCode == 0)
    let copy = folder.file("broken.jjak")
    #expect(try run("backup", copy).exitCode == 0)
    var bytes = try Data(contentsOf: URL(filePath: copy))
    let place = try #require(bytes.range(of: Data("The sentence goes on, number 200.".utf8)))
    let page = place.lowerBound / 4096 * 4096
    bytes.replaceSubrange(page..<page + 4096, with: Data(repeating: 0xA5, count: 4096))
    try bytes.write(to: URL(filePath: copy))
    let refusal = try Program.run("export", "--format", "tsv", "--memory", copy)
    #expect(refusal.exitCode == 2)
    #expect(refusal.messages.contains("is damaged"))
    #expect(refusal.messages.contains("jjak export --salvage"))
    #expect(try Program.run("memory", "verify", "--memory", copy).exitCode != 0)
    let saved = try Program.run("export", "--salvage", "--format", "tsv", "--memory", copy)
    #expect(saved.exitCode == 1)
    #expect(saved.messages.contains("units at most that can't be read"))
    let whole = try exported().split(separator: "\n")
    let lines = saved.output.split(separator: "\n")
    #expect(lines.count > whole.count - 100 && lines.count < whole.count)
    #expect(Set(lines).isSubset(of: whole))
    #expect(try Data(contentsOf: URL(filePath: copy)) == bytes)
  }

  @Test("copies a memory, merges others once, and finds all well")
  func copies() throws {
    let copy = folder.file("copy.jjak")
    #expect(try run("backup", copy).exitCode == 0)
    #expect(try run("backup", copy).exitCode == 2)
    #expect(try run("merge", copy).output.contains("added 0 units, 3 there already"))
    let itself = try Program.run("memory", "merge", copy, "--memory", copy)
    #expect(itself.exitCode == 2 && itself.messages.contains("found the memory itself"))
    let other = folder.file("other.jjak")
    let merged = try Program.run("memory", "merge", copy, "--memory", other)
    #expect(merged.output.contains("added 3 units"))
    #expect(try run("verify").output.contains("all is well"))
    #expect(try run("info").output.contains("3 units"))
  }
}

@Suite("jjak memory doctor")
struct MemoryDoctorTests {
  private let folder: TemporaryFolder
  private let memory: String

  /// The begin of the starter memory, in which the targets of `swapped` have changed places.
  init() throws {
    folder = try TemporaryFolder()
    memory = folder.file("desk.jjak")
    let starter = Program.projectFolder.appending(path: "Memories/starter.tmx").path
    let table = folder.file("starter.tsv")
    let conversion = try Program.run("convert", starter, table)
    try #require(conversion.exitCode == 0, "\(conversion.messages)")
    var rows = try String(contentsOfFile: table, encoding: .utf8).split(separator: "\n")
      .prefix(101).map { $0.split(separator: "\t").prefix(2).map(String.init) }
    for (first, second) in Self.swapped {
      (rows[first][1], rows[second][1]) = (rows[second][1], rows[first][1])
    }
    let damaged = ["ì\u{8c}\u{80}ê°\u{92}ì\u{9d}´ ì\u{98}¬ë\u{9e}\u{90}ë\u{8b}¤", "Rice went up."]
    let text = (rows + [damaged]).map { $0.joined(separator: "\t") + "\n" }.joined()
    let file = try folder.write(text, "units.tsv")
    try #require(try Program.run("import", file, "--memory", memory).exitCode == 0)
  }

  private static let swapped = [(20, 90), (40, 70)]

  private func doctor(_ arguments: String...) throws -> Program.Result {
    try Program.run(["memory", "doctor", "--memory", memory] + arguments)
  }

  private func exported() throws -> String {
    try Program.run("export", "--format", "tsv", "--memory", memory).output
  }

  @Test("finds swapped and damaged units and few others, says why, and changes nothing")
  func finds() throws {
    let before = try exported()
    let result = try doctor()
    #expect(result.exitCode == 1)
    for number in Self.swapped.flatMap({ [$0.0, $0.1] }) {
      #expect(result.output.contains("unit \(number) "), "\(result.output)")
    }
    #expect(result.output.contains("fits its target better"))
    #expect(result.output.contains("the source was read in a wrong encoding"))
    #expect(result.output.matches(of: #/unit \d+  /#).count < 10, "\(result.output)")
    #expect(try exported() == before)
  }

  @Test("takes doubtful units out only when told to, keeps them in a file, and undoes it")
  func applies() throws {
    let before = try exported()
    let (shown, taken) = (folder.file("shown.tmx"), folder.file("taken.tmx"))
    #expect(try doctor("--removed-to", shown).exitCode == 1)
    #expect(try exported() == before)
    #expect(try doctor("--apply", "--removed-to", taken).exitCode == 0)
    let removed = try String(contentsOfFile: taken, encoding: .utf8)
    #expect(removed.contains("Rice went up."))
    #expect(try String(contentsOfFile: shown, encoding: .utf8) == removed)
    #expect(try exported() != before)
    #expect(try Program.run("memory", "undo", "2", "--memory", memory).exitCode == 0)
    #expect(try exported() == before)
  }
}
