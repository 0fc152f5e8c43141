/// What an import does with a unit whose source the memory has already, to the last character.
///
/// A unit that is there already as a whole is left out by every policy.
public enum ImportPolicy: String, Hashable, Sendable, Codable, CaseIterable {
  /// The unit comes in beside those that are there.
  case add
  /// The unit stays out where the memory had its source before the import.
  case leave
  /// Only the latest remain, of those there and those coming in; of one date all do.
  ///
  /// A unit is as late as its last `changedate` or `creationdate`, else its article's date, else
  /// its import.
  case newest
  /// The unit takes the place of all that the memory had with its source before the import.
  case overwrite
  /// A unit that is there with the same target gets what it lacks: notes, properties, attributes,
  /// languages, article and review. Units of two different articles stay apart.
  case merge
}
