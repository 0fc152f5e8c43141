import Foundation
import JjakCore
import JjakFormats
import Testing

@Suite("Moses pairs")
struct MosesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read(_ korean: String, _ english: String) throws -> ([[String]], ImportReport) {
    try korean.write(toFile: folder.path("a.ko"), atomically: false, encoding: .utf8)
    try english.write(toFile: folder.path("a.en"), atomically: false, encoding: .utf8)
    var pairs: [[String]] = []
    let report = try MosesFormat().read(path: folder.path("a.en"), options: ReaderOptions()) {
      pairs.append($0.variants.map(\.text))
    }
    return (pairs, report)
  }

  @Test("pair lines by number, and a blank line keeps its place")
  func pairsLines() throws {
    let (pairs, report) = try read("가\n\n다\u{2028}\u{85}라\n", "a\r\nb\r\nc\r\n")
    #expect(pairs == [["가", "a"], ["다\u{2028}\u{85}라", "c"]])
    #expect(report.skippedUnits == 1 && report.skips.first?.firstLine == 2)
  }

  @Test("may be compressed")
  func readsCompressed() throws {
    for name in ["a.ko", "a.en"] {
      let path = folder.path(name)
      try "\(name) 하나\n".write(toFile: path, atomically: false, encoding: .utf8)
      #expect(try run("/bin/gzip", [path]).status == 0)
    }
    var texts: [String] = []
    try MosesFormat().read(path: folder.path("a.ko.gz")) { texts += $0.variants.map(\.text) }
    #expect(texts == ["a.ko 하나", "a.en 하나"])
  }

  @Test("of unequal length are refused with both counts")
  func refusesUnequal() {
    let error = #expect(throws: FormatError.self) { try read("가\n나\n다", "a\nb\n") }
    #expect(error?.problem == .lineCounts(source: 3, target: 2))
  }

  @Test("take long files line by line")
  func readsLongFiles() throws {
    let lines = (0..<30000).map { "\($0) 정부는 새로운 정책을 발표했다." }
    let (pairs, _) = try read(lines.joined(separator: "\n"), lines.joined(separator: "\r\n"))
    #expect(pairs.map { $0[0] } == lines)
    #expect(pairs.map { $0[1] } == lines)
  }
}

@Suite("XLIFF")
struct XLIFFTests {
  private func read(_ text: String) throws -> ([TranslationUnit], ImportReport) {
    var units: [TranslationUnit] = []
    let report = try XLIFFFormat().read(ByteInput(text)) { units.append($0) }
    return (units, report)
  }

  private let sample = """
    <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
    <file source-language="ko-KR" target-language="en-US" datatype="plaintext" original="a"><body>
    <trans-unit id="7" approved="yes"><source>비<x id="1"/>가 <g id="2">온</g>다</source>
    <seg-source><mrk mtype="seg" mid="1">비</mrk></seg-source>
    <target state="final">Rain <bpt id="3">&lt;b&gt;</bpt>falls<ept id="3">&lt;/b&gt;</ept></target>
    <note>메모</note><alt-trans><source>비다</source><target>It rains</target></alt-trans>
    </trans-unit><trans-unit id="8"><source>눈</source></trans-unit></body></file></xliff>
    """

