import JjakCore

/// Renderings as numbers of stems: each English word is stemmed once, however often it is used.
struct RenderingTable: Sendable {
  private var stems: [String] = []
  private var numberOfStem: [String: Int32] = [:]
  /// Where each piece's words stand for the first time.
  private var wordsOfPiece: [String: Range<Int>] = [:]
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
      for piece in form.split(separator: UInt8(ascii: " ")) { add(piece) }
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

  /// The renderings of one content word, by the number of its stem.
  func singleWords(of rows: Range<Int>) -> [Int32] {
    renderings[rows].compactMap { $0.count == 1 ? words[Int($0.lowerBound)] : nil }
  }

  /// How many stems there are; they are numbered from 0.
  var stemCount: Int { stems.count }

  /// The stem with a number.
  func stem(_ number: Int32) -> String { stems[Int(number)] }

  private mutating func add(_ piece: ArraySlice<UInt8>) {
    let text = String(decoding: piece, as: UTF8.self)
    if let known = wordsOfPiece[text] {
      for index in known { words.append(words[index]) }
      return
    }
    let start = words.count
    for stem in stems(of: text) where !EnglishWords.isFunction(stem) {
      words.append(number(of: stem))
    }
    wordsOfPiece[text] = start..<words.count
  }

  private func stems(of piece: String) -> [String] {
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    if piece.utf8.allSatisfy(letters.contains) { return [EnglishStemmer.stem(piece)] }
    return tokenizer.tokens(of: piece).filter { $0.kind == .latin || $0.kind == .number }
      .map(\.stem)
  }

  private mutating func number(of stem: String) -> Int32 {
    if let known = numberOfStem[stem] { return known }
    let number = Int32(stems.count)
    numberOfStem[stem] = number
    stems.append(stem)
    return number
  }
}
