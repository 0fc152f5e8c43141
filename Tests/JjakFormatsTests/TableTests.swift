import Foundation
import JjakCore
import JjakFormats
import Testing

private func readTable(
  _ text: String, _ format: TableFormat = .csv, mode: ReadingMode = .lenient
) throws -> (pairs: [[String]], report: ImportReport, units: [TranslationUnit]) {
  var units: [TranslationUnit] = []
  let report = try format.read(
    ByteInput(text, name: "novel.\(format.name)"), options: ReaderOptions(mode: mode)
  ) { units.append($0) }
  return (units.map { $0.variants.map(\.text) }, report, units)
}

@Suite("Tables")
struct TableTests {
  @Test("read quotes, separators and ends of line inside cells")
  func readsQuotedCells() throws {
    let read = try readTable("\"가, 나\",\"a \"\"b\"\"\"\r\n\"다\n라\",\"c\r\nd\"\r\n")
    #expect(read.pairs == [["가, 나", "a \"b\""], ["다\n라", "c\r\nd"]])
  }

  @Test("take languages and order from a header row")
  func readsHeader() throws {
    let read = try readTable("en-US,desk,ko_KR\na,경제,가\n")
    #expect(read.pairs == [["가", "a"]])
    let unit = try #require(read.units.first)
    #expect(unit.variants.map(\.language.rawValue) == ["ko_KR", "en-US"])
    #expect(unit.property("desk") == "경제")
  }

  @Test(
    "find what stands between cells outside quotation marks, or take what the file names",
    arguments: [
      "\"가, 나, 다\";\"a, b\"\n", "sep=;\r\n\"가, 나, 다\";\"a, b\"\r\n", "sep=|\n가, 나, 다|a, b\n",
      "sep=\t\n가, 나, 다\ta, b",
    ])
  func findsSeparator(text: String) throws {
    let read = try readTable(text)
    #expect(read.pairs == [["가, 나, 다", "a, b"]])
    #expect(read.report.count(.separatorGuessed) == (text.hasPrefix("sep") ? 0 : 1))
  }

  @Test("count lines behind the line that names the separator")
  func countsLinesBehindSeparator() throws {
    let read = try readTable("sep=;\nko;en\n가;a\n나\n")
    #expect(read.report.skips.first?.firstLine == 4)
  }

  @Test("may end their lines with carriage returns alone", arguments: [TableFormat.csv, .tsv])
  func readsCarriageReturns(format: TableFormat) throws {
    let separator = format.name == "csv" ? "," : "\t"
    let read = try readTable("ko,en\r가,a\r나,b".replacing(",", with: separator), format)
    #expect(read.pairs == [["가", "a"], ["나", "b"]])
  }

