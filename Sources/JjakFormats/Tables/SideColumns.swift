import JjakCore

/// Which columns of a table hold the two sides, from 0.
struct SideColumns: Hashable {
  var source = 0
  var target = 1
}

extension SideColumns {
  /// Finds the sides of a table without names of columns, where its first rows show another order than
  /// source, target.
  ///
  /// Korean is told from English by its script; of several columns in one script the one with the most
  /// letters counts, so that numbers and marks of units are passed over.
  ///
  /// - Parameters:
  ///   - rows: The first rows.
  ///   - source: The language of the source.
  ///   - target: The language of the target.
  ///
  /// - Returns: The columns; nil where source and target come first, as expected, or nothing tells.
  ///
  /// - Complexity: O(*n*) in the text of the rows.
  static func told(
    by rows: [[String]], source: LanguageTag, target: LanguageTag
  ) -> SideColumns? {
    guard Set([source.primary, target.primary]) == ["ko", "en"] else { return nil }
    let counts = rows.reduce(into: [ScriptCount]()) { counts, row in
      while counts.count < row.count { counts.append(ScriptCount()) }
      for (index, cell) in row.enumerated() { counts[index].add(cell) }
    }
    guard counts.count >= 2 else { return nil }
    let expected = SideColumns()
    guard !counts[expected.source].shows(source) || !counts[expected.target].shows(target),
      let first = column(in: source, counts), let second = column(in: target, counts)
    else { return nil }
    return SideColumns(source: first, target: second)
  }

  private static func column(in language: LanguageTag, _ counts: [ScriptCount]) -> Int? {
    let candidates = counts.indices.filter { counts[$0].shows(language) }
    return candidates.max {
      (counts[$0].letters(of: language), $1) < (counts[$1].letters(of: language), $0)
    }
  }
}

/// How much of a column is written in Korean and in English.
private struct ScriptCount {
  private var korean = (cells: 0, letters: 0)
  private var english = (cells: 0, letters: 0)
  private var filled = 0

  /// Counts a cell: Korean with any Hangul in it, else English with any letter of ASCII.
  mutating func add(_ cell: String) {
    guard !cell.isEmpty else { return }
    filled += 1
    let hangul = cell.unicodeScalars.count { 0xAC00...0xD7A3 ~= $0.value }
    let latin = cell.utf8.count { 0x61...0x7A ~= $0 | 0x20 }
    if hangul > 0 {
      korean = (korean.cells + 1, korean.letters + hangul)
    } else if latin > 0 {
      english = (english.cells + 1, english.letters + latin)
    }
  }

  /// Whether most cells that hold anything are in the language.
  func shows(_ language: LanguageTag) -> Bool {
    (language.primary == "ko" ? korean.cells : english.cells) * 2 > filled
  }

  func letters(of language: LanguageTag) -> Int {
    language.primary == "ko" ? korean.letters : english.letters
  }
}
