/// How alike two compact keys are, and by which measure.
public struct Similarity: Hashable, Sendable, Codable {
  /// One less the edit distance of the syllables over the longer length, 0…1.
  public let syllable: Double
  /// The same over the letters of the syllables, 0…1.
  public let jamo: Double
  /// The Dice coefficient of the syllable pairs, 0…1: high where words have changed places.
  public let dice: Double
  /// Twice the longest common subsequence of the syllables over both lengths, 0…1: high where words
  /// were left out or put in.
  public let common: Double

  /// Makes a similarity from its parts.
  public init(syllable: Double, jamo: Double, dice: Double, common: Double) {
    self.syllable = syllable
    self.jamo = jamo
    self.dice = dice
    self.common = common
  }

  /// The largest of the edit measure, 0.6 · syllable + 0.4 · jamo, and of 0.92 · dice and
  /// 0.92 · common, which are never as sure of themselves.
  public var value: Double {
    max(0.6 * syllable + 0.4 * jamo, Self.looseness * max(dice, common))
  }

  /// What the measures are worth that pass over the order or the length.
  static let looseness = 0.92
}

/// A query prepared for comparison with many keys.
public struct SimilarityPattern: Sendable {
  /// The code units of the compact key.
  public let units: [UInt16]
  private let syllables: EditPattern
  private let letters: EditPattern
  private let bigrams: BigramCounts

  /// Prepares a compact key.
  public init(_ compact: String) {
    units = Array(compact.utf16)
    syllables = EditPattern(units)
    letters = EditPattern(JamoSequence.letters(of: units))
    bigrams = BigramCounts(units)
  }

  /// Compares with another compact key; two empty keys are equal.
  ///
  /// - Complexity: O(*n* · *m* / 64)
  public func similarity(to other: [UInt16]) -> Similarity {
    guard other != units else {
      return Similarity(syllable: 1, jamo: 1, dice: 1, common: 1)
    }
    let otherLetters = JamoSequence.letters(of: other)
    return Similarity(
      syllable: Self.share(syllables.distance(to: other), units.count, other.count),
      jamo: Self.share(
        letters.distance(to: otherLetters), letters.units.count, otherLetters.count),
      dice: bigrams.dice(with: BigramCounts(other)),
      common: 2 * Double(syllables.commonLength(with: other)) / Double(units.count + other.count))
  }

  /// The length of the longest common subsequence of the syllables.
  @unsafe
  public func commonLength(with other: UnsafeBufferPointer<UInt16>) -> Int {
    unsafe syllables.commonLength(with: other)
  }

  /// The edit distance of the syllables, or nil when it exceeds `limit`.
  @unsafe
  public func distance(to other: UnsafeBufferPointer<UInt16>, limit: Int) -> Int? {
    unsafe syllables.distance(to: other, limit: limit)
  }

  private static func share(_ distance: Int?, _ first: Int, _ second: Int) -> Double {
    let longer = max(first, second)
    guard let distance, longer > 0 else { return 0 }
    return Double(longer - distance) / Double(longer)
  }
}
