/// A run of content words in a Korean text, the last one without its particle.
public struct KoreanPhrase: Hashable, Sendable {
  /// As written, with single spaces.
  public let text: String
  /// Where it stands: UTF-8 offsets, half-open.
  public let range: Range<Int>
  /// Which of the content words of the text it is made of.
  public let words: ClosedRange<Int>
}

/// Finds the phrases in a Korean text that are worth looking up.
///
/// A phrase is a name, a compound, or two to four nouns, names or Latin words, set apart by spaces
/// alone. Those before the last carry no particle but 의; the particle of the last one is left off. Verbs,
/// figures and words that only carry grammar are in none.
public struct KoreanPhraseFinder: Sendable {
  /// The most words in a phrase.
  public static let longest = 4
  private let nouns: KoreanNouns

  /// Makes a finder.
  ///
  /// - Parameter lexicon: The words known.
  public init(lexicon: Lexicon) {
    nouns = KoreanNouns(lexicon: lexicon)
  }

  /// All phrases of a text, by their first word, the longest first; they overlap.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func phrases(in text: String) -> [KoreanPhrase] {
    let words = nouns.words(in: text)
    let bytes = Array(text.utf8)
    var phrases: [KoreanPhrase] = []
    for first in words.indices {
      var ends = [first]
      while ends.count < Self.longest, let last = ends.last, words[last].leadsOn,
        last + 1 < words.count,
        Self.isSpace(bytes[words[last].range.upperBound..<words[last + 1].range.lowerBound])
      { ends.append(last + 1) }
      for last in ends.reversed() where isPhrase(words[first...last]) {
        let range = words[first].range.lowerBound..<words[last].stemEnd
        let written = String(decoding: bytes[range], as: UTF8.self)
        phrases.append(
          KoreanPhrase(
            text: written.split(whereSeparator: \.isWhitespace).joined(separator: " "),
            range: range, words: first...last))
      }
    }
    return phrases
  }

  /// Where a text holds a phrase as a phrase, however spaced.
  ///
  /// - Returns: Unicode scalars, half-open, in order.
  public func places(of phrase: String, in text: String) -> [Range<Int>] {
    let wanted = phrase.filter { $0 != " " }
    let utf8 = text.utf8
    return phrases(in: text).filter { $0.text.filter { $0 != " " } == wanted }.map { found in
      let start = utf8.index(utf8.startIndex, offsetBy: found.range.lowerBound)
      let end = utf8.index(start, offsetBy: found.range.count)
      let first = text.unicodeScalars.distance(from: text.startIndex, to: start)
      return first..<first + text.unicodeScalars.distance(from: start, to: end)
    }
  }

  private func isPhrase(_ words: ArraySlice<KoreanNouns.Word>) -> Bool {
    words.count == 1
      ? words.allSatisfy(\.isPhrase)
      : !words.allSatisfy(\.isGeneric) && words.contains(where: \.isHangul)
  }

  private static func isSpace(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.isEmpty && bytes.allSatisfy { $0 == 0x20 }
  }
}
