public import JjakCore

/// Prepares segments for the aligner: content words with their possible renderings, names, quantities.
public struct ProfileBuilder: Sendable {
  private let lexicon: Lexicon
  private let related: RelatedWords
  private let tokenizer = Tokenizer()

  /// Makes a builder.
  public init(lexicon: Lexicon) {
    self.lexicon = lexicon
    related = RelatedWords(lexicon)
  }

  /// The profiles of a document's segments, in order.
  ///
  /// - Parameters:
  ///   - document: The segmented text.
  ///   - articleDate: The day of publication, `YYYY-MM-DD`, by which relative dates are resolved.
  /// - Returns: One profile a segment.
  /// - Complexity: O(*n*) in the length of the text.
  public func profiles(of document: Document, articleDate: String? = nil) -> [SegmentProfile] {
    let quantities = QuantityParser(articleDate: articleDate)
    var read = ReadWords()
    return document.segments.map { segment in
      let tokens = tokenizer.tokens(of: segment.text)
      let isKorean = document.language.matches(.korean)
      return SegmentProfile(
        length: segment.text.unicodeScalars.reduce(0) { $0 + ($1.properties.isWhitespace ? 0 : 1) },
        terms: isKorean ? koreanTerms(tokens, &read) : englishTerms(tokens, &read),
        quantities: quantities.quantities(in: segment.text, language: document.language),
        quoteCount: tokens.reduce(0) { $0 + (Self.quotes.contains($1.text) ? 1 : 0) },
        role: segment.role, block: segment.block)
    }
  }

  private static let quotes: Set<String> = ["\"", "“", "”", "「", "」", "『", "』", "‘", "‘"]

  private func koreanTerms(
    _ tokens: [Token], _ read: inout ReadWords
  ) -> [SegmentProfile.Term] {
    var terms = TermList()
    var phraseEnd = 0
    for (position, token) in tokens.enumerated() where position >= phraseEnd {
      switch token.kind {
      case .hangul:
        if let phrase = lexicon.phrase(at: tokens[position...]) {
          terms.add(Self.term(phrase.entry))
          phraseEnd = position + phrase.count
        } else {
          addHangul(token, to: &terms, &read)
        }
      case .latin: terms.add(latinTerm(token, isName: true, &read))
      case .hanja: addHanja(token, to: &terms)
      case .number, .symbol: break
      }
    }
    return terms.terms
  }

  private static func term(_ entry: Lexicon.Entry) -> SegmentProfile.Term {
    SegmentProfile.Term(
      key: entry.headword, text: entry.headword, renderings: entry.renderings, skeletons: [],
      isName: entry.isName)
  }

  private func addHangul(_ token: Token, to terms: inout TermList, _ read: inout ReadWords) {
    let eojeol = Array(token.text.utf16)
    let occurrences = lexicon.occurrences(in: eojeol)
    for occurrence in occurrences {
      let word = Array(eojeol[occurrence.start..<occurrence.end])
      terms.add(
        read.korean.value(for: ReadWords.Korean(word: word, entries: occurrence.entries)) {
          let entries = occurrence.entries.map(lexicon.entry)
          return SegmentProfile.Term(
            key: entries[0].headword, text: String(decoding: word, as: UTF16.self),
            renderings: entries.flatMap(\.renderings),
            related: occurrence.entries.flatMap(related.words), skeletons: [],
            isName: entries.contains(where: \.isName))
        })
    }
    let stem = Array(token.stem.utf16)
    let name = beforeTitle(stem, among: occurrences) ?? stem[...]
    let inside = occurrences.filter { $0.end <= name.endIndex }
    let covered = inside.reduce(0) { $0 + $1.end - $1.start }
    let isUnknown = name.count >= 2 && covered * 2 < name.count
    let isPerson = mayBePerson(name, among: inside)
    guard isUnknown || isPerson else { return }
    let text = String(decoding: name, as: UTF16.self)
    terms.add(
      SegmentProfile.Term(
        key: text, text: text, renderings: [],
        skeletons: Skeleton.ofKoreanWord(Array(name), isPerson: isPerson),
        isName: false, isGuess: !isUnknown))
  }

  /// What may be a person's name with a known word written to it: 최룡남 of 최룡남동지; nil elsewhere.
  private func beforeTitle(
    _ stem: [UInt16], among occurrences: [Lexicon.Occurrence]
  ) -> ArraySlice<UInt16>? {
    let name = stem.prefix(3)
    guard occurrences.contains(where: { $0.start == name.count && $0.end >= stem.count }),
      mayBePerson(name, among: occurrences)
    else { return nil }
    return name
  }

