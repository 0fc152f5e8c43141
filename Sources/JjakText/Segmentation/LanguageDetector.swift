public import JjakCore

/// Tells Korean from English by script.
public enum LanguageDetector {
  /// The share of Hangul among letters from which on a text counts as Korean.
  ///
  /// Korean news quotes names in Latin letters; English news hardly ever has a Hangul word.
  static let koreanShare = 0.2

  /// Korean when at least a fifth of the letters are Hangul, else English.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public static func language(of text: String) -> LanguageTag {
    let table = UnitClass.table
    var hangul = 0
    var latin = 0
    for unit in text.utf16 {
      let unitClass = table[Int(unit)]
      if unitClass.isAny(of: .hangul) {
        hangul += 1
      } else if unitClass.isAny(of: .latin) {
        latin += 1
      }
    }
    guard hangul > 0 else { return .english }
    return Double(hangul) >= koreanShare * Double(hangul + latin) ? .korean : .english
  }
}
