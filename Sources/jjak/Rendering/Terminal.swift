import Foundation

/// What standard output is connected to.
enum Terminal {
  /// Columns to fill: those of the terminal, else 100.
  static var width: Int {
    var size = winsize()
    let status = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size)
    return status == 0 && size.ws_col > 0 ? max(40, Int(size.ws_col)) : 100
  }

  /// Whether to colour: standard output is a terminal and `NO_COLOR` is not set.
  static var isColoured: Bool {
    isatty(STDOUT_FILENO) == 1 && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
  }

  /// Whether messages are read by a person as they come.
  static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }
}

/// A way to set text apart on a terminal.
enum TextStyle: String {
  case bold = "1"
  case dim = "2"
  case red = "31"
  case green = "32"
  case yellow = "33"
  case cyan = "36"
}

extension String {
  /// The text in a style, where the terminal shows styles.
  func styled(_ style: TextStyle) -> String {
    Terminal.isColoured && !isEmpty ? "\u{1B}[\(style.rawValue)m\(self)\u{1B}[0m" : self
  }
}
