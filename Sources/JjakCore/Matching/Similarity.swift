/// How alike two compact keys are, and by which measure.
public struct Similarity: Hashable, Sendable, Codable {
  /// One less the edit distance of the syllables over the longer length, 0…1.
  public let syllable: Double
  /// The same over the letters of the syllables, 0…1.
  public let jamo: Double
  /// The Dice coefficient of the syllable pairs, 0…1.
  public let dice: Double

  /// Makes a similarity from its parts.
  public init(syllable: Double, jamo: Double, dice: Double) {
    self.syllable = syllable
    self.jamo = jamo
    self.dice = dice
  }

  /// The larger of the edit measure, 0.6 · syllable + 0.4 · jamo, and 0.92 · dice.
  public var value: Double {
    max(0.6 * syllable + 0.4 * jamo, 0.92 * dice)
  }
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
    guard other != units else { return Similarity(syllable: 1, jamo: 1, dice: 1) }
    let otherLetters = JamoSequence.letters(of: other)
    return Similarity(
      syllable: Self.share(syllables.distance(to: other), units.count, other.count),
      jamo: Self.share(
        letters.distance(to: otherLetters), letters.units.count, otherLetters.count),
      dice: bigrams.dice(with: BigramCounts(other)))
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
