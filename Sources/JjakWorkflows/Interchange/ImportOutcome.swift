/// What became of one imported file.
public struct ImportOutcome: Hashable, Sendable, Codable {
  /// What the file gave.
  public let reading: ReadingOutcome
  /// What became of units whose source was there: `add`, `leave`, `newest`, `overwrite`, `merge`.
  public let policy: String
  /// The number of the import, for undoing it.
  public let batch: Int64
  /// Units added to the memory.
  public let added: Int
  /// Units left out because the memory had them.
  public let duplicates: Int
  /// Units left out by the policy: older than what is there, or of a source that is there.
  public let leftOut: Int
  /// Units put together with one that was there.
  public let merged: Int
  /// Units taken out of the memory because others came in their place.
  public let replaced: Int
  /// Units added that are not in the languages of the memory, by their own: `zh–en`.
  public let otherLanguages: [String: Int]

  /// The outcome in lines for a person.
  public var text: String {
    "\(reading.file): read \(reading.kept) units (\(reading.format), \(reading.encoding)); "
      + "added \(added), \(duplicates) there already, \(byPolicy)\(reading.skippedUnits) skipped; "
      + "import \(batch)\n" + reading.details + others
  }

  private var others: String {
    otherLanguages.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { languages, count in
      "  noted     \(count) × unit in \(languages), not the memory's languages, added\n"
    }.joined()
  }

  private var byPolicy: String {
    switch policy {
    case "add": ""
    case "leave": "\(leftOut) left out, "
    case "newest": "\(replaced) replaced, \(leftOut) older left out, "
    case "merge": "\(merged) merged, "
    default: "\(replaced) replaced, "
    }
  }
}
