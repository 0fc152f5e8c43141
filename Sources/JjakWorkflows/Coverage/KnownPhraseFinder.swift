import JjakCore
import JjakFormats
import JjakText

/// Finds the phrases and names of new segments that the memories and the table of names know.
struct KnownPhraseFinder {
  private let terms: TermFinder
  private let names: KoreanNameFinder
  private let tokenizer = Tokenizer()
  private var seen = KnownTerms()

  init(_ locations: [MemoryLocation], data: DataFolder) throws {
    terms = try TermFinder(try RenderingsWorkflow(locations.map(\.path), data: data))
    names = try KoreanNameFinder(
      data.text("names.tsv"), file: data.path + "/names.tsv", lexicon: data.lexicon())
  }

  /// The names of a Korean segment, then its other phrases; none of an English one.
  mutating func phrases(
    of segment: Segment, language: LanguageTag
  ) throws -> [SourceCoverage.KnownPhrase] {
    guard language.matches(.korean) else { return [] }
    let found = names.names(among: tokenizer.tokens(of: segment.text))
    let listed = Set(found.map(\.korean))
    return found.map {
      SourceCoverage.KnownPhrase(text: $0.korean, renderings: $0.english, isName: true)
    }
      + (try terms.terms(in: segment.text, &seen)).filter { !listed.contains($0.phrase) }.map {
        SourceCoverage.KnownPhrase(text: $0.phrase, renderings: $0.renderings, isName: false)
      }
  }
}
