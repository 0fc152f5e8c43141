import Foundation
import JjakFormats

extension ReaderLimits {
  /// The limits that the variable `JJAK_LIMITS` sets, the standard ones otherwise.
  ///
  /// - Throws: `FormatError` for a name or number that is none.
  static func inForce(
    _ environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws -> ReaderLimits {
    try ReaderLimits(parsing: environment["JJAK_LIMITS"] ?? "")
  }
}
