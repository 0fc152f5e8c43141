public import JjakCore

/// How much text there is, in the units that the trade counts by.
public struct TextMeasure: Hashable, Sendable, Encodable {
  /// Segments.
  public var segments = 0
  /// Words between spaces that hold a letter or a digit; in Korean these are eojeol.
  public var words = 0
  /// Unicode scalars of the NFC text without white space; in Korean these are syllables.
  public var characters = 0
  /// Unicode scalars of the NFC text, inner spaces counted.
  public var charactersWithSpaces = 0

  /// Measures nothing.
  public init() {}

  /// Measures the text of one segment.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public init(_ segment: Segment) {
    segments = 1
    var isInWord = false
    for scalar in segment.text.unicodeScalars {
      charactersWithSpaces += 1
      if scalar.properties.isWhitespace {
        isInWord = false
        continue
      }
      characters += 1
      if !isInWord, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        isInWord = true
        words += 1
      }
    }
  }

  /// Adds up what two texts hold.
  public static func + (first: TextMeasure, second: TextMeasure) -> TextMeasure {
    var sum = first
    sum.segments += second.segments
    sum.words += second.words
    sum.characters += second.characters
    sum.charactersWithSpaces += second.charactersWithSpaces
    return sum
  }
}
