public import JjakCore

/// Writes TMX 1.4, level 2, in the form that every known client reads.
///
/// UTF-8 without a mark, `tmx14.dtd` named, all required header attributes, canonical BCP 47 tags,
/// notes and properties before the segment, carriage returns as `&#13;`. What TMX has no place for
/// becomes something it has: attributes of units and variants that are unknown, or dates and counts that
/// are none, are written as properties of type ``attributePropertyPrefix`` + name, which ``TMXReader`` turns back; elements unknown to TMX
/// become codes that hold their tags as text. Characters that XML forbids and unknown attributes of
/// codes are left out and counted in the ``ExportReport``.
public final class TMXWriter: UnitWriter {
  /// Begins the type of a property that holds an attribute which TMX does not know.
  public static let attributePropertyPrefix = "x-attribute:"

  private let file: AtomicFile
  private var report = ExportReport()
  private var text = XMLText()

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - path: Where the file shall be; it is replaced only by ``finish()``.
  ///   - header: Header values to keep; what is missing or invalid is filled in.
  ///   - sourceLanguage: Stands in the header unless `header` names a language or `*all*`.
  ///
  /// - Throws: ``FormatError`` when the file cannot be created.
  public init(
    path: String, header: FileHeader = FileHeader(), sourceLanguage: LanguageTag = .korean
  ) throws {
    file = try AtomicFile(path: path)
    try file.append { bytes in
      writeHeader(header, sourceLanguage: sourceLanguage, to: &bytes)
    }
  }

  /// Writes one unit.
  ///
  /// - Complexity: O(*n*) in the bytes of the unit.
  public func write(_ unit: TranslationUnit) throws {
    guard !unit.variants.isEmpty else {
      report.skippedUnits += 1
      return
    }
    try file.append { bytes in
      bytes += "<tu".utf8
      let extra = writeAttributes(unit.attributes, of: TMXVocabulary.unitAttributes, to: &bytes)
      bytes += ">\n".utf8
      writeValues(unit.notes, unit.properties + extra, to: &bytes)
      for variant in unit.variants { write(variant, to: &bytes) }
      bytes += "</tu>\n".utf8
    }
    report.written += 1
  }

  /// Completes the file and gives it its name.
  public func finish() throws -> ExportReport {
    try file.write("</body>\n</tmx>\n".utf8)
    try file.commit()
    report.lose(.characters, text.removed)
    return report
  }

  // MARK: Header

  private func writeHeader(
    _ header: FileHeader, sourceLanguage: LanguageTag, to bytes: inout [UInt8]
  ) {
    bytes += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8
    bytes += "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n<tmx version=\"1.4\">\n<header".utf8
    for name in TMXVocabulary.requiredHeader {
      text.addAttribute(
        name, requiredValue(of: name, in: header, sourceLanguage: sourceLanguage), to: &bytes)
    }
    for name in TMXVocabulary.optionalHeader {
      guard let value = header.attribute(name) else { continue }
      if TMXVocabulary.isValid(Attribute(name: name, value: value)) {
        text.addAttribute(name, value, to: &bytes)
      } else {
        report.lose(.dates)
      }
    }
    bytes += ">\n".utf8
    writeValues(header.notes, header.properties, to: &bytes)
    bytes += "</header>\n<body>\n".utf8
  }

  private func requiredValue(
    of name: String, in header: FileHeader, sourceLanguage: LanguageTag
  ) -> String {
    let value = header.attribute(name).flatMap { $0.isEmpty ? nil : $0 }
    switch name {
    case "creationtool": return value ?? "jjak"
    case "creationtoolversion": return value ?? "1"
    case "segtype":
      return value.flatMap { TMXVocabulary.segmentTypes.contains($0) ? $0 : nil } ?? "sentence"
    case "o-tmf": return value ?? "jjak"
    case "adminlang": return Self.languageCode(LanguageTag(value ?? "en"))
    case "srclang":
      if value?.lowercased() == "*all*" { return "*all*" }
      return Self.languageCode(value.map { LanguageTag($0) } ?? sourceLanguage)
    default: return value ?? "plaintext"
    }
  }

  // MARK: Units

  /// Writes attributes that TMX knows and returns the others as properties.
  private func writeAttributes(
    _ attributes: [Attribute], of known: Set<String>, to bytes: inout [UInt8]
  ) -> [Property] {
    var extra: [Property] = []
    var seen: Set<String> = []
    for attribute in attributes {
      if known.contains(attribute.name), TMXVocabulary.isValid(attribute),
        seen.insert(attribute.name).inserted
      {
        let isLanguage = attribute.name == "srclang" && attribute.value.lowercased() != "*all*"
        let value =
          isLanguage ? Self.languageCode(LanguageTag(attribute.value)) : attribute.value
        text.addAttribute(attribute.name, value, to: &bytes)
      } else {
        extra.append(
          Property(type: Self.attributePropertyPrefix + attribute.name, value: attribute.value))
      }
    }
    return extra
  }

  private func writeValues(_ notes: [Note], _ properties: [Property], to bytes: inout [UInt8]) {
    for note in notes { text.add(note, to: &bytes) }
    for property in properties {
      bytes += "<prop".utf8
      text.addAttribute("type", property.type, to: &bytes)
      bytes.append(UInt8(ascii: ">"))
      text.add(property.value, to: &bytes)
      bytes += "</prop>\n".utf8
    }
  }

  private func write(_ variant: TranslationVariant, to bytes: inout [UInt8]) {
    bytes += "<tuv".utf8
    let language = Self.languageCode(variant.language)
    if language == "und", variant.language.canonical != language { report.lose(.languages) }
    text.addAttribute("xml:lang", language, to: &bytes)
    let extra = writeAttributes(
      variant.attributes, of: TMXVocabulary.variantAttributes, to: &bytes)
    bytes.append(UInt8(ascii: ">"))
    writeValues(variant.notes, variant.properties + extra, to: &bytes)
    bytes += "<seg>".utf8
    var codes = TMXCodeWriter(text: text)
    codes.write(variant.content.elements, to: &bytes)
    text = codes.text
    report.lose(.codeAttributes, codes.droppedAttributes)
    bytes += "</seg></tuv>\n".utf8
  }

  /// The canonical tag where it has the form of BCP 47, else `und`.
  static func languageCode(_ tag: LanguageTag) -> String {
    let code = tag.canonical
    let parts = code.split(separator: "-", omittingEmptySubsequences: false)
    let isValid = parts.enumerated().allSatisfy { index, part in
      (1...8).contains(part.utf8.count)
        && part.utf8.allSatisfy { byte in
          let isLetter = (0x61...0x7A).contains(byte | 0x20)
          return isLetter || index > 0 && (0x30...0x39).contains(byte)
        }
    }
    return isValid ? code : "und"
  }
}
