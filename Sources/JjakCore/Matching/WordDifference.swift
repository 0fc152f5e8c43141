/// A run of words in which a query and the source of a unit differ.
public struct WordDifference: Hashable, Sendable, Codable {
  /// The words of the query; empty where the source has more.
  public let query: String
  /// The words of the source; empty where the query has more.
  public let source: String

  /// Where two texts differ, word by word.
  ///
  /// Words between spaces are compared as written, by the longest common subsequence; the runs between
  /// common words are the differences.
  ///
  /// - Parameters:
  ///   - query: The text that was asked for.
  ///   - source: The text of a unit.
  /// - Returns: The differences in order; none only for texts that differ in no word.
  /// - Complexity: O(*n* · *m*) in the counts of words.
  public static func between(_ query: String, _ source: String) -> [WordDifference] {
    let left = words(of: query)
    let right = words(of: source)
    let lengths = commonLengths(left, right)
    let width = right.count + 1
    var differences: [WordDifference] = []
    var (row, column) = (0, 0)
    var (leftStart, rightStart) = (0, 0)
    func close(_ leftEnd: Int, _ rightEnd: Int) {
      guard leftStart < leftEnd || rightStart < rightEnd else { return }
      differences.append(
        WordDifference(
          query: left[leftStart..<leftEnd].joined(separator: " "),
          source: right[rightStart..<rightEnd].joined(separator: " ")))
    }
    while row < left.count, column < right.count {
      if left[row] == right[column] {
        close(row, column)
        (row, column) = (row + 1, column + 1)
        (leftStart, rightStart) = (row, column)
      } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
    close(left.count, right.count)
    return differences
  }

  private static func words(of text: String) -> [Substring] {
    // To ask for the property takes long; the last white space of Unicode is the ideographic space.
    text.unicodeScalars.split { $0.value <= 0x3000 && $0.properties.isWhitespace }
      .map(Substring.init)
  }

  /// How many words two texts have in common from each pair of places on, row after row.
  private static func commonLengths(_ left: [Substring], _ right: [Substring]) -> [Int] {
    let width = right.count + 1
    var lengths = [Int](repeating: 0, count: (left.count + 1) * width)
    for row in left.indices.reversed() {
      for column in right.indices.reversed() {
        let place = row * width + column
        lengths[place] =
          left[row] == right[column]
          ? lengths[place + width + 1] + 1 : max(lengths[place + width], lengths[place + 1])
      }
    }
    return lengths
  }
}