  /// Whether three syllables that the lexicon reads as other words begin with a surname: 백은주.
  private func mayBePerson(
    _ name: ArraySlice<UInt16>, among occurrences: [Lexicon.Occurrence]
  ) -> Bool {
    name.count == 3 && lexicon.surnames.contains(name[0])
      && occurrences.allSatisfy { $0.start >= 3 || ($0.end <= 3 && $0.end - $0.start < 3) }
  }

  private func addHanja(_ token: Token, to terms: inout TermList) {
    for scalar in token.text.unicodeScalars {
      guard let renderings = Self.hanjaCountries[scalar] else { continue }
      terms.add(
        SegmentProfile.Term(
          key: String(scalar), text: String(scalar),
          renderings: renderings.map { $0.map(EnglishStemmer.stem) }, skeletons: [], isName: true))
    }
  }

  private static let hanjaCountries: [Unicode.Scalar: [[String]]] = [
    "北": [["north"], ["pyongyang"]], "南": [["south"], ["seoul"]], "美": [["us"], ["washington"]],
    "日": [["japan"], ["japanese"], ["tokyo"]], "中": [["china"], ["chinese"], ["beijing"]],
    "韓": [["korea"], ["seoul"]], "靑": [["blue"], ["presidential"]],
    "與": [["ruling"]], "野": [["opposition"]],
  ]

  private func latinTerm(
    _ token: Token, isName: Bool, _ read: inout ReadWords
  ) -> SegmentProfile.Term {
    let term = {
      SegmentProfile.Term(
        key: token.stem, text: token.text, renderings: [], skeletons: Skeleton.ofLatin(token.text),
        isName: isName)
    }
    return isName
      ? read.names.value(for: token.text, term) : read.words.value(for: token.text, term)
  }

  private func englishTerms(
    _ tokens: [Token], _ read: inout ReadWords
  ) -> [SegmentProfile.Term] {
    var terms = TermList()
    var run: [Token] = []
    for (position, token) in tokens.enumerated() {
      guard token.kind == .latin else {
        addName(run, to: &terms)
        run = []
        continue
      }
      let isCapital = token.text.unicodeScalars.first?.properties.isUppercase == true
      if isCapital {
        run.append(token)
      } else {
        addName(run, to: &terms)
        run = []
      }
      guard !EnglishWords.isFunction(token.stem) else { continue }
      terms.add(latinTerm(token, isName: isCapital && position > 0, &read))
      for part in token.text.split(separator: "-") where part.count < token.text.count {
        let stem = EnglishStemmer.stem(Tokenizer.latinKey(String(part)))
        guard part.count > 1, !EnglishWords.isFunction(stem) else { continue }
        terms.add(
          SegmentProfile.Term(
            key: stem, text: String(part), renderings: [], skeletons: [], isName: false))
      }
    }
    addName(run, to: &terms)
    return terms.terms
  }

  /// Adds a run of two or three capitalised words as one name, in both orders of family and given name.
  ///
  /// A function word before it may begin the sentence, or be the surname An, Do or So: both are added.
  private func addName(_ run: [Token], to terms: inout TermList) {
    if let first = run.first, run.count > 2, EnglishWords.isFunction(first.stem) {
      addName(Array(run.dropFirst()), to: &terms)
    }
    guard (2...3).contains(run.count) else { return }
    terms.add(
      SegmentProfile.Term(
        key: run.map { Tokenizer.latinKey($0.text) }.joined(separator: " "),
        text: run.map(\.text).joined(separator: " "), renderings: [],
        skeletons: Skeleton.ofLatinName(run.map(\.text)).sorted {
          $0.lexicographicallyPrecedes($1)
        },
        isName: true,
        members: run.map(\.stem)))
  }
}

/// Terms that a document had before: a word that recurs shares its renderings and sounds.
private struct ReadWords {
  struct Korean: Hashable {
    let word: [UInt16]
    let entries: [Int32]
  }

  var korean: [Korean: SegmentProfile.Term] = [:]
  var words: [String: SegmentProfile.Term] = [:]
  var names: [String: SegmentProfile.Term] = [:]
}

extension Dictionary {
  /// The value for a key, made and kept where there is none.
  fileprivate mutating func value(for key: Key, _ make: () -> Value) -> Value {
    if let value = self[key] { return value }
    let value = make()
    self[key] = value
    return value
  }
}

/// Terms in order of first appearance, each once.
private struct TermList {
  private(set) var terms: [SegmentProfile.Term] = []
  private var keys: Set<String> = []

  mutating func add(_ term: SegmentProfile.Term) {
    if keys.insert(term.key).inserted { terms.append(term) }
  }
}
