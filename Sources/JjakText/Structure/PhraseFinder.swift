/// Finds which of many phrases a text has, in one pass.
struct PhraseFinder: Sendable {
  private let phrases: [(bytes: [UInt8], position: StructureCue.Position)]
  /// Phrases that begin where the text does.
  private let anchored: Buckets
  /// Phrases that may begin anywhere.
  private let floating: Buckets

  /// Prepares phrases of one byte at least, each with where it must stand.
  init(_ phrases: [(text: String, position: StructureCue.Position)]) {
    self.phrases = phrases.map { (Array($0.text.utf8), $0.position) }
    var anchored = Buckets()
    var floating = Buckets()
    for (number, phrase) in self.phrases.enumerated() {
      switch phrase.position {
      case .start, .whole: anchored.insert(number, for: phrase.bytes)
      case .end, .anywhere: floating.insert(number, for: phrase.bytes)
      }
    }
    self.anchored = anchored
    self.floating = floating
  }

  /// The numbers of all phrases that stand in a text where they must.
  ///
  /// - Complexity: O(*n*) in the length of the text, besides the comparison of phrases that begin alike.
  func matches(in text: [UInt8]) -> [Int] {
    guard !text.isEmpty else { return [] }
    var found = anchored[text, 0].filter { isMatch($0, in: text, at: 0) }
    for index in text.indices {
      for number in floating[text, index] where isMatch(number, in: text, at: index) {
        found.append(number)
      }
    }
    return found
  }

  private func isMatch(_ number: Int, in text: [UInt8], at index: Int) -> Bool {
    let (bytes, position) = phrases[number]
    let end = index + bytes.count
    switch position {
    case .whole, .end: if end != text.count { return false }
    case .start, .anywhere: if end > text.count { return false }
    }
    for (offset, byte) in bytes.enumerated() where text[index + offset] != byte { return false }
    return true
  }

  /// Phrases by their first two bytes.
  private struct Buckets: Sendable {
    /// For every pair of bytes a number in `members`; 0 stands for none.
    private var numbers = [UInt16](repeating: 0, count: 0x1_0000)
    private var members: [[Int]] = [[]]

    mutating func insert(_ phrase: Int, for bytes: [UInt8]) {
      let key = Self.key(bytes, 0)
      if numbers[key] == 0 {
        members.append([])
        numbers[key] = UInt16(members.count - 1)
      }
      members[Int(numbers[key])].append(phrase)
    }

    subscript(text: [UInt8], index: Int) -> [Int] {
      members[Int(numbers[Self.key(text, index)])]
    }

    private static func key(_ bytes: [UInt8], _ index: Int) -> Int {
      Int(bytes[index]) << 8 | (index + 1 < bytes.count ? Int(bytes[index + 1]) : 0)
    }
  }
}
