public import Foundation

/// Findings that somebody has looked at and accepted.
///
/// A text file: a fingerprint a line, then a tab and the reason. Empty lines and lines that begin with
/// `#` are left out.
public struct Baseline: Sendable {
  /// Reasons by fingerprint.
  public let reasons: [String: String]

  /// Accepts nothing.
  public init() {
    reasons = [:]
  }

  /// Reads a baseline.
  ///
  /// - Throws: ``InputError``, or ``BaselineError`` with the first line that is no entry.
  public init(path: String) throws {
    var reasons: [String: String] = [:]
    let text = try InputText.read(path: path).text
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty && line.first != "#" {
      let columns = line.split(separator: "\t", maxSplits: 1)
      guard let fingerprint = columns.first, fingerprint.count == 16,
        fingerprint.allSatisfy(\.isHexDigit)
      else { throw BaselineError.malformed(path: path, line: index + 1, found: String(line)) }
      reasons[String(fingerprint)] = columns.count > 1 ? String(columns[1]) : ""
    }
    self.reasons = reasons
  }

  /// Whether a finding is accepted.
  public func accepts(_ finding: Finding) -> Bool {
    reasons[finding.fingerprint] != nil
  }

  /// The lines that accept some findings, each with what it says as the reason to begin with.
  public static func lines(accepting findings: [Finding]) -> String {
    var seen: Set<String> = []
    return findings.filter { seen.insert($0.fingerprint).inserted }.map { finding in
      "\(finding.fingerprint)\t\(finding.rule): \(finding.message)\n"
    }.joined()
  }
}

/// A baseline that can't be read.
public enum BaselineError: Error, Hashable, LocalizedError {
  /// A line does not begin with a fingerprint.
  case malformed(path: String, line: Int, found: String)

  /// Place, found, needed.
  public var errorDescription: String? {
    switch self {
    case .malformed(let path, let line, let found):
      "\(path):\(line): found “\(found.prefix(40))”, need 16 hex digits, a tab and a reason"
    }
  }
}
