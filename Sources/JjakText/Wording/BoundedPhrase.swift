/// A phrase of a table that may ask for the edge of a word before and after it, written with `_` there.
struct BoundedPhrase: Hashable, Sendable {
  /// The phrase without its marks of edges.
  let text: String
  let beginsWord: Bool
  let endsWord: Bool

  init(_ written: String) {
    beginsWord = written.hasPrefix("_")
    endsWord = written.hasSuffix("_")
    text = String(written.unicodeScalars.filter { $0 != "_" })
  }

  /// Whether a run of scalars that reads like the phrase has the edges that it asks for.
  func fits(_ run: Range<Int>, in text: ScalarText) -> Bool {
    (!beginsWord || Self.isEdge(text, run.lowerBound))
      && (!endsWord || Self.isEdge(text, run.upperBound))
  }

  /// Whether a word begins or ends between a scalar and the one before.
  private static func isEdge(_ text: ScalarText, _ position: Int) -> Bool {
    !isWord(text[position - 1]) || !isWord(text[position])
  }

  private static func isWord(_ value: UInt32) -> Bool {
    ScalarClass.isHangul(value) || ScalarClass.isLatin(value) || ScalarClass.digit(value) != nil
  }
}