  @Test("quote cells of TSV in UTF-16, as Excel does")
  func readsUnicodeText() throws {
    let text = "Korean\tEnglish\r\n\"\"\"네\"\" 했다\"\t\"a\nb\"\r\n가\tc\r\n"
    let bytes: [UInt8] =
      [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] as [UInt8] }
    var texts: [[String]] = []
    try TableFormat.tsv.read(ByteInput(bytes)) { texts.append($0.variants.map(\.text)) }
    #expect(texts == [["\"네\" 했다", "a\nb"], ["가", "c"]])
  }

  @Test("take the first row as text when it names no columns")
  func readsWithoutHeader() throws {
    #expect(try readTable("가\ta\n나\tb", .tsv).pairs == [["가", "a"], ["나", "b"]])
  }

  @Test(
    "tell source from target by script where no row names the columns",
    arguments: [
      (
        "defector,탈북자\nthe market (jangmadang),장마당\n",
        [["탈북자", "defector"], ["장마당", "the market (jangmadang)"]]
      ),
      ("7,탈북자,defector\n8,장마당,market\n", [["탈북자", "defector"], ["장마당", "market"]]),
      ("K12,탈북자,a defector\nK13,장마당,a market\n", [["탈북자", "a defector"], ["장마당", "a market"]]),
      ("개성,Kaesong\nKPA,KPA\n", [["개성", "Kaesong"], ["KPA", "KPA"]]),
      ("1,2\n3,4\n", [["1", "2"], ["3", "4"]]),
    ])
  func tellsSidesByScript(text: String, pairs: [[String]]) throws {
    let read = try readTable(text)
    #expect(read.pairs == pairs)
    let isExpected = text.hasPrefix("개성") || text.hasPrefix("1,")
    #expect(read.report.count(.columnsGuessed) == (isExpected ? 0 : 1))
  }

  @Test("refuse text that is no table", arguments: [TableFormat.csv, .tsv])
  func refusesProse(format: TableFormat) {
    let error = #expect(throws: FormatError.self) {
      try readTable("정부는 회담을 제의했다.\n북한은 답하지 않았다.\n", format)
    }
    #expect(error?.problem == .noTable)
  }

  @Test("can be followed by the bytes that were read of them")
  func countsBytes() throws {
    let text = "가,a\n" + String(repeating: "나,b\n", count: 2_000)
    var taken = 0
    let input = ByteInput(text, name: "novel.csv").counted { taken += $0 }
    _ = try TableFormat.csv.read(input, options: ReaderOptions()) { _ in }
    #expect(taken == text.utf8.count)
  }

  @Test("report a ragged row with place, found and needed")
  func reportsRaggedRow() throws {
    let read = try readTable("source\ttarget\n가\ta\n나\n다\tb\tc\n", .tsv)
    #expect(read.pairs == [["가", "a"]])
    #expect(read.report.skippedUnits == 2)
    let finding = try #require(read.report.skips.first)
    #expect(
      finding.example == "novel.tsv:3: found 1 column, need 2 (source, target)")
    let error = #expect(throws: FormatError.self) {
      try readTable("source\ttarget\n나\n", .tsv, mode: .strict)
    }
    #expect(error?.description == "novel.tsv:2: found 1 column, need 2 (source, target)")
  }

  @Test("name the line of a quotation mark that never closes")
  func reportsUnclosedQuote() {
    let error = #expect(throws: FormatError.self) { try readTable("ko,en\n가,a\n\"나,b\n다,c\n") }
    #expect(error?.place.line == 3)
    #expect(error?.problem == .unclosedQuote)
  }

  @Test("keep quotation marks of TSV as text")
  func keepsQuotes() throws {
    #expect(try readTable("\"가\"\t5\" disk\n", .tsv).pairs == [["\"가\"", "5\" disk"]])
  }

  @Test("read CP949 and UTF-16 and say so")
  func readsOtherEncodings() throws {
    // 똠방,a in CP949: 똠 exists there alone, not in EUC-KR.
    let bytes: [UInt8] = [0x8C, 0x63, 0xB9, 0xE6, 0x2C, 0x61, 0x0A]
    var units: [TranslationUnit] = []
    let report = try TableFormat.csv.read(ByteInput(bytes)) { units.append($0) }
    #expect(units.first?.variant(.korean)?.text == "똠방")
    #expect(report.encoding == "CP949" && report.count(.encodingGuessed) == 1)
    let wide = "가\ta\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    try TableFormat.tsv.read(ByteInput([0xFF, 0xFE] + wide)) { units.append($0) }
    #expect(units.last?.variant(.korean)?.text == "가")
  }

  @Test("guard formulas only when asked")
  func guardsFormulas() throws {
    let folder = try TemporaryFolder()
    var options = WriterOptions()
    for (isGuarded, expected) in [(false, "=1+1,-2"), (true, "'=1+1,'-2")] {
      options.guardsFormulas = isGuarded
      let writer = try TableFormat.csv.makeWriter(path: folder.path("a.csv"), options: options)
      try writer.write(TranslationUnit(source: "=1+1", target: "-2"))
      _ = try writer.finish()
      let text = try String(contentsOfFile: folder.path("a.csv"), encoding: .utf8)
      #expect(text == "ko,en\r\n\(expected)\r\n")
    }
  }

  @Test("replace tabs and ends of line in TSV with spaces and count them")
  func flattensTSV() throws {
    let folder = try TemporaryFolder()
    let writer = try TableFormat.tsv.makeWriter(
      path: folder.path("a.tsv"), options: WriterOptions())
    try writer.write(TranslationUnit(source: "가\r\n나", target: "a\tb"))
    #expect(try writer.finish().losses == [.lineBreaks: 3])
    #expect(
      try String(contentsOfFile: folder.path("a.tsv"), encoding: .utf8) == "ko\ten\n가 나\ta b\n")
  }
}
