import Foundation
import JjakCore
import JjakFormats
import Testing

@Suite("Segmentation rules in SRX")
struct SRXTests {
  private static let file = """
    <?xml version="1.0" encoding="UTF-8"?>
    <srx xmlns="http://www.lisa.org/srx20" xmlns:okpsrx="http://okapi.sf.net/srx-extensions"
      version="2.0"><header segmentsubflows="no" cascade="yes">
    <formathandle type="start" include="yes"/><okpsrx:options oneSegmentIncludesAll="no"/>
    <okpsrx:sample language="ko">가. 나.</okpsrx:sample></header><body><languagerules>
    <languagerule languagerulename="Korean"><rule break="no"><beforebreak>\\bNo\\.</beforebreak>
    <afterbreak>\\s\\d</afterbreak></rule><rule><beforebreak>[.?!]+["”]?</beforebreak>
    <afterbreak>\\s&lt;?</afterbreak></rule></languagerule></languagerules>
    <maprules><languagemap languagepattern="KO.*" languagerulename="Korean"/></maprules></body></srx>
    """

  private static let files: [URL] = {
    guard let folder = SharedFiles.folder?.appendingPathComponent("formats/srx") else { return [] }
    let found = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (found ?? []).filter { $0.pathExtension == "srx" }
  }()

  @Test("are read with header, patterns and maps, extensions left aside")
  func read() throws {
    let rules = try SRXReader.read(ByteInput(Self.file))
    #expect(rules.cascades && !rules.segmentsSubflows)
    #expect(rules.codes.includesStart && rules.codes.includesEnd && !rules.codes.includesIsolated)
    #expect(
      rules.ruleSets == [
        SegmentationRules.RuleSet(
          name: "Korean",
          rules: [
            SegmentationRules.Rule(isBreak: false, before: #"\bNo\."#, after: #"\s\d"#),
            SegmentationRules.Rule(isBreak: true, before: #"[.?!]+["”]?"#, after: #"\s<?"#),
          ])
      ])
    #expect(rules.maps == [SegmentationRules.LanguageMap(pattern: "KO.*", ruleSet: "Korean")])
  }

  @Test("are the same after writing")
  func roundTrip() throws {
    try expectSame(try SRXReader.read(ByteInput(Self.file)))
  }

  @Test(
    "of other programs are the same after writing, as many as an XML parser counts",
    .enabled(if: !files.isEmpty, "the shared files are absent"), arguments: files)
  func rereadsRealFile(file: URL) throws {
    let rules = try SRXReader.read(path: file.path)
    let text = try String(contentsOf: file, encoding: .utf8)
    let written = text.replacing(#/<!--(?s:.*?)-->/#, with: "")
    #expect(rules.ruleSets.reduce(0) { $0 + $1.rules.count } == written.ranges(of: "<rule").count)
    try expectSame(rules)
  }

  @Test(
    "name what is wrong with a file",
    arguments: [
      ("<tmx version='1.4'/>", "root element tmx"), ("<srx version='2.0'/>", "languagemap"),
      ("<srx version='2.0'><body>", "ends"), ("", "empty"),
    ])
  func refuses(text: String, reason: String) {
    let error = #expect(throws: FormatError.self) { try SRXReader.read(ByteInput(text)) }
    #expect(error?.description.contains(reason) == true)
  }

  private func expectSame(_ rules: SegmentationRules) throws {
    let folder = try TemporaryFolder()
    try SRXWriter.write(rules, path: folder.path("out.srx"))
    #expect(try SRXReader.read(path: folder.path("out.srx")) == rules)
  }
}
