/// Finds which of many phrases a text has, in one pass.
struct PhraseFinder: Sendable {
  /// A phrase at a place of a text.
  struct Finding: Hashable {
    /// Number of the phrase.
    let phrase: Int
    let isAtStart: Bool
    let isAtEnd: Bool
  }

  private let phrases: [[UInt8]]
  /// For every pair of bytes that begins a phrase, the phrases, 1-based in `buckets`; 0 for none.
  private let bucketNumbers: [UInt16]
  private let buckets: [[Int]]

  /// Prepares phrases of one byte at least.
  init(_ phrases: [String]) {
    self.phrases = phrases.map { Array($0.utf8) }
    var numbers = [UInt16](repeating: 0, count: 0x1_0000)
    var buckets: [[Int]] = [[]]
    for (index, phrase) in self.phrases.enumerated() {
      let key = Self.key(phrase, at: 0)
      if numbers[key] == 0 {
        buckets.append([])
        numbers[key] = UInt16(buckets.count - 1)
      }
      buckets[Int(numbers[key])].append(index)
    }
    bucketNumbers = numbers
    self.buckets = buckets
  }

  private static func key(_ bytes: [UInt8], at index: Int) -> Int {
    Int(bytes[index]) << 8 | (index + 1 < bytes.count ? Int(bytes[index + 1]) : 0)
  }

  /// All phrases in a text.
  ///
  /// - Complexity: O(*n*) in the length of the text, besides the comparison of phrases that begin alike.
  func findings(in text: [UInt8]) -> [Finding] {
    var findings: [Finding] = []
    for index in text.indices {
      let number = bucketNumbers[Self.key(text, at: index)]
      guard number != 0 else { continue }
      for phrase in buckets[Int(number)] {
        let end = index + phrases[phrase].count
        guard end <= text.count, text[index..<end] == phrases[phrase][...] else { continue }
        findings.append(
          Finding(phrase: phrase, isAtStart: index == 0, isAtEnd: end == text.count))
      }
    }
    return findings
  }
}
