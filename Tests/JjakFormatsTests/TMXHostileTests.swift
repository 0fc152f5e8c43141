import Foundation
import JjakCore
import JjakFormats
import Testing

private func refusal(
  _ text: String, mode: ReadingMode = .lenient
) -> FormatError? {
  #expect(throws: FormatError.self) { try readTMX(text, mode: mode) }
}

@Suite("TMX under attack and damage")
struct TMXHostileTests {
  @Test(
    "refuses every entity that is not one of XML's five, before its text could be lost",
    arguments: [
      ("<!DOCTYPE tmx [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>", "가&e;", "e"),
      ("<!DOCTYPE tmx [<!ENTITY e \"text\">]>", "가&e;", "e"),
      ("<!DOCTYPE tmx [<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">]>", "&a;", "a"),
      ("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">", "가&nbsp;", "nbsp"),
      ("", "가&nbsp;", "nbsp"),
    ])
  func refusesEntities(declaration: String, text: String, name: String) {
    #expect(refusal(declaration + tmx(tu(text)))?.problem == .entity(name: name))
  }

  @Test("refuses an entity in an attribute as well")
  func refusesEntityInAttribute() {
    let text = "<!DOCTYPE tmx [<!ENTITY e \"t\">]>" + tmx(tu("가", attributes: " tuid=\"&e;\""))
    #expect(refusal(text)?.problem == .entity(name: "e"))
  }

  @Test("keeps ampersands and references in attributes as they are meant")
  func readsAmpersandInAttribute() throws {
    let units = try readTMX(tmx(tu("가", attributes: " tuid=\"R&amp;D &amp;#38; &#38;lt; &lt;\"")))
      .units
    #expect(units.first?.attribute("tuid") == "R&D &#38; &lt; <")
  }

  @Test("stops at a tag with too many attributes or bytes, also behind comments and declarations")
  func boundsTags() {
    let many = (0..<1000).map { " a\($0)=\"\"" }.joined()
    let limits = ReaderLimits()
    let attributes = FormatError.Problem.limit(
      .attributes, name: "attributes in one tag", allowed: limits[.attributes])
    for prefix in ["", "<!-- <![CDATA[ ' -->", "<?p ' ?>", "<!DOCTYPE tmx [<!-- ' --><?p \" ?>]>"] {
      #expect(refusal(prefix + tmx(tu("가", attributes: many)))?.problem == attributes)
    }
    let inText = tmx(tu("<![CDATA[<!-- ]]>" + "가") + tu("나", attributes: many))
    #expect(refusal(inText)?.problem == attributes)
    let long = String(repeating: "x", count: limits[.tag])
    #expect(
      refusal(tmx(tu("가", attributes: " tuid=\"\(long)\"")))?.problem
        == .limit(.tag, name: "bytes in one tag", allowed: limits[.tag]))
  }

