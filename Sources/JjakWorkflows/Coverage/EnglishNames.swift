import JjakCore

/// All that an English article says, by which names are looked for: its words, and names in short.
struct EnglishNames {
  private let words: TermTies.EnglishWords
  private let initials: [String]
  private let acronyms: Set<String>

  init(_ segments: [Segment], _ profiles: [SegmentProfile]) {
    words = TermTies.EnglishWords(profiles)
    initials = segments.map(\.text.initials)
    acronyms = Set(segments.flatMap(\.text.dottedAcronyms))
  }

  /// Whether a Korean term is rendered, spelled out (EEZ by exclusive economic zone) or in short (U.S.).
  ///
  /// - Complexity: O(*n*) in the length of the article for a term that is not rendered.
  func says(_ term: SegmentProfile.Term) -> Bool {
    words.says(term)
      || term.renderings.contains { acronyms.contains(String($0.compactMap(\.first))) }
      || (term.text.utf8.first ?? 0) < 0x80 && initials.contains { $0.contains(term.text) }
  }
}

extension String {
  /// The first letters of all words in upper case: `EEZ` of exclusive economic zone.
  fileprivate var initials: String {
    String(split { !$0.isLetter }.compactMap(\.first)).uppercased()
  }

  /// `us` of U.S., the first letters of a name in short.
  fileprivate var dottedAcronyms: [String] {
    split { !$0.isLetter && $0 != "." }.map { $0.filter { $0 != "." } }
      .filter { $0.count > 1 && $0.allSatisfy(\.isUppercase) }.map { $0.lowercased() }
  }
}
