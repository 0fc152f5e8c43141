import JjakCore

extension TranslationUnit {
  /// When the unit was last changed: its last `changedate` or `creationdate`, else its article's
  /// date, else another.
  ///
  /// - Returns: The digits of the date, which sort by time; of a day without hour they sort first.
  func lastChange(_ article: Article?, otherwise: String) -> String {
    let stated = ([attributes] + variants.map(\.attributes)).joined()
      .filter { $0.name == "changedate" || $0.name == "creationdate" }.map(\.value)
    let dates = stated.isEmpty ? [article?.date ?? otherwise] : stated
    return dates.map { $0.filter("0123456789".contains) }.max() ?? ""
  }

  /// The unit with what another lacks not: notes, properties, attributes and languages of both.
  ///
  /// - Returns: The unit, nil where the two say different things in one language.
  func merged(with other: TranslationUnit) -> TranslationUnit? {
    var merged = self
    for variant in other.variants {
      if let index = variants.firstIndex(where: {
        $0.language.matches(variant.language) && $0.content == variant.content
      }) {
        merged.variants[index].attributes.addMissing(variant.attributes)
        merged.variants[index].notes.addMissing(variant.notes)
        merged.variants[index].properties.addMissing(variant.properties)
      } else if self.variant(variant.language) == nil {
        merged.variants.append(variant)
      } else {
        return nil
      }
    }
    merged.attributes.addMissing(other.attributes)
    merged.notes.addMissing(other.notes)
    merged.properties.addMissing(other.properties)
    return merged
  }
}

extension StoredUnit {
  /// Whether a unit on its way in says the same in every respect.
  func isSame(as other: ImportedUnit) -> Bool {
    unit == other.unit && provenance.article == other.article
      && provenance.position == other.position && state == other.state
  }

  /// The unit with what one on its way in adds to it.
  ///
  /// - Returns: The unit, nil where the two have different articles or say different things.
  func merged(with other: ImportedUnit) -> ImportedUnit? {
    let article = provenance.article ?? other.article
    guard other.article == nil || other.article == article,
      let merged = unit.merged(with: other.unit)
    else { return nil }
    return ImportedUnit(
      merged, article: article, position: provenance.position ?? other.position,
      state: other.state == .reviewed ? .reviewed : state)
  }
}

extension [Attribute] {
  fileprivate mutating func addMissing(_ others: [Attribute]) {
    self += others.filter { other in !contains { $0.name == other.name } }
  }
}

extension Array where Element: Equatable {
  fileprivate mutating func addMissing(_ others: [Element]) {
    self += others.filter { !contains($0) }
  }
}
