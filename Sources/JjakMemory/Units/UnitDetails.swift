import Foundation
import JjakCore

/// What a unit holds beyond two plain texts with a language each, in a form that is short as JSON.
struct UnitDetails: Codable {
  /// A variant; its text is left out where a column of the table holds it.
  struct Variant: Codable {
    /// Which column holds the text: `s`, `t`, or nil for none.
    var side: String?
    /// The language, where no column holds it.
    var language: LanguageTag?
    /// The content, where it is more than the text of the column.
    var content: InlineText?
    var attributes: [String]?
    var notes: [Note]?
    var properties: [String]?

    private enum CodingKeys: String, CodingKey {
      case side = "s", language = "l", content = "c", attributes = "a", notes = "n"
      case properties = "p"
    }
  }

  var variants: [Variant]?
  /// Names and values in turn.
  var attributes: [String]?
  var notes: [Note]?
  /// Types and values in turn.
  var properties: [String]?

  private enum CodingKeys: String, CodingKey {
    case variants = "v", attributes = "a", notes = "n", properties = "p"
  }
}

/// A unit split into the columns of its table.
struct UnitColumns {
  let source: TranslationVariant
  let target: TranslationVariant?
  /// JSON of ``UnitDetails``, nil when the columns say all.
  let details: String?
  /// What makes two units with the same texts differ: their codes and further variants.
  let distinction: String

  /// Splits a unit; nil when it has no variant.
  ///
  /// - Parameters:
  ///   - unit: The unit.
  ///   - sourceLanguage: The memory's source language.
  ///   - targetLanguage: The memory's target language.
  /// - Throws: `EncodingError`
  init?(
    _ unit: TranslationUnit, sourceLanguage: LanguageTag, targetLanguage: LanguageTag
  ) throws {
    guard
      let (source, target) = Self.sides(
        of: unit, sourceLanguage: sourceLanguage, targetLanguage: targetLanguage)
    else { return nil }
    self.source = unit.variants[source]
    self.target = target.map { unit.variants[$0] }
    let sides = unit.variants.indices.map { $0 == source ? "s" : $0 == target ? "t" : nil }
    let variants = zip(unit.variants, sides).map(Self.variant)
    let isPlain =
      sides == ["s", "t"]
      && variants.allSatisfy {
        $0.content == nil && $0.attributes == nil && $0.notes == nil && $0.properties == nil
      }
    distinction = try Self.distinction(unit, variants)
    let details = UnitDetails(
      variants: isPlain ? nil : variants, attributes: unit.attributes.flat,
      notes: unit.notes.nonEmpty, properties: unit.properties.flat)
    let isEmpty =
      isPlain && unit.attributes.isEmpty && unit.notes.isEmpty && unit.properties.isEmpty
    self.details = isEmpty ? nil : try Self.json(details)
  }

  /// Which variants are source and target, by language as far as possible; nil when there is none.
  static func sides(
    of unit: TranslationUnit, sourceLanguage: LanguageTag, targetLanguage: LanguageTag
  ) -> (source: Int, target: Int?)? {
    guard
      let source =
        unit.variants.firstIndex(where: { $0.language.matches(sourceLanguage) })
        ?? unit.variants.firstIndex(where: { !$0.language.matches(targetLanguage) })
        ?? unit.variants.indices.first
    else { return nil }
    let others = unit.variants.indices.filter { $0 != source }
    let target =
      others.first { unit.variants[$0].language.matches(targetLanguage) } ?? others.first
    return (source, target)
  }

  private static func variant(
    _ variant: TranslationVariant, side: String?
  ) -> UnitDetails.Variant {
    let isPlain = side != nil && variant.content == InlineText(variant.text)
    return UnitDetails.Variant(
      side: side, language: side == nil ? variant.language : nil,
      content: isPlain ? nil : variant.content, attributes: variant.attributes.flat,
      notes: variant.notes.nonEmpty, properties: variant.properties.flat)
  }

  private static func distinction(
    _ unit: TranslationUnit, _ variants: [UnitDetails.Variant]
  ) throws -> String {
    guard unit.variants.count > 2 || variants.contains(where: { $0.content != nil }) else {
      return ""
    }
    return try json(unit.variants.map(\.content))
  }

  static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}

extension TranslationUnit {
  /// Puts a unit together again from its columns.
  ///
  /// - Parameters:
  ///   - source: The source column.
  ///   - target: The target column, nil when the unit has one variant.
  ///   - details: JSON of ``UnitDetails``.
  /// - Throws: `DecodingError`
  init(source: TranslationVariant, target: TranslationVariant?, details: String?) throws {
    guard let details else {
      self.init(variants: [source] + (target.map { [$0] } ?? []))
      return
    }
    let found = try JSONDecoder().decode(UnitDetails.self, from: Data(details.utf8))
    let variants = found.variants?.map { variant in
      let column = variant.side == "t" ? target : variant.side == "s" ? source : nil
      return TranslationVariant(
        language: column?.language ?? variant.language ?? LanguageTag("und"),
        content: variant.content ?? column?.content ?? InlineText(""),
        attributes: [Attribute](flat: variant.attributes), notes: variant.notes ?? [],
        properties: [Property](flat: variant.properties))
    }
    self.init(
      variants: variants ?? [source] + (target.map { [$0] } ?? []),
      attributes: [Attribute](flat: found.attributes), notes: found.notes ?? [],
      properties: [Property](flat: found.properties))
  }
}

extension Array {
  fileprivate var nonEmpty: [Element]? { isEmpty ? nil : self }
}

extension [Attribute] {
  /// Names and values in turn, nil when there are none.
  fileprivate var flat: [String]? { flatMap { [$0.name, $0.value] }.nonEmpty }

  fileprivate init(flat: [String]?) {
    self = (flat ?? []).inPairs.map { Attribute(name: $0, value: $1) }
  }
}

extension [Property] {
  /// Types and values in turn, nil when there are none.
  fileprivate var flat: [String]? { flatMap { [$0.type, $0.value] }.nonEmpty }

  fileprivate init(flat: [String]?) {
    self = (flat ?? []).inPairs.map { Property(type: $0, value: $1) }
  }
}

extension [String] {
  fileprivate var inPairs: [(String, String)] {
    stride(from: 0, to: count - 1, by: 2).map { (self[$0], self[$0 + 1]) }
  }
}
