public import JjakCore

/// Makes the keys that Korean and English segments are compared by.
///
/// The forms depend on nothing but the text, so that keys in a file stay valid; names are found with
/// the help of a table that may differ from one process to the next.
public struct KeyMaker: MatchKeying {
  private let names: NameTable

  /// Makes a key maker.
  ///
  /// - Parameter names: The names to be recognised beside Latin words.
  public init(names: NameTable = NameTable()) {
    self.names = names
  }

  /// The folded form of a text in either language.
  public func folded(_ text: String) -> String {
    String(units: FoldedText.units(of: text))
  }

  /// The words of a phrase in either language.
  public func phraseParts(of phrase: String) -> [PhrasePart] {
    PhraseParts.parts(of: FoldedText.units(of: phrase))
  }

  /// Whether letters are Korean particles and endings, or an English inflection.
  public func isInflection(_ letters: String) -> Bool {
    PhraseParts.isInflection(Array(letters.utf16))
  }

  /// The forms that an index is built from.
  public func forms(of text: String, language: LanguageTag) -> MatchForms {
    KeyForms(text, language: language).forms
  }

  /// The forms with numbers, names and negations.
  public func matchKey(for text: String, language: LanguageTag) -> MatchKey {
    let parts = KeyForms(text, language: language)
    let isKorean = language.matches(.korean)
    return MatchKey(
      forms: parts.forms,
      numbers: KeyNumbers.numbers(in: parts.forms.exact, language: language),
      names: names.names(in: parts.southern, isKorean: isKorean),
      negations: isKorean
        ? Negations.korean(in: parts.southern) : Negations.english(in: parts.plain))
  }
}

/// The forms of one text, with what they were made from.
struct KeyForms {
  let forms: MatchForms
  /// The folded text without Hanja glosses, Hanja letters spelled out; spaces and punctuation stay.
  let plain: [UInt16]
  /// ``plain`` in southern spelling.
  let southern: [UInt16]

  init(_ text: String, language: LanguageTag) {
    let isKorean = language.matches(.korean)
    let folded = FoldedText.units(of: text)
    plain = isKorean ? HanjaSpelling.spelled(folded) : folded
    southern = isKorean ? NorthernSpelling.southern(plain) : plain
    let compact = CompactText.units(of: plain)
    let southernCompact = southern == plain ? compact : CompactText.units(of: southern)
    let light = isKorean ? LightText.units(of: southern) : compact
    forms = MatchForms(
      exact: Self.exact(text), folded: String(units: folded), compact: String(units: compact),
      southern: String(units: southernCompact), light: String(units: light))
  }

  /// NFC with white space as single spaces and none at the ends.
  private static func exact(_ text: String) -> String {
    let composed = UnicodeNormalization.nfc(text)
    var scalars = String.UnicodeScalarView()
    var pending = false
    for scalar in composed.unicodeScalars {
      // The last white space of Unicode is the ideographic space; to ask for the property takes longer.
      if scalar.value <= 0x3000, scalar.properties.isWhitespace {
        pending = !scalars.isEmpty
      } else {
        if pending { scalars.append(" ") }
        pending = false
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
