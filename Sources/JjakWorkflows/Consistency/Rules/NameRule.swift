import JjakCore
import JjakText

/// Compares the listed names of the two sides.
struct NameRule: FidelityRule {
  static let differs = RuleDescription(
    id: "name-differs", severity: .error,
    explanation: """
      A name of the Korean is not in the English, and a name of the same sort is there that the Korean \
      does not give. All listed forms and all usual romanisations of a name count as the same.
      """)
  static let added = RuleDescription(
    id: "name-added", severity: .note,
    explanation: """
      The English gives a listed name, not one that tells where a place lies, that the Korean article \
      says nowhere.
      """)

  static let descriptions = [differs, added]

  func findings(in pair: CheckedPair) -> [RuleFinding] {
    var open = pair.koreanNames.filter { source in
      !pair.english.names.contains { $0.korean.contains(source.key) }
        && !pair.article.englishNames.says(source.term, apartFrom: Self.generic)
        && !pair.derives(from: source.term, apartFrom: Self.generic)
    }
    var countries = pair.lackingCountries
    return pair.english.names.compactMap { name in
      guard name.isHouseForm, !Self.explaining.contains(name.text),
        !pair.english.isDate(name.range), !pair.english.isInDateline(name.range),
        !pair.hasInKorean(name)
      else { return nil }
      if !pair.isGloss(name),
        let index = open.firstIndex(where: {
          $0.kinds.contains(name.kind) || ($0.kinds.contains("body") && pair.english.goesOn(name))
        })
      {
        let source = open.remove(at: index)
        return RuleFinding(
          rule: Self.differs, message: "“\(source.term.text)” became “\(name.text)”",
          korean: pair.korean.ranges(of: source.term.text), english: [name.range])
      }
      guard !pair.article.says(name) else { return nil }
      if name.kind == "place", let (word, range) = countries.popLast() {
        return RuleFinding(
          rule: Self.differs, message: "“\(word)” became “\(name.text)”", korean: [range],
          english: [name.range])
      }
      guard !pair.mayMean(name) else { return nil }
      return RuleFinding(
        rule: Self.added, message: "“\(name.text)” has no source in the Korean",
        english: [name.range])
    }
  }

  /// Names by which a desk tells its readers where a place lies or whose government acts.
  private static let explaining: Set<String> = [
    "South Korea", "North Korea", "Korea", "Seoul", "Pyongyang", "Washington", "Beijing", "Tokyo",
    "Moscow", "London", "Madrid", "Paris", "Berlin", "Brussels", "Europe", "Asia", "America",
  ]
}

extension NameRule {
  /// Stems of words that many names have, so that they tell none from another.
  private static let generic = Set(
    stemsOf: """
      south north east west central new great people people’s people's republic democratic national province county city district \
      island river sea lake mount mountain bay korea korean university agency association committee commission \
      ministry office party court bank institute group union center corporation police army force service council \
      international world general state unit house school hospital industrial complex zone news daily broadcasting \
      system federation
      """)
}

extension CheckedSide {
  /// Whether a listed place begins or stands in a longer name: Panama Electric Power.
  fileprivate func goesOn(_ name: FoundName) -> Bool {
    tokens.first { $0.range.lowerBound >= name.range.upperBound }.map {
      $0.isCapitalised && $0.range.lowerBound == name.range.upperBound + 1 && !isDate($0.range)
        && !$0.text.hasSuffix("day")
    } ?? false
  }

  /// Whether a stretch is part of a date, as May is on May 18.
  fileprivate func isDate(_ range: Range<Int>) -> Bool {
    quantities.contains { quantity in
      if case .date = quantity.unit { quantity.range.overlaps(range) } else { false }
    }
  }
}

extension CheckedPair {
  /// The listed names of the Korean with what they name.
  fileprivate var koreanNames: [(term: SegmentProfile.Term, key: String, kinds: Set<String>)] {
    korean.terms.filter { $0.isName && standsForItself($0) }.map { term in
      let key = term.key.filter { $0 != " " && $0 != "·" }
      return (term, key, names.kinds(of: key))
    }
  }

