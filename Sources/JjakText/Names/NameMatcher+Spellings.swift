extension NameMatcher {
  /// The ways to write a Korean name in English, the desk's own first, each once.
  ///
  /// What is found for a foreign name in Hangul is only what the table and CLDR have.
  ///
  /// - Parameter korean: The name in Hangul, particles and titles left out.
  /// - Returns: The spellings; none for a foreign name that is not listed.
  public func spellings(of korean: String) -> [NameSpelling] {
    let hangul = HangulName(korean)
    let entries = gazetteer.entries(of: hangul)
    var spellings = entries.map { NameSpelling(text: $0.house, source: .houseForm) }
    spellings += entries.flatMap { entry in
      entry.variants.map { NameSpelling(text: $0, source: .listedVariant) }
    }
    spellings += LocaleName.named(hangul.key).map {
      NameSpelling(text: $0.english, source: .localeName)
    }
    if !hangul.syllables.isEmpty, !hangul.looksForeign {
      spellings += romanised(hangul.syllables, kinds: Set(entries.map(\.kind)))
    }
    var seen: Set<String> = []
    return spellings.filter { seen.insert($0.text).inserted }
  }

  private func romanised(_ syllables: [Hangul.Parts], kinds: Set<String>) -> [NameSpelling] {
    let isPerson = kinds.isEmpty ? syllables.count >= 3 : kinds.contains("person")
    let lengths = isPerson ? surnameLengths(of: syllables) : []
    guard !lengths.isEmpty else { return placeSpellings(syllables) }
    return lengths.flatMap { personSpellings(syllables, surnameLength: $0) }
  }

  private func personSpellings(
    _ syllables: [Hangul.Parts], surnameLength: Int
  ) -> [NameSpelling] {
    let surname = gazetteer.surnameSpellings(syllables[..<surnameLength])[0]
    let given = Array(syllables[surnameLength...])
    func hyphened(_ system: Romanisation) -> String {
      Self.capitalized(system.separateSpellings(of: given).joined(separator: "-"))
    }
    func apart(_ system: Romanisation) -> String {
      system.separateSpellings(of: given).map(Self.capitalized).joined(separator: " ")
    }
    func family(_ system: Romanisation) -> String {
      Self.capitalized(system.spelling(of: Array(syllables[..<surnameLength])))
    }
    return [
      NameSpelling(text: "\(surname) \(hyphened(.revised))", source: .revised),
      NameSpelling(text: "\(surname) \(hyphened(.newspaper))", source: .newspaper),
      NameSpelling(text: "\(apart(.newspaper)) \(surname)", source: .givenFirst),
      NameSpelling(
        text: "\(family(.mcCune)) \(Self.capitalized(Romanisation.mcCune.spelling(of: given)))",
        source: .mcCune),
      NameSpelling(text: "\(family(.northern)) \(apart(.northern))", source: .northern),
    ]
  }

  private func placeSpellings(_ syllables: [Hangul.Parts]) -> [NameSpelling] {
    let systems: [(Romanisation, NameSpelling.Source)] = [
      (.revised, .revised), (.mcCune, .mcCune), (.northern, .northern),
    ]
    return systems.map { system, source in
      NameSpelling(text: Self.capitalized(system.spelling(of: syllables)), source: source)
    }
  }

  private static func capitalized(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }
}
