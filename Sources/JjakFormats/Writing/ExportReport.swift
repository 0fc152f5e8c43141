import JjakCore

/// What writing a file kept and could not express.
public struct ExportReport: Hashable, Sendable {
  /// Units written.
  public internal(set) var written = 0
  /// Units left out because a side that the format needs was missing.
  public internal(set) var skippedUnits = 0
  /// What the format has no place for, and how often.
  public private(set) var losses: [ExportLoss: Int] = [:]

  /// Makes an empty report.
  public init() {}

  /// Counts what is left behind.
  mutating func lose(_ loss: ExportLoss, _ count: Int = 1) {
    if count > 0 { losses[loss, default: 0] += count }
  }

  /// Counts attributes of a unit or variant, by what they tell.
  mutating func lose(_ attributes: [Attribute]) {
    for attribute in attributes {
      switch attribute.name {
      case _ where TMXVocabulary.isDateName(attribute.name): lose(.dates)
      case "creationid", "changeid": lose(.people)
      default: lose(.attributes)
      }
    }
  }

  /// Counts all that is said of the variants and is not text.
  mutating func loseMetadata(of variants: [TranslationVariant]) {
    for variant in variants {
      lose(.notes, variant.notes.count)
      lose(.properties, variant.properties.count)
      lose(variant.attributes)
    }
  }

  /// Counts codes that leave a text.
  mutating func loseCodes(of variants: [TranslationVariant]) {
    for variant in variants {
      lose(.codes, variant.content.elements.count { if case .text = $0 { false } else { true } })
    }
  }

  /// The texts of both sides, or nil, counted, where one is missing; all else that the unit has is counted
  /// as lost.
  mutating func sides(
    of unit: TranslationUnit, options: WriterOptions
  ) -> (source: String, target: String)? {
    guard let source = unit.variant(options.sourceLanguage),
      let target = unit.variant(options.targetLanguage)
    else {
      skippedUnits += 1
      return nil
    }
    lose(.texts, unit.variants.count - 2)
    lose(.notes, unit.notes.count)
    lose(.properties, unit.properties.count)
    lose(unit.attributes)
    loseMetadata(of: [source, target])
    loseCodes(of: [source, target])
    return (source.text, target.text)
  }

  /// The text on one line: ends of line and tabs become spaces, counted.
  mutating func oneLine(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) else { return text }
    var bytes: [UInt8] = []
    var last: UInt8 = 0
    for byte in text.utf8 {
      let isBreak = byte == 0x09 || byte == 0x0A || byte == 0x0D
      if !(byte == 0x0A && last == 0x0D) { bytes.append(isBreak ? 0x20 : byte) }
      if isBreak { lose(.lineBreaks) }
      last = byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A kind of thing that a format may have no place for.
public enum ExportLoss: String, Hashable, Sendable, Codable, CaseIterable {
  /// Texts besides the first in either language.
  case texts
  /// Codes in a text.
  case codes
  /// Attributes of codes.
  case codeAttributes
  /// Remarks.
  case notes
  /// Languages that remarks are in.
  case noteLanguages
  /// Typed values.
  case properties
  /// When something was made, changed or used.
  case dates
  /// Who made or changed something.
  case people
  /// Other attributes of units and variants: identifiers, states, counts.
  case attributes
  /// Names of languages that are no tags of BCP 47.
  case languages
  /// Tabs and line ends, which become spaces.
  case lineBreaks
  /// Characters that XML does not allow.
  case characters

  /// The kind in a few words.
  public var phrase: String {
    switch self {
    case .texts: "further texts, or texts in further languages"
    case .codes: "codes"
    case .codeAttributes: "attributes of codes"
    case .notes: "notes"
    case .noteLanguages: "languages of notes"
    case .properties: "properties"
    case .dates: "dates"
    case .people: "names of who made or changed something"
    case .attributes: "attributes such as identifiers, states and counts"
    case .languages: "names of languages that are no tags, which are und now"
    case .lineBreaks: "tabs and line ends, which are spaces now"
    case .characters: "characters that XML does not allow"
    }
  }
}
