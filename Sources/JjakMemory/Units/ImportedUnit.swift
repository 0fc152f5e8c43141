public import JjakCore

/// A unit on its way into a memory.
public struct ImportedUnit: Hashable, Sendable {
  /// The unit itself.
  public var unit: TranslationUnit
  /// The article it comes from.
  public var article: Article?
  /// Place in the article, from 0.
  public var position: Int?
  /// How far it can be trusted.
  public var state: UnitState

  /// Makes a unit to import.
  ///
  /// Units of one article that follow one another become each other's neighbours.
  public init(
    _ unit: TranslationUnit, article: Article? = nil, position: Int? = nil,
    state: UnitState = .reviewed
  ) {
    self.unit = unit
    self.article = article
    self.position = position
    self.state = state
  }
}

/// The metadata of a whole imported file, TMX `header`.
public struct MemoryHeader: Hashable, Sendable, Codable {
  /// All attributes in file order.
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
}
