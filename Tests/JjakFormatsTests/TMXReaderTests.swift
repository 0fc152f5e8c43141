import JjakCore
import JjakFormats
import Testing

/// Wraps units as a TMX file.
func tmx(_ body: String, header: String = standardHeader) -> String {
  "<tmx version=\"1.4\">\n\(header)\n<body>\n\(body)\n</body>\n</tmx>\n"
}

let standardHeader = """
  <header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" \
  srclang="ko" datatype="plaintext"/>
  """

/// A unit with the given sides.
func tu(_ korean: String, _ english: String = "Rain.", attributes: String = "") -> String {
  "<tu\(attributes)><tuv xml:lang=\"ko\"><seg>\(korean)</seg></tuv>"
    + "<tuv xml:lang=\"en\"><seg>\(english)</seg></tuv></tu>"
}

/// Reads a whole file from memory.
func readTMX(
  _ bytes: [UInt8], mode: ReadingMode = .lenient
) throws -> (units: [TranslationUnit], report: ImportReport) {
  var units: [TranslationUnit] = []
  let report = try TMXReader(options: ReaderOptions(mode: mode)).read(ByteInput(bytes)) {
    units.append($0)
  }
  return (units, report)
}

func readTMX(
  _ text: String, mode: ReadingMode = .lenient
) throws -> (units: [TranslationUnit], report: ImportReport) {
  try readTMX(Array(text.utf8), mode: mode)
}

@Suite("TMX reading")
struct TMXReaderTests {
  @Test("reads both sides, attributes, notes and properties")
  func readsEverything() throws {
    let (units, report) = try readTMX(
      tmx(
        """
        <tu tuid="7" creationdate="20260101T000000Z"><note xml:lang="en">n</note>\
        <prop type="x-desk">경제</prop><tuv xml:lang="ko-KR" changeid="kim"><seg>비 &amp; 눈</seg></tuv>\
        <tuv xml:lang="en"><seg> Rain &lt;3 </seg></tuv></tu>
        """))
    let unit = try #require(units.first)
    #expect(units.count == 1 && report.kept == 1 && report.findings.isEmpty)
    #expect(unit.attributes.map(\.name) == ["tuid", "creationdate"])
    #expect(unit.notes == [Note(text: "n", language: .english)])
    #expect(unit.property("x-desk") == "경제")
    #expect(unit.variant(.korean)?.text == "비 & 눈")
    #expect(unit.variant(.korean)?.attributes == [Attribute(name: "changeid", value: "kim")])
    #expect(unit.variant(.english)?.text == " Rain <3 ")
  }
}
