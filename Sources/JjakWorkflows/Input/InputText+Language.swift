public import JjakCore
import JjakText

extension InputText {
  /// The language that most of the text is in.
  public var language: LanguageTag { LanguageDetector.language(of: text) }
}
