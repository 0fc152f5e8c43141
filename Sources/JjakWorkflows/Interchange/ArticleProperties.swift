import JjakCore
import JjakMemory

/// How a unit's article, place and state stand in a file: as properties of the unit.
///
/// One property each for title, URL, date, desk, people (`;` between two), position from 0 and, where
/// nobody has looked at the unit yet, `x-state` with the value `aligned`.
enum ArticleProperties {
  static let title = "x-article-title"
  static let url = "x-article-url"
  static let date = "x-article-date"
  static let desk = "x-article-desk"
  static let people = "x-people"
  static let position = "x-position"
  static let state = "x-state"
}

extension ImportedUnit {
  /// Takes a unit as a file holds it; the properties that describe its article leave the unit.
  init(file unit: TranslationUnit) {
    var rest = PropertyList(unit.properties)
    var article: Article?
    var position: Int?
    if let title = rest.take(ArticleProperties.title) {
      let names = rest.take(ArticleProperties.people)?.split(separator: ";") ?? []
      article = Article(
        title: title, url: rest.take(ArticleProperties.url),
        date: rest.take(ArticleProperties.date), desk: rest.take(ArticleProperties.desk),
        people: names.map { $0.trimmingPrefix(while: \.isWhitespace) }.map(String.init))
      position = rest.take(ArticleProperties.position) { Int($0).flatMap { $0 < 0 ? nil : $0 } }
    }
    let state = rest.take(ArticleProperties.state) { UnitState(rawValue: $0) }
    var unit = unit
    unit.properties = rest.properties
    self.init(
      unit, article: article, position: position,
      state: unit.stateInFile ?? state ?? .reviewed)
  }
}

extension TranslationUnit {
  /// What a file of another program says of its review: XLIFF's `approved`, `state` and `state-qualifier`.
  fileprivate var stateInFile: UnitState? {
    if attribute("approved") == "yes" { return .reviewed }
    if isUnseen { return .aligned }
    let states = variants.compactMap { $0.attributes.value(of: "state") }
    guard let state = states.last ?? attribute("state") else {
      return attribute("approved") == "no" ? .aligned : nil
    }
    return state.hasPrefix("needs-") || state == "initial" ? .aligned : .reviewed
  }

  /// Whether a target came from a machine or a match of other text, or has been rejected.
  private var isUnseen: Bool {
    variants.contains { variant in
      let qualifier = variant.attributes.value(of: "state-qualifier") ?? ""
      return ["mt-suggestion", "leveraged-mt", "fuzzy-match"].contains(qualifier)
        || qualifier.hasPrefix("rejected-")
    }
  }
}

extension TranslationUnit {
  /// The unit as a file holds it, with where it comes from among its properties.
  ///
  /// - Parameters:
  ///   - article: The article, where one is known.
  ///   - position: Place in the article, from 0.
  ///   - state: How far the unit can be trusted.
  /// - Returns: The unit, its own properties last.
  func forFile(article: Article?, position: Int?, state: UnitState) -> TranslationUnit {
    var properties: [Property] = []
    func add(_ type: String, _ value: String?) {
      if let value { properties.append(Property(type: type, value: value)) }
    }
    if let article {
      add(ArticleProperties.title, article.title)
      add(ArticleProperties.url, article.url)
      add(ArticleProperties.date, article.date)
      add(ArticleProperties.desk, article.desk)
      let people = article.people.joined(separator: "; ")
      add(ArticleProperties.people, people.isEmpty ? nil : people)
      add(ArticleProperties.position, position.map(String.init))
    }
    add(ArticleProperties.state, state == .reviewed ? nil : state.rawValue)
    var unit = self
    unit.properties = properties + unit.properties
    return unit
  }
}

extension StoredUnit {
  /// The unit as a file holds it, its article, place and state among the properties.
  var forFile: TranslationUnit {
    unit.forFile(article: provenance.article, position: provenance.position, state: state)
  }
}

/// Properties of which some are taken out.
private struct PropertyList {
  private(set) var properties: [Property]

  init(_ properties: [Property]) { self.properties = properties }

  /// Takes out the first property of a type where its value can be read.
  mutating func take<Value>(_ type: String, as read: (String) -> Value?) -> Value? {
    guard let index = properties.firstIndex(where: { $0.type == type }),
      let value = read(properties[index].value)
    else { return nil }
    properties.remove(at: index)
    return value
  }

  mutating func take(_ type: String) -> String? {
    take(type) { $0.isEmpty ? nil : $0 }
  }
}
