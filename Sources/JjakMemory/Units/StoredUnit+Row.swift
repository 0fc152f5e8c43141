import Foundation
import GRDB
import JjakCore

extension StoredUnit {
  /// Selects the columns that ``init(_:)`` reads; a condition on `unit` can follow.
  static let selection = """
    SELECT unit.id, unit.source, unit.target,
      iif(unit.source_language = '', (SELECT value FROM setting WHERE name = 'source-language'),
        unit.source_language),
      iif(unit.target_language = '', (SELECT value FROM setting WHERE name = 'target-language'),
        unit.target_language),
      unit.details, unit.state, unit.position, unit.batch, article.description, batch.name,
      batch.date, unit.previous, unit.next
    FROM unit JOIN batch ON batch.id = unit.batch LEFT JOIN article ON article.id = unit.article

    """

  /// Selects the same columns from the table of units alone, for when others can't be read.
  static let bareSelection = """
    SELECT id, source, target,
      iif(source_language = '', '\(LanguageTag.korean.rawValue)', source_language),
      iif(target_language = '', '\(LanguageTag.english.rawValue)', target_language),
      details, state, position, batch, NULL, '', '', previous, next
    FROM unit

    """

  /// Reads a row of ``selection``.
  ///
  /// - Parameter row: The row.
  /// - Throws: `DatabaseError` or `DecodingError` when the row is broken.
  init(_ row: Row) throws {
    let source: String = try row.value(1)
    let target: String = try row.value(2)
    let targetLanguage: String? = try row.optionalValue(4)
    guard let state = UnitState(number: try row.value(6)) else { throw row.damage(6) }
    let sourceVariant = TranslationVariant(
      language: LanguageTag(try row.value(3)), content: InlineText(source))
    let targetVariant = targetLanguage.map {
      TranslationVariant(language: LanguageTag($0), content: InlineText(target))
    }
    self.init(
      id: try row.value(0),
      unit: try TranslationUnit(
        source: sourceVariant, target: targetVariant, details: try row.optionalValue(5)),
      source: source, target: target, state: state, provenance: try Provenance(row))
  }
}

extension UnitState {
  /// How a table holds the state.
  var number: Int {
    switch self {
    case .aligned: 0
    case .reviewed: 1
    }
  }

  /// Reads what a table holds.
  init?(number: Int) {
    guard let state = Self.allCases.first(where: { $0.number == number }) else { return nil }
    self = state
  }
}

extension Provenance {
  /// Reads a row of ``StoredUnit/selection``.
  ///
  /// - Parameter row: The row.
  /// - Throws: `DatabaseError` or `DecodingError` when the row is broken.
  fileprivate init(_ row: Row) throws {
    let description: String? = try row.optionalValue(9)
    self.init(
      article: try description.map(Article.init(description:)), position: try row.optionalValue(7),
      batch: try row.value(8), batchName: try row.value(10), batchDate: try row.value(11))
  }
}

extension Article {
  /// Reads what ``UnitColumns/json(_:)`` wrote.
  ///
  /// - Parameter description: JSON of an article.
  /// - Throws: `DecodingError`
  init(description: String) throws {
    self = try JSONDecoder().decode(Article.self, from: Data(description.utf8))
  }
}
