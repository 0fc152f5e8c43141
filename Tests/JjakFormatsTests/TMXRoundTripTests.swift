import Foundation
import JjakCore
import JjakFormats
import Testing

private let xmllint = "/usr/bin/xmllint"

/// Writes units to a file and returns its path.
private func write(
  _ units: [TranslationUnit], header: FileHeader = FileHeader(), in folder: TemporaryFolder,
  name: String = "out.tmx"
) throws -> (path: String, report: ExportReport) {
  let path = folder.path(name)
  let writer = try TMXWriter(path: path, header: header)
  for unit in units { try writer.write(unit) }
  return (path, try writer.finish())
}

/// A unit as it comes back from a file: canonical tags.
private func canonical(_ unit: TranslationUnit) -> TranslationUnit {
  var unit = unit
  unit.attributes = unit.attributes.map { attribute in
    guard attribute.name == "srclang", attribute.value != "*all*" else { return attribute }
    return Attribute(name: "srclang", value: LanguageTag(attribute.value).canonical)
  }
  for index in unit.variants.indices {
    unit.variants[index].language = LanguageTag(unit.variants[index].language.canonical)
    for note in unit.variants[index].notes.indices {
      unit.variants[index].notes[note].language = unit.variants[index].notes[note].language.map {
        LanguageTag($0.canonical)
      }
    }
  }
  for note in unit.notes.indices {
    unit.notes[note].language = unit.notes[note].language.map { LanguageTag($0.canonical) }
  }
  return unit
}

