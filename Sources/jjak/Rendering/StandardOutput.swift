import Foundation

/// Data for the user or the next program.
enum StandardOutput {
  /// Writes text at once; ends the program quietly when nobody reads any more.
  static func write(_ text: String) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      exit(0)
    }
  }
}
