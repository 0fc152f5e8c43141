extension String {
  /// The columns that the text takes on a terminal: Hangul and Hanja two, combining marks none.
  var displayWidth: Int {
    unicodeScalars.reduce(0) { $0 + $1.displayWidth }
  }

  /// The text with spaces after it, at least `width` columns wide.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - displayWidth))
  }

  /// The text with spaces before it, at least `width` columns wide.
  func leftPadded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - displayWidth)) + self
  }

  /// The text in lines of at most `width` columns, cut at spaces, in long words anywhere.
  func wrapped(to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var columns = 0
    func close() {
      lines.append(line)
      (line, columns) = ("", 0)
    }
    for word in split(separator: " ", omittingEmptySubsequences: true) {
      let wordWidth = String(word).displayWidth
      if !line.isEmpty, columns + 1 + wordWidth > width { close() }
      if !line.isEmpty {
        line += " "
        columns += 1
      }
      guard columns + wordWidth > width else {
        line += word
        columns += wordWidth
        continue
      }
      for character in word {
        let characterWidth = String(character).displayWidth
        if columns + characterWidth > width { close() }
        line.append(character)
        columns += characterWidth
      }
    }
    return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
  }
}

extension Unicode.Scalar {
  /// Columns on a terminal, after the East Asian Width property (Unicode Standard Annex 11).
  fileprivate var displayWidth: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    return switch value {
    case 0x1160...0x11FF: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x2_0000...0x3_FFFD:
      2
    default: 1
    }
  }
}
