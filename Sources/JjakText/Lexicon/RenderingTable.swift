import JjakCore

/// Renderings as numbers of stems: each English word is stemmed once, however often it is used.
struct RenderingTable: Sendable {
  private var stems: [String] = []
  private var numberOfStem: [String: Int32] = [:]
  private var numbersOfPiece: [ArraySlice<UInt8>: [Int32]] = [:]
  private var words: [Int32] = []
  private var renderings: [Range<Int32>] = []
  private let tokenizer = Tokenizer()

  /// Adds columns of renderings separated by `;`, function words left out.
  ///
  /// - Returns: Where they are in the table; empty when no content word was among them.
  mutating func add(_ columns: ArraySlice<ArraySlice<UInt8>>) -> Range<Int> {
    let first = renderings.count
    for form in columns.lazy.flatMap({ $0.split(separator: UInt8(ascii: ";")) }) {
      let start = Int32(words.count)
      for piece in form.split(separator: UInt8(ascii: " ")) { words += numbers(of: piece) }
      let end = Int32(words.count)
      if start < end { renderings.append(start..<end) }
    }
    return first..<renderings.count
  }

  /// The stems of each of some renderings.
  func stems(of rows: Range<Int>) -> [[String]] {
    renderings[rows].map { range in
      words[Int(range.lowerBound)..<Int(range.upperBound)].map { stems[Int($0)] }
    }
  }

  /// The stems that occur in some renderings.
  func words(of rows: some Sequence<Range<Int>>) -> Set<String> {
    var isUsed = [Bool](repeating: false, count: stems.count)
    for row in rows {
      for rendering in renderings[row] {
        for word in words[Int(rendering.lowerBound)..<Int(rendering.upperBound)] {
          isUsed[Int(word)] = true
        }
      }
    }
    return Set(zip(stems, isUsed).lazy.filter(\.1).map(\.0))
  }

  private mutating func numbers(of piece: ArraySlice<UInt8>) -> [Int32] {
    if let known = numbersOfPiece[piece] { return known }
    let numbers = tokenizer.tokens(of: String(decoding: piece, as: UTF8.self))
      .filter { ($0.kind == .latin || $0.kind == .number) && !EnglishWords.isFunction($0.stem) }
      .map { number(of: $0.stem) }
    numbersOfPiece[piece] = numbers
    return numbers
  }

  private mutating func number(of stem: String) -> Int32 {
    if let known = numberOfStem[stem] { return known }
    let number = Int32(stems.count)
    numberOfStem[stem] = number
    stems.append(stem)
    return number
  }
}