  /// Whether a listed name begins a word, or follows a prefix or another term in it, and is no counter: not 나토 in
  /// 미나토은행, nor 대만 in 한 대만.
  private func standsForItself(_ name: SegmentProfile.Term) -> Bool {
    let places = korean.tokens.compactMap { token in
      token.text.firstRange(of: name.text).map { (token, token.text[..<$0.lowerBound]) }
    }
    return places.isEmpty
      || places.contains { token, lead in
        (lead.isEmpty || Self.prefixes.contains(String(lead))
          || korean.terms.contains { $0.text == lead })
          && !korean.quantities.contains {
            $0.range.contains(token.range.lowerBound + lead.utf8.count)
          }
      }
  }

  /// In, to, pro-, anti-, resident in, having fled, not, visiting.
  private static let prefixes = Set("주 대 친 반 재 탈 비 방".split(separator: " ").map(String.init))

  /// Listed names that begin a longer word, as 동해 does 동해제강: they may be spelled by their sound.
  private var compounded: [String] {
    korean.terms.filter { term in
      term.isName
        && korean.tokens.contains {
          $0.stem.hasPrefix(term.text) && $0.stem.count > term.text.count + 1
        }
    }.map(\.text)
  }

  /// Whether an English word is made of a rendering, or of a telling word of one: Frenchman of French.
  fileprivate func derives(
    from term: SegmentProfile.Term, apartFrom generic: Set<String>
  ) -> Bool {
    let stems = term.renderings.flatMap { words in
      words.filter { $0.count > 4 && (words.count == 1 || !generic.contains($0)) }
    }
    return english.tokens.contains { token in
      stems.contains { token.text.lowercased().hasPrefix($0) }
    }
  }

  /// Whether a name only tells where another place lies: Wuxi, near Shanghai; not if the Korean says so, too.
  fileprivate func isGloss(_ name: FoundName) -> Bool {
    let lead = english.slice(0..<name.range.lowerBound)
    let isBehindName = english.tokens.dropFirst().contains {
      $0.isCapitalised && $0.range.upperBound < name.range.lowerBound
    }
    return isBehindName
      && lead.contains(
        /\b(?:near|outside|(?:north|south|east|west) of|close to|not far from|bordering|border with|across from) $/
      )
      && !korean.text.contains(/인근|근처|부근|외곽|근교|접경|(?:동|서|남|북)쪽/)
  }

  /// Whether the Korean of the pair gives a name, by any of its forms or by sound, or the country of a capital.
  fileprivate func hasInKorean(_ name: FoundName) -> Bool {
    let text = korean.text.filter { $0 != " " && $0 != "·" }
    return name.korean.contains { form in
      text.contains(form) || CountryCompounds.inFull(form).map(text.contains) ?? false
        || Capitals.counterpart(of: form).map(text.contains) ?? false
    } || koreanWords.sound(like: name.text)
      || compounded.contains { part in
        name.korean.contains { $0.dropLast() == part } || koreanWords.sounds(name.text, like: part)
      }
      || countries.contains { name.korean.contains($0.country.korean) }
  }

  /// Whether words of the Korean that are no listed names render each word of a name, as 적십자 does Red Cross, or have
  /// the consonants of one.
  fileprivate func mayMean(_ name: FoundName) -> Bool {
    let words = english.tokens.filter { $0.range.overlaps(name.range) && $0.kind == .latin }
    return words.allSatisfy { article.koreanNames.keys.contains($0.stem) }
      || words.contains { koreanWords.resemble($0.text) }
  }

  /// Countries that the Korean names by one syllable and the English names in no way, with the word.
  fileprivate var lackingCountries: [(word: String, range: Range<Int>)] {
    countries.filter { found in
      !english.tokens.contains { token in
        found.country.english.contains { token.text.hasPrefix($0) }
      }
    }.map { (korean.slice($0.range), $0.range) }
  }

  private var countries: [(country: CountryCompounds.Country, range: Range<Int>)] {
    CountryCompounds.countries(among: korean.tokens)
  }
}

extension ArticleContext {
  /// Whether the Korean of the article gives a name, by any of its forms or by sound.
  fileprivate func says(_ name: FoundName) -> Bool {
    name.korean.contains { koreanText.contains($0) } || koreanWords.sound(like: name.text)
  }
}
