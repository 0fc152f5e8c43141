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
    let text = try InputText.plain(path: path)
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

  /// Adds findings, and what this one accepts, to a file, atomically.
  ///
  /// What the file says already stays as it is: reasons, remarks, order.
  ///
  /// - Parameters:
  ///   - findings: Findings, each with its message as the reason to begin with.
  ///   - path: The file; made if it is not there.
  /// - Throws: ``InputError`` or ``BaselineError`` when the file is there and no baseline, an error of
  ///   Foundation when it can't be written. The file is then as it was.
  public func write(accepting findings: [Finding], to path: String) throws {
    var text = ""
    var lines = reasons
    for finding in findings { lines[finding.fingerprint] = "\(finding.rule): \(finding.message)" }
    if FileManager.default.fileExists(atPath: path) {
      for known in try Baseline(path: path).reasons.keys { lines[known] = nil }
      text = try InputText.plain(path: path)
      if !text.isEmpty, text.last != "\n" { text += "\n" }
    }
    text += lines.sorted { $0.key < $1.key }.map { "\($0.key)\t\($0.value)\n" }.joined()
    try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
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
