public import JjakCore

/// Terminology in TBX (ISO 30042): that of 2008 and 2019, TBX-Min too, is read, TBX-Basic of 2008 is written.
///
/// A unit is a concept, with a variant for each of its terms. Whatever else is said of concept or term is
/// a property, of the type that its element names (`style="dca"`) or is named after (`dct`).
public struct TBXFormat: UnitFormat {
  /// The name.
  public let name = "tbx"
  /// The endings.
  public let fileEndings = ["tbx"]

  /// Makes the format.
  public init() {}

  /// Whether the document element is that of TBX.
  public func recognizes(_ head: String) -> Bool {
    ["<martif", "<tbx", "<TBX"].contains(where: head.contains)
  }

  /// Reads concepts one by one.
  ///
  /// - Parameters:
  ///   - input: The bytes, in any encoding.
  ///   - options: Mode and limits.
  ///   - unit: Takes each unit; what it throws ends the reading and is passed on.
  ///
  /// - Returns: What was kept and skipped.
  ///
  /// - Throws: ``FormatError``, or what `unit` throws.
  @discardableResult
  public func read(
    _ input: ByteInput, options: ReaderOptions = ReaderOptions(),
    unit: (TranslationUnit) throws -> Void
  ) throws -> ImportReport {
    try withoutActuallyEscaping(unit) { unit in
      let builder = TBXBuilder(options: options, file: input.name, unit: unit)
      return try XMLFeed(input, options: options).read(into: builder)
    }
  }

  /// Begins a file.
  public func makeWriter(path: String, options: WriterOptions) throws -> any UnitWriter {
    try TBXWriter(path: path, options: options)
  }
}

/// Builds units from the events of a TBX file.
private final class TBXBuilder: XMLUnitBuilder {
  let collector: FindingCollector
  private let deliver: (TranslationUnit) throws -> Void
  private var names: [String] = []
  private var unit = TranslationUnit(variants: [])
  private var isInConcept = false
  private var line = 0
  private var language: LanguageTag?
  private var text: [UInt8] = []
  private var type = ""
  private var noteLanguage: LanguageTag?
  private var bound: UnitBound

  private static let concepts: Set<String> = ["termEntry", "conceptEntry", "entry"]
  private static let languages: Set<String> = ["langSet", "langSec", "langGroup"]
  private static let terms: Set<String> = ["tig", "ntig", "termSec", "termGroup"]
  /// Elements that hold others.
  private static let groups = languages.union(terms).union([
    "termGrp", "descripGrp", "transacGrp", "adminGrp", "termNoteGrp", "termCompGrp", "termCompList",
  ])
  /// Elements within a text.
  private static let inline: Set<String> = ["hi", "foreign", "bpt", "ept", "it", "ph", "sc", "ec"]

  init(options: ReaderOptions, file: String?, unit: @escaping (TranslationUnit) throws -> Void) {
    collector = FindingCollector(mode: options.mode, file: file)
    bound = UnitBound(options.limits)
    deliver = unit
  }

  func begin(_ name: String, _ attributes: [Attribute], line: Int) throws {
    let local = name.withoutPrefix
    if names.isEmpty, !["martif", "tbx", "TBX"].contains(local) {
      throw FormatError(
        .otherFormat(needed: "a TBX file", found: "an XML file with root element \(local)"),
        line: line)
    }
    names.append(local)
    if isInConcept { try bound.countElement() }
    switch local {
    case _ where Self.concepts.contains(local):
      unit = TranslationUnit(variants: [], attributes: attributes.filter { $0.name == "id" })
      isInConcept = true
      self.line = line
      bound.beginUnit()
      language = nil
    case _ where Self.languages.contains(local):
      language = (attributes.value(of: "xml:lang") ?? attributes.value(of: "lang")).map {
        LanguageTag($0)
      }
    case _ where Self.groups.contains(local) || Self.inline.contains(local): break
    default:
      text = []
      bound.beginText()
      type = attributes.value(of: "type") ?? local
      noteLanguage = attributes.value(of: "xml:lang").map { LanguageTag($0) }
    }
  }

  func end(line: Int) throws {
    let name = names.removeLast()
    guard isInConcept else {
      if names.isEmpty { try collector.refuseFindings() }
      return
    }
    switch name {
    case _ where Self.concepts.contains(name):
      isInConcept = false
      try endConcept()
    case _ where Self.languages.contains(name): language = nil
    case _ where Self.groups.contains(name) || Self.inline.contains(name): break
    case "term":
      let term = String(decoding: text, as: UTF8.self)
      guard let language else { return try collector.record(.missingLanguage, line: line) }
      guard hasText(term) else { return try collector.record(.emptySegment, line: line) }
      unit.variants.append(TranslationVariant(language: language, content: InlineText(term)))
    default: keep(String(decoding: text, as: UTF8.self), of: name)
    }
  }

  private func keep(_ value: String, of element: String) {
    guard hasText(value) else { return }
    let last = unit.variants.count - 1
    let belongsToTerm = last >= 0 && names.contains(where: Self.terms.contains)
    let note = Note(text: value, language: noteLanguage ?? (belongsToTerm ? nil : language))
    if element == "note", belongsToTerm {
      unit.variants[last].notes.append(note)
    } else if element == "note" {
      unit.notes.append(note)
    } else if belongsToTerm {
      unit.variants[last].properties.append(Property(type: type, value: value))
    } else {
      unit.properties.append(Property(type: type, value: value))
    }
  }

  private func endConcept() throws {
    guard Set(unit.variants.map(\.language.primary)).count >= 2 else {
      return try collector.skipUnit(.unpairedUnit, line: line)
    }
    try collector.refuseFindings()
    try deliver(unit)
    collector.report.kept += 1
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) throws {
    guard isInConcept else { return }
    try bound.count(bytes.count)
    unsafe text.append(contentsOf: bytes)
  }
}
