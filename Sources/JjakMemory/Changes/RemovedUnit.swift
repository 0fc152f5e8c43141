import JjakCore

/// A unit that a change took out, with all that is needed to bring it back.
struct RemovedUnit: Codable {
  let id: Int64
  let unit: TranslationUnit
  let article: Article?
  let position: Int?
  let state: UnitState
  /// The import or change that had brought it.
  let origin: Int64
  /// The hashes of its neighbours.
  let previous: Int64?
  let next: Int64?

  init(_ stored: StoredUnit, previous: Int64?, next: Int64?) {
    id = stored.id
    unit = stored.unit
    article = stored.provenance.article
    position = stored.provenance.position
    state = stored.state
    origin = stored.provenance.batch
    self.previous = previous
    self.next = next
  }

  var imported: ImportedUnit {
    ImportedUnit(unit, article: article, position: position, state: state)
  }
}
