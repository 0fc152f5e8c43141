/// The marks of a list within a paragraph: `1.` `2.`, `가.` `나.`, `①` `②`.
struct ListMarks {
  /// Where marks begin, ascending.
  private(set) var starts: [Int] = []
  /// Behind each mark.
  private(set) var ends: [Int] = []

  private enum Kind { case number, letter, circled }

  private struct Mark {
    let kind: Kind
    let value: Int
    let range: Range<Int>
  }

  /// Finds the marks that follow each other by one, from the start of the paragraph or, where there
  /// are two at least, from a first mark behind a stop or colon.
  init(in text: AnalysisText, paragraph: Range<Int>) {
    var expected: Mark?
    let start = text.trimmed(paragraph).lowerBound
    for position in start..<max(start, paragraph.upperBound) {
      let isFirst = position == start
      guard isFirst || text.classes[position - 1].isAny(of: .blank),
        let mark = Self.mark(in: text, at: position, limit: paragraph.upperBound)
      else { continue }
      if let last = expected {
        guard mark.kind == last.kind, mark.value == last.value + 1,
          mark.range.lowerBound > last.range.upperBound + 1
        else { continue }
      } else {
        guard isFirst || mark.value == 1 && Self.followsStop(in: text, at: position) else {
          continue
        }
      }
      expected = mark
      starts.append(mark.range.lowerBound)
      ends.append(mark.range.upperBound)
    }
    if starts.count == 1, starts[0] != start {
      starts = []
      ends = []
    }
  }

  private static func followsStop(in text: AnalysisText, at position: Int) -> Bool {
    var before = position - 1
    while before > 0, text.classes[before].isAny(of: .blank) { before -= 1 }
    guard text.classes[before].isAny(of: .fullStop) else {
      return text.classes[before].isAny(of: [.terminator, .closer]) || text.units[before] == 0x3A
    }
    var start = before
    while start > 0, text.classes[start - 1].isAny(of: .latin) { start -= 1 }
    return !WordList.beforeNumbers.contains(Word(text.units[start..<before]))
  }

  private static func mark(in text: AnalysisText, at position: Int, limit: Int) -> Mark? {
    let unitClass = text.classes[position]
    if unitClass.isAny(of: .circledNumber) {
      let value = Int(text.units[position]) - 0x245F
      return Mark(kind: .circled, value: value, range: position..<position + 1)
    }
    if unitClass.isAny(of: .hangul), let value = letters[text.units[position]] {
      return closed(.letter, value, position..<position + 1, in: text, limit: limit)
    }
    guard unitClass.isAny(of: .digit) else { return nil }
    var end = position
    var value = 0
    while end < limit, end - position < 3, text.classes[end].isAny(of: .digit) {
      value = value * 10 + Int(text.units[end] & 0xF)
      end += 1
    }
    return end - position < 3 ? closed(.number, value, position..<end, in: text, limit: limit) : nil
  }

  private static func closed(
    _ kind: Kind, _ value: Int, _ range: Range<Int>, in text: AnalysisText, limit: Int
  ) -> Mark? {
    let stop = range.upperBound
    guard stop + 1 < limit, text.classes[stop].isAny(of: .fullStop),
      text.classes[stop + 1].isAny(of: .blank)
    else { return nil }
    return Mark(kind: kind, value: value, range: range.lowerBound..<stop + 1)
  }

  private static let letters: [UInt16: Int] = Dictionary(
    uniqueKeysWithValues: zip("가나다라마바사아자차카타파하".utf16, 1...))
}
