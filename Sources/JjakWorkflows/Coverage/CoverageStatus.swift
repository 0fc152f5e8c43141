/// What became of a sentence, seen from its own side.
public enum CoverageStatus: String, Hashable, Sendable, Codable, CaseIterable {
  /// The other side says it, in the order of the article.
  case rendered
  /// The other side says it at another place.
  case moved
  /// The other side says it in part: a number, a name or a clause is lacking.
  case partly
  /// A source sentence that the target lacks.
  case dropped
  /// A target sentence that the source lacks.
  case added
  /// Page furniture, left out of the shares.
  case furniture
}

extension CoverageStatus {
  /// A sign that tells the status without colour.
  public var mark: String {
    switch self {
    case .rendered: "="
    case .moved: "~"
    case .partly: "≈"
    case .dropped: "-"
    case .added: "+"
    case .furniture: "·"
    }
  }

  /// The status as people say it of a source or a target sentence.
  public func word(isTarget: Bool) -> String {
    isTarget && self == .rendered ? "sourced" : rawValue
  }
}

/// Something of a sentence that the other side says nowhere.
public struct Lack: Hashable, Sendable, Codable {
  /// What sort of thing it is.
  public enum Kind: String, Hashable, Sendable, Codable {
    /// A number, date, sum or measure.
    case number
    /// A name.
    case name
    /// A clause of which hardly a word is found again.
    case clause
  }

  /// What sort of thing it is.
  public let kind: Kind
  /// As written.
  public let text: String

  /// Describes a lack.
  public init(kind: Kind, text: String) {
    self.kind = kind
    self.text = text
  }
}