  @Test("is read with codes, notes, states and stored matches")
  func readsVersion1() throws {
    let (units, report) = try read(sample)
    #expect(
      units.map { $0.variants.map(\.text) } == [["비다", "It rains"], ["비가 온다", "Rain falls"]])
    let unit = try #require(units.last)
    #expect(unit.attribute("id") == "7" && unit.attribute("approved") == "yes")
    #expect(unit.notes == [Note(text: "메모")])
    #expect(unit.variants.map(\.language.rawValue) == ["ko-KR", "en-US"])
    #expect(unit.variants.last?.attributes == [Attribute(name: "state", value: "final")])
    #expect(report.kept == 2 && report.count(.untranslated) == 1)
  }

  @Test("2.x is read by segment")
  func readsVersion2() throws {
    let (units, report) = try read(
      """
      <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="ko" trgLang="en">
      <file id="f"><unit id="u"><originalData><data id="d">b</data></originalData>
      <segment><source>비<ph id="1" dataRef="d"/></source><target><pc id="2">Rain</pc></target></segment>
      <ignorable><source> </source></ignorable><segment><source>눈</source></segment></unit></file></xliff>
      """)
    #expect(units.map { $0.variants.map(\.text) } == [["비", "Rain"]])
    #expect(report.count(.untranslated) == 1)
  }

  private func version1(_ body: String) -> String {
    """
    <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a"
    source-language="ko" target-language="en" datatype="plaintext"><body>\(body)</body></file></xliff>
    """
  }

  @Test("1.2 is read by segment where both sides mark them")
  func readsMarkedSegments() throws {
    let (units, report) = try read(
      version1(
        """
        <trans-unit id="1"><source>첫째. <g id="1">둘째.</g> 셋째.</source><seg-source><mrk mtype="seg"
        mid="a">첫째.</mrk> <g id="1"><mrk mtype="seg" mid="b">둘째.</mrk></g> <mrk mtype="seg"
        mid="c">셋째.</mrk></seg-source><target><g id="1"><mrk mtype="seg" mid="b">Second.</mrk></g> <mrk
        mtype="seg" mid="a">First.</mrk> <mrk mtype="seg" mid="c"/></target></trans-unit>
        """))
    #expect(units.map { $0.variants.map(\.text) } == [["첫째.", "First."], ["둘째.", "Second."]])
    #expect(report.count(.untranslated) == 1)
  }

  @Test("stored matches may have several targets, in languages of their own")
  func readsMatches() throws {
    let (units, _) = try read(
      version1(
        """
        <trans-unit id="1"><source>비</source><target xml:lang="en-GB">Rain</target><alt-trans>
        <target>Rainfall</target><target xml:lang="fr">Pluie</target></alt-trans></trans-unit>
        """))
    let found = units.map { $0.variants.map { "\($0.language.rawValue)=\($0.text)" } }
    #expect(
      found == [["ko=비", "en=Rainfall"], ["ko=비", "fr=Pluie"], ["ko=비", "en-GB=Rain"]])
  }

  @Test("each part of a file has the languages that it names, or those of the caller")
  func readsLanguages() throws {
    func part(_ languages: String) -> String {
      "<file \(languages)><body><trans-unit id=\"1\"><source>a</source><target>b</target></trans-unit>"
        + "</body></file>"
    }
    let (units, _) = try read(
      "<xliff version=\"1.2\">"
        + part("source-language=\"ja\" target-language=\"de\"") + part("source-language=\"ja\"")
        + part("") + "</xliff>")
    #expect(
      units.map { $0.variants.map(\.language.rawValue) } == [
        ["ja", "de"], ["ja", "en"], ["ko", "en"],
      ])
  }

  @Test("white space counts only where the file says so")
  func readsWhiteSpace() throws {
    let (units, _) = try read(
      version1(
        """
        <trans-unit id="1"><source>
          비가  <x id="1"/>
          온다
        </source><target> It rains </target></trans-unit><group xml:space="preserve"><trans-unit id="2">
        <source>
         눈</source><target>Snow
        </target></trans-unit></group>
        """))
    #expect(
      units.map { $0.variants.map(\.text) } == [["비가   온다", " It rains "], ["\n 눈", "Snow\n"]])
    #expect(units.allSatisfy { $0.attributes.map(\.name) == ["id"] })
  }

  @Test("long white space comes to an end")
  func readsLongWhiteSpace() throws {
    let blanks = String(repeating: " ", count: 500_000)
    let (units, _) = try read(
      version1(
        "<trans-unit id=\"1\"><source>\n가\(blanks)나\n\n \n다\n</source><target>b</target></trans-unit>"
      ))
    #expect(units.first?.variants.first?.text == "가\(blanks)나 다")
  }

  @Test("2.x gives what is said of a unit to each of its segments, and stored matches as units")
  func readsVersion2Units() throws {
    let (units, _) = try read(
      """
      <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"
      xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" version="2.1" srcLang="ko" trgLang="en">
      <file id="f"><notes><note>파일</note></notes><unit id="u"><mtc:matches><mtc:match ref="#1"><source>비도
      </source><target>Rain too</target></mtc:match></mtc:matches><mda:metadata><mda:metaGroup><mda:meta
      type="desk">경제</mda:meta></mda:metaGroup></mda:metadata><notes><note>메모</note></notes>
      <segment state="final"><source>비</source><target>Rain</target></segment>
      <segment id="s2"><source>눈</source><target>Snow</target></segment></unit>
      <unit id="v"><segment><source>해</source><target>Sun</target></segment></unit></file></xliff>
      """)
    #expect(
      units.map { $0.variants.map(\.text) } == [
        ["비도", "Rain too"], ["비", "Rain"], ["눈", "Snow"], ["해", "Sun"],
      ])
    #expect(units.map { $0.notes.map(\.text) } == [[], ["메모"], ["메모"], []])
    #expect(units.map { $0.property("desk") } == [nil, "경제", "경제", nil])
    #expect(units.map { $0.attribute("id") } == ["u", "u", "s2", "v"])
  }

  @Test("pairs of codes stay pairs in TMX")
  func pairsCodes() throws {
    let (units, _) = try read(
      version1(
        """
        <trans-unit id="1"><source><bpt id="4" rid="2">b</bpt>비<ept id="5" rid="2">/b</ept><it id="6"
        pos="close">/i</it></source><target>Rain</target></trans-unit>
        """))
    let folder = try TemporaryFolder()
    let writer = try TMXWriter(path: folder.path("a.tmx"))
    for unit in units { try writer.write(unit) }
    _ = try writer.finish()
    let text = try String(contentsOfFile: folder.path("a.tmx"), encoding: .utf8)
    #expect(
      text.contains(
        "<bpt i=\"2\">b</bpt>비<ept i=\"2\">/b</ept><it pos=\"end\">/i</it>"))
  }

  @Test("refuses another root element and entities")
  func refusesOthers() {
    #expect(throws: FormatError.self) { try read("<tmx/>") }
    let attack = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + sample
    let error = #expect(throws: FormatError.self) {
      try read(attack.replacingOccurrences(of: "눈", with: "&e;"))
    }
    #expect(error?.problem == .entity(name: "e"))
  }

  @Test(
    "is written valid against the schema and read back",
    .enabled(
      if: SharedFiles.folder != nil
        && FileManager.default.isExecutableFile(atPath: "/usr/bin/xmllint"),
      "the shared files or xmllint are absent"))
  func writesValid() throws {
    let shared = try #require(SharedFiles.folder)
    let folder = try TemporaryFolder()
    let tmxUnits = try readTMX(
      tmx(
        tu(
          "<bpt i=\"1\">b</bpt>가<ept i=\"1\"/><it pos=\"begin\"/><ph>x</ph><hi>나</hi><ut/><q>다</q>")
      )
    ).units
    let writer = try XLIFFFormat().makeWriter(path: folder.path("a.xlf"), options: WriterOptions())
    for unit in try read(sample).0 + tmxUnits { try writer.write(unit) }
    _ = try writer.finish()
    // The schema names its part for xml:lang on the web; here it lies beside.
    let schemas = shared.appendingPathComponent("formats/dtd")
    let schema = folder.path("xliff.xsd")
    try String(
      contentsOf: schemas.appendingPathComponent("xliff-core-1.2-transitional.xsd"), encoding: .utf8
    ).replacingOccurrences(
      of: "http://www.w3.org/2001/xml.xsd", with: schemas.appendingPathComponent("xml.xsd").path
    ).write(toFile: schema, atomically: false, encoding: .utf8)
    let checked = try run(
      "/usr/bin/xmllint", ["--noout", "--nonet", "--schema", schema, folder.path("a.xlf")])
    #expect(checked.status == 0, "\(checked.output)")
    var again: [String] = []
    try XLIFFFormat().read(ByteInput(path: folder.path("a.xlf"))) {
      again += $0.variants.map(\.text)
    }
    #expect(again == ["비다", "It rains", "비가 온다", "Rain falls", "가나다", "Rain."])
  }
}
