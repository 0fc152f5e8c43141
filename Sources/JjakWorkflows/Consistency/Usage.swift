import JjakCore
import JjakText

/// How the English of a pair puts a name or term of the Korean.
struct Usage: Hashable {
  /// The name without spaces, or the headword of the term.
  let korean: String
  /// As the English writes it.
  let form: String
  /// What forms that differ by inflection only have in common.
  let key: String
}

extension CheckedPair {
  /// The listed names of the Korean with the spelling that the English has for each.
  ///
  /// Only forms that sound like the Korean are spellings of it: Kaesong and Gaeseong, but not German for
  /// 독일. A form that is not listed counts when it is a single word with a capital.
  var nameUsages: [Usage] {
    let words = english.tokens.filter { $0.isCapitalised && $0.kind == .latin }.map(\.text)
    let keys = Set(korean.terms.filter(\.isName).map { $0.key.filter { $0 != " " && $0 != "·" } })
    return keys.sorted().compactMap { key in
      let sounds = NameSounds([key])
      let listed = english.names.first { $0.korean.contains(key) }
      if let listed, !listed.isHouseForm, listed.isOfPeople { return nil }
      let form = listed?.text ?? words.first { koreanWords.sounds($0, like: key) }
      guard let form, form.split(separator: " ").contains(where: { sounds.resemble(String($0)) })
      else { return nil }
      return Usage(korean: key, form: form, key: form)
    }
  }

  /// The terms of the Korean with the rendering of the lexicon that the English has for each.
  var termUsages: [Usage] {
    let written = Dictionary(
      english.tokens.map { ($0.stem, $0.text.lowercased()) },
      uniquingKeysWith: { first, _ in first })
    return Set(korean.terms.filter { !$0.isName }).compactMap { term in
      let found = term.renderings.first { words in
        !words.isEmpty && words.allSatisfy { written[$0] != nil }
      }
      return found.map { words in
        Usage(
          korean: term.key, form: words.compactMap { written[$0] }.joined(separator: " "),
          key: words.joined(separator: " "))
      }
    }
  }
}

extension FoundName {
  /// Whether it ends like an adjective or a people made of a place.
  fileprivate var isOfPeople: Bool {
    kind == "place" && ["an", "ans", "ese", "ish", "i", "is"].contains { text.hasSuffix($0) }
  }
}
