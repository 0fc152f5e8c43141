/// Tells whether an English name may stand for a Korean one, and how a Korean name may be spelled.
///
/// Korean names have no one spelling: 김준호 is Kim Jun-ho, Kim Joon Ho, Joon-Ho Kim and Kim Chun-ho,
/// 개성 is Kaesong and Gaeseong. So names are compared as sets of spellings; a listed name has its
/// forms on top of those that the syllables allow.
public struct NameMatcher: Sendable {
  let gazetteer: NameGazetteer

  /// Makes a matcher that knows no names but those of CLDR.
  public init() {
    gazetteer = NameGazetteer()
  }

  /// Reads `names.tsv`: Korean, kind, house form, variants separated by `;`.
  ///
  /// - Throws: ``LexiconError`` with the place of the first line that can't be read.
  public init(_ table: String, file: String) throws(LexiconError) {
    gazetteer = try NameGazetteer(table, file: file)
  }

  /// Why an English name may stand for a Korean one.
  ///
  /// What the table says of either name goes before what the syllables allow.
  ///
  /// - Parameters:
  ///   - english: The name alone, titles left out; case, hyphens and diacritics don't matter.
  ///   - korean: The name in Hangul, particles and titles left out.
  /// - Returns: The reason, or nil when the one may not stand for the other.
  /// - Complexity: O(*n* · *m*) for *n* syllables and *m* letters.
  public func match(_ english: String, for korean: String) -> NameMatch? {
    let latin = LatinName(english)
    let hangul = HangulName(korean)
    guard !latin.words.isEmpty, !hangul.key.isEmpty else { return nil }
    if let match = listed(latin, hangul) ?? localeName(latin, hangul) { return match }
    guard !hangul.syllables.isEmpty else { return nil }
    let isKnown = !gazetteer.entries(of: hangul).isEmpty || !LocaleName.named(hangul.key).isEmpty
    let isOthers = gazetteer.isListed(latin)
    if let match = romanised(latin, hangul.syllables) {
      return match.part == .whole && isKnown && isOthers ? nil : match
    }
    let mayBeForeign = hangul.looksForeign && !isKnown && !isOthers
    return mayBeForeign && soundsAlike(latin, hangul) ? NameMatch(.soundsAlike) : nil
  }

  private func romanised(_ latin: LatinName, _ syllables: [Hangul.Parts]) -> NameMatch? {
    if let match = person(latin, syllables) { return match }
    return place(latin, syllables) ? NameMatch(.romanisation) : nil
  }

  private func listed(_ latin: LatinName, _ hangul: HangulName) -> NameMatch? {
    let entries = gazetteer.entries(of: hangul)
    if entries.contains(where: { LatinName($0.house).key == latin.key }) {
      return NameMatch(.houseForm)
    }
    let isVariant = entries.contains { $0.variants.contains { LatinName($0).key == latin.key } }
    guard isVariant else { return nil }
    let isAlone = surnameLengths(of: hangul.syllables).contains {
      isSurname(latin, hangul.syllables[..<$0])
    }
    return NameMatch(.listedVariant, part: isAlone ? .surname : .whole)
  }

  private func localeName(_ latin: LatinName, _ hangul: HangulName) -> NameMatch? {
    let names = LocaleName.named(hangul.key)
    return names.contains { LatinName($0.english).key == latin.key } ? NameMatch(.localeName) : nil
  }

  private func place(_ latin: LatinName, _ syllables: [Hangul.Parts]) -> Bool {
    if SyllableSpelling.matches(syllables, latin.letters) { return true }
    return GenericName.all.contains { generic in
      guard syllables.count > generic.korean.count,
        syllables.suffix(generic.korean.count).elementsEqual(generic.korean),
        let proper = generic.properPart(of: latin)
      else { return false }
      let core = Array(syllables.dropLast(generic.korean.count))
      return SyllableSpelling.matches(core, proper.letters)
        || SyllableSpelling.matches(syllables, proper.letters)
    }
  }

  /// The fewest consonants by which a foreign name is known.
  private static let fewestConsonants = 3

  private func soundsAlike(_ latin: LatinName, _ hangul: HangulName) -> Bool {
    let sound = Skeleton.ofKorean(hangul.syllables.map(\.syllable))
    guard sound.count >= Self.fewestConsonants else { return false }
    return Skeleton.ofLatin(latin.key).contains(sound)
  }
}

// MARK: - Persons

extension NameMatcher {
  private func person(_ latin: LatinName, _ syllables: [Hangul.Parts]) -> NameMatch? {
    for length in surnameLengths(of: syllables) {
      let surname = syllables[..<length]
      let given = Array(syllables[length...])
      if let match = person(latin, surname: surname, given: given) { return match }
    }
    return nil
  }

  /// How many syllables the surname of a person's name may have.
  func surnameLengths(of syllables: [Hangul.Parts]) -> [Int] {
    guard (2...5).contains(syllables.count) else { return [] }
    return [2, 1].filter { length in
      (1...3).contains(syllables.count - length)
        && !gazetteer.surnameSpellings(syllables[..<length]).isEmpty
    }
  }

  private func person(
    _ latin: LatinName, surname: ArraySlice<Hangul.Parts>, given: [Hangul.Parts]
  ) -> NameMatch? {
    let count = latin.words.count
    for split in 1..<max(1, count) {
      let (head, tail) = (latin.words(0..<split), latin.words(split..<count))
      if isSurname(head, surname), SyllableSpelling.matches(given, tail.letters) {
        return NameMatch(.romanisation)
      }
      if isSurname(tail, surname), SyllableSpelling.matches(given, head.letters) {
        return NameMatch(.romanisation, isGivenFirst: true)
      }
    }
    if isSurname(latin, surname) { return NameMatch(.romanisation, part: .surname) }
    let isGiven = given.count > 1 && SyllableSpelling.matches(given, latin.letters)
    return isGiven ? NameMatch(.romanisation, part: .given) : nil
  }

  /// Whether a Korean word is a title or an office that stands behind a name: 장관, 기자.
  public func isTitle(_ korean: String) -> Bool {
    gazetteer.entries(of: HangulName(korean)).contains { $0.kind == "title" }
  }

  /// Whether an English word spells a Korean surname.
  public func isSurname(_ english: String, for korean: String) -> Bool {
    isSurname(LatinName(english), HangulName(korean).syllables[...])
  }

  private func isSurname(_ latin: LatinName, _ syllables: ArraySlice<Hangul.Parts>) -> Bool {
    gazetteer.surnameSpellings(syllables).contains { LatinName($0).key == latin.key }
      || SyllableSpelling.matches(Array(syllables), latin.letters)
  }
}
