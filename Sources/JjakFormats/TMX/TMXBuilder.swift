import JjakCore

/// Builds units from the events of a TMX file.
///
/// All that changes lies in one structure, so that each event asks but once for access to it.
final class TMXBuilder: XMLUnitBuilder {
  let collector: FindingCollector
  private var units: TMXUnits

  init(
    options: ReaderOptions, file: String?, unit: @escaping (TranslationUnit) throws -> Void
  ) {
    collector = FindingCollector(mode: options.mode, file: file)
    units = TMXUnits(options: options, collector: collector, unit: unit)
  }

  func begin(_ name: String, _ attributes: [Attribute], line: Int) throws {
    try units.begin(name, attributes, line: line)
  }

  func end(line: Int) throws { try units.end(line: line) }

  func text(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) throws {
    try unsafe units.text(bytes, line: line)
  }
}

/// What of a TMX file has been read of the unit at hand.
private struct TMXUnits {
  /// The element that is open.
  enum Context {
    case document, root, header, body, unit, variant, segment, inline, property, note, skipped
  }

  private let collector: FindingCollector
  private var contexts: [Context] = [.document]
  /// Text of the open note or property.
  private var value: [UInt8] = []
  private var valueType = ""
  private var valueLanguage: LanguageTag?
  private var unit = TranslationUnit(variants: [])
  private var variant: VariantDraft?
  private var segment = SegmentDraft()
  private var unitLine = 1
  private var bound: UnitBound
  private var checks: TMXChecks
  private var sourceLanguage: LanguageTag?
  private let deliver: (TranslationUnit) throws -> Void

  init(
    options: ReaderOptions, collector: FindingCollector,
    unit: @escaping (TranslationUnit) throws -> Void
  ) {
    self.collector = collector
    checks = TMXChecks(collector)
    bound = UnitBound(options.limits)
    deliver = unit
  }

  private var context: Context { contexts.last ?? .document }

  private func record(_ kind: ImportFinding, line: Int, example: String? = nil) throws {
    try collector.record(kind, line: line, example: example)
  }

  // MARK: Events

  mutating func begin(_ name: String, _ attributes: [Attribute], line: Int) throws {
    try bound.countElement()
    if context == .segment || context == .inline {
      contexts.append(.inline)
      if TMXVocabulary.inlineAttributes[name] == nil {
        try record(.inlineElement, line: line, example: name)
      }
      segment.open(name, attributes)
      return
    }
    if context == .skipped {
      contexts.append(.skipped)
      return
    }
    contexts.append(try enter(name, attributes, line: line))
  }

