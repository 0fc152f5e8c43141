import Foundation
import Testing

@Suite("Import and export")
struct ImportExportTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let starter = Program.projectFolder.appending(path: "Memories/starter.tmx").path

  private func importing(_ file: String, into memory: String, _ options: String...) throws
    -> Program.Result
  {
    try Program.run(["import", file, "--memory", folder.file(memory)] + options)
  }

  private func exported(_ memory: String, _ options: String...) throws -> String {
    let result = try Program.run(["export", "--memory", folder.file(memory)] + options)
    #expect(result.exitCode == 0, "\(result.messages)")
    return result.output
  }

  /// What each unit of a TMX file says, whatever the order of its properties and the white space.
  private func units(_ tmx: String) -> [[String]] {
    tmx.components(separatedBy: "<tu ").dropFirst().map { unit in
      let parts = unit.matches(of: #/<prop .*?</prop>|xml:lang="[^"]*"|<seg>.*?</seg>/#)
      return [String(unit.prefix { $0 != ">" })] + parts.map { String($0.output) }.sorted()
    }
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }

  /// The bytes of a memory, its log included.
  private func fingerprint(_ memory: String) -> [Data?] {
    ["", "-wal"].map { FileManager.default.contents(atPath: folder.file(memory) + $0) }
      .map { $0?.isEmpty == true ? nil : $0 }
  }

  @Test("give the starter memory back with all its metadata, also through a second memory")
  func keepsStarter() throws {
    #expect(try importing(Self.starter, into: "a.jjak").exitCode == 0)
    let first = try exported("a.jjak")
    #expect(try units(first) == units(text(Self.starter)))
    let file = try folder.write(first, "a.tmx")
    #expect(try importing(file, into: "b.jjak", "--strict").exitCode == 0)
    #expect(try exported("b.jjak") == first)
  }

  @Test("pass units through standard output and input", arguments: ["tmx", "csv", "tsv", "xliff"])
  func pipes(format: String) throws {
    let table = "ko\ten\n쌀을 샀다.\tHe bought rice.\n\"인용\", 둘\tQuoted; two\n"
    let start = try Program.run(
      "import", "-", "--from", "tsv", "--memory", folder.file("a.jjak"), input: table)
    #expect(start.exitCode == 0, "\(start.messages)")
    let middle = try exported("a.jjak", "--format", format)
    let end = try Program.run(
      "import", "-", "--from", format, "--memory", folder.file("b.jjak"), input: middle)
    #expect(end.exitCode == 0, "\(end.messages)")
    #expect(try exported("b.jjak", "--format", "tsv") == table)
  }

  @Test("treat units of a source that is there by the policy asked for, and undo it")
  func policies() throws {
    let first = try folder.write("쌀\trice\n물\twater\n", "first.tsv")
    let second = try folder.write("쌀\tgrain\n물\twater\n", "second.tsv")
    #expect(try importing(first, into: "a.jjak").exitCode == 0)
    let before = try exported("a.jjak", "--format", "tsv")
    let result = try importing(second, into: "a.jjak", "--policy", "overwrite")
    #expect(result.output.contains("added 1, 1 there already, 1 replaced, 0 skipped; import 2"))
    #expect(try exported("a.jjak", "--format", "tsv") == "ko\ten\n물\twater\n쌀\tgrain\n")
    let undo = try Program.run("memory", "undo", "2", "--memory", folder.file("a.jjak"))
    #expect(undo.output.contains("1 units gone, 1 units back"))
    #expect(try exported("a.jjak", "--format", "tsv") == before)
    #expect(try importing(second, into: "a.jjak", "--policy", "sometimes").exitCode == 64)
  }

  @Test("report what was repaired and skipped, with the first place of each kind")
  func reports() throws {
    let file = try folder.write("ko,en\n가,a\n나\n다,\n라,d\n", "list.csv")
    let result = try importing(file, into: "a.jjak")
    #expect(result.exitCode == 0)
    #expect(
      result.output.contains("read 2 units (csv, UTF-8); added 2, 0 there already, 2 skipped"))
    #expect(result.output.contains("1 × row with too few columns skipped"))
    #expect(result.output.contains("first in line 4"))
    #expect(try importing(file, into: "a.jjak", "--strict").exitCode == 2)
    let json = try importing(file, into: "a.jjak", "--json").output
    #expect(json.contains(#""added":0,"batch":2,"duplicates":2"#))
  }

  @Test(
    "refuse bad input with place and remedy and leave the memory as it was",
    arguments: [
      ("missing.tmx", "no such file"), ("empty.tmx", "the file is empty"),
      ("binary.tmx", "ZIP"), ("undecodable.csv", "byte "), ("folder.tmx", "found a folder"),
      ("half.tmx", "salvage"), ("notes.xyz", "the format is not recognised"),
    ])
  func refuses(name: String, words: String) throws {
    #expect(try importing(Self.starter, into: "a.jjak").exitCode == 0)
    let starter = try Data(contentsOf: URL(filePath: Self.starter))
    let contents: [String: Data] = [
      "empty.tmx": Data(), "binary.tmx": Data([0x50, 0x4B, 3, 4, 0, 0]),
      "undecodable.csv": Data("ko,en\n".utf8) + Data([0xC3, 0x28, 0x2C, 0xFF, 0xFF, 0x0A]),
      "half.tmx": starter.prefix(starter.count / 2), "notes.xyz": Data("가나다\n".utf8),
    ]
    if let content = contents[name] { try content.write(to: URL(filePath: folder.file(name))) }
    if name.hasPrefix("folder") {
      try FileManager.default.createDirectory(
        atPath: folder.file(name), withIntermediateDirectories: false)
    }
    let before = fingerprint("a.jjak")
    let result = try importing(folder.file(name), into: "a.jjak")
    #expect(result.exitCode == 2)
    #expect(result.output.isEmpty)
    #expect(result.messages.contains(folder.file(name)) && result.messages.contains(words))
    #expect(fingerprint("a.jjak") == before)
    #expect(try importing(folder.file(name), into: "new.jjak").exitCode == 2)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(!left.contains { $0.hasPrefix("new.jjak") })
  }

  @Test("say how many units were in other languages than the memory, and that they came in")
  func reportsOtherLanguages() throws {
    func unit(_ sides: KeyValuePairs<String, String>) -> String {
      "<tu>" + sides.map { "<tuv xml:lang=\"\($0)\"><seg>\($1)</seg></tuv>" }.joined() + "</tu>"
    }
    let units = [
      unit(["zh": "大米", "en": "rice"]), unit(["en": "talks", "zh": "会谈"]),
      unit(["en-US": "price", "ko-KR": "값"]),
    ]
    let header = "<header srclang=\"en\" datatype=\"plaintext\"/>"
    let file = try folder.write(
      "<tmx version=\"1.4\">\(header)<body>\(units.joined())</body></tmx>", "mixed.tmx")
    let first = try importing(file, into: "mixed.jjak").output
    #expect(
      first.contains("noted     2 × unit in zh–en, not the memory's languages, added"), "\(first)")
    #expect(try !importing(file, into: "mixed.jjak").output.contains("languages"))
    let json = try importing(file, into: "other.jjak", "--json").output
    #expect(json.contains(#""otherLanguages":{"zh–en":2}"#), "\(json)")
  }

  @Test("go on with the other files when one is refused, and end with 2")
  func goesOnAfterRefusal() throws {
    let first = try folder.write("ko,en\n가,a\n", "first.csv")
    let prose = try folder.write("가나다라.\n마바사.\n", "prose.txt")
    let last = try folder.write("ko,en\n나,b\n", "last.csv")
    let result = try Program.run([
      "import", first, prose, last, "--memory", folder.file("a.jjak"),
    ])
    #expect(result.exitCode == 2)
    #expect(result.messages.contains("\(prose): found no row with two columns"))
    #expect(result.output.split(separator: "\n").count == 2)
    #expect(try exported("a.jjak", "--format", "tsv") == "ko\ten\n가\ta\n나\tb\n")
  }

  @Test(
    "refuse a format or ending that can't be written",
    arguments: [
      (["--format", "srt"], 64, "--format srt: need one of tmx, xliff"),
      (["--format", "hunalign"], 64, "--format hunalign: need one of tmx, xliff"),
      (["--output", "units.tmx.gz"], 2, "pipe it into gzip"),
      (["--output", "units.unknown"], 2, "units.unknown: the format is not recognised"),
    ])
  func refusesOutput(options: [String], exitCode: Int32, words: String) throws {
    #expect(try importing(Self.starter, into: "a.jjak").exitCode == 0)
    let result = try Program.run(["export", "--memory", folder.file("a.jjak")] + options)
    #expect(result.exitCode == exitCode)
    #expect(result.messages.contains(words))
  }

  @Test("save what stands before damage when asked to")
  func salvages() throws {
    let starter = try text(Self.starter)
    let half = try folder.write(String(starter.prefix(starter.count / 2)), "half.tmx")
    let result = try importing(half, into: "a.jjak", "--salvage")
    #expect(result.exitCode == 0)
    #expect(result.output.contains("what stood before was kept"))
    let saved = try units(exported("a.jjak"))
    #expect(saved.count > 100 && saved == Array(units(starter).prefix(saved.count)))
  }

  @Test(
    "refuse a memory that can't be written",
    arguments: [
      ("no/such/folder.jjak", "does not exist"), ("folder.jjak", "found a folder"),
      ("text.jjak", "no database"),
    ])
  func refusesMemory(name: String, words: String) throws {
    _ = try folder.write("text", "text.jjak")
    try FileManager.default.createDirectory(
      atPath: folder.file("folder.jjak"), withIntermediateDirectories: false)
    let result = try importing(Self.starter, into: name)
    #expect(result.exitCode == 2)
    #expect(result.messages.contains(folder.file(name)) && result.messages.contains(words))
    #expect(try text(folder.file("text.jjak")) == "text")
  }

  @Test("make a second import wait, then say that the memory is in use")
  func refusesSecondWriter() throws {
    #expect(try importing(Self.starter, into: "a.jjak").exitCode == 0)
    let holder = try Program.start([
      "import", "-", "--from", "tsv", "--memory", folder.file("a.jjak"),
    ])
    try holder.waitForWriteLock()
    let second = try importing(Self.starter, into: "a.jjak")
    #expect(second.exitCode == 2)
    #expect(second.messages.contains("the memory is in use"))
    try holder.finish(input: "ko\ten\n새 문장이다.\tA new sentence.\n")
    #expect(try exported("a.jjak").contains("<seg>A new sentence.</seg>"))
  }

  @Test("never write over a memory")
  func keepsMemory() throws {
    #expect(try importing(Self.starter, into: "a.jjak").exitCode == 0)
    let memory = folder.file("a.jjak")
    for arguments in [
      ["export", "--memory", memory, "--format", "tmx", "--output", memory],
      ["convert", Self.starter, memory, "--to", "csv"],
    ] {
      let result = try Program.run(arguments)
      #expect(result.exitCode == 2 && result.messages.contains("would be lost"))
    }
    #expect(try units(exported("a.jjak")) == units(text(Self.starter)))
  }

  @Test("refuse an output that can't be written, and leave no part of it")
  func refusesOutput() throws {
    #expect(try importing(Self.starter, into: "a.jjak").exitCode == 0)
    let path = folder.file("no/such/out.tmx")
    let result = try Program.run(
      "export", "--memory", folder.file("a.jjak"), "--output", path)
    #expect(result.exitCode == 2)
    #expect(result.messages.contains(path) && result.messages.contains("folder does not exist"))
    let moses = try Program.run(
      "export", "--memory", folder.file("a.jjak"), "--format", "moses")
    #expect(moses.exitCode == 2 && moses.messages.contains("need two files"))
  }
}