  @Test("stops at depth, long segments and large units, and names the limit")
  func boundsContent() {
    let deep = String(repeating: "<hi>", count: 250) + String(repeating: "</hi>", count: 250)
    guard case .limit = refusal(tmx(tu(deep)))?.problem else {
      Issue.record("depth is not bounded")
      return
    }
    var options = ReaderOptions()
    options.limits[.segment] = 1000
    options.limits[.unit] = 5000
    let reader = TMXReader(options: options)
    func problem(_ body: String) -> FormatError.Problem? {
      #expect(throws: FormatError.self) { try reader.read(ByteInput(tmx(body))) { _ in } }?.problem
    }
    let long = String(repeating: "가", count: 400)
    #expect(
      problem(tu(long))
        == .limit(.segment, name: "bytes in one segment, note or property", allowed: 1000))
    let props = String(repeating: "<prop type=\"a\">b</prop>", count: 100)
    #expect(problem("<tu>\(props)</tu>") == .limit(.unit, name: "bytes in one unit", allowed: 5000))
  }

  @Test("reads EUC-KR as CP949, so that no syllable turns into another")
  func readsCP949() throws {
    let head = Array("<?xml version=\"1.0\" encoding=\"EUC-KR\"?>".utf8)
    let body = tmx(tu("@")).utf8.flatMap { $0 == 0x40 ? [0x8C, 0x63] : [$0] }
    let (units, report) = try readTMX(head + body)
    #expect(units.first?.variant(.korean)?.text == "똠")
    #expect(report.encoding == "CP949")
  }

  @Test("refuses UTF-8 under the name of EUC-KR, even where its bytes are valid CP949")
  func refusesMislabelledUTF8() {
    let error = refusal("<?xml version=\"1.0\" encoding=\"EUC-KR\"?>" + tmx(tu("각각")))
    #expect(error?.description.contains("found UTF-8") == true)
  }

  @Test("reads UTF-16 of either order, with and without mark and declaration")
  func readsUTF16() throws {
    for declaration in [
      "", "<?xml version=\"1.0\"?>", "<?xml version=\"1.0\" encoding=\"utf-16\"?>",
    ] {
      let text = declaration + tmx(tu("똠😀"))
      for (isBig, mark) in [(true, [0xFE, 0xFF]), (false, [0xFF, 0xFE]), (true, []), (false, [])] {
        let bytes = text.utf16.flatMap { unit -> [UInt8] in
          let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
          return isBig ? pair : pair.reversed()
        }
        let units = try readTMX(mark.map { UInt8($0) } + bytes).units
        #expect(units.first?.variant(.korean)?.text == "똠😀")
      }
    }
  }

  @Test("names the offset of bytes that are not UTF-8 and suggests CP949")
  func namesBadBytes() {
    let good = Array(tmx(tu("@")).utf8)
    let bytes = good.flatMap { $0 == 0x40 ? [0xB0, 0xA1] : [$0] }
    let error = #expect(throws: FormatError.self) { try readTMX(bytes) }
    #expect(error?.description.contains("byte \(good.firstIndex(of: 0x40) ?? 0) ") == true)
    #expect(error?.description.contains("cp949") == true)
  }

  @Test("names unit and line where a file is cut off, and keeps what stood before in salvage")
  func reportsTruncation() throws {
    let whole = Array(tmx((0..<50).map { tu("가 \($0)") }.joined(separator: "\n")).utf8)
    let cut = Array(whole.prefix(whole.count * 2 / 3))
    let error = #expect(throws: FormatError.self) { try readTMX(cut) }
    let (units, report) = try readTMX(cut, mode: .salvage)
    #expect(error?.problem == .truncated(unitsRead: units.count))
    #expect(error?.place.line == units.count + 4)
    #expect(report.damage?.problem == error?.problem)
    #expect(units.count > 20)
  }

  @Test(
    "refuses illegal characters by line, and removes and counts them in salvage",
    arguments: ["&#1;", "\u{1}", "&#xFFFE;", "\u{FFFF}", "&#xD800;"])
  func removesIllegalCharacters(character: String) throws {
    let text = tmx(tu("가") + "\n" + tu("나\(character)다"))
    #expect(refusal(text)?.place.line == 5)
    let (units, report) = try readTMX(text, mode: .salvage)
    #expect(units.last?.variant(.korean)?.text == "나다")
    #expect(report.count(.illegalCharacter) == 1)
    #expect(report.repairs.first?.firstLine == 5)
  }

  @Test("reads bare ampersands and HTML names as text in salvage alone")
  func repairsReferences() throws {
    let text = tmx(tu("R&D 투자&nbsp;&amp; <![CDATA[&D]]>"))
    _ = refusal(text)
    let (units, report) = try readTMX(text, mode: .salvage)
    #expect(units.first?.variant(.korean)?.text == "R&D 투자\u{A0}& &D")
    #expect(report.count(.bareAmpersand) == 1 && report.count(.namedCharacter) == 1)
  }

  @Test("stops at the first repair in strict mode")
  func refusesRepairs() throws {
    #expect(try readTMX(tmx(tu("가")), mode: .strict).units.count == 1)
    for body in [tu(""), tu("가", attributes: " creationdate=\"today\""), "text" + tu("가")] {
      #expect(try readTMX(tmx(body)).report.findings.isEmpty == false)
      guard case .strict = refusal(tmx(body), mode: .strict)?.problem else {
        Issue.record("accepted \(body)")
        continue
      }
    }
  }

  @Test("gives the same units however the bytes are cut", arguments: 0..<30)
  func readsAnyPieces(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let body = (0..<8).map { tu("\($0) 똠방각하😀 &amp; <hi>굵</hi>", "a\r\nb") }.joined(separator: "\n")
    let bytes = Array(tmx(body).utf8)
    let expected = try readTMX(bytes).units
    for mode in ReadingMode.allCases {
      var position = 0
      var units: [TranslationUnit] = []
      let input = ByteInput {
        guard position < bytes.count else { return nil }
        let end = min(bytes.count, position + Int.random(in: 1...40, using: &random))
        defer { position = end }
        return Array(bytes[position..<end])
      }
      try TMXReader(options: ReaderOptions(mode: mode)).read(input) { units.append($0) }
      #expect(units == expected)
    }
  }

  @Test("neither crashes nor invents characters on damaged bytes", arguments: 0..<200)
  func survivesDamage(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let body = (0..<4).map { tu("\($0) 정부는 <bpt i=\"1\">b</bpt>새<ept i=\"1\"/> &lt;", "a") }
      .joined()
    var bytes = Array(tmx("<!-- c --><![CDATA[ ]]>" + body).utf8)
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0...2, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 9)], at: place)
      }
    }
    for mode in ReadingMode.allCases {
      do {
        for unit in try readTMX(bytes, mode: mode).units {
          #expect(!unit.variants.contains { $0.text.contains("\u{FFFD}") })
        }
      } catch let error as FormatError {
        #expect(!error.description.isEmpty)
      }
    }
  }
}