  mutating func end(line: Int) throws {
    let ended = contexts.removeLast()
    switch ended {
    case .inline: segment.close()
    case .segment: endSegment()
    case .property, .note: try endValue(ended, line: line)
    case .variant: try endVariant(line: line)
    case .unit: try endUnit(line: line)
    case .body: try collector.refuseFindings()
    case .document, .root, .header, .skipped: break
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) throws {
    switch context {
    case .segment, .inline:
      try bound.count(bytes.count)
      unsafe segment.append(bytes)
    case .property, .note:
      try bound.count(bytes.count)
      unsafe value.append(contentsOf: bytes)
    case .skipped: break
    default:
      guard unsafe bytes.contains(where: { $0 > 0x20 }) else { return }
      try record(.strayText, line: line)
    }
  }

  // MARK: Elements

  /// The name without its prefix and, where only case is wrong, in lower case.
  private func localName(_ name: String, line: Int) throws -> String {
    let local = name.withoutPrefix
    let lower = local.lowercased()
    if lower != local { try record(.upperCaseName, line: line, example: local) }
    return lower
  }

  private mutating func enter(_ name: String, _ attributes: [Attribute], line: Int) throws
    -> Context
  {
    switch (context, name) {
    case (.body, "tu"):
      unit = TranslationUnit(variants: [], attributes: attributes)
      unit.variants.reserveCapacity(2)
      unitLine = line
      bound.beginUnit()
      return .unit
    case (.unit, "tuv"):
      variant = VariantDraft(attributes)
      return .variant
    case (.variant, "seg"): return try beginSegment(line: line)
    case (.document, _):
      try checkRoot(localName(name, line: line), attributes, line: line)
      return .root
    case (.root, "header"):
      try beginHeader(attributes, line: line)
      return .header
    case (.root, "body"):
      try checkHeader(line: line)
      return .body
    case (.header, "prop"), (.unit, "prop"), (.variant, "prop"):
      try beginValue(attributes, isProperty: true, line: line)
      return .property
    case (.header, "note"), (.unit, "note"), (.variant, "note"):
      try beginValue(attributes, isProperty: false, line: line)
      return .note
    default:
      let local = try localName(name, line: line)
      if local != name { return try enter(local, attributes, line: line) }
      try record(.unknownElement, line: line, example: name)
      return .skipped
    }
  }

  private func checkRoot(_ name: String, _ attributes: [Attribute], line: Int) throws {
    guard name == "tmx" else {
      let found =
        name == "map"
        ? "a Tiled game map (root element map)" : "an XML file with root element \(name)"
      throw FormatError(
        .otherFormat(needed: "a TMX translation memory", found: found), line: line)
    }
    let version = attributes.value(of: "version") ?? ""
    if !["1.1", "1.2", "1.3", "1.4", "1.4b"].contains(version) {
      try record(.missingVersion, line: line, example: version)
    }
  }

  private mutating func beginHeader(_ attributes: [Attribute], line: Int) throws {
    collector.report.header.attributes = attributes
    for name in TMXVocabulary.requiredHeader where collector.report.header.attribute(name) == nil {
      try record(.missingHeaderAttribute, line: line, example: name)
    }
    if let name = collector.report.header.attribute("srclang"), name.lowercased() != "*all*" {
      sourceLanguage = LanguageTag(name)
    }
  }

  private func checkHeader(line: Int) throws {
    if collector.report.header.attributes.isEmpty,
      collector.report.count(.missingHeaderAttribute) == 0
    {
      try record(.missingHeader, line: line)
    }
  }

  private mutating func beginSegment(line: Int) throws -> Context {
    guard variant?.content == nil else {
      try record(.secondSegment, line: line)
      return .skipped
    }
    bound.beginText()
    return .segment
  }

  private mutating func endSegment() {
    variant?.content = segment.finish()
  }

  private mutating func beginValue(_ attributes: [Attribute], isProperty: Bool, line: Int) throws {
    bound.beginText()
    value.removeAll(keepingCapacity: true)
    valueLanguage = nil
    valueType = ""
    for attribute in attributes {
      switch attribute.name {
      case "type" where isProperty: valueType = attribute.value
      case "name" where isProperty && valueType.isEmpty,
        "type2" where isProperty && valueType.isEmpty:
        valueType = attribute.value
      case "xml:lang" where !isProperty, "lang" where !isProperty && valueLanguage == nil:
        valueLanguage = LanguageTag(attribute.value)
      default: try record(.unsupportedAttribute, line: line, example: attribute.name)
      }
    }
    if isProperty, !attributes.contains(where: { $0.name == "type" }) {
      try record(.untypedProperty, line: line)
    }
    let isLate = context == .variant ? variant?.content != nil : !unit.variants.isEmpty
    if context != .header, isLate { try record(.lateMetadata, line: line) }
  }

  private mutating func endValue(_ kind: Context, line: Int) throws {
    let text = String(decoding: value, as: UTF8.self)
    if kind == .property, context != .header, let attribute = Self.attribute(valueType, text) {
      if context == .unit {
        unit.attributes.append(attribute)
      } else {
        variant?.attributes.append(attribute)
      }
    } else if kind == .property {
      let property = Property(type: valueType, value: text)
      switch context {
      case .header: collector.report.header.properties.append(property)
      case .unit: unit.properties.append(property)
      default: variant?.properties.append(property)
      }
    } else {
      let note = Note(text: text, language: valueLanguage)
      switch context {
      case .header: collector.report.header.notes.append(note)
      case .unit: unit.notes.append(note)
      default: variant?.notes.append(note)
      }
    }
  }

  /// The attribute that ``TMXWriter`` wrote as a property.
  private static func attribute(_ type: String, _ value: String) -> Attribute? {
    guard type.hasPrefix(TMXWriter.attributePropertyPrefix) else { return nil }
    let name = type.dropFirst(TMXWriter.attributePropertyPrefix.count)
    return Attribute(name: String(name), value: value)
  }

  private mutating func endVariant(line: Int) throws {
    guard let draft = variant.take() else { return }
    if draft.hasTwoLanguages { try record(.bothLanguageAttributes, line: line) }
    guard let language = draft.language, !language.rawValue.isEmpty else {
      return try record(.missingLanguage, line: line)
    }
    guard let content = draft.content else { return try record(.missingSegment, line: line) }
    let plain = content.plain
    guard hasText(plain) else {
      return try record(.emptySegment, line: line)
    }
    try checks.check(content, plain, language, line: line)
    try checks.check(draft.attributes, line: line)
    unit.variants.append(
      TranslationVariant(
        language: language, content: content, attributes: draft.attributes, notes: draft.notes,
        properties: draft.properties))
  }

  private mutating func endUnit(line: Int) throws {
    guard unit.variants.count >= 2 else {
      return try collector.skipUnit(.unpairedUnit, line: unitLine)
    }
    try checks.check(unit, sourceLanguage: sourceLanguage, line: unitLine)
    try collector.refuseFindings()
    try deliver(unit)
    collector.report.kept += 1
  }
}
