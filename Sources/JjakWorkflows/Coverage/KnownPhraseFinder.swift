import JjakCore
import JjakText

/// Finds the phrases and names of new segments that the memories and the table of names know.
struct KnownPhraseFinder {
  private let known: KnownPhrases
  private let names: KoreanNameFinder
  private let tokenizer = Tokenizer()

  init(_ locations: [MemoryLocation], data: DataFolder) throws {
    known = try KnownPhrases(MemoryAccess.reading(locations.map(\.path)), data: data)
    names = try KoreanNameFinder(
      data.text("names.tsv"), file: data.path + "/names.tsv", lexicon: data.lexicon())
  }

  /// The names of a Korean segment, then its other phrases; none of an English one.
  func phrases(
    of segment: Segment, language: LanguageTag
  ) throws -> [SourceCoverage.KnownPhrase] {
    guard language.matches(.korean) else { return [] }
    let found = names.names(among: tokenizer.tokens(of: segment.text))
    let listed = Set(found.map(\.korean))
    return found.map {
      SourceCoverage.KnownPhrase(text: $0.korean, renderings: $0.english, isName: true)
    }
      + (try known.fragments(of: segment.text)).filter { !listed.contains($0.text) }.map {
        SourceCoverage.KnownPhrase(
          text: $0.text, renderings: $0.renderings.map(\.text), isName: false)
      }
  }
}
