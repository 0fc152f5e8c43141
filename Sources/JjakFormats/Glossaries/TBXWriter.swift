import JjakCore

/// Writes TBX-Basic in the form of 2008, which most tools read.
final class TBXWriter: UnitWriter {
  private let file: AtomicFile
  private let options: WriterOptions
  private var report = ExportReport()
  private var text = XMLText()
  private var identifiers = UsedIdentifiers()

  init(path: String, options: WriterOptions) throws {
    self.options = options
    file = try AtomicFile(path: path)
    try file.append { bytes in
      bytes += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8
      bytes += "<!DOCTYPE martif SYSTEM \"TBXcoreStructV02.dtd\">\n<martif type=\"TBX-Basic\"".utf8
      text.addAttribute("xml:lang", options.sourceLanguage.canonical, to: &bytes)
      bytes += ">\n<martifHeader><fileDesc><sourceDesc><p>jjak</p></sourceDesc></fileDesc>".utf8
      bytes += "</martifHeader>\n<text>\n<body>\n".utf8
    }
  }

  func write(_ unit: TranslationUnit) throws {
    guard unit.variant(options.sourceLanguage) != nil, unit.variant(options.targetLanguage) != nil
    else {
      report.skippedUnits += 1
      return
    }
    report.written += 1
    let own = unit.attribute("id").flatMap { $0.wholeMatch(of: #/[A-Za-z_][A-Za-z0-9_.-]*/#) }
    let id = identifiers.take(own.map { String($0.0) }, orNumber: report.written, prefix: "c")
    report.lose(unit.attributes.filter { $0.name != "id" || $0.value != id })
    report.loseCodes(of: unit.variants)
    for variant in unit.variants { report.lose(variant.attributes) }
    try file.append { bytes in
      bytes += "<termEntry id=\"\(id)\">\n".utf8
      for property in unit.properties {
        add("descrip", property.value, type: property.type, &bytes)
      }
      for note in unit.notes { text.add(note, to: &bytes) }
      var languages: [String] = []
      for variant in unit.variants where !languages.contains(variant.language.canonical) {
        languages.append(variant.language.canonical)
      }
      for language in languages { add(language, of: unit, to: &bytes) }
      bytes += "</termEntry>\n".utf8
    }
  }

  func finish() throws -> ExportReport {
    try file.write("</body>\n</text>\n</martif>\n".utf8)
    try file.commit()
    report.lose(.characters, text.removed)
    return report
  }

  private func add(_ language: String, of unit: TranslationUnit, to bytes: inout [UInt8]) {
    bytes += "<langSet".utf8
    text.addAttribute("xml:lang", language, to: &bytes)
    bytes += ">".utf8
    for variant in unit.variants where variant.language.canonical == language {
      bytes += "<tig><term>".utf8
      text.add(variant.text, to: &bytes)
      bytes += "</term>".utf8
      for property in variant.properties {
        add("termNote", property.value, type: property.type, &bytes)
      }
      for note in variant.notes { text.add(note, to: &bytes) }
      bytes += "</tig>".utf8
    }
    bytes += "</langSet>\n".utf8
  }

  private func add(_ element: String, _ value: String, type: String, _ bytes: inout [UInt8]) {
    bytes += "<\(element)".utf8
    text.addAttribute("type", type, to: &bytes)
    bytes += ">".utf8
    text.add(value, to: &bytes)
    bytes += "</\(element)>\n".utf8
  }
}
