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
  ///   - large: How common words are in sentences at large.
  /// - Returns: One rendering a sample, nil where none can be told.
  /// - Complexity: O(*n*) in the length of all texts.
  public func spans(
    of phrase: String, in samples: [RenderingSample], at large: WordFrequencies
  ) -> [RenderingSpan?] {
    let targets = samples.map { TargetWords($0.target) }
    let company = Company(
      beside: Array(zip(samples.map(\.article), targets)), at: large)
    let words = PhraseWords(Tokenizer().tokens(of: phrase), lexicon: lexicon) { _ in true }
    let choices = zip(samples, targets).map { sample, target in
      choice(of: phrase, words, in: sample, target, company)
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

  private func choice(
    of phrase: String, _ words: PhraseWords, in sample: RenderingSample, _ target: TargetWords,
    _ company: Company
  ) -> RunChoice {
    let spans = Self.bytes(of: sample.spans, in: sample.source)
    let outside = PhraseWords(Tokenizer().tokens(of: sample.source), lexicon: lexicon) { part in
      !spans.contains { $0.overlaps(part) }
    }
    var ties = words.ties(to: target)
    tieNames(phrase, to: target, &ties)
    let rivals = outside.ties(to: target)
    for index in ties.indices {
      let together = company.tie(target.words[index]) * (rivals[index] >= 1 ? 0.4 : 0.95)
      ties[index] = max(ties[index], together)
    }
    let place = Double(spans.first?.lowerBound ?? 0) / Double(max(1, sample.source.utf8.count))
    return RunChoice(target, ties: ties, rivals: rivals, place: place)
  }

  /// Ties runs of capitalised words that spell the phrase as a name.
  private func tieNames(_ phrase: String, to target: TargetWords, _ ties: inout [Double]) {
    let stem = Tokenizer().tokens(of: phrase).map(\.stem).joined()
    for start in target.words.indices where Self.isCapital(target.words[start]) {
      for length in 1...4 where start + length <= target.words.count {
        let run = start...(start + length - 1)
        guard Self.isCapital(target.words[run.upperBound]),
          let match = names.match(target.text(run), for: stem)
        else { continue }
        let tie = match.part == .whole ? 1 : 0.8
        for index in run { ties[index] = max(ties[index], tie) }
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

/// How common words are in English sentences at large.
public struct WordFrequencies: Sendable {
  private var counts: [String: Int] = [:]
  private let sentences: Double

  /// Counts the sentences that each word is in.
  ///
  /// - Complexity: O(*n*) in the length of the sentences.
  public init(_ texts: [String]) {
    for text in texts { for stem in TargetWords(text).stems { counts[stem, default: 0] += 1 } }
    sentences = Double(max(1, texts.count))
  }

  /// The share of sentences that a word is in, 0…1.
  fileprivate func share(of stem: String) -> Double { Double(counts[stem] ?? 0) / sentences }
}

/// How much more often words stand beside a phrase than elsewhere.
private struct Company {
  private var beside: [String: Int] = [:]
  private var articles: [String: Set<String>] = [:]
  private let large: WordFrequencies
  private let sentences: Double

  init(beside targets: [(article: String, words: TargetWords)], at large: WordFrequencies) {
    for target in targets {
      for stem in target.words.stems {
        beside[stem, default: 0] += 1
        articles[stem, default: []].insert(target.article)
      }
    }
    sentences = Double(max(1, targets.count))
    self.large = large
  }

  /// 0 for a word that is as common elsewhere, 1 for one that always comes with the phrase.
  func tie(_ word: TargetWords.Word) -> Double {
    guard word.isContent, let count = beside[word.stem], count > 1 else { return 0 }
    let here = Double(count) / sentences
    let there = large.share(of: word.stem)
    let lift = max(0, (here - there) / (here + there + 0.02))
    let support = Double((articles[word.stem]?.count ?? 0) - 1) / 2
    return lift * min(1, 2 * here) * min(1, support)
  }
}
