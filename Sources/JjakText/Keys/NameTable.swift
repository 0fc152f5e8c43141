/// The names that are recognised in a segment beside Latin words.
public struct NameTable: Sendable {
  private var names: Set<[UInt16]> = []
  private var titles: Set<[UInt16]> = [Array("씨".utf16)]
  /// The first unit of each title.
  private var titleBeginnings: Set<UInt16> = Set("씨".utf16)
  /// The surnames of one syllable.
  private var surnames: Set<UInt16> = []
  private var longest = 0
  /// The first two units of each name, for most words begin as none does.
  private var beginnings: Set<UInt32> = []

  /// Makes an empty table: Latin words alone are names.
  public init() {}

  /// Reads `names.tsv`: Korean, kind, house form, variants.
  ///
  /// - Throws: ``LexiconError`` with the place of the first line that can't be read.
  public init(_ table: String, file: String) throws(LexiconError) {
    for (index, line) in table.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .enumerated() where !line.isEmpty && line.first != 0x23
    {
      let columns = line.split(separator: 0x09, maxSplits: 2, omittingEmptySubsequences: false)
      guard columns.count == 3, !columns[0].isEmpty else {
        throw .malformedLine(
          file: file, line: index + 1, needed: "Korean, kind, house form, variants")
      }
      add(Substring(columns[0]), kind: Substring(columns[1]))
    }
  }

  private mutating func add(_ name: Substring, kind: Substring) {
    let units = NorthernSpelling.southern(FoldedText.units(of: String(name))).filter { $0 != 0x20 }
    switch kind {
    case "title":
      titles.insert(units)
      if let first = units.first { titleBeginnings.insert(first) }
    case "surname":
      if units.count == 1 { surnames.insert(units[0]) }
    default:
      guard units.count > 1 else { return }
      names.insert(units)
      beginnings.insert(Self.beginning(of: units))
      longest = max(longest, units.count)
    }
  }

  /// Names and Latin words of a folded text in southern spelling, in order.
  ///
  /// In English, words that start in lower case can't be told from names here, for case is folded:
  /// all words of three letters or more that carry content count.
  ///
  /// - Complexity: O(*n* · *k*) for the longest name *k*.
  func names(in folded: [UInt16], isKorean: Bool) -> [String] {
    var found: [String] = []
    var index = 0
    while index < folded.count {
      let unit = folded[index]
      if isLatin(unit) {
        let end = folded[index...].firstIndex { !isLatin($0) } ?? folded.count
        let word = String(units: folded[index..<end])
        if isKorean || (word.utf8.count > 2 && !EnglishWords.isFunction(EnglishStemmer.stem(word)))
        {
          found.append(word)
        }
        index = end
      } else if Hangul.isSyllable(unit), index == 0 || !Hangul.isSyllable(folded[index - 1]) {
        index = scanWord(in: folded, from: index, into: &found)
      } else {
        index += 1
      }
    }
    return found
  }

  /// Reads the names at the start of a word and returns where to go on.
  private func scanWord(
    in text: [UInt16], from start: Int, into found: inout [String]
  ) -> Int {
    var index = start
    while let (name, end) = longestName(in: text, from: index) {
      found.append(String(units: name))
      index = end
      guard index < text.count, Hangul.isSyllable(text[index]) else { return index }
    }
    if index == start, let end = endOfPerson(in: text, from: start) {
      found.append(String(units: text[start..<end]))
      return end
    }
    return index == start ? index + 1 : index
  }

  /// The longest name that starts at a place, spaces passed over.
  private func longestName(in text: [UInt16], from start: Int) -> (name: [UInt16], end: Int)? {
    var best: (name: [UInt16], end: Int)?
    var name: [UInt16] = []
    var index = start
    while index < text.count, name.count < longest {
      let unit = text[index]
      index += 1
      if unit == 0x20, !name.isEmpty { continue }
      guard Hangul.isSyllable(unit) || CompactText.isDigit(unit) else { break }
      name.append(unit)
      guard name.count > 1 else { continue }
      if name.count == 2, !beginnings.contains(Self.beginning(of: name)) { return nil }
      if names.contains(name) { best = (name, index) }
    }
    return best
  }

  private static func beginning(of name: [UInt16]) -> UInt32 {
    UInt32(name[0]) << 16 | UInt32(name[1])
  }

  /// The end of a surname with two syllables and a title or an age in brackets: 김준호 국장, 이모(30)씨.
  private func endOfPerson(in text: [UInt16], from start: Int) -> Int? {
    guard surnames.contains(text[start]) else { return nil }
    for length in [3, 2] where start + length < text.count {
      let end = start + length
      guard text[start..<end].allSatisfy(Hangul.isSyllable) else { continue }
      let next = text[end] == 0x20 ? end + 1 : end
      if text[end] == 0x28, end + 1 < text.count, CompactText.isDigit(text[end + 1]) { return end }
      guard next < text.count, titleBeginnings.contains(text[next]) else { continue }
      for size in 1...6 where next + size <= text.count {
        if titles.contains(Array(text[next..<(next + size)])) { return end }
      }
    }
    return nil
  }

  private func isLatin(_ unit: UInt16) -> Bool {
    (unit | 0x20) &- 0x61 < 26 && unit < 0x80 || (0xC0...0x24F).contains(unit)
  }
}
