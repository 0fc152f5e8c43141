public import JjakCore

/// Cuts a segment into tokens at white space and wherever the script changes.
///
/// `RFA에` becomes `RFA` and `에`, `3만5천` becomes `3`, `만`, `5`, `천`. Apostrophes, hyphens and dots
/// inside Latin words stay (`U.S.`, `Jong-un`), also before the number of a model (`K-9`), as do separators inside numbers (`3,200.5`).
public struct Tokenizer: Sendable {
  /// Makes a tokenizer.
  public init() {}

  /// The tokens of a text in NFC, in order.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func tokens(of text: String) -> [Token] {
    let scalars = Array(text.unicodeScalars)
    let bytes = Array(text.utf8)
    var tokens: [Token] = []
    var index = 0
    var offset = 0
    while index < scalars.count {
      guard let kind = Self.kind(of: scalars[index]) else {
        offset += UTF8.width(scalars[index])
        index += 1
        continue
      }
      let end = Self.end(of: kind, from: index, in: scalars)
      let width = scalars[index..<end].reduce(0) { $0 + UTF8.width($1) }
      let form = String(decoding: bytes[offset..<(offset + width)], as: UTF8.self)
      tokens.append(
        Token(
          text: form, stem: Self.stem(of: form, kind: kind), kind: kind,
          range: offset..<(offset + width)))
      offset += width
      index = end
    }
    return tokens
  }

  private static func stem(of word: String, kind: Token.Kind) -> String {
    switch kind {
    case .hangul:
      String(decoding: KoreanStemmer.stem(Array(word.utf16)), as: UTF16.self)
    case .latin:
      EnglishStemmer.stem(latinKey(word))
    case .number:
      word.filter { $0 != "," }
    case .hanja, .symbol:
      word
    }
  }

  /// Lower case without dots and accents-insensitive apostrophes: `U.S.` becomes `us`.
  static func latinKey(_ word: String) -> String {
    if word.utf8.allSatisfy({ $0 < 0x80 }) {
      return String(decoding: word.utf8.compactMap(lowercased), as: UTF8.self)
    }
    var key = ""
    for scalar in word.unicodeScalars where scalar != "." {
      key += scalar == "’" ? "'" : scalar.properties.lowercaseMapping
    }
    return key
  }

  /// An ASCII letter in lower case; nil for a dot.
  private static func lowercased(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): letter | 0x20
    case UInt8(ascii: "."): nil
    default: letter
    }
  }

  private static func end(of kind: Token.Kind, from start: Int, in scalars: [Unicode.Scalar]) -> Int
  {
    var end = start + 1
    guard kind != .symbol else { return end }
    while end < scalars.count {
      if Self.kind(of: scalars[end]) == kind {
        end += 1
      } else if end + 1 < scalars.count, Self.kind(of: scalars[end + 1]) == kind,
        joins(scalars[end], kind)
      {
        end += 2
      } else {
        break
      }
    }
    return kind == .latin ? wholeWord(from: start, to: end, in: scalars) : end
  }

  /// Adds the last dot of an abbreviation with dots inside, and the number of a model: U.S., K-9.
  private static func wholeWord(
    from start: Int, to end: Int, in scalars: [Unicode.Scalar]
  ) -> Int {
    guard end < scalars.count else { return end }
    if scalars[end] == ".", end - start > 2, scalars[end - 2] == "." { return end + 1 }
    guard scalars[end] == "-" else { return end }
    let digits = scalars[(end + 1)...].prefix { Self.kind(of: $0) == .number }
    return digits.isEmpty ? end : digits.endIndex
  }

  private static func joins(_ scalar: Unicode.Scalar, _ kind: Token.Kind) -> Bool {
    switch kind {
    case .latin: scalar == "'" || scalar == "’" || scalar == "." || scalar == "-" || scalar == "&"
    case .number: scalar == "," || scalar == "."
    case .hangul, .hanja, .symbol: false
    }
  }

  private static func kind(of scalar: Unicode.Scalar) -> Token.Kind? {
    switch scalar.value {
    case 0x30...0x39: .number
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: .latin
    case 0xAC00...0xD7A3, 0x1100...0x11FF, 0x3131...0x318E: .hangul
    case 0x3400...0x9FFF, 0xF900...0xFAFF: .hanja
    case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x3000: nil
    default: scalar.properties.isWhitespace ? nil : .symbol
    }
  }
}
