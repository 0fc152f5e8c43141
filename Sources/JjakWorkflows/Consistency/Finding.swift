/// How much a finding matters.
public enum Severity: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  /// Worth a look when there is time.
  case note
  /// Should be looked at before publication.
  case warning
  /// The two sides contradict each other.
  case error

  /// By weight: a note is least.
  public static func < (first: Severity, second: Severity) -> Bool {
    first.weight < second.weight
  }

  private var weight: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// A stretch of a text that a finding is about.
public struct FindingPlace: Hashable, Sendable, Encodable {
  /// Position of the segment in its document, from 0; nil for a unit of a memory.
  public let segment: Int?
  /// The unit's number in the memory; nil for a segment of a document.
  public let unit: Int64?
  /// Unicode scalars before it, in the file as read or in the unit's text.
  public let start: Int
  /// Unicode scalars before its end.
  public let end: Int
  /// The text itself.
  public let text: String
  /// The sentence it stands in.
  public let sentence: String
}

/// Something that the two sides say differently, or that the target writes wrongly.
public struct Finding: Hashable, Sendable, Encodable {
  /// Identifier of the rule, for example `number-differs`.
  public let rule: String
  /// How much it matters.
  public let severity: Severity
  /// What was found, in a sentence.
  public let message: String
  /// Evidence on the source side.
  public let source: [FindingPlace]
  /// Evidence on the target side.
  public let target: [FindingPlace]
  /// The same for the same finding in the same sentences, whatever stands around them; 16 hex digits.
  public let fingerprint: String
}

/// What a rule looks for.
public struct RuleDescription: Hashable, Sendable, Encodable {
  /// The identifier, for example `number-differs`.
  public let id: String
  /// How much its findings matter.
  public let severity: Severity
  /// What it looks for and why that matters.
  public let explanation: String

  /// Describes a rule.
  public init(id: String, severity: Severity, explanation: String) {
    self.id = id
    self.severity = severity
    self.explanation = explanation
  }
}
