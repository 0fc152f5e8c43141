import JjakCore

/// Builds units from the events of an XLIFF file.
final class XLIFFBuilder: XMLUnitBuilder {
  /// A pair of texts that is being read.
  private struct Draft {
    var attributes: [Attribute]
    var source: Side?
    var target: Side?
    var notes: [Note] = []
    var properties: [Property] = []
    var line: Int
  }

  private struct Side {
    var content: InlineText
    var attributes: [Attribute]

    /// Whether a target is there only to be replaced.
    var isUntranslated: Bool {
      attributes.contains { $0.name == "state" && ["new", "needs-translation"].contains($0.value) }
    }
  }

  private enum Context { case other, draft, source, target, inline, note, property, skipped }

  /// Who the notes are from that this program writes for translators; they are not kept.
  static let ownName = "jjak"

  /// Elements of a segment whose content is not its text.
  private static let codes: Set<String> = [
    "x", "bx", "ex", "bpt", "ept", "ph", "it", "sub", "sc", "ec", "cp",
  ]

  let collector: FindingCollector
  private let deliver: (TranslationUnit) throws -> Void
  private var names: [String] = []
  private var contexts: [Context] = []
  private var drafts: [Draft] = []
  private var segment = SegmentDraft(codes: codes)
  private var sideAttributes: [Attribute] = []
  private var note: [UInt8] = []
  private var propertyType = ""
  private var source: LanguageTag
  private var target: LanguageTag
  private var bound: UnitBound

  init(
    options: ReaderOptions, file: String?, unit: @escaping (TranslationUnit) throws -> Void
  ) {
    collector = FindingCollector(mode: options.mode, file: file)
    bound = UnitBound(options.limits)
    deliver = unit
    source = options.sourceLanguage
    target = options.targetLanguage
  }

  func begin(_ name: String, _ attributes: [Attribute], line: Int) throws {
    if drafts.isEmpty { bound.reset() } else { try bound.countElement() }
    let local = name.split(separator: ":").last.map(String.init) ?? name
    if contexts.isEmpty, local != "xliff" {
      throw FormatError(
        .otherFormat(needed: "an XLIFF file", found: "an XML file with root element \(local)"),
        line: line)
    }
    let context = enter(local, name, attributes, line: line)
    contexts.append(context)
    names.append(local)
  }

  private func enter(
    _ local: String, _ name: String, _ attributes: [Attribute], line: Int
  ) -> Context {
    switch (contexts.last ?? .other, local) {
    case (.source, _), (.target, _), (.inline, _):
      segment.open(name, attributes)
      return .inline
    case (.skipped, _), (.note, _), (.property, _): return .skipped
    case (_, "xliff"), (_, "file"):
      takeLanguages(attributes)
      return .other
    case (_, "trans-unit"), (_, "segment"), (_, "alt-trans"):
      drafts.append(Draft(attributes: attributes, line: line))
      return .draft
    case (.draft, "source"), (.draft, "target"):
      sideAttributes = attributes.filter { $0.name != "xml:lang" && $0.name != "xml:space" }
      return local == "source" ? .source : .target
    case (.draft, "note"):
      note = []
      let isOwn = attributes.contains { $0.name == "from" && $0.value == Self.ownName }
      return isOwn ? .skipped : .note
    case (_, "context") where !drafts.isEmpty:
      note = []
      let type = attributes.first { $0.name == "context-type" }?.value ?? "context"
      propertyType = XLIFFProperty.type(ofContext: type)
      return .property
    case (_, "seg-source"), (_, "ignorable"), (_, "header"): return .skipped
    default: return .other
    }
  }

  func end(line: Int) throws {
    let context = contexts.removeLast()
    let name = names.removeLast()
    let last = drafts.count - 1
    switch context {
    case .inline: segment.close()
    case .source: drafts[last].source = Side(content: segment.finish(), attributes: sideAttributes)
    case .target: drafts[last].target = Side(content: segment.finish(), attributes: sideAttributes)
    case .note: drafts[last].notes.append(Note(text: String(decoding: note, as: UTF8.self)))
    case .property:
      drafts[last].properties.append(
        Property(type: propertyType, value: String(decoding: note, as: UTF8.self)))
    case .draft: try endDraft(drafts.removeLast(), isMatch: name == "alt-trans")
    case .other, .skipped: break
    }
    if contexts.isEmpty { try collector.refuseFindings() }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) throws {
    switch contexts.last ?? .other {
    case .source, .target, .inline:
      try bound.count(bytes.count)
      unsafe segment.append(bytes)
    case .note, .property:
      try bound.count(bytes.count)
      unsafe note.append(contentsOf: bytes)
    case .other, .draft, .skipped: break
    }
  }

  private func takeLanguages(_ attributes: [Attribute]) {
    for attribute in attributes {
      switch attribute.name {
      case "source-language", "srcLang": source = LanguageTag(attribute.value)
      case "target-language", "trgLang": target = LanguageTag(attribute.value)
      default: break
      }
    }
  }

  private func endDraft(_ draft: Draft, isMatch: Bool) throws {
    if isMatch, draft.source == nil, let parent = drafts.last?.source, draft.target != nil {
      // A match may leave out the source when it equals that of its unit.
      var draft = draft
      draft.source = parent
      return try endDraft(draft, isMatch: false)
    }
    guard let from = draft.source, hasText(from.content.plain), let to = draft.target,
      hasText(to.content.plain), !to.isUntranslated
    else { return try collector.skipUnit(.untranslated, line: draft.line) }
    let unit = TranslationUnit(
      variants: [
        TranslationVariant(language: source, content: from.content, attributes: from.attributes),
        TranslationVariant(language: target, content: to.content, attributes: to.attributes),
      ], attributes: draft.attributes, notes: draft.notes, properties: draft.properties)
    try collector.refuseFindings()
    try deliver(unit)
    collector.report.kept += 1
  }
}
