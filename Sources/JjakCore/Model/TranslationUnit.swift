/// A remark on a unit or variant, TMX `note`.
public struct Note: Hashable, Sendable, Codable {
  /// The remark.
  public var text: String
  /// The remark's language where the file stated one.
  public var language: LanguageTag?

  /// Makes a note.
  public init(text: String, language: LanguageTag? = nil) {
    self.text = text
    self.language = language
  }
}

/// A typed value on a unit or variant, TMX `prop`.
public struct Property: Hashable, Sendable, Codable {
  /// The type, for example `x-article-title`.
  public var type: String
  /// The value.
  public var value: String

  /// Makes a property.
  public init(type: String, value: String) {
    self.type = type
    self.value = value
  }
}

/// One language's side of a translation unit, TMX `tuv`.
public struct TranslationVariant: Hashable, Sendable, Codable {
  /// The language as the file spelled it.
  public var language: LanguageTag
  /// The segment with its codes.
  public var content: InlineText
  /// Attributes other than the language, in file order: `creationdate`, `changeid`, `usagecount` and others.
  public var attributes: [Attribute]
  /// Remarks.
  public var notes: [Note]
  /// Typed values.
  public var properties: [Property]

  /// Makes a variant.
  public init(
    language: LanguageTag, content: InlineText, attributes: [Attribute] = [], notes: [Note] = [],
    properties: [Property] = []
  ) {
    self.language = language
    self.content = content
    self.attributes = attributes
    self.notes = notes
    self.properties = properties
  }

  /// The segment without codes.
  public var text: String { content.plain }
}

/// The same content in two or more languages, TMX `tu`.
public struct TranslationUnit: Hashable, Sendable, Codable {
  /// The variants in file order; several of one language are allowed.
  public var variants: [TranslationVariant]
  /// All attributes in file order, `tuid` and `srclang` included.
  public var attributes: [Attribute]
  /// Remarks.
  public var notes: [Note]
  /// Typed values.
  public var properties: [Property]

  /// Makes a unit.
  public init(
    variants: [TranslationVariant], attributes: [Attribute] = [], notes: [Note] = [],
    properties: [Property] = []
  ) {
    self.variants = variants
    self.attributes = attributes
    self.notes = notes
    self.properties = properties
  }

  /// Makes a plain unit of two languages.
  public init(
    source: String, target: String, sourceLanguage: LanguageTag = .korean,
    targetLanguage: LanguageTag = .english
  ) {
    self.init(variants: [
      TranslationVariant(language: sourceLanguage, content: InlineText(source)),
      TranslationVariant(language: targetLanguage, content: InlineText(target)),
    ])
  }

  /// The first variant of a language, whatever its region.
  ///
  /// - Complexity: O(*n*) in the count of variants.
  public func variant(_ language: LanguageTag) -> TranslationVariant? {
    variants.first { $0.language.matches(language) }
  }

  /// The value of the first attribute of that name.
  public func attribute(_ name: String) -> String? {
    attributes.value(of: name)
  }

  /// The value of the first property of that type.
  public func property(_ type: String) -> String? {
    properties.first { $0.type == type }?.value
  }
}
