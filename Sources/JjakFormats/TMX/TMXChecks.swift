import JjakCore

/// Looks for what is unusual about the units of a file and kept all the same.
struct TMXChecks {
  private let collector: FindingCollector
  /// The first identifiers; memory stays flat.
  private var identifiers: Set<String> = []
  private static let knownIdentifiers = 10_000

  init(_ collector: FindingCollector) { self.collector = collector }

  /// Looks at a segment; `text` is what it says without codes.
  func check(
    _ content: InlineText, _ text: String, _ language: LanguageTag, line: Int
  ) throws {
    if language.rawValue.utf8.count > 5,
      ["korean", "english"].contains(language.rawValue.lowercased())
    {
      try record(.languageName, line: line, example: language.rawValue)
    }
    if content.hasCodes, !content.hasPairedCodes { try record(.unpairedCode, line: line) }
    if text.hasInvisibleMarks { try record(.directionMark, line: line) }
    if text.utf8.count > 20_000 { try record(.longSegment, line: line) }
    if text.utf8.first == 0x0A, text.utf8.last == 0x0A || text.utf8.last == 0x20 {
      try record(.spacedSegment, line: line)
    }
  }

  /// Looks at dates and counts.
  func check(_ attributes: [Attribute], line: Int) throws {
    for attribute in attributes {
      guard attribute.name != "segtype", !TMXVocabulary.isValid(attribute) else { continue }
      let isCount = attribute.name == "usagecount"
      try record(isCount ? .unusualCount : .unusualDate, line: line, example: attribute.value)
    }
  }

  /// Looks at a unit as a whole.
  mutating func check(
    _ unit: TranslationUnit, sourceLanguage: LanguageTag?, line: Int
  ) throws {
    try check(unit.attributes, line: line)
    if unit.variants.count > 2, Set(unit.variants.map(\.language)).count < unit.variants.count {
      try record(.repeatedLanguage, line: line)
    }
    if unit.notes.count + unit.properties.count > 1000 { try record(.manyProperties, line: line) }
    if identifiers.count < Self.knownIdentifiers, let own = unit.attribute("tuid"),
      !identifiers.insert(own).inserted
    {
      try record(.repeatedIdentifier, line: line, example: own)
    }
    let named = unit.attribute("srclang").map { LanguageTag($0) } ?? sourceLanguage
    if let named, unit.variant(named) == nil, named.rawValue.lowercased() != "*all*" {
      try record(.absentSourceLanguage, line: line, example: named.rawValue)
    }
  }

  private func record(_ kind: ImportFinding, line: Int, example: String? = nil) throws {
    try collector.record(kind, line: line, example: example)
  }
}
