import JjakCore

/// Finds the part of each target that renders a phrase of its source.
///
/// A word of the target is tied to the phrase by the lexicon, by names in any romanisation, and by how
/// much more often it stands beside the phrase than elsewhere; it is tied to the rest of the sentence by
/// the lexicon alone. The run of words with the greatest sum of ties is the rendering. Where several
/// runs come close, the one that other sentences have as well goes first.
public struct RenderingFinder: Sendable {
  private let lexicon: Lexicon
  private let names: NameMatcher

  /// Makes a finder.
  ///
  /// - Parameters:
  ///   - lexicon: The words known.
  ///   - names: The names known.
  public init(lexicon: Lexicon, names: NameMatcher) {
    self.lexicon = lexicon
    self.names = names
  }

  /// The renderings of a phrase in sentences that hold it.
  ///
  /// - Parameters:
  ///   - phrase: The phrase in Korean.
  ///   - samples: Sentences that hold it.
  ///   - others: Sentences at large.
  /// - Returns: One rendering a sample, nil where none can be told.
  /// - Complexity: O(*n*) in the length of all texts.
  public func spans(
    of phrase: String, in samples: [RenderingSample], others: WordFrequencies
  ) -> [RenderingSpan?] {
    let targets = samples.map { TargetWords($0.target) }
    let company = Company(beside: Array(zip(samples.map(\.article), targets)), others)
    let phrase = Phrase(phrase, lexicon: lexicon)
    let choices = zip(samples, targets).map { sample, target in
      choice(of: phrase, in: sample, target, company)
    }
    var counts: [String: Int] = [:]
    for choice in choices {
      if let best = choice.runs.first { counts[best.key, default: 0] += 1 }
    }
    return zip(choices, targets).map { choice, target in
      choice.best(counts).map { run in
        RenderingSpan(
          range: target.scalars(run.words), key: run.key, confidence: min(1, run.confidence))
      }
    }
  }

  /// The phrase that is looked for.
  private struct Phrase {
    let words: PhraseWords
    let tokens: [Token]

    init(_ text: String, lexicon: Lexicon) {
      tokens = Tokenizer().tokens(of: text)
      words = PhraseWords(tokens, lexicon: lexicon)
    }
  }

  private func choice(
    of phrase: Phrase, in sample: RenderingSample, _ target: TargetWords, _ company: Company
  ) -> RunChoice {
    let spans = Self.bytes(of: sample.spans, in: sample.source)
    let outside = PhraseWords(Tokenizer().tokens(of: sample.source), lexicon: lexicon) { part in
      !spans.contains { $0.overlaps(part) }
    }
    let rivals = outside.ties(to: target)
    var ties = PhraseTies(
      words: phrase.words, parts: phrase.words.ties(to: target),
      rivals: target.words.indices.map { index in rivals.reduce(0) { max($0, $1[index]) } },
      company: [])
    ties.company = target.words.indices.map { index in
      company.tie(target.words[index]) * (ties.rivals[index] >= 1 ? 0.4 : 0.95)
    }
    tieNames(phrase, to: target, &ties)
    ties.limitCompany()
    let place = Double(spans.first?.lowerBound ?? 0) / Double(max(1, sample.source.utf8.count))
    return RunChoice(target, ties: ties, place: place)
  }

  /// Ties runs of capitalised words that spell the phrase or one of its words as a name.
  private func tieNames(_ phrase: Phrase, to target: TargetWords, _ ties: inout PhraseTies) {
    let parts = phrase.words.parts
    let whole = (stem: phrase.tokens.map(\.stem).joined(), parts: Array(parts.indices))
    var names = [whole]
    if phrase.tokens.count > 1 {
      for (index, token) in phrase.tokens.enumerated() where token.kind == .hangul {
        let own = parts.indices.filter { parts[$0].token == index }
        // A word that the lexicon knows is no name here.
        guard own.contains(where: { parts[$0].renderings.isEmpty }) else { continue }
        names.append((token.stem, own))
      }
    }
    for start in target.words.indices where Self.isCapital(target.words[start]) {
      for length in 1...4 where start + length <= target.words.count {
        let run = start...(start + length - 1)
        guard Self.isCapital(target.words[run.upperBound]) else { continue }
        for name in names {
          guard let match = self.names.match(target.text(run), for: name.stem) else { continue }
          let tie = match.part == .whole ? 1 : 0.8
          for part in name.parts {
            for index in run { ties.parts[part][index] = max(ties.parts[part][index], tie) }
          }
        }
      }
    }
  }

  private static func isCapital(_ word: TargetWords.Word) -> Bool {
    word.kind == .latin && word.text.unicodeScalars.first?.properties.isUppercase == true
  }

  private static func bytes(of spans: [Range<Int>], in text: String) -> [Range<Int>] {
    var offsets = [0]
    for scalar in text.unicodeScalars {
      offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar))
    }
    return spans.map { offsets[$0.lowerBound]..<offsets[$0.upperBound] }
  }
}

/// How much more often words stand beside a phrase than elsewhere.
private struct Company {
  private var beside: [String: Int] = [:]
  private var articles: [String: Set<String>] = [:]
  private let others: WordFrequencies
  private let sentences: Double

  init(beside targets: [(article: String, words: TargetWords)], _ others: WordFrequencies) {
    self.others = others
    for target in targets {
      for stem in target.words.stems {
        beside[stem, default: 0] += 1
        articles[stem, default: []].insert(target.article)
      }
    }
    sentences = Double(max(1, targets.count))
  }

  /// 0 for a word that is as common elsewhere, 1 for one that always comes with the phrase.
  func tie(_ word: TargetWords.Word) -> Double {
    guard word.isContent, let count = beside[word.stem], count > 1 else { return 0 }
    let here = Double(count) / sentences
    let there = others.share(of: word.stem)
    let lift = max(0, (here - there) / (here + there + 0.02))
    let support = Double((articles[word.stem]?.count ?? 0) - 1) / 2
    return lift * min(1, 2 * here) * min(1, support)
  }
}
