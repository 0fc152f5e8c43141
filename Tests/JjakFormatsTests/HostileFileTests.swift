import Foundation
import JjakCore
import JjakFormats
import Testing

/// The files that `make_torture.py` of the shared folder writes, with what is expected of each.
private enum HostileFiles {
  struct Case: Sendable, CustomTestStringConvertible {
    let path: String
    let expected: String
    let note: String
    var testDescription: String { path }
  }

  private static let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    "jjak-hostile-\(ProcessInfo.processInfo.processIdentifier)")

  private static let readable: Set<String> = ["tmx", "tmx.gz", "csv", "tsv", "moses", "xliff"]

  /// The folder and the cases of formats that hold units; nil where the script cannot be run.
  static let generated: (folder: URL, cases: [Case])? = {
    guard let shared = SharedFiles.folder else { return nil }
    atexit { try? FileManager.default.removeItem(at: HostileFiles.folder) }
    let script = shared.appendingPathComponent("formats/make_torture.py").path
    guard (try? run("/usr/bin/env", ["python3", script, folder.path]))?.status == 0,
      let index = try? String(
        contentsOf: folder.appendingPathComponent("index.tsv"), encoding: .utf8)
    else { return nil }
    let rows = index.split(separator: "\n").dropFirst().map { $0.components(separatedBy: "\t") }
    let cases = rows.filter { $0.count > 4 && readable.contains($0[1]) }
      .map { Case(path: $0[0], expected: $0[3], note: $0[4]) }
    return (folder, cases)
  }()

  static var cases: [Case] { generated?.cases ?? [] }
}

@Suite("Hostile files")
struct HostileFileTests {
  /// Files whose expectation leaves a choice, and the choice made here: all are refused.
  private static let refusedByChoice: Set<String> = [
    "xml/xxe-param.tmx", "xml/entity-internal-benign.tmx", "xml/xml11.tmx",
  ]
  /// Files that may be corrected instead of refused, if the report says so.
  private static let correctedByChoice: Set<String> = ["enc/tmx-decl-utf16-is-utf8.tmx"]

  @Test(
    "ends as the index of hostile files expects",
    .enabled(if: !HostileFiles.cases.isEmpty, "the shared files or python3 are absent"),
    arguments: HostileFiles.cases)
  fileprivate func endsAsExpected(_ file: HostileFiles.Case) throws {
    let folder = try #require(HostileFiles.generated?.folder)
    let path = folder.appendingPathComponent(file.path).path
    let outcome = Result { try read(path, mode: .lenient) }
    if Self.correctedByChoice.contains(file.path) {
      #expect(try outcome.get().findings.isEmpty == false)
    } else if Self.refusedByChoice.contains(file.path) || file.expected.hasPrefix("REJECT") {
      expectRefusal(outcome, file)
    } else if file.expected == "PARTIAL" {
      expectRefusal(outcome, file)
      let salvaged = try read(path, mode: .salvage)
      #expect(salvaged.damage != nil)
      if let count = Self.unitCount(in: file.note) { #expect(salvaged.kept == count) }
    } else {
      let report = try outcome.get()
      if let count = Self.unitCount(in: file.note) { #expect(report.kept == count, "\(file.note)") }
      if file.expected == "OK+WARN" {
        #expect(!report.findings.isEmpty, "\(file.note)")
      }
    }
  }

  private func expectRefusal(
    _ outcome: Result<ImportReport, any Error>, _ file: HostileFiles.Case
  ) {
    switch outcome {
    case .success(let report):
      Issue.record("read \(report.kept) units of a file to refuse: \(file.note)")
    case .failure(let error as FormatError):
      #expect(error.description.contains("/"), "names no file: \(error)")
      if file.expected == "REJECT-LIMIT" {
        guard case .limit = error.problem else {
          Issue.record("names no limit: \(error)")
          return
        }
      }
    case .failure(let error):
      Issue.record("an error of another kind: \(error)")
    }
  }

  private func read(_ path: String, mode: ReadingMode) throws -> ImportReport {
    let (format, input) = try UnitFormats.detect(ByteInput(path: path))
    return try format.read(input, options: ReaderOptions(mode: mode)) {
      for variant in $0.variants {
        #expect(!variant.text.contains("\u{FFFD}"))
      }
    }
  }

  /// The first `1 translated`, `3 TUs`, `57 complete TUs` or `2 pairs` of a note.
  private static func unitCount(in note: String) -> Int? {
    if let match = note.firstMatch(of: #/([0-9]+) translated/#) { return Int(match.1) }
    let match = note.firstMatch(
      of: #/(?:^|[^0-9])([0-9]+) (?:(?:complete|usable) )?(?:TUs?|pairs|units)\b/#)
    return match.flatMap { Int($0.1) }
  }
}

@Suite("Limits of readers")
struct ReaderLimitTests {
  @Test("are taken as a user writes them, and named by what passes them")
  func parsing() throws {
    let limits = try ReaderLimits(parsing: "segment=2K, depth=10 input=1G")
    #expect(limits[.segment] == 2048)
    #expect(limits[.depth] == 10)
    #expect(limits[.input] == 1 << 30)
    #expect(limits[.unit] == ReaderLimits()[.unit])
    let cell = String(repeating: "가", count: 700)
    let error = #expect(throws: FormatError.self) {
      try TableFormat.csv.read(
        ByteInput("ko,en\n\(cell),a"), options: ReaderOptions(limits: limits)
      ) { _ in }
    }
    #expect(error?.problem == .limit(.segment, name: "bytes in one cell", allowed: 2048))
    #expect(error?.description.contains("JJAK_LIMITS=segment=4096") == true)
  }

  @Test("bound each text of each format of units", arguments: FormatCase.all)
  func boundsTexts(format: FormatCase) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("memory.\(format.format.fileEndings[0])")
    let writer = try format.format.makeWriter(path: path, options: WriterOptions())
    try writer.write(
      TranslationUnit(source: String(repeating: "가", count: 700), target: "a"))
    _ = try writer.finish()
    let limits = try ReaderLimits(parsing: "segment=2K")
    let error = #expect(throws: FormatError.self) {
      try format.format.read(path: path, options: ReaderOptions(limits: limits)) { _ in }
    }
    guard case .limit(.segment, _, 2048)? = error?.problem else {
      Issue.record("another error: \(String(describing: error))")
      return
    }
    try format.format.read(path: path) { #expect($0.variants.first?.text.count == 700) }
  }

  @Test(
    "refuse names and numbers that are none",
    arguments: ["segments=1", "segment", "segment=0", "segment=1T", "input=9999999999G", "=1"])
  func refusing(text: String) {
    #expect(throws: FormatError.self) { try ReaderLimits(parsing: text) }
  }
}
