import JjakCore

/// A text folded scalar by scalar, so that places in it can be told in the original.
struct FoldedScalars {
  /// The folded scalars; white space is a space.
  private(set) var scalars: [Unicode.Scalar] = []
  /// For each folded scalar the character it comes from, in Unicode scalars of the original.
  private(set) var origins: [Range<Int>] = []

  /// Folds a text.
  ///
  /// - Complexity: O(*n*)
  init(_ text: String, keying: any MatchKeying) {
    var offset = 0
    for character in text {
      let width = character.unicodeScalars.count
      let origin = offset..<offset + width
      offset += width
      for scalar in Self.folded(character, keying: keying) {
        scalars.append(scalar)
        origins.append(origin)
      }
    }
  }

  private static func folded(
    _ character: Character, keying: any MatchKeying
  ) -> String.UnicodeScalarView {
    guard let first = character.unicodeScalars.first else { return String().unicodeScalars }
    if first.properties.isWhitespace { return " ".unicodeScalars }
    if character.unicodeScalars.count == 1 {
      if (0xAC00...0xD7A3).contains(first.value) { return character.unicodeScalars.view }
      if first.isASCII { return String(character).lowercased().unicodeScalars }
    }
    return keying.folded(String(character)).unicodeScalars
  }
}

extension Character.UnicodeScalarView {
  fileprivate var view: String.UnicodeScalarView { String.UnicodeScalarView(self) }
}
