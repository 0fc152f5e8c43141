public import JjakCore

/// Which words stand beside which in a document.
public struct WordCompany: Sendable {
  private struct Pair: Hashable {
    let first: String
    let second: String
  }

  private var pairs: [Pair: Int] = [:]
  private var actions: Set<String> = []

  /// Reads a document.
  ///
  /// - Complexity: O(*n*) in the length of its text.
  public init(_ document: Document) {
    let tokenizer = Tokenizer()
    for segment in document.segments {
      let tokens = tokenizer.tokens(of: segment.text)
      for (first, second) in zip(tokens, tokens.dropFirst()) {
        pairs[Pair(first: first.stem, second: second.stem), default: 0] += 1
      }
      for token in tokens where token.kind == .hangul {
        let word = Array(token.text)
        for end in word.indices.dropFirst(2) where Self.doing.contains(word[end]) {
          actions.insert(String(word[..<end]))
        }
      }
    }
  }

  /// Whether two words stand beside each other more than once.
  public func recurs(_ first: Token?, _ second: Token) -> Bool {
    guard let first else { return false }
    return pairs[Pair(first: first.stem, second: second.stem), default: 0] > 1
  }

  /// Whether a Korean noun is made a verb somewhere: 나포 where 나포했다 stands.
  public func isAction(_ word: Token) -> Bool {
    actions.contains(word.text)
  }

  /// What begins the verbs that are made of nouns.
  private static let doing = Set("하한할함해했합되된될됨돼됐됩당시")
}
