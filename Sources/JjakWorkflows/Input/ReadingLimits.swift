import Foundation
import JjakFormats

/// The limits of all readers, for help texts.
public enum ReadingLimits {
  /// Names and standard values, as the variable `JJAK_LIMITS` takes them.
  public static var standard: String {
    ReaderLimit.allCases.map { "\($0.rawValue)=\($0.standard.inPowers)" }.joined(separator: " ")
  }
}

extension Int {
  /// The number with K, M or G where it is a multiple of that.
  fileprivate var inPowers: String {
    for (letter, shift) in [("G", 30), ("M", 20), ("K", 10)] where self & (1 << shift - 1) == 0 {
      return "\(self >> shift)\(letter)"
    }
    return "\(self)"
  }
}

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