@Suite("TMX round trip")
struct TMXRoundTripTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(
    "reads back the units of real files as it wrote them",
    .enabled(if: !SharedFiles.tmx.isEmpty, "the shared files are absent"),
    arguments: SharedFiles.tmx)
  func rereadsRealFile(file: URL) throws {
    var units: [TranslationUnit] = []
    let first: ImportReport
    do {
      first = try TMXReader().read(path: file.path) { units.append($0) }
    } catch let error as FormatError {
      let fact = SharedFiles.facts.first { $0["file"] == file.lastPathComponent }
      #expect(
        fact?["libxml2"]?.hasPrefix("FAIL") == true || error.problem == .empty,
        "refused a file that is well-formed: \(error)")
      return
    }
    let written = try write(units, header: first.header, in: folder)
    var again: [TranslationUnit] = []
    try TMXReader(options: ReaderOptions(mode: .lenient)).read(path: written.path) {
      again.append($0)
    }
    #expect(again.count == units.count)
    #expect(again.map { $0.variants.map(\.text) } == units.map { $0.variants.map(\.text) })
    if written.report.losses[.codeAttributes] == nil, first.count(.inlineElement) == 0 {
      #expect(again.map(sortedAttributes) == units.map(canonical).map(sortedAttributes))
    }
  }

  @Test(
    "keeps as many units as an XML parser counts in real files",
    .enabled(if: !SharedFiles.facts.isEmpty, "the shared files are absent"),
    arguments: SharedFiles.facts)
  func countsUnits(fact: [String: String]) throws {
    let shared = try #require(SharedFiles.folder)
    let name = try #require(fact["file"])
    guard let count = fact["tus"].flatMap({ Int($0) }), fact["libxml2"] == "ok" else { return }
    let report = try TMXReader().read(
      path: shared.appendingPathComponent("formats/tmx/\(name)").path
    ) { _ in }
    #expect(report.kept + report.skippedUnits == count)
  }

  @Test(
    "writes real files valid against the DTD and the schema",
    .enabled(
      if: !SharedFiles.tmx.isEmpty && FileManager.default.isExecutableFile(atPath: xmllint),
      "the shared files or xmllint are absent"))
  func validatesRealFiles() throws {
    let shared = try #require(SharedFiles.folder)
    var paths: [String] = []
    for (index, file) in SharedFiles.tmx.enumerated() {
      var units: [TranslationUnit] = []
      guard let report = try? TMXReader().read(path: file.path, unit: { units.append($0) }) else {
        continue
      }
      paths.append(
        try write(units, header: report.header, in: folder, name: "\(index).tmx").path)
    }
    #expect(paths.count > 50)
    try expectValid(paths, schemas: shared.appendingPathComponent("formats/dtd"))
  }

  @Test(
    "writes hostile units valid against the DTD and the schema",
    .enabled(
      if: SharedFiles.folder != nil && FileManager.default.isExecutableFile(atPath: xmllint),
      "the shared files or xmllint are absent"))
  func validatesHostileUnits() throws {
    let shared = try #require(SharedFiles.folder)
    let header = FileHeader(attributes: [
      Attribute(name: "segtype", value: "wrong"), Attribute(name: "srclang", value: "한국어"),
      Attribute(name: "unknown", value: "\u{1}"),
    ])
    let written = try write([hostileUnit], header: header, in: folder)
    #expect(written.report.losses[.characters] == 2)
    #expect(written.report.losses[.codeAttributes] == 2)
    try expectValid([written.path], schemas: shared.appendingPathComponent("formats/dtd"))
  }

  @Test("keeps carriage returns, tabs, ends of line and unknown attributes")
  func keepsWhiteSpace() throws {
    var unit = TranslationUnit(source: "가\r\n나\t다\r라 ", target: "\n \u{A0}a\u{3000}")
    unit.attributes = [Attribute(name: "tuid", value: "a\tb\nc\rd&\"<&#38;")]
    unit.variants[0].attributes = [Attribute(name: "vendor", value: "1")]
    let written = try write([unit], in: folder)
    var again: [TranslationUnit] = []
    let report = try TMXReader(options: ReaderOptions(mode: .strict)).read(path: written.path) {
      again.append($0)
    }
    #expect(again == [unit])
    #expect(report.findings.isEmpty)
  }

  @Test("leaves nothing behind when a file is not finished, and the old file as it was")
  func writesAtomically() throws {
    let path = folder.path("kept.tmx")
    try "old".write(toFile: path, atomically: false, encoding: .utf8)
    do {
      let writer = try TMXWriter(path: path)
      try writer.write(TranslationUnit(source: "가", target: "a"))
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["kept.tmx"])
  }

  private var hostileUnit: TranslationUnit {
    let codes: [InlineElement] = [
      .code(name: "bpt", attributes: [], content: [.text("<b>")]),
      .code(name: "it", attributes: [Attribute(name: "pos", value: "?")], content: []),
      .code(
        name: "ph", attributes: [Attribute(name: "id", value: "1")],
        content: [
          .code(name: "sub", attributes: [], content: [.text("s")]),
          .span(name: "q", attributes: [Attribute(name: "a", value: "\"")], content: [.text("t")]),
        ]),
      .code(name: "sub", attributes: [], content: [.text("stray")]),
      .span(name: "t5:n", attributes: [Attribute(name: "id", value: "<")], content: []),
      .span(name: "g", attributes: [], content: [.text("가")]),
      .text("\u{0}나\u{FFFF}"),
    ]
    return TranslationUnit(
      variants: [
        TranslationVariant(language: LanguageTag("ko_KR"), content: InlineText(elements: codes)),
        TranslationVariant(language: LanguageTag(""), content: InlineText("]]>")),
      ],
      attributes: [
        Attribute(name: "segtype", value: "wrong"), Attribute(name: "xmlns:x", value: "y"),
        Attribute(name: "tuid", value: "1"), Attribute(name: "tuid", value: "2"),
      ])
  }

  private func sortedAttributes(_ unit: TranslationUnit) -> TranslationUnit {
    var unit = unit
    unit.attributes.sort { $0.name < $1.name }
    for index in unit.variants.indices {
      unit.variants[index].attributes.sort { $0.name < $1.name }
    }
    return unit
  }

  private func expectValid(_ paths: [String], schemas: URL) throws {
    let checked = try run(
      xmllint,
      ["--noout", "--nonet", "--dtdvalid", schemas.appendingPathComponent("tmx14.dtd").path] + paths
    )
    #expect(checked.status == 0, "\(checked.output.prefix(2000))")
    for path in paths {
      let text = try String(contentsOfFile: path, encoding: .utf8)
        .replacingOccurrences(of: "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n", with: "")
      try text.write(toFile: path, atomically: false, encoding: .utf8)
    }
    let schema = schemas.appendingPathComponent("tmx14.xsd").path
    let again = try run(xmllint, ["--noout", "--nonet", "--schema", schema] + paths)
    #expect(again.status == 0, "\(again.output.prefix(2000))")
  }
}
