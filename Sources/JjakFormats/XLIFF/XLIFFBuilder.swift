import JjakCore

/// Builds units from the events of an XLIFF file.
final class XLIFFBuilder: XMLUnitBuilder {
  private enum Context {
    case other, unit, draft, source, target, segmented, inline, note, property, skipped
  }

  /// Who the notes are from that this program writes for translators; they are not kept.
  static let ownName = "jjak"

  /// Elements of a segment whose content is not its text.
  private static let codes: Set<String> = [
    "x", "bx", "ex", "bpt", "ept", "ph", "it", "sub", "sc", "ec", "cp", "sm", "em",
  ]

  let collector: FindingCollector
  private let deliver: (TranslationUnit) throws -> Void
  private var contexts: [Context] = []
  /// Whether white space counts, of each open element.
  private var preserves: [Bool] = []
  private var drafts: [XLIFFDraft] = []
  /// The `unit` of 2.x around the segments, with its notes and properties.
  private var around: XLIFFDraft?
  private var segment = SegmentDraft(codes: codes)
  private var sideAttributes: [Attribute] = []
  private var value: [UInt8] = []
  private var valueType = ""
  private var valueLanguage: LanguageTag?
  private var source: LanguageTag
  private var target: LanguageTag
  /// The languages where a `file` names none.
  private var whole: (source: LanguageTag, target: LanguageTag)
  private var bound: UnitBound

  init(
    options: ReaderOptions, file: String?, unit: @escaping (TranslationUnit) throws -> Void
  ) {
    collector = FindingCollector(mode: options.mode, file: file)
    bound = UnitBound(options.limits)
    deliver = unit
    source = options.sourceLanguage
    target = options.targetLanguage
    whole = (source, target)
  }

  // MARK: Events

  func begin(_ name: String, _ attributes: [Attribute], line: Int) throws {
    if drafts.isEmpty, around == nil { bound.beginUnit() } else { try bound.countElement() }
    let local = name.withoutPrefix
    if contexts.isEmpty, local != "xliff" {
      throw FormatError(
        .otherFormat(needed: "an XLIFF file", found: "an XML file with root element \(local)"),
        line: line)
    }
    let space = attributes.value(of: "xml:space")
    preserves.append(space.map { $0 == "preserve" } ?? preserves.last ?? false)
    contexts.append(enter(local, name, attributes, line: line))
  }

  private func enter(
    _ local: String, _ name: String, _ attributes: [Attribute], line: Int
  ) -> Context {
    switch (contexts.last ?? .other, local) {
    case (.source, _), (.target, _), (.segmented, _), (.inline, _):
      segment.open(name, attributes)
      return .inline
    case (.skipped, _), (.note, _), (.property, _): return .skipped
    case (_, "xliff"):
      takeLanguages(attributes)
      whole = (source, target)
      return .other
    case (_, "file"):
      (source, target) = whole
      takeLanguages(attributes)
      return .other
    case (_, "unit"):
      around = XLIFFDraft(attributes, line: line)
      return .unit
    case (_, "trans-unit"), (_, "segment"), (_, "alt-trans"), (_, "match"):
      drafts.append(XLIFFDraft(attributes, line: line))
      return .draft
    case (.draft, "source"), (.draft, "target"), (.draft, "seg-source"):
      sideAttributes = attributes
      bound.beginText()
      return local == "source" ? .source : local == "target" ? .target : .segmented
    case (_, "ignorable"), (_, "header"): return .skipped
    default: return enterValue(local, attributes)
    }
  }

  /// Begins a note or property of a unit.
  private func enterValue(_ local: String, _ attributes: [Attribute]) -> Context {
    guard !drafts.isEmpty || around != nil else { return .other }
    switch local {
    case "note":
      if attributes.value(of: "from") == Self.ownName { return .skipped }
      valueLanguage = attributes.value(of: "xml:lang").map { LanguageTag($0) }
    case "context":
      valueType = XLIFFProperty.type(ofContext: attributes.value(of: "context-type") ?? local)
    case "prop": valueType = attributes.value(of: "prop-type") ?? local
    case "meta": valueType = attributes.value(of: "type") ?? local
    default: return .other
    }
    self.value = []
    bound.beginText()
    return local == "note" ? .note : .property
  }

  func end(line: Int) throws {
    let context = contexts.removeLast()
    let isPreserving = preserves.removeLast()
    let last = drafts.count - 1
    switch context {
    case .inline: segment.close()
    case .source, .target, .segmented:
      let content = segment.finish()
      let side = XLIFFDraft.Side(
        isPreserving ? content : content.unwrapped, sideAttributes,
        language: context == .target ? target : source)
      switch context {
      case .source: drafts[last].source = side
      case .target: drafts[last].targets.append(side)
      default: drafts[last].segmented = side
      }
    case .note: keep(Note(text: String(decoding: value, as: UTF8.self), language: valueLanguage))
    case .property:
      keep(Property(type: valueType, value: String(decoding: value, as: UTF8.self)))
    case .draft: try endDraft(drafts.removeLast())
    case .unit: around = nil
    case .other, .skipped: break
    }
    if contexts.isEmpty { try collector.refuseFindings() }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) throws {
    switch contexts.last ?? .other {
    case .source, .target, .segmented, .inline:
      try bound.count(bytes.count)
      unsafe segment.append(bytes)
    case .note, .property:
      try bound.count(bytes.count)
      unsafe value.append(contentsOf: bytes)
    case .other, .unit, .draft, .skipped: break
    }
  }

  // MARK: Units

  private func takeLanguages(_ attributes: [Attribute]) {
    for attribute in attributes {
      switch attribute.name {
      case "source-language", "srcLang": source = LanguageTag(attribute.value)
      case "target-language", "trgLang": target = LanguageTag(attribute.value)
      default: break
      }
    }
  }

  private func keep(_ note: Note) {
    if drafts.isEmpty {
      around?.notes.append(note)
    } else {
      drafts[drafts.count - 1].notes.append(note)
    }
  }

  private func keep(_ property: Property) {
    if drafts.isEmpty {
      around?.properties.append(property)
    } else {
      drafts[drafts.count - 1].properties.append(property)
    }
  }

  private func endDraft(_ draft: XLIFFDraft) throws {
    var draft = draft
    if let around { draft.inherit(around) }
    // A match may leave out the source when it equals that of its unit.
    draft.source = draft.source ?? drafts.last?.source
    for pair in draft.pairs {
      guard let (source, target) = pair else {
        try collector.skipUnit(.untranslated, line: draft.line)
        continue
      }
      let unit = TranslationUnit(
        variants: [source, target], attributes: draft.attributes, notes: draft.notes,
        properties: draft.properties)
      try collector.refuseFindings()
      try deliver(unit)
      collector.report.kept += 1
    }
  }
}
