/// What became of one imported file.
public struct ImportOutcome: Hashable, Sendable, Codable {
  /// What the file gave.
  public let reading: ReadingOutcome
  /// The number of the import, for undoing it.
  public let batch: Int64
  /// Units added to the memory.
  public let added: Int
  /// Units left out because the memory had them.
  public let duplicates: Int

  /// The outcome in lines for a person.
  public var text: String {
    "\(reading.file): read \(reading.kept) units (\(reading.format), \(reading.encoding)); "
      + "added \(added), \(duplicates) there already, \(reading.skippedUnits) skipped; "
      + "import \(batch)\n" + reading.details
  }
}
