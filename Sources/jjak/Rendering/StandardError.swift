import Foundation

/// Messages to the user, apart from data.
enum StandardError {
  /// Writes text to standard error; where nobody reads it, the work goes on.
  static func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  /// Writes a remark that the result does not depend on.
  static func remark(_ text: String) {
    write("jjak: \(text)\n")
  }
}
