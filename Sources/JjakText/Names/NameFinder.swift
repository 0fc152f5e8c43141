public import JjakCore

/// A name of the table that stands in an English text.
public struct ListedName: Hashable, Sendable {
  /// As written.
  public let text: String
  /// UTF-8 offsets into the text, half-open.
  public let range: Range<Int>
  /// The Korean names that it may stand for, without spaces.
  public let korean: [String]
  /// What these are: `place`, `person`, `body`.
  public let kinds: Set<String>
}

extension NameMatcher {
  /// The most words of a name.
  private static let longestName = 6

  /// The names of the table in an English text, the longest ones from the left, without overlap.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - tokens: Its tokens.
  /// - Returns: The names, in order; a title or a surname alone is none.
  /// - Complexity: O(*n*) in the count of tokens.
  public func listedNames(in text: String, tokens: [Token]) -> [ListedName] {
    let bytes = Array(text.utf8)
    var names: [ListedName] = []
    var index = 0
    while index < tokens.count {
      guard Self.isCapital(tokens[index]),
        let (name, count) = listedName(at: index, tokens, bytes)
      else {
        index += 1
        continue
      }
      names.append(name)
      index += count
    }
    return names
  }

  /// What a Korean name of the table is: `place`, `person`, `body`, or several of them.
  ///
  /// - Parameter korean: The name in Hangul.
  /// - Returns: The kinds; none for a name that is not listed.
  public func kinds(of korean: String) -> Set<String> {
    gazetteer.kinds(of: HangulName(korean).key)
  }

  /// The runs of capitalised words in an English text, single ones at the start of a sentence too.
  ///
  /// - Parameter tokens: The tokens of the text.
  /// - Returns: Ranges of tokens.
  public static func capitalRuns(_ tokens: [Token]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = 0
    while index < tokens.count {
      var end = index
      while end < tokens.count, isCapital(tokens[end]),
        end == index || tokens[end].range.lowerBound == tokens[end - 1].range.upperBound + 1
      {
        end += 1
      }
      if end > index { runs.append(index..<end) }
      index = max(end, index + 1)
    }
    return runs
  }

  private func listedName(
    at start: Int, _ tokens: [Token], _ bytes: [UInt8]
  ) -> (name: ListedName, count: Int)? {
    for count in stride(from: min(Self.longestName, tokens.count - start), through: 1, by: -1) {
      let last = tokens[start + count - 1]
      guard last.kind == .latin else { continue }
      let range = tokens[start].range.lowerBound..<last.range.upperBound
      let text = String(decoding: bytes[range], as: UTF8.self)
      let korean = gazetteer.koreanNames(of: LatinName(text))
      if !korean.isEmpty {
        let kinds = korean.reduce(into: Set<String>()) { $0.formUnion(gazetteer.kinds(of: $1)) }
        return (ListedName(text: text, range: range, korean: korean, kinds: kinds), count)
      }
    }
    return nil
  }

  private static func isCapital(_ token: Token) -> Bool {
    token.kind == .latin && token.text.unicodeScalars.first?.properties.isUppercase == true
  }
}
