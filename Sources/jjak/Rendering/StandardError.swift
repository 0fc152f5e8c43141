import Foundation

/// Messages to the user, apart from data.
enum StandardError {
  /// Writes text to standard error.
  static func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
