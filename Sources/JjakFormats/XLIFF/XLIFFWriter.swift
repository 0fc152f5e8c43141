import JjakCore

/// Writes XLIFF 1.2, transitional.
///
/// Codes of TMX become their counterparts: `bpt`, `ept`, `it` and `ph` with `id`, `hi` a `mrk`.
/// Properties become a `context-group`. A unit without target is one to translate.
final class XLIFFWriter: UnitWriter {
  private static let unitAttributes: Set<String> = ["approved", "translate", "resname"]
  private static let states: Set<String> = [
    "final", "needs-adaptation", "needs-l10n", "needs-review-adaptation", "needs-review-l10n",
    "needs-review-translation", "needs-translation", "new", "signed-off", "translated",
  ]

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
      bytes += "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n<file".utf8
      text.addAttribute("original", "memory", to: &bytes)
      text.addAttribute(
        "source-language", TMXWriter.languageCode(options.sourceLanguage), to: &bytes)
      text.addAttribute(
        "target-language", TMXWriter.languageCode(options.targetLanguage), to: &bytes)
      bytes += " datatype=\"plaintext\">\n<body>\n".utf8
    }
  }

  func write(_ unit: TranslationUnit) throws {
    guard let source = unit.variant(options.sourceLanguage) else {
      report.skippedUnits += 1
      return
    }
    let target = unit.variant(options.targetLanguage)
    report.written += 1
    let id = identifiers.take(
      unit.attribute("id") ?? unit.attribute("tuid"), orNumber: report.written)
    countLosses(unit, id, source, target)
    try file.append { bytes in
      bytes += "<trans-unit".utf8
      text.addAttribute("id", id, to: &bytes)
      for attribute in unit.attributes where Self.unitAttributes.contains(attribute.name) {
        text.addAttribute(attribute.name, attribute.value, to: &bytes)
      }
      bytes += " xml:space=\"preserve\">\n".utf8
      writeSide("source", source, to: &bytes)
      if let target { writeSide("target", target, to: &bytes) }
      write(unit.properties, to: &bytes)
      for note in unit.notes { text.add(note, to: &bytes) }
      bytes += "</trans-unit>\n".utf8
    }
  }

  func finish() throws -> ExportReport {
    try file.write("</body>\n</file>\n</xliff>\n".utf8)
    try file.commit()
    report.lose(.characters, text.removed)
    return report
  }

  private func countLosses(
    _ unit: TranslationUnit, _ id: String, _ source: TranslationVariant,
    _ target: TranslationVariant?
  ) {
    let sides = [source, target].compactMap(\.self)
    report.lose(.texts, unit.variants.count - sides.count)
    report.lose(
      unit.attributes.filter { attribute in
        let isIdentifier = ["id", "tuid"].contains(attribute.name) && attribute.value == id
        return !isIdentifier && !Self.unitAttributes.contains(attribute.name)
      })
    var rest = sides
    if target != nil { rest[1].attributes.removeAll(where: Self.isState) }
    report.loseMetadata(of: rest)
  }

  /// Whether an attribute of a target is one of the states that XLIFF names.
  private static func isState(_ attribute: Attribute) -> Bool {
    attribute.name == "state" && states.contains(attribute.value)
  }

  private func write(_ properties: [Property], to bytes: inout [UInt8]) {
    let named = properties.compactMap { property in
      XLIFFProperty.context(ofType: property.type).map { (type: $0, value: property.value) }
    }
    report.lose(.properties, properties.count - named.count)
    guard !named.isEmpty else { return }
    bytes += "<context-group purpose=\"information\">\n".utf8
    for (type, value) in named {
      bytes += "<context".utf8
      text.addAttribute("context-type", type, to: &bytes)
      bytes += ">".utf8
      text.add(value, to: &bytes)
      bytes += "</context>\n".utf8
    }
    bytes += "</context-group>\n".utf8
  }

  private func writeSide(
    _ name: String, _ variant: TranslationVariant, to bytes: inout [UInt8]
  ) {
    bytes += "<\(name)".utf8
    if name == "target", let state = variant.attributes.first(where: Self.isState) {
      text.addAttribute("state", state.value, to: &bytes)
    }
    bytes.append(UInt8(ascii: ">"))
    var number = 0
    write(variant.content.elements, number: &number, to: &bytes)
    bytes += "</\(name)>\n".utf8
  }

  private func write(
    _ elements: [InlineElement], number: inout Int, to bytes: inout [UInt8]
  ) {
    for element in elements {
      switch element {
      case .text(let part): text.add(part, to: &bytes)
      case .span("mrk", let attributes, let content), .span("hi", let attributes, let content):
        let type = attributes.first { $0.name == "mtype" }
        report.lose(.codeAttributes, attributes.count - (type == nil ? 0 : 1))
        open("mrk", [type ?? Attribute(name: "mtype", value: "x-hi")], to: &bytes)
        write(content, number: &number, to: &bytes)
        bytes += "</mrk>".utf8
      case .span(_, let attributes, let content):
        report.lose(.codeAttributes, attributes.count { !["id", "i"].contains($0.name) })
        open("g", [identifier(attributes, number: &number)], to: &bytes)
        write(content, number: &number, to: &bytes)
        bytes += "</g>".utf8
      case .code(let name, let attributes, let content):
        writeCode(name, attributes, content, number: &number, to: &bytes)
      }
    }
  }

  private func writeCode(
    _ name: String, _ attributes: [Attribute], _ content: [InlineElement], number: inout Int,
    to bytes: inout [UInt8]
  ) {
    let id = identifier(attributes, number: &number)
    let kept = ["id", "i", "pos"]
    report.lose(.codeAttributes, attributes.count { !kept.contains($0.name) })
    if ["x", "bx", "ex"].contains(name) {
      open(name, [id], to: &bytes)
      bytes += "</\(name)>".utf8
      return
    }
    let kind = ["bpt", "ept", "it"].contains(name) ? name : "ph"
    var written = [id]
    if kind == "it" {
      let position = attributes.value(of: "pos")
      let isOpening = position == "begin" || position == "open"
      written.append(Attribute(name: "pos", value: isOpening ? "open" : "close"))
    }
    open(kind, written, to: &bytes)
    text.add(Self.flattened(content), to: &bytes)
    bytes += "</\(kind)>".utf8
  }

  private func identifier(_ attributes: [Attribute], number: inout Int) -> Attribute {
    number += 1
    let own = attributes.first { $0.name == "id" || $0.name == "i" }?.value
    return Attribute(name: "id", value: own ?? "\(number)")
  }

  private func open(_ name: String, _ attributes: [Attribute], to bytes: inout [UInt8]) {
    bytes += "<\(name)".utf8
    for attribute in attributes { text.addAttribute(attribute.name, attribute.value, to: &bytes) }
    bytes.append(UInt8(ascii: ">"))
  }

  /// All text of a code, that of elements within it too.
  private static func flattened(_ content: [InlineElement]) -> String {
    content.reduce(into: "") { text, element in
      switch element {
      case .text(let part): text += part
      case .code(_, _, let inner), .span(_, _, let inner): text += flattened(inner)
      }
    }
  }
}