@Suite("TMX as tools write it")
struct TMXLeniencyTests {
  @Test("takes lang where xml:lang is missing, and xml:lang where both are")
  func readsLanguages() throws {
    let body = """
      <tu><tuv lang="KO"><seg>가</seg></tuv><tuv xml:lang="en" lang="fr"><seg>a</seg></tuv></tu>
      """
    let (units, report) = try readTMX(tmx(body))
    #expect(units.first?.variants.map(\.language.rawValue) == ["KO", "en"])
    #expect(report.count(.bothLanguageAttributes) == 1)
  }

  @Test("keeps all languages and several variants of one")
  func keepsAllVariants() throws {
    let tuvs = ["ko", "en-US", "en-GB", "ja"].map {
      "<tuv xml:lang=\"\($0)\"><seg>\($0)</seg></tuv>"
    }
    let units = try readTMX(tmx("<tu>\(tuvs.joined())</tu>")).units
    #expect(units.first?.variants.map(\.text) == ["ko", "en-US", "en-GB", "ja"])
  }

  @Test("skips and counts empty segments and units with one side")
  func skipsEmpty() throws {
    let (units, report) = try readTMX(tmx(tu("") + tu(" \u{3000}") + "<tu/>" + tu("가")))
    #expect(units.count == 1 && report.kept == 1 && report.skippedUnits == 3)
    #expect(report.count(.emptySegment) == 2 && report.count(.unpairedUnit) == 3)
  }

  @Test("keeps codes out of the text and their content in the segment")
  func readsCodes() throws {
    let seg = """
      <it pos="begin" x="1">&lt;i></it>이 <bpt i="1" x="2">&lt;b></bpt>굵은<ept i="1">&lt;/b></ept> \
      <ph x="3">&lt;img alt="<sub>그림</sub>"></ph><hi x="4">강<hi>조</hi></hi><ut>{</ut><b>끝</b>
      """
    let (units, report) = try readTMX(tmx(tu(seg)))
    let content = try #require(units.first?.variant(.korean)?.content)
    #expect(content.plain == "이 굵은 강조끝")
    #expect(content.elements.count == 10)
    #expect(report.count(.inlineElement) == 1)
    guard case .code(name: "ph", attributes: _, content: let inner) = content.elements[6] else {
      Issue.record("the seventh part is not the placeholder")
      return
    }
    #expect(inner.count == 3)
    #expect(inner[1] == .code(name: "sub", attributes: [], content: [.text("그림")]))
  }

  @Test("names what another kind of file is")
  func namesOtherFiles() {
    let error = #expect(throws: FormatError.self) { try readTMX("<map version=\"1.0\"/>") }
    #expect(error?.description.contains("Tiled") == true)
    let archive = #expect(throws: FormatError.self) { try readTMX([0x50, 0x4B, 3, 4, 0, 0]) }
    #expect(archive?.description.contains("ZIP") == true)
  }
}
