import Foundation
import JjakCore
import JjakFormats
import Testing

/// Names a format in test output.
struct FormatCase: Sendable, CustomTestStringConvertible {
  let format: any UnitFormat
  var testDescription: String { format.name }

  static let all = UnitFormats.all.filter(\.isWritable).map { FormatCase(format: $0) }
}

/// A small generator with a seed.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Text on one line with everything that a format might trip over.
  mutating func text() -> String {
    let pieces = [
      "가", "똠", "a", " ", "\"", "'", ",", ";", "&", "<", ">", "]]>", "&#13;", "\\n", "=1+1", "😀",
      "\u{A0}", "\u{3000}", "\u{2028}", "\u{85}", "ㄱ", "㈜", "<b>", "%s", "–", "ko", "\u{FEFF}", "-",
    ]
    var text = "가"
    for _ in 0..<Int.random(in: 0...12, using: &self) {
      text += pieces[Int.random(in: 0..<pieces.count, using: &self)]
    }
    return text
  }
}

@Suite("Every unit format")
struct UnitFormatTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func path(_ format: any UnitFormat) -> String {
    folder.path("memory.\(format.fileEndings[0])")
  }

  @discardableResult
  private func write(
    _ units: [TranslationUnit], as format: any UnitFormat,
    options: WriterOptions = WriterOptions()
  ) throws -> ExportReport {
    let writer = try format.makeWriter(path: path(format), options: options)
    for unit in units { try writer.write(unit) }
    return try writer.finish()
  }

  private func read(
    _ format: any UnitFormat, mode: ReadingMode = .lenient
  ) throws -> (units: [TranslationUnit], report: ImportReport) {
    var units: [TranslationUnit] = []
    let report = try format.read(path: path(format), options: ReaderOptions(mode: mode)) {
      units.append($0)
    }
    return (units, report)
  }

  @Test("reads back the texts that it wrote", arguments: FormatCase.all, 0..<40)
  func readsBack(format: FormatCase, seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let units = (0..<20).map { _ in
      TranslationUnit(source: random.text(), target: random.text())
    }
    let written = try write(units, as: format.format)
    let (again, report) = try read(format.format)
    #expect(again.map { $0.variants.map(\.text) } == units.map { $0.variants.map(\.text) })
    #expect(again.map { $0.variants.map(\.language) } == units.map { $0.variants.map(\.language) })
    #expect(written.written == units.count && report.kept == units.count)
    #expect(report.skippedUnits == 0)
  }

  @Test("is found by the content and the name of what it wrote", arguments: FormatCase.all)
  func isDetected(format: FormatCase) throws {
    try write([TranslationUnit(source: "가", target: "a")], as: format.format)
    #expect(
      try UnitFormats.detect(ByteInput(path: path(format.format))).format.name == format.format.name
    )
  }

  @Test("skips and counts a unit that lacks a side", arguments: FormatCase.all)
  func skipsOneSided(format: FormatCase) throws {
    let oneSided = TranslationUnit(variants: [])
    let report = try write(
      [oneSided, TranslationUnit(source: "가", target: "a")], as: format.format)
    #expect(report.written == 1 && report.skippedUnits == 1)
  }

  @Test("passes on what the caller throws", arguments: FormatCase.all)
  func passesOnErrors(format: FormatCase) throws {
    struct Stop: Error {}
    try write([TranslationUnit(source: "가", target: "a")], as: format.format)
    #expect(throws: Stop.self) {
      try format.format.read(path: path(format.format), options: ReaderOptions()) { _ in
        throw Stop()
      }
    }
  }

  @Test("refuses an empty file and names it", arguments: FormatCase.all)
  func refusesEmpty(format: FormatCase) throws {
    try write([], as: format.format)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.url.path) {
      try "".write(toFile: folder.path(name), atomically: false, encoding: .utf8)
    }
    let error = #expect(throws: FormatError.self) { try read(format.format) }
    #expect(error?.problem == .empty)
    #expect(error?.place.file?.contains("memory") == true)
  }

  @Test("refuses undecodable bytes instead of storing replacements", arguments: FormatCase.all)
  func refusesBadBytes(format: FormatCase) throws {
    try write([TranslationUnit(source: "가나다", target: "abc")], as: format.format)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.url.path) {
      let url = URL(fileURLWithPath: folder.path(name))
      let damaged = try Data(contentsOf: url).map { $0 == UInt8(ascii: "c") ? 0xFF : $0 }
      try Data(damaged).write(to: url)
    }
    #expect(throws: FormatError.self) { try read(format.format) }
  }

  @Test("leaves nothing behind when it is not finished", arguments: FormatCase.all)
  func leavesNothing(format: FormatCase) throws {
    do {
      let writer = try format.format.makeWriter(path: path(format.format), options: WriterOptions())
      try writer.write(TranslationUnit(source: "가", target: "a"))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
  }

  @Test("says so when a file cannot be opened", arguments: FormatCase.all)
  func namesMissingFile(format: FormatCase) {
    let error = #expect(throws: FormatError.self) { try read(format.format) }
    #expect(error?.description.contains("no such file; check the path") == true)
  }
}
