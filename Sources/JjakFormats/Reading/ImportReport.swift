public import JjakCore

/// What a file says about itself as a whole.
public struct FileHeader: Hashable, Sendable {
  /// Attributes of the header in file order; for TMX `creationtool`, `srclang` and others.
  public var attributes: [Attribute]
  /// Remarks.
  public var notes: [Note]
  /// Typed values.
  public var properties: [Property]

  /// Makes a header.
  public init(
    attributes: [Attribute] = [], notes: [Note] = [], properties: [Property] = []
  ) {
    self.attributes = attributes
    self.notes = notes
    self.properties = properties
  }

  /// The value of the first attribute of that name.
  public func attribute(_ name: String) -> String? {
    attributes.value(of: name)
  }
}

/// What reading a file kept, repaired and skipped.
public struct ImportReport: Hashable, Sendable {
  /// One kind of repair or skip: how often, and where first.
  public struct Finding: Hashable, Sendable, CustomStringConvertible {
    /// What happened.
    public let kind: ImportFinding
    /// How often.
    public internal(set) var count: Int
    /// Line of the first, from 1.
    public let firstLine: Int
    /// What the first was about, for example the element's name.
    public let example: String?

    /// The finding in words: `3 × empty segment, first in line 8`.
    public var description: String {
      "\(count) × \(kind.phrase)\(example.map { " (\($0))" } ?? ""), first in line \(firstLine)"
    }
  }

  /// Units handed to the caller.
  public internal(set) var kept = 0
  /// Units left out.
  public internal(set) var skippedUnits = 0
  /// Repairs and skips, in order of first occurrence.
  public private(set) var findings: [Finding] = []
  /// The encoding that was read, for example `UTF-8` or `CP949`.
  public internal(set) var encoding = "UTF-8"
  /// What the file says about itself.
  public internal(set) var header = FileHeader()
  /// In salvage mode, the damage at which reading stopped.
  public internal(set) var damage: FormatError?

  /// Makes an empty report.
  public init() {}

  /// What was changed on the way in.
  public var repairs: [Finding] { findings.filter { !$0.kind.isSkip && !$0.kind.isRemark } }
  /// What was kept as it is and is worth a look.
  public var remarks: [Finding] { findings.filter(\.kind.isRemark) }
  /// What was left out.
  public var skips: [Finding] { findings.filter(\.kind.isSkip) }

  /// How often something of a kind happened.
  public func count(_ kind: ImportFinding) -> Int {
    findings.first { $0.kind == kind }?.count ?? 0
  }

  /// Counts something that happened.
  ///
  /// - Complexity: O(*k*) in the count of kinds.
  mutating func record(_ kind: ImportFinding, line: Int, example: String? = nil, count: Int = 1) {
    if let index = findings.firstIndex(where: { $0.kind == kind }) {
      findings[index].count += count
    } else {
      findings.append(Finding(kind: kind, count: count, firstLine: line, example: example))
    }
  }
}

/// What a reader may change or leave out.
public enum ImportFinding: String, Hashable, Sendable, Codable, CaseIterable {
  // Left out.
  case emptySegment, missingSegment, secondSegment, missingLanguage, unpairedUnit, unknownElement
  case strayText, raggedRow, emptyRow, untranslated, unsupportedAttribute
  // Changed or noticed.
  case encodingCorrected, encodingGuessed, bothLanguageAttributes, languageName, missingHeader
  case missingHeaderAttribute, absentSourceLanguage, upperCaseName, lateMetadata, untypedProperty
  case inlineElement, unpairedCode, unusualDate, unusualCount, illegalCharacter, bareAmpersand
  case namedCharacter, unboundPrefix, entityDeclaration, invalidBytes, missingVersion
  case directionMark, separatorGuessed, columnsGuessed, badTiming, blankLineInCue, missingCueNumber
  case missingBlankLine
  case repeatedIdentifier
  // Kept as it is, and worth a look.
  case spacedSegment, longSegment, repeatedLanguage, manyProperties, outsidePart

  /// Whether something of the file was left out.
  public var isSkip: Bool {
    switch self {
    case .emptySegment, .missingSegment, .secondSegment, .missingLanguage, .unpairedUnit,
      .unknownElement, .strayText, .raggedRow, .emptyRow, .untranslated, .unsupportedAttribute:
      true
    default: false
    }
  }

  /// Whether nothing was changed or left out, so that strict reading goes on.
  public var isRemark: Bool {
    switch self {
    case .spacedSegment, .longSegment, .repeatedLanguage, .manyProperties, .outsidePart: true
    default: false
    }
  }

  /// The finding in a few words.
  public var phrase: String {
    switch self {
    case .emptySegment: "empty segment skipped"
    case .missingSegment: "variant without segment skipped"
    case .secondSegment: "second segment of a variant skipped"
    case .missingLanguage: "variant without language skipped"
    case .unpairedUnit: "unit with fewer than two texts skipped"
    case .unknownElement: "unknown element skipped"
    case .strayText: "text outside a segment skipped"
    case .raggedRow: "row with too few columns skipped"
    case .emptyRow: "row with an empty side skipped"
    case .untranslated: "untranslated unit skipped"
    case .unsupportedAttribute: "attribute of a note or property skipped"
    case .encodingCorrected: "encoding differs from the declared one"
    case .encodingGuessed: "encoding guessed"
    case .bothLanguageAttributes: "both xml:lang and lang, xml:lang kept"
    case .languageName: "language named in words"
    case .missingHeader: "header missing"
    case .missingHeaderAttribute: "header attribute missing"
    case .absentSourceLanguage: "source language of the file absent from a unit"
    case .upperCaseName: "element name in upper case"
    case .lateMetadata: "property or note after the segment"
    case .untypedProperty: "property without type"
    case .inlineElement: "element unknown to TMX kept in a segment"
    case .unpairedCode: "code without partner"
    case .unusualDate: "date in an unusual form kept as it is"
    case .unusualCount: "usage count that is no number kept as it is"
    case .illegalCharacter: "illegal character removed"
    case .bareAmpersand: "bare ampersand read as text"
    case .namedCharacter: "HTML character name replaced"
    case .unboundPrefix: "undeclared namespace prefix"
    case .entityDeclaration: "entity declaration ignored"
    case .invalidBytes: "invalid byte removed"
    case .missingVersion: "version missing or unknown"
    case .directionMark: "segment with invisible direction or joining marks, kept"
    case .separatorGuessed: "separator guessed"
    case .columnsGuessed: "columns told by their script"
    case .badTiming: "times in an unusual form kept as they are"
    case .blankLineInCue: "blank line inside a cue"
    case .missingCueNumber: "cue without number"
    case .missingBlankLine: "cue without a blank line before it"
    case .repeatedIdentifier: "identifier used again, kept"
    case .spacedSegment: "segment with line ends around its text, kept"
    case .longSegment: "segment of more than 20,000 bytes, kept"
    case .repeatedLanguage: "unit with several texts in one language, kept"
    case .manyProperties: "unit with more than 1,000 notes and properties, kept"
    case .outsidePart: "part of a package that is named as lying outside it, not read"
    }
  }
}
