/// A word of a phrase that is searched for, folded.
public struct PhrasePart: Hashable, Sendable {
  /// The word as written.
  public let written: String
  /// The word without particles and endings; ``written`` where it has none.
  public let stem: String

  /// Makes a part.
  public init(written: String, stem: String) {
    self.written = written
    self.stem = stem
  }
}
