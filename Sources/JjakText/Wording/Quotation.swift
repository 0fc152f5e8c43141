/// A stretch of a text between quotation marks.
public struct Quotation: Hashable, Sendable {
  /// The text between the marks.
  public let text: String
  /// UTF-8 offsets of the text between the marks, half-open.
  public let range: Range<Int>
  /// Whether only one of the two marks is there; the text then reaches to the edge.
  public let isOpen: Bool
}

/// Finds what is quoted in double marks or brackets: “…”, "…", 「…」, 『…』.
///
/// Single marks and 《…》 set off words and titles and are left out.
public enum QuotationFinder {
  /// The quotations of a text in order.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - beginsInside: Whether a quotation was open before the text; a mark that can only open says it was not.
  /// - Returns: The quotations, which do not overlap.
  /// - Complexity: O(*n*) in the length of the text.
  public static func quotations(in text: String, beginsInside: Bool = false) -> [Quotation] {
    let scalars = ScalarText(text)
    var quotations: [Quotation] = []
    var start: Int? = beginsInside ? 0 : nil
    var isComplete = !beginsInside
    for position in 0..<scalars.count {
      let value = scalars[position]
      if !isComplete, begins(scalars, position) {
        start = position + 1
        isComplete = true
      } else if let begun = start, closes(value) {
        quotations.append(quotation(scalars, begun..<position, isOpen: !isComplete))
        start = nil
        isComplete = true
      } else if opens(value), start == nil {
        start = position + 1
      } else if closes(value), value != 0x22 {
        quotations.append(quotation(scalars, 0..<position, isOpen: true))
      }
    }
    if let begun = start {
      quotations.append(quotation(scalars, begun..<scalars.count, isOpen: true))
    }
    return quotations
  }

  private static func quotation(
    _ text: ScalarText, _ positions: Range<Int>, isOpen: Bool
  ) -> Quotation {
    Quotation(text: text.slice(positions), range: text.range(positions), isOpen: isOpen)
  }

  /// Whether a mark can only open: curly or bracket, or straight between a space and a word.
  private static func begins(_ text: ScalarText, _ position: Int) -> Bool {
    let isStraight = text[position] == 0x22 || text[position] == 0xFF02
    let isBeforeWord = position + 1 < text.count && text[position + 1] != 0x20
    let isAfterSpace = position == 0 || text[position - 1] == 0x20
    return opens(text[position]) && (!isStraight || isBeforeWord && isAfterSpace)
  }

  /// “ " 「 『 ″ ＂.
  private static func opens(_ value: UInt32) -> Bool {
    value == 0x201C || value == 0x22 || value == 0x300C || value == 0x300E || value == 0xFF02
  }

  /// ” " 」 』 ＂.
  private static func closes(_ value: UInt32) -> Bool {
    value == 0x201D || value == 0x22 || value == 0x300D || value == 0x300F || value == 0xFF02
  }
}
