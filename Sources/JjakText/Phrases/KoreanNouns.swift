import JjakCore

/// Tells the nouns and names of a Korean text from its verbs and grammar.
struct KoreanNouns: Sendable {
  /// A noun with the particle that follows it.
  struct Word {
    /// UTF-8 offsets of noun and particle.
    let range: Range<Int>
    /// UTF-8 offset of the end of the noun.
    let stemEnd: Int
    /// Whether a noun that follows may belong to the same phrase.
    let leadsOn: Bool
    /// Whether it is in Hangul, not in Latin letters.
    let isHangul: Bool
    /// Whether it says too little to make a phrase without another noun.
    let isGeneric: Bool
    /// Whether it makes a phrase without another noun: a name or a compound.
    let isPhrase: Bool
  }

  let lexicon: Lexicon

  /// The nouns of a text in order.
  func words(in text: String) -> [Word] {
    let tokens = Tokenizer().tokens(of: text)
    var words: [Word] = []
    var index = 0
    while index < tokens.count {
      var end = index + 1
      while end < tokens.count, tokens[end].kind != .symbol, tokens[index].kind != .symbol,
        tokens[end].range.lowerBound == tokens[end - 1].range.upperBound
      { end += 1 }
      if let word = word(tokens[index..<end]) { words.append(word) }
      index = end
    }
    return words
  }

  /// The noun that tokens without a space between them make.
  private func word(_ tokens: ArraySlice<Token>) -> Word? {
    guard let first = tokens.first, let last = tokens.last,
      tokens.allSatisfy({ $0.kind == .hangul || $0.kind == .latin })
    else { return nil }
    let range = first.range.lowerBound..<last.range.upperBound
    guard last.kind == .hangul else {
      return Word(
        range: range, stemEnd: range.upperBound, leadsOn: true, isHangul: false, isGeneric: false,
        isPhrase: false)
    }
    let eojeol = Array(last.text.utf16)
    let length =
      tokens.count > 1 && KoreanParticles.isParticle(eojeol[...]) ? 0 : stemLength(eojeol)
    guard let length else { return nil }
    let particle = eojeol[length...]
    return Word(
      range: range, stemEnd: last.range.lowerBound + 3 * length,
      leadsOn: particle.isEmpty || particle.elementsEqual(KoreanParticles.genitive),
      isHangul: length > 0, isGeneric: FunctionEojeols.isGeneric(eojeol[..<length]),
      isPhrase: isPhrase(eojeol[..<length]))
  }

  /// How many syllables of an eojeol are a noun, the rest being particles; nil where it is no noun.
  private func stemLength(_ eojeol: [UInt16]) -> Int? {
    guard !FunctionEojeols.contains(eojeol[...]), !KoreanParticles.isParticle(eojeol[...]) else {
      return nil
    }
    let lengths = (2...max(2, eojeol.count)).filter {
      $0 <= eojeol.count && ($0 == eojeol.count || KoreanParticles.isParticle(eojeol[$0...]))
    }
    let known = lengths.compactMap { length in
      cost(of: eojeol[..<length]).map { (length: length, cost: $0) }
    }
    let best = known.min { ($0.cost, -$0.length) < ($1.cost, -$1.length) }
    let length = best?.length ?? unknownLength(eojeol, lengths)
    return length.flatMap { FunctionEojeols.contains(eojeol[..<$0]) ? nil : $0 }
  }

  /// How many words of the lexicon and single syllables beside them a noun is made of; nil for others.
  private func cost(of stem: ArraySlice<UInt16>) -> Int? {
    let syllables = Array(stem)
    let found = lexicon.occurrences(in: syllables)
    guard !found.isEmpty, found.allSatisfy({ isNoun($0) }) else { return nil }
    var end = 0
    var cost = found.count
    for place in found.map({ $0.start..<$0.end }) + [syllables.count..<syllables.count] {
      switch place.lowerBound - end {
      case 0: break
      case 1 where KoreanParticles.derives(syllables[end], isLast: end + 1 == syllables.count):
        cost += 1
      default: return nil
      }
      end = place.upperBound
    }
    return cost
  }

  private func isNoun(_ occurrence: Lexicon.Occurrence) -> Bool {
    occurrence.entries.contains { lexicon.isNoun($0) }
  }

  /// Whether a noun makes a phrase: a name, a compound, or a word that the lexicon lacks.
  private func isPhrase(_ noun: ArraySlice<UInt16>) -> Bool {
    let found = lexicon.occurrences(in: Array(noun))
    guard found.count == 1, found[0].start == 0, found[0].end == noun.count else {
      return noun.count > 2
    }
    if found[0].entries.contains(where: { lexicon.isName($0) }) { return true }
    // Words of four syllables or more are compounds, whether the lexicon has them or not, or loanwords.
    return noun.count > 3
      && !HangulName(String(decoding: noun, as: UTF16.self)).looksForeign
  }

  /// The length of a noun that the lexicon lacks: what a particle leaves that no verb ends in.
  private func unknownLength(_ eojeol: [UInt16], _ lengths: [Int]) -> Int? {
    guard let length = lengths.first, !startsAsVerb(eojeol),
      !KoreanParticles.isPlain(eojeol.dropFirst())
    else { return nil }
    let particle = eojeol[length...]
    if !particle.isEmpty, KoreanParticles.isPlain(particle) {
      return KoreanParticles.endsAsVerb(eojeol[..<length]) ? nil : length
    }
    return KoreanParticles.endsAsVerb(eojeol[...]) || KoreanParticles.endsAsVerb(eojeol[..<length])
      ? nil : length
  }

  private func startsAsVerb(_ eojeol: [UInt16]) -> Bool {
    guard let first = lexicon.occurrences(in: eojeol).first, first.start == 0, !isNoun(first) else {
      return false
    }
    return first.end > 1 || KoreanStemmer.isSuffix(eojeol[first.end...])
  }
}
