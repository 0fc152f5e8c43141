import Foundation

/// Messages to the user, apart from data.
enum StandardError {
  /// Writes text to standard error.
  static func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }

  /// Writes a remark that the result does not depend on.
  static func remark(_ text: String) {
    write("jjak: \(text)\n")
  }
}
