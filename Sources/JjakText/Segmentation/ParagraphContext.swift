/// What the rules must know of a paragraph as a whole.
struct ParagraphContext {
  /// The longest quotation, in sentences, that stays one segment; a longer one is a passage.
  static let longestQuotation = 4

  let range: Range<Int>
  /// The range without blanks at either end.
  let body: Range<Int>
  let marks: ListMarks
  /// Whether the last mark is one that ends a sentence, closers skipped.
  let endsWithStop: Bool
  /// Where the date begins that closes a line which begins with "By".
  let bylineDate: Int?
  /// Stretches inside pairs where nothing ends, ascending and apart.
  private let closed: [Range<Int>]

  /// Surveys a paragraph.
  ///
  /// - Parameters:
  ///   - text: The text; its straight quotes have got their direction.
  ///   - range: The paragraph's units.
  ///   - pairs: The paragraph's balanced pairs, in order of their opening marks.
  ///   - ends: Where sentences might end for all that ICU knows, ascending.
  init(text: AnalysisText, range: Range<Int>, pairs: [Pair], ends: ArraySlice<Int>) {
    self.range = range
    body = text.trimmed(range)
    marks = ListMarks(in: text, paragraph: range)
    var last = body.upperBound - 1
    while range.contains(last), text.classes[last].isAny(of: .closer) { last -= 1 }
    endsWithStop = range.contains(last) && text.classes[last].isAny(of: .terminator)
    bylineDate = endsWithStop ? nil : Self.bylineDate(in: text, body: body)
    closed = Self.merged(pairs.filter { Self.isClosed($0, ends: ends) }.map(\.range))
  }

  /// Looks for a month with its day and year, `May 12, 2025`, or figures, `2025.06.05`, at the end.
  private static func bylineDate(in text: AnalysisText, body: Range<Int>) -> Int? {
    guard body.count < 120, text.units[body].starts(with: "By ".utf16) else { return nil }
    let words = text.units[body].split(separator: 0x20)
    guard words.count > 3, let year = words.last, text.classes[year.endIndex - 1].isAny(of: .digit)
    else { return nil }
    if year.count >= 8 { return year.startIndex }
    let month = words[words.count - 3]
    let name = Word(month.last == 0x2E ? month.dropLast() : month)
    return name.isCapitalized && WordList.days.contains(name) && year.count == 4
      ? month.startIndex : nil
  }

  private static func isClosed(_ pair: Pair, ends: ArraySlice<Int>) -> Bool {
    guard pair.isQuote else { return true }
    let first = ends.partitioningIndex { $0 > pair.range.lowerBound }
    let last = ends.partitioningIndex { $0 >= pair.range.upperBound }
    return last - first < longestQuotation
  }

  private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in ranges {
      if let last = result.last, range.lowerBound < last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }

  func isInsidePair(_ position: Int) -> Bool {
    let index = closed[...].partitioningIndex { $0.upperBound > position }
    return index < closed.count && closed[index].lowerBound < position
  }
}

extension ArraySlice {
  /// The first index whose element satisfies a predicate that is false before and true from there on.
  ///
  /// - Complexity: O(log *n*)
  func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var lower = startIndex
    var upper = endIndex
    while lower < upper {
      let middle = (lower + upper) / 2
      if holds(self[middle]) {
        upper = middle
      } else {
        lower = middle + 1
      }
    }
    return lower
  }
}
