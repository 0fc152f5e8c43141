/// Places inside a segment where a sentence may end: in a quotation, in brackets, at a semicolon or colon,
/// behind initials, and before a small letter.
///
/// Segmentation keeps such sentences together, for one language alone can't tell whether they are to
/// be units of their own; where the translation has them apart they are.
public enum InnerSentenceEnd {
  /// Fewest words before, between and after.
  private static let leastWords = 2

  /// The places in a segment, in order.
  ///
  /// - Parameter text: The segment's text.
  /// - Returns: UTF-8 offsets, each of the word or mark that would begin the next sentence.
  /// - Complexity: O(*n*) in the length of the text.
  public static func offsets(in text: String) -> [Int] {
    var found: [Int] = []
    var offset = 0
    var count = 0
    var last = Substring()
    for word in text.split(omittingEmptySubsequences: false, whereSeparator: \.isWordGap) {
      defer { offset += word.utf8.count + 1 }
      guard let first = word.first else { continue }
      if count >= leastWords, ends(last, before: first) {
        found.append(offset)
        count = 0
      }
      count += 1
      last = word
    }
    if !found.isEmpty, count < leastWords { found.removeLast() }
    return found
  }

  /// Whether a word may be a sentence's last when the next begins with a character.
  private static func ends(_ word: Substring, before first: Character) -> Bool {
    guard let end = word.lastIndex(where: { !closing.contains($0) }) else { return false }
    let stem = word[..<end]
    return switch word[end] {
    case ";": true
    case ":": !first.isLowercase
    case ".": first.isLowercase ? !isAbbreviation(stem) : hasStops(stem) || !isAbbreviation(stem)
    default: terminal.contains(word[end]) && !first.isLowercase
    }
  }

  private static let closing: Set<Character> = ["\"", "'", "”", "’", ")", "]", "」", "』", "〉", "》"]
  private static let opening: Set<Character> = ["\"", "'", "“", "‘", "(", "[", "「", "『", "〈", "《"]
  private static let terminal: Set<Character> = ["?", "!", "…", "。", "？", "！"]

  /// Whether a word is initials, whose full stop may end a sentence as well: `U.S`.
  private static func hasStops(_ word: Substring) -> Bool { word.count >= 3 && word.contains(".") }

  /// Whether a full stop after a word may belong to it: `Mr`, `Gov`, `U.S`, `3`.
  private static func isAbbreviation(_ word: Substring) -> Bool {
    let letters = word.drop(while: opening.contains)
    guard let first = letters.first else { return true }
    return letters.contains(".") || letters.allSatisfy(\.isNumber)
      || letters.count <= 4 && first.isUppercase
  }
}

extension Character {
  fileprivate var isWordGap: Bool { self == " " || self == "\n" }
}
