import Foundation
import JjakCore
import JjakFormats
import Testing

@Suite("Alignments, catalogues and glossaries of other programs")
struct CorpusAndGlossaryTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read(
    _ files: [String: String], _ name: String
  ) throws -> (texts: [[String]], report: ImportReport) {
    for (name, text) in files {
      let path = folder.path(name)
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try text.write(toFile: path, atomically: false, encoding: .utf8)
    }
    var texts: [[String]] = []
    let (format, input) = try UnitFormats.detect(ByteInput(path: folder.path(name)))
    let report = try format.read(input, options: ReaderOptions()) {
      texts.append($0.variants.map { "\($0.language.rawValue)=\($0.text)" })
    }
    return (texts, report)
  }

  private static let lines = ["news.ko": "가\n나\n다\n라\n", "news.en": "a\nb\nc\n"]

  @Test("of hunalign: a rung begins a run that goes on to the next")
  func ladder() throws {
    let ladder = "0\t0\t0.5\n1\t1\t-0.3\n3\t1\t0.1\n3\t2\t1\n4\t3\t0\n"
    let found = try read(
      Self.lines.merging(["news.ladder": ladder]) { $1 }, "news.ladder")
    #expect(found.texts == [["ko=가", "en=a"], ["ko=라", "en=c"]])
    #expect(found.report.skippedUnits == 2)
  }

  @Test("of hunalign with the texts: runs are joined, paragraph marks left out")
  func ladderWithText() throws {
    let found = try read(
      ["news.hunalign": "가 ~~~ 나\ta\t0.7\n<p>\t<p>\t0\n\tb\t0\n다\tc ~~~ d\t1\n"], "news.hunalign")
    #expect(found.texts == [["ko=가 나", "en=a"], ["ko=다", "en=c d"]])
  }

  @Test(
    "of vecalign and bertalign: lists of segments from 0",
    arguments: [
      "[0, 1]:[0]:0.156\n[]:[1]:0.6\n[2]:[2]:0.01\n", "([0, 1], [0])\n([], [1])\n([2], [2])\n",
      "[([0, 1], [0]), ([], [1]), ([2], [2])]\n",
    ])
  func vecalign(text: String) throws {
    let found = try read(
      Self.lines.merging(["news.vecalign": text]) { $1 }, "news.vecalign")
    #expect(found.texts == [["ko=가 나", "en=a"], ["ko=다", "en=c"]])
    #expect(found.report.skippedUnits == 1)
  }

  @Test("name the segment that a text does not have", arguments: ["[9]:[0]:1", "[0]:[3]:1"])
  func outside(line: String) {
    let error = #expect(throws: FormatError.self) {
      try read(
        Self.lines.merging(["news.vecalign": "[0]:[0]:1\n\(line)\n"]) { $1 }, "news.vecalign")
    }
    #expect(error?.place.line == 2)
    #expect(error?.description.contains("segment") == true)
  }

  private static let links = """
    <?xml version="1.0" encoding="utf-8"?><!DOCTYPE cesAlign PUBLIC "-//CES//DTD XML cesAlign//EN" "">
    <cesAlign version="1.0"><linkGrp targType="s" fromDoc="ko/a/x.xml.gz" toDoc="en/a/x.xml.gz">
    <link id="SL1" xtargets="1 2;1" certainty="0.8"/><link xtargets=";2"/><link xtargets="3;3"/>
    </linkGrp></cesAlign>
    """

  @Test("of OPUS: links find the sentences of both documents, words and plain text alike")
  func xces() throws {
    let found = try read(
      [
        "links.xml": Self.links,
        "ko/a/x.xml":
          "<text><p><s id=\"1\"><w id=\"1.1\">가</w><w>나</w></s><s id=\"2\">다 </s></p><s id=\"3\">라</s></text>",
        "en/a/x.xml": "<text><s id='1'>a<time id='T1'/> b</s><s id='2'>c</s><s id='3'>d</s></text>",
      ], "links.xml")
    #expect(found.texts == [["ko=가 나 다", "en=a b"], ["ko=라", "en=d"]])
    #expect(found.report.skippedUnits == 1)
  }

  @Test(
    "of OPUS never lead out of the folder of the links", arguments: ["../x.xml", "/etc/passwd"])
  func staysInFolder(path: String) {
    let text = Self.links.replacing("ko/a/x.xml.gz", with: path)
    let error = #expect(throws: FormatError.self) { try read(["links.xml": text], "links.xml") }
    #expect(error?.description.contains(path) == true)
  }

  private static let catalogue = """
    # Titel
    msgid ""
    msgstr ""
    "Content-Type: text/plain; charset=UTF-8\\n"
    "Language: ko_KR\\n"

    #. for a button
    #: main.c:12
    msgctxt "menu"
    msgid "Open\\t\\"file\\""
    msgstr ""
    "파일 "
    "열기\\n"

    #, fuzzy, c-format
    #| msgid "old"
    msgid "%d new"
    msgstr "새 %d"

    msgid "%d file"
    msgid_plural "%d files"
    msgstr[0] "파일 %d개"
    msgstr[1] "파일들 %d개"

    msgid "empty"
    msgstr ""

    #~ msgid "gone"
    #~ msgstr "없음"
    """

  @Test("of gettext: strings are joined, plurals are units, fuzzy and obsolete ones are skipped")
  func po() throws {
    let found = try read(["ui.po": Self.catalogue], "ui.po")
    #expect(
      found.texts == [
        ["en=Open\t\"file\"", "ko_KR=파일 열기\n"], ["en=%d file", "ko_KR=파일 %d개"],
        ["en=%d files", "ko_KR=파일들 %d개"],
      ])
    #expect(found.report.skippedUnits == 3)
  }

  @Test(
    "of gettext: strings on one line are joined, codes of characters and bare comments are read")
  func poStrings() throws {
    var units: [TranslationUnit] = []
    try POFormat().read(
      ByteInput("#번역 참고\n#: a.c:1\nmsgid \"a\\x42\" \"\\103\\\\n\"\nmsgstr \"가\"\t\"나\"\n")
    ) { units.append($0) }
    #expect(units.first?.variants.map(\.text) == ["aBC\\n", "가나"])
    #expect(units.first?.notes == [Note(text: "번역 참고")])
  }

  @Test(
    "of gettext: text behind a string and unknown codes are refused",
    arguments: ["msgid \"a\" b", "msgid \"\\377\"", "msgid \"\\x1\"", "msgid \"a"])
  func poMalformed(line: String) {
    let error = #expect(throws: FormatError.self) {
      try POFormat().read(ByteInput("\(line)\nmsgstr \"가\"\n")) { _ in }
    }
    #expect(error?.place.line == 1)
  }

  @Test("of gettext: the only form of a language without plural belongs to both messages")
  func poWithoutPlural() throws {
    let text = "msgid \"a file\"\nmsgid_plural \"%d files\"\nmsgstr[0] \"파일 %d개\"\n"
    var texts: [[String]] = []
    try POFormat().read(ByteInput(text)) { texts.append($0.variants.map(\.text)) }
    #expect(texts == [["a file", "파일 %d개"], ["%d files", "파일 %d개"]])
  }

  @Test("of gettext in CP949 may be compressed")
  func poCompressed() throws {
    let head = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=EUC-KR\\n\"\n\n"
    let bytes = Array((head + "msgid \"a\"\nmsgstr \"").utf8) + [0xB0, 0xA1] + Array("\"\n".utf8)
    let path = folder.path("ui.po")
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    #expect(try run("/bin/gzip", [path]).status == 0)
    var texts: [String] = []
    let report = try POFormat().read(path: path + ".gz") { texts += $0.variants.map(\.text) }
    #expect(texts == ["a", "가"])
    #expect(report.encoding == "CP949" && report.findings.isEmpty)
  }

  @Test("of gettext without a language: the side in Hangul is Korean; CP949 by its header")
  func poWithoutLanguage() throws {
    let path = folder.path("old.po")
    let text =
      "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=EUC-KR\\n\"\n\nmsgid \"a\"\nmsgstr \""
    try Data(Array(text.utf8) + [0x8C, 0x63, 0xB0, 0xA1] + Array("\"\n".utf8)).write(
      to: URL(fileURLWithPath: path))
    var texts: [[String]] = []
    let report = try POFormat().read(path: path) {
      texts.append($0.variants.map { "\($0.language.rawValue)=\($0.text)" })
    }
    #expect(texts == [["en=a", "ko=똠가"]])
    #expect(report.encoding == "CP949")
  }

  @Test(
    "of TBX: a concept gives its terms in all languages",
    arguments: [
      """
      <martif type="TBX-Basic" xml:lang="en"><text><body><termEntry id="c1"><descripGrp>
      <descrip type="definition">뜻</descrip></descripGrp><langSet xml:lang="ko"><tig><term>회담</term>
      <termNote type="partOfSpeech">noun</termNote></tig><ntig><termGrp><term>협의</term></termGrp></ntig>
      </langSet><langSet xml:lang="en"><tig><term>talks</term></tig></langSet></termEntry>
      <termEntry><langSet xml:lang="ko"><tig><term>외톨이</term></tig></langSet></termEntry>
      </body></text></martif>
      """,
      """
      <tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
      <conceptEntry id="c1"><descrip type="definition">뜻</descrip><langSec xml:lang="ko"><termSec>
      <term>회담</term><termNote type="partOfSpeech">noun</termNote></termSec><termSec><term>협의</term>
      </termSec></langSec><langSec xml:lang="en"><termSec><term>talks</term></termSec></langSec>
      </conceptEntry><conceptEntry><langSec xml:lang="ko"><termSec><term>외톨이</term></termSec></langSec>
      </conceptEntry></body></text></tbx>
      """,
    ])
  func tbx(text: String) throws {
    var units: [TranslationUnit] = []
    let report = try TBXFormat().read(ByteInput(text)) { units.append($0) }
    #expect(units.count == 1 && report.skippedUnits == 1)
    #expect(units.first?.variants.map(\.text) == ["회담", "협의", "talks"])
    #expect(units.first?.property("definition") == "뜻")
    #expect(
      units.first?.variants.first?.properties == [Property(type: "partOfSpeech", value: "noun")])
  }

  @Test("of TBX: whatever is said of concept or term is kept, in every style")
  func tbxStyles() throws {
    let texts = [
      """
      <tbx style="dct" type="TBX-Basic" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="m" xmlns:basic="b">
      <text><body><conceptEntry id="c1"><min:subjectField>법</min:subjectField><langSec xml:lang="ko">
      <termSec><term>법<hi>원</hi></term><min:partOfSpeech>noun</min:partOfSpeech><note>메모</note></termSec>
      </langSec><langSec xml:lang="en"><termSec><term>court</term></termSec></langSec></conceptEntry></body>
      </text></tbx>
      """,
      """
      <TBX dialect="TBX-Min"><header><languages source="ko" target="en"/></header><body><entry id="c1">
      <subjectField>법</subjectField><langGroup xml:lang="ko"><termGroup><term>법원</term><partOfSpeech>noun
      </partOfSpeech><note>메모</note></termGroup></langGroup><langGroup xml:lang="en"><termGroup>
      <term>court</term></termGroup></langGroup></entry></body></TBX>
      """,
      """
      <martif type="TBX-Basic"><text><body><termEntry id="c1"><descrip type="subjectField">법</descrip>
      <langSet xml:lang="ko"><ntig><termGrp><term>법원</term><termNote type="partOfSpeech">noun</termNote>
      </termGrp><note>메모</note></ntig></langSet><langSet xml:lang="en"><tig><term>court</term></tig>
      </langSet></termEntry></body></text></martif>
      """,
    ]
    for text in texts {
      let (format, input) = try UnitFormats.detect(ByteInput(text))
      var units: [TranslationUnit] = []
      _ = try format.read(input, options: ReaderOptions()) { units.append($0) }
      let unit = try #require(units.first)
      #expect(unit.variants.map(\.text) == ["법원", "court"])
      #expect(unit.property("subjectField") == "법")
      #expect(unit.variants[0].properties.map(\.type) == ["partOfSpeech"])
      #expect(unit.variants[0].notes == [Note(text: "메모")])
    }
  }

  @Test("of TBX: who made a concept and when is kept")
  func tbxHistory() throws {
    let text = """
      <martif><text><body><termEntry><transacGrp><transac type="transactionType">origination</transac>
      <transacNote type="responsibility">김</transacNote><date>2024-01-02</date></transacGrp>
      <langSet xml:lang="ko"><tig><term>법원</term></tig></langSet><langSet xml:lang="en"><tig>
      <term>court</term></tig></langSet></termEntry></body></text></martif>
      """
    var units: [TranslationUnit] = []
    try TBXFormat().read(ByteInput(text)) { units.append($0) }
    #expect(
      units.first?.properties == [
        Property(type: "transactionType", value: "origination"),
        Property(type: "responsibility", value: "김"), Property(type: "date", value: "2024-01-02"),
      ])
  }
}
